// Customers who have been silent for long: whom to ask again, and what may be closed.
import { formatInstant } from '../french/instant';
import { typeset } from '../french/typography';
import type { DeskContext } from '../settings/settings';
import { type Silence, silenceOf } from '../sla/silence';
import type { Instant } from '../terms/time';
import type { IndexEntry } from '../watch/queue-index';
import {
  type MoreLine,
  moreLine,
  type QueueLine,
  type QueueLineInput,
  queueLine,
  sortQueue,
} from './queue-lines';

const SILENT_LENGTH = 10;

/** The longest silence first; how many in all, and how many of them may be closed. */
export interface SilentLines {
  readonly silent: readonly QueueLine[];
  readonly silentCount: number;
  readonly mayClose: number;
  readonly moreSilent: MoreLine | null;
}

/**
 * Those whose customer has been silent for long, the longest first, and what that calls for.
 * @example silentOnes([answeredYesterday], desk) //=> []
 */
export function silentOnes(
  entries: readonly IndexEntry[],
  { settings, calendar, now }: DeskContext,
): readonly {
  readonly entry: IndexEntry;
  readonly since: Instant;
  readonly silence: Exclude<Silence, null>;
}[] {
  return entries
    .flatMap((entry) => {
      const { state, turn, review } = entry;
      if (state !== 'attente-client' || turn === null || review) return [];
      const silence = silenceOf(turn, settings.silence, { calendar, now });
      return silence === null ? [] : [{ entry, since: turn.since, silence }];
    })
    .sort((a, b) => a.since - b.since);
}

/**
 * The section of silent customers.
 * @example silentLines([], input).silentCount //=> 0
 */
export function silentLines(requests: readonly IndexEntry[], input: QueueLineInput): SilentLines {
  const { now, settings, address } = input;
  const found = silentOnes(requests, input);
  const rest = found.length - SILENT_LENGTH;
  return {
    silent: found.slice(0, SILENT_LENGTH).map(({ entry, since, silence }) => ({
      ...queueLine(entry, input),
      note: typeset(
        `${silence === 'ask-again' ? 'à relancer' : 'à clore'}, répondu ${formatInstant(since, now, settings.schedule.zone)}`,
      ),
    })),
    silentCount: found.length,
    mayClose: found.filter(({ silence }) => silence === 'may-close').length,
    moreSilent: rest > 0 ? moreLine(rest, address, 'waiting-customer') : null,
  };
}

/**
 * The conversations that the homepage names, in its order: what is with us, then silent customers.
 * @example namedFirst([], desk) //=> []
 */
export function namedFirst(entries: readonly IndexEntry[], desk: DeskContext): readonly string[] {
  const silent = silentOnes(entries, desk).map(({ entry }) => entry);
  return [...sortQueue(entries), ...silent].map(({ threadId }) => threadId);
}

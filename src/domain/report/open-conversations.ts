// What the index says to the report: how old is what is open, and which promises may be decided by now.

import type { SlaContext } from '../sla/context';
import { silenceOf } from '../sla/silence';
import { type Instant, SECOND } from '../terms/time';
import type { IndexEntry, QueueIndex } from '../watch/queue-index';
import type { MadePromise, OutcomeContext } from './outcomes';
import type { OpenAges } from './tally';

/**
 * How long open conversations have been with the team: since the customer waits, or since we owe something.
 * @example openAges(new Map(), desk).count //=> 0
 */
export function openAges(
  index: QueueIndex,
  { calendar, now }: Pick<SlaContext, 'calendar' | 'now'>,
): OpenAges {
  const ages = [...index.values()]
    .flatMap(({ review, state, since, followUp }) => {
      const from = since ?? followUp?.since ?? null;
      return review || state === 'attente-client' || from === null
        ? []
        : [calendar.openTimeBetween(from, now)];
    })
    .sort((a, b) => a - b);
  return {
    count: ages.length,
    median: ages[Math.ceil(ages.length / 2) - 1] ?? null,
    oldest: ages[ages.length - 1] ?? null,
  };
}

/**
 * Whether a promise that was not decided may be so by now, by what the index holds of its conversation; undefined: it is closed,
 * or gone.
 * @example mayBeDecided({ kind: 'resolution', from }, undefined, desk) //=> true
 */
export function mayBeDecided(
  { kind, from }: Pick<MadePromise, 'kind' | 'from'>,
  entry: IndexEntry | undefined,
  context: OutcomeContext,
): boolean {
  if (entry === undefined) return true;
  const { since, due, followUp, resolution, turn } = entry;
  const ended = (promise: { readonly since: Instant | null; readonly due: Instant | null } | null) =>
    promise === null ||
    promise.since === null ||
    promise.due === null ||
    Math.abs(promise.since - from) >= SAME ||
    context.now > promise.due;
  switch (kind) {
    case 'first-answer':
    case 'next-answer':
    case 'escalation':
      return ended({ since, due });
    case 'follow-up':
      return ended(followUp);
    case 'resolution':
      if (turn !== null) return silenceOf(turn, context.settings.silence, context) === 'may-close';
      return ended(resolution);
    default:
      return kind satisfies never;
  }
}

/** A date that an agent chose changes the name of a promise by less. */
const SAME = SECOND;

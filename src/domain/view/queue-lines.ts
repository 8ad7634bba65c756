// Conversations as the homepage lists them, one line each.
import { formatRemaining } from '../french/duration';
import { formatInstant } from '../french/instant';
import { formatCount } from '../french/typography';
import { conversationLink, viewLink } from '../mailbox/gmail-links';
import type { LabelKey } from '../mailbox/labels';
import type { DeskContext } from '../settings/settings';
import type { Priority } from '../terms/levels';
import { PRIORITY_WORDS } from '../terms/words';
import { plainText } from '../text/escape';
import type { IndexEntry } from '../watch/queue-index';
import { dueOf, promisesOf } from '../watch/watch-plan';

/** One conversation of the queue. */
export interface QueueLine {
  readonly title: string;
  readonly text: string;
  readonly note: string;
  readonly priority: Priority;
  readonly link: string;
}

/** « et 34 autres », with a link. */
export interface MoreLine {
  readonly text: string;
  readonly link: string;
}

/** What a line is made of. */
export interface QueueLineInput extends DeskContext {
  readonly titles: ReadonlyMap<string, { readonly sender: string; readonly subject: string }>;
  readonly address: string;
}

/**
 * Those that are not shown.
 * @example moreLine(34, 'a@b.fr', 'late').text //=> 'et 34 autres'
 */
export function moreLine(others: number, address: string, key: LabelKey): MoreLine {
  return {
    text: `et ${formatCount(others)} ${others === 1 ? 'autre' : 'autres'}`,
    link: viewLink(address, key),
  };
}

/**
 * What is with us: escalations on top, then by deadline, which puts the late first.
 * @example sortQueue([dueAtNoon, dueAtTen]) //=> [dueAtTen, dueAtNoon]
 */
export function sortQueue(entries: readonly IndexEntry[]): readonly IndexEntry[] {
  return entries
    .filter((entry) => entry.state !== 'attente-client')
    .sort(
      (a, b) =>
        Number(b.escalation) - Number(a.escalation) ||
        (dueOf(a) ?? 0) - (dueOf(b) ?? 0) ||
        (a.threadId < b.threadId ? -1 : 1),
    );
}

/**
 * Sender and subject, as far as a line goes.
 * @example nameOf({ sender: 'Julie', subject: '' }) //=> 'Julie – (sans objet)'
 */
export function nameOf({ sender, subject }: { readonly sender: string; readonly subject: string }): string {
  return plainText(`${sender} – ${subject || '(sans objet)'}`, 90);
}

/** What is due first, where it is no answer. */
const PROMISE_WORDS = {
  response: '',
  'follow-up': 'suite promise, ',
  resolution: 'résolution, ',
} as const;

/**
 * One conversation, by what is due first.
 * @example queueLine(entry, input).note //=> '2\u00a0h ouvrées restantes'
 */
export function queueLine(entry: IndexEntry, input: QueueLineInput): QueueLine {
  const { address, calendar, now, settings } = input;
  const title = input.titles.get(entry.threadId);
  const since = formatInstant(
    entry.since ?? entry.followUp?.since ?? entry.turn?.since ?? now,
    now,
    settings.schedule.zone,
  );
  const received = `Conversation ${entry.since === null ? 'répondue' : 'reçue'} ${since}`;
  const [first] = promisesOf(entry);
  const remaining = first === undefined ? 0 : calendar.openTimeBetween(now, first.due);
  // Late, and not a minute of open time has passed since.
  const late = first !== undefined && now > first.due && remaining >= 0;
  const promise = first === undefined ? '' : PROMISE_WORDS[first.kind];
  return {
    title: `${entry.escalation ? '[ESCALADE] ' : ''}${PRIORITY_WORDS[entry.priority]}`,
    text: title === undefined ? received : nameOf(title),
    note: `${entry.holders.length === 0 ? '' : `${entry.holders.join(', ')} · `}${promise}${late ? 'en retard' : formatRemaining(remaining, calendar.usualDay)}`,
    priority: entry.priority,
    link: conversationLink(address, entry.threadId),
  };
}

// Conversations as the homepage lists them, one line each.
import { formatRemaining } from '../french/duration';
import { formatInstant } from '../french/instant';
import { formatCount } from '../french/typography';
import { conversationLink, viewLink } from '../mailbox/gmail-links';
import type { LabelKey } from '../mailbox/labels';
import type { DeskContext } from '../settings/settings';
import { standingAt } from '../sla/running-clock';
import type { Standing } from '../sla/sla-status';
import type { Priority } from '../terms/levels';
import type { Instant } from '../terms/time';
import { PRIORITY_WORDS } from '../terms/words';
import { plainText } from '../text/escape';
import type { IndexEntry } from '../watch/queue-index';
import { dueOf, type IndexedPromise, promisesOf } from '../watch/watch-plan';

/** One conversation of the queue. */
export interface QueueLine {
  readonly title: string;
  readonly text: string;
  readonly note: string;
  /** Of what is due first; null where nothing runs. */
  readonly standing: Standing | null;
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
 * @example queueLine(entry, input).text //=> 'Julie – Mon essai · échéance demain à 18\u00a0h'
 */
export function queueLine(entry: IndexEntry, input: QueueLineInput): QueueLine {
  const { address, now, settings } = input;
  const title = input.titles.get(entry.threadId);
  const when = (at: Instant) => formatInstant(at, now, settings.schedule.zone);
  const since = when(entry.since ?? entry.followUp?.since ?? entry.turn?.since ?? now);
  const received = `Conversation ${entry.since === null ? 'répondue' : 'reçue'} ${since}`;
  const [first] = promisesOf(entry);
  const named = title === undefined ? received : nameOf(title);
  return {
    title: `${entry.escalation ? '[ESCALADE] ' : ''}${PRIORITY_WORDS[entry.priority]}`,
    text: first === undefined ? named : `${named} · échéance ${when(first.due)}`,
    note: [
      ...(entry.holders.length === 0 ? [] : [entry.holders.join(', ')]),
      ...(entry.doubtful ? ['priorité à confirmer'] : []),
      promiseWords(first, input),
    ].join(' · '),
    standing: first === undefined ? null : standingAt(first, now),
    priority: entry.priority,
    link: conversationLink(address, entry.threadId),
  };
}

function promiseWords(promise: IndexedPromise | undefined, { calendar, now }: DeskContext): string {
  if (promise === undefined) return formatRemaining(0, calendar.usualDay);
  const remaining = calendar.openTimeBetween(now, promise.due);
  // Late, and not a minute of open time has passed since.
  const late = now > promise.due && remaining >= 0;
  return `${PROMISE_WORDS[promise.kind]}${late ? 'en retard' : formatRemaining(remaining, calendar.usualDay)}`;
}

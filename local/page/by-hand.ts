// What a person does with a conversation in Gmail itself, without any add-on.
import { localDate, parseInstant } from '../../src/domain/calendar/local-time';
import { STANDARD_SETTINGS } from '../../src/domain/settings/settings';
import type { LocalMailbox } from '../gmail/contract';
import type { TriggerRun } from '../runtime/contract';
import type { Command } from './api';
import type { Desk } from './carry-out';

type Order<K extends Command['do']> = Extract<Command, { readonly do: K }>;
type Move = Order<'move'>['to'];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Of the days of the week, Monday. */
const MONDAY = 1;

/** Labels that a move gives and takes, and what Gmail says then. */
const MOVES: Readonly<
  Record<Move, { readonly add: string[]; readonly remove: string[]; readonly said: string }>
> = {
  archive: { add: [], remove: ['INBOX'], said: 'Conversation archivée.' },
  inbox: { add: ['INBOX'], remove: ['SPAM', 'TRASH'], said: 'Conversation dans la boîte de réception.' },
  spam: { add: ['SPAM'], remove: ['INBOX', 'TRASH'], said: 'Conversation signalée comme spam.' },
  bin: { add: ['TRASH'], remove: ['INBOX', 'SPAM'], said: 'Conversation mise à la corbeille.' },
  unread: { add: ['UNREAD'], remove: [], said: 'Conversation marquée comme non lue.' },
};

/** Returns what Gmail says. */
export function moveConversation({ runtime, snoozed }: Desk, { threadId, to }: Order<'move'>): string {
  const { mailbox } = runtime;
  const { add, remove, said } = MOVES[to];
  const ids = messagesOf(mailbox, threadId);
  mailbox.changeLabels(to === 'unread' ? ids.slice(-1) : ids, add, remove);
  if (to !== 'unread') snoozed.delete(threadId);
  return said;
}

/** Returns what Gmail says. */
export function labelConversation({ runtime }: Desk, { threadId, add, remove }: Order<'label'>): string {
  const { mailbox } = runtime;
  const users = new Set(mailbox.labels().flatMap(({ id, type }) => (type === 'user' ? [id] : [])));
  const foreign = [...add, ...remove].find((id) => !users.has(id));
  if (foreign !== undefined) throw new RangeError(`no such user label: ${foreign}`);
  mailbox.changeLabels(messagesOf(mailbox, threadId), add, remove);
  return 'Libellés modifiés.';
}

/** Out of the inbox until later; returns what Gmail says. */
export function snooze({ runtime, snoozed }: Desk, { threadId, until }: Order<'snooze'>): string {
  const { mailbox, clock } = runtime;
  mailbox.changeLabels(messagesOf(mailbox, threadId), [], ['INBOX']);
  snoozed.set(threadId, untilWhen(until, clock.now()));
  return 'Conversation mise en attente.';
}

/** Moves the clock; on the way each conversation whose time has come is in the inbox again. */
export function advance({ runtime, snoozed }: Desk, to: number): readonly TriggerRun[] {
  const runs: TriggerRun[] = [];
  const due = [...snoozed].filter(([, until]) => until <= to).sort((a, b) => a[1] - b[1]);
  for (const [threadId, until] of due) {
    runs.push(...runtime.advanceTo(until));
    snoozed.delete(threadId);
    const ids = messagesOf(runtime.mailbox, threadId);
    if (ids.length > 0) runtime.mailbox.changeLabels(ids, ['INBOX'], []);
  }
  return [...runs, ...runtime.advanceTo(to)];
}

function untilWhen(until: Order<'snooze'>['until'], now: number): number {
  switch (until) {
    case 'later':
      return now + 3 * HOUR;
    case 'tomorrow':
      return atEight(now + DAY);
    case 'week':
      return nextMonday(now);
    default:
      return until satisfies never;
  }
}

function nextMonday(now: number): number {
  let day = now + DAY;
  while (new Date(`${dateOf(day)}T00:00:00Z`).getUTCDay() !== MONDAY) day += DAY;
  return atEight(day);
}

const dateOf = (at: number) => localDate(at, STANDARD_SETTINGS.schedule.zone);

function atEight(day: number): number {
  return parseInstant(`${dateOf(day)}T08:00`, STANDARD_SETTINGS.schedule.zone) ?? day;
}

function messagesOf(mailbox: LocalMailbox, threadId: string): readonly string[] {
  const messages = mailbox.thread(threadId)?.messages ?? [];
  return messages.filter(({ labelIds }) => !labelIds.has('DRAFT')).map(({ id }) => id);
}

// What the page shows of the mailbox.

import type { LocalMailbox, StoredMessage, StoredThread } from '../gmail/contract';
import { replyAddress } from '../gmail/gmail-app-drafts';
import { shownLabel } from '../gmail/label-names';
import { headerOf, htmlOf, readableText } from '../gmail/mime-part';
import type { Worlds } from '../platform/worlds/worlds';
import {
  type ConversationJson,
  type ConversationLine,
  type DraftJson,
  type LabelJson,
  type MailboxState,
  type MessageJson,
  PAGE_SIZE,
} from './api';
import { attachmentsOf } from './attachments';
import type { Desk } from './carry-out';
import { search } from './search';

const SNOOZED = 'SNOOZED';
/** Most characters of a message that its line in the list shows. */
const SNIPPET = 300;
const HIDDEN = ['TRASH', 'SPAM'];

/** Which part of the mailbox is shown. */
export interface Place {
  /** A label id, ALL, or SNOOZED. */
  readonly view: string;
  /** What is searched for, in the place of a view; null where nothing is. */
  readonly query: string | null;
  /** The first conversation to be shown, from 0. */
  readonly start: number;
}

export function mailboxState(desk: Pick<Desk, 'runtime' | 'snoozed'>, place: Place): MailboxState {
  const { runtime, snoozed } = desk;
  const { start } = place;
  const { mailbox, clock, triggers, worlds } = runtime;
  const threads = mailbox.threads();
  const { shown, problem } = shownAt(desk, place);
  const next = triggers().map((trigger) => trigger.nextRun);
  return {
    now: clock.now(),
    address: mailbox.address,
    labels: labels(mailbox, threads, worlds),
    total: shown.length,
    conversations: shown.slice(start, start + PAGE_SIZE).map((thread) => ({
      ...toLine(thread, mailbox.address),
      until: snoozed.get(thread.id) ?? null,
    })),
    problem,
    nextRun: next.length === 0 ? null : Math.min(...next),
  };
}

function shownAt(
  { runtime, snoozed }: Pick<Desk, 'runtime' | 'snoozed'>,
  { view, query }: Place,
): { readonly shown: readonly StoredThread[]; readonly problem: string | null } {
  if (query !== null) return search(runtime, query);
  const threads = runtime.mailbox.threads();
  const waits = (thread: StoredThread) => snoozed.has(thread.id) && !isShown(thread, 'INBOX');
  const shown = threads.filter((thread) => (view === SNOOZED ? waits(thread) : isShown(thread, view)));
  return { shown, problem: null };
}

/** A conversation as it is open on the page; null when there is none of that id. */
export function conversation(mailbox: LocalMailbox, threadId: string): ConversationJson | null {
  const thread = mailbox.thread(threadId);
  if (thread === null) return null;
  const messages = thread.messages.filter(({ labelIds }) => !labelIds.has('DRAFT'));
  const [first, last] = [messages[0], messages.at(-1)];
  return {
    threadId,
    subject: first === undefined ? '' : header(first, 'Subject'),
    labelIds: labelIdsOf(thread),
    messages: messages.map(toMessage),
    replyTo: last === undefined ? '' : replyAddress(last),
    drafts: mailbox
      .drafts()
      .filter(({ message }) => message.threadId === threadId)
      .map(toDraft),
  };
}

/** A draft as the compose window opens it; null when there is none of that id. */
export function draftOf(mailbox: LocalMailbox, draftId: string): DraftJson | null {
  const found = mailbox.drafts().find(({ id }) => id === draftId);
  return found === undefined ? null : toDraft(found);
}

function toDraft({ id, message }: ReturnType<LocalMailbox['drafts']>[number]): DraftJson {
  return {
    id,
    to: header(message, 'To'),
    subject: header(message, 'Subject'),
    text: readableText(message.payload),
  };
}

function toMessage(message: StoredMessage): MessageJson {
  return {
    id: message.id,
    from: header(message, 'From'),
    to: header(message, 'To'),
    date: message.internalDate,
    text: readableText(message.payload),
    html: htmlOf(message.payload),
    attachments: attachmentsOf(message.payload),
  };
}

function isShown(thread: StoredThread, view: string): boolean {
  const hidden = HIDDEN.filter((id) => id !== view);
  const visible = thread.messages.filter(({ labelIds }) => !hidden.some((id) => labelIds.has(id)));
  return visible.some(({ labelIds }) => (view === 'ALL' ? !labelIds.has('DRAFT') : labelIds.has(view)));
}

function labelIdsOf(thread: StoredThread): readonly string[] {
  return [...new Set(thread.messages.flatMap(({ labelIds }) => [...labelIds]))];
}

function labels(mailbox: LocalMailbox, threads: readonly StoredThread[], worlds: Worlds): LabelJson[] {
  const counts = new Map<string, number>();
  const unread = new Set<string>();
  for (const thread of threads) {
    for (const id of labelIdsOf(thread)) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const { labelIds } of thread.messages.filter(isUnread)) {
      for (const id of labelIds) unread.add(id);
    }
  }
  return mailbox
    .labels()
    .map(({ id, name, type, color, labelListVisibility: column, messageListVisibility }) => ({
      id,
      name,
      shown: shownLabel(name, worlds),
      system: type === 'system',
      textColor: color?.textColor ?? null,
      backgroundColor: color?.backgroundColor ?? null,
      listed: column === 'labelShow' || (column === 'labelShowIfUnread' && unread.has(id)),
      beside: messageListVisibility === 'show',
      count: counts.get(id) ?? 0,
    }));
}

function isUnread({ labelIds }: StoredMessage): boolean {
  return labelIds.has('UNREAD');
}

function toLine(thread: StoredThread, address: string): Omit<ConversationLine, 'until'> {
  const messages = thread.messages.filter(({ labelIds }) => !labelIds.has('DRAFT'));
  const last = (messages.at(-1) ?? thread.messages.at(-1)) as StoredMessage;
  const first = thread.messages[0] as StoredMessage;
  const names = messages.map((message) => senderName(header(message, 'From'), address));
  return {
    threadId: thread.id,
    senders: [...new Set(names)].join(', ') || 'Brouillon',
    subject: header(first, 'Subject') || '(sans objet)',
    snippet: readableText(last.payload).slice(0, SNIPPET).replace(/\s+/g, ' ').trim(),
    date: last.internalDate,
    unread: thread.messages.some(isUnread),
    messages: messages.length,
    labelIds: labelIdsOf(thread),
  };
}

function senderName(from: string, address: string): string {
  if (from.toLowerCase().includes(address)) return 'moi';
  return (
    from
      .replace(/<[^<>]*>/, '')
      .replace(/"/g, '')
      .trim() || from
  );
}

function header({ payload }: StoredMessage, name: string): string {
  return headerOf(payload, name) ?? '';
}

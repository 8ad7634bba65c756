// Which conversation a message belongs to: Gmail wants a reference to a message of it and the same subject.
import { notFound } from './api-error';
import type { Header, MimePart, StoredMessage } from './contract';
import { toApiId } from './ids';
import type { MessageStore } from './message-store';
import { headerOf, idsIn, messageIdOf } from './mime-part';

/** What mail programs put before a subject, in the languages of Europe. */
const PREFIX =
  /^(?:(?:re|ref|réf|rép|réponse|tr|enc|fwd?|aw|antw|antwort|wg|weitergeleitet|rv|res|r|rif|i|sv|vs|vb|odp|pd)\.?(?: ?\[\d+\])? ?[:\uff1a] ?)/;
/** What gateways put before mail from outside. */
const TAG = /^\[ ?(?:ext|extern|externe|external|externo|esterno) ?\] ?/;
/** Longer than any subject that is compared. */
const MAX_SUBJECT = 1_000;

type Threads = Pick<MessageStore, 'thread' | 'byMessageId'>;

/** The thread that Gmail itself would choose; null for a new one. */
export function threadOf(store: Threads, payload: MimePart): string | null {
  const subject = subjectKey(payload);
  for (const reference of referencesOf(payload)) {
    const parent = store.byMessageId(reference);
    if (parent !== null && subjectKey(parent.payload) === subject) return parent.threadId;
  }
  return null;
}

/** The thread asked for, where the message fits into it; else the one that Gmail would choose. */
export function chosenThread(store: Threads, payload: MimePart, threadId: string | null): string | null {
  if (threadId === null) return threadOf(store, payload);
  const thread = store.thread(toApiId(threadId));
  if (thread === null) throw notFound();
  const known = new Set(thread.messages.map((message) => messageIdOf(message.payload)));
  const subject = subjectKey(payload);
  const fits =
    referencesOf(payload).some((reference) => known.has(reference)) &&
    thread.messages.some((message) => subjectKey(message.payload) === subject);
  return fits ? thread.id : threadOf(store, payload);
}

/** What a reply to the last message of a thread refers to. */
export function replyHeaders(messages: readonly StoredMessage[]): readonly Header[] {
  const last = messages.filter((message) => !message.labelIds.has('DRAFT')).at(-1);
  return last === undefined ? [] : referenceHeaders(last);
}

export function referenceHeaders({ payload }: StoredMessage): readonly Header[] {
  const id = messageIdOf(payload);
  if (id === null) return [];
  const references = [...referencesOf(payload)].reverse().filter((reference) => reference !== id);
  return [
    { name: 'In-Reply-To', value: id },
    { name: 'References', value: [...references, id].join(' ') },
  ];
}

/** The subject without its reply prefixes, for comparison. */
export function subjectKey(payload: MimePart): string {
  const subject = headerOf(payload, 'Subject') ?? '';
  let key = subject.slice(0, MAX_SUBJECT).replace(/\s+/g, ' ').trim().toLowerCase().normalize('NFC');
  for (;;) {
    const shorter = key.replace(PREFIX, '').replace(TAG, '');
    if (shorter === key) return key;
    key = shorter;
  }
}

/** Message-IDs that a message refers to, the nearest first. */
export function referencesOf(payload: MimePart): readonly string[] {
  const names = ['References', 'In-Reply-To'];
  return names.flatMap((name) => idsIn(headerOf(payload, name) ?? '')).reverse();
}

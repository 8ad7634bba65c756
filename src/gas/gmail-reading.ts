// Listing threads and reading what is in them.
import { boundedSnippet, ownHeader } from '../domain/mailbox/bounded-mail';
import { apiIdOf } from '../domain/mailbox/event-id';
import { failureCode, refusesAll } from '../domain/terms/failure';
import { SECOND } from '../domain/terms/time';
import type { Mailbox, ThreadListing } from '../ports';
import { everyPage, type GmailUsers, headerOf, ME, PAGE } from './advanced-gmail';
import { createAttachedBodies } from './attached-body';
import { type SnapshotContext, toMessage, toRecord, toSnapshot } from './gmail-snapshot';
import { google, googleOrNull } from './google-error';
import type { LabelRegistry } from './label-registry';

/** Threads of the spam folder that are looked at. */
const SPAM_PAGE = 50;
/** A page of threads is short enough for its ids to be stored in one property; it may hold 500. */
const THREAD_PAGE = 400;

type Message = GoogleAppsScript.Gmail.Schema.Message;

type Reading = Pick<
  Mailbox,
  | 'threads'
  | 'draftThreads'
  | 'spam'
  | 'threadsFound'
  | 'draftOf'
  | 'threadsReceived'
  | 'threadOf'
  | 'conversation'
  | 'headers'
  | 'text'
  | 'record'
>;

export function gmailReading(
  users: GmailUsers,
  labels: LabelRegistry,
  ownAddresses: () => readonly string[],
): Reading {
  const context = createContext(users, labels, ownAddresses);
  return {
    threads: (page) => pageOfThreads(users, page),
    spam: () => newest(users, { labelIds: ['SPAM'], includeSpamTrash: true, maxResults: SPAM_PAGE }),
    draftOf: (messageIds) => draftAmong(users, messageIds),
    threadsFound: (q, maxResults) => newest(users, { q, maxResults }),
    draftThreads() {
      const options = { labelIds: ['DRAFT'], maxResults: PAGE };
      const { messages } = google('messages.list', () => users.Messages.list(ME, options));
      // A thread has the id of its first message.
      return new Set((messages ?? []).flatMap(({ id = '', threadId }) => (id === threadId ? [id] : [])));
    },

    threadsReceived(from, to) {
      // The search counts in seconds; one more on each side, since it is not documented whether it includes its bounds.
      const q = `after:${Math.floor(from / SECOND) - 1} before:${Math.ceil(to / SECOND) + 1}`;
      return allThreads(users, { q }).sort();
    },

    threadOf(messageId) {
      if (messageId === '') return null;
      const converted = apiIdOf(messageId);
      const threadId = threadByApi(users, converted ?? messageId);
      return threadId ?? (converted === null ? threadByGmailApp(messageId) : null);
    },

    conversation(threadId) {
      const thread = googleOrNull('threads.get', () => users.Threads.get(ME, threadId, { format: 'full' }));
      if (thread === null) return null;
      return toSnapshot(thread, context(thread.messages ?? []));
    },

    headers<Name extends string>(messageId: string, names: readonly Name[]) {
      const options = { format: 'metadata', metadataHeaders: [...names] };
      const message = googleOrNull('messages.get', () => users.Messages.get(ME, messageId, options));
      if (message === null) return null;
      const values = names.map((name) => [name, ownHeader(headerOf(message.payload, name) ?? '')]);
      return { at: Number(message.internalDate ?? 0), values: Object.fromEntries(values) };
    },

    text(messageId) {
      const message = whole(users, messageId);
      return message && toMessage(message, context([message])).text;
    },

    record(messageId) {
      const message = whole(users, messageId);
      return message && toRecord(message, context([message]));
    },
  };
}

function pageOfThreads(users: GmailUsers, page: string | null): ThreadListing {
  const options = { maxResults: THREAD_PAGE, ...(page === null ? {} : { pageToken: page }) };
  const listing = google('threads.list', () => users.Threads.list(ME, options));
  return {
    threads: (listing.threads ?? []).map(({ id = '', historyId = '', snippet = '' }) => ({
      id,
      historyId,
      snippet: boundedSnippet(snippet),
    })),
    next: listing.nextPageToken ?? null,
  };
}

function whole(users: GmailUsers, messageId: string): Message | null {
  return googleOrNull('messages.get', () => users.Messages.get(ME, messageId, { format: 'full' }));
}

/** What messages are read with: their labels may have been made a moment ago. */
function createContext(users: GmailUsers, labels: LabelRegistry, ownAddresses: () => readonly string[]) {
  const attachedBody = createAttachedBodies(users);
  return (messages: readonly Message[]): SnapshotContext => {
    labels.learn(messages.flatMap(({ labelIds = [] }) => labelIds));
    return { ownAddresses: ownAddresses(), labelKeyById: labels.keyById, attachedBody };
  };
}

/** The API refuses an id that it cannot read, and one that no message has it does not find. */
function threadByApi(users: GmailUsers, messageId: string): string | null {
  try {
    const message = googleOrNull('messages.get', () =>
      users.Messages.get(ME, messageId, { format: 'minimal' }),
    );
    return message?.threadId ?? null;
  } catch (error) {
    if (failureCode(error) === 'bad-request') return null;
    throw error;
  }
}

/** What was written in Gmail's window has an id of the window's own, which at most GmailApp knows. */
function threadByGmailApp(messageId: string): string | null {
  try {
    return google('getMessageById', () => GmailApp.getMessageById(messageId)?.getThread().getId() ?? null);
  } catch (error) {
    if (refusesAll(failureCode(error))) throw error;
    // Without a status a wrong id looks like any other failure.
    return null;
  }
}

/** Ids of every thread that a search or labels name. */
export function allThreads(
  users: GmailUsers,
  filter: { readonly q: string } | { readonly labelIds: string[] },
): string[] {
  const pages = everyPage((options) =>
    google('threads.list', () => users.Threads.list(ME, { ...filter, ...options })),
  );
  return [...pages].flatMap(({ threads }) => (threads ?? []).map(({ id = '' }) => id));
}

function newest(users: GmailUsers, options: object): ReturnType<Mailbox['spam']> {
  const { threads } = google('threads.list', () => users.Threads.list(ME, options));
  return (threads ?? []).map(({ id = '', snippet = '' }) => ({ id, snippet: boundedSnippet(snippet) }));
}

function draftAmong({ Drafts }: GmailUsers, messageIds: readonly string[]): string | null {
  const all = google('drafts.list', () => Drafts.list(ME, { maxResults: PAGE })).drafts ?? [];
  return all.find(({ message }) => messageIds.includes(message?.id ?? ''))?.id ?? null;
}

// The mailbox through the advanced Gmail service.

import { closingMonthOf } from '../domain/mailbox/closing-month';
import type { LabelKey } from '../domain/mailbox/labels';
import { type Instant, SECOND } from '../domain/terms/time';
import type { History, Mailbox, Store, ThreadChange } from '../ports';
import { type GmailUsers, gmailUsers } from './advanced-gmail';
import { toSnapshot } from './gmail-snapshot';
import { AddonError, google, googleOrNull } from './google-error';
import { createLabelRegistry, type LabelRegistry } from './label-registry';

const ME = 'me';
const PAGE = 500;
/** A page of threads is short enough for the ids that are left of it to be stored in one property. */
const THREAD_PAGE = 250;
const ACCOUNT = 'account';
/** Labels of Gmail whose coming or going changes what a conversation holds. */
const HIDING = ['TRASH', 'SPAM'];

export function createGmailMailbox(store: Store): Mailbox {
  const users = gmailUsers();
  const labels = createLabelRegistry(store);
  let own: readonly string[] | null = null;

  function ownAddresses(): readonly string[] {
    own ??= readAccount(store) ?? askAccount(users, store);
    return own;
  }

  /** Tries again, once, after a label that an agent deleted was found or made again. */
  function withHealing<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof AddonError) || (error.code !== 'bad-request' && error.code !== 'not-found'))
        throw error;
      labels.heal();
      return work();
    }
  }

  return {
    address: () => ownAddresses()[0] ?? '',

    historyId: () => google('getProfile', () => users.getProfile(ME)).historyId ?? '',

    history: (since) => readHistory(users, labels, since),

    threads(page) {
      const options = { maxResults: THREAD_PAGE, ...(page === null ? {} : { pageToken: page }) };
      const listing = google('threads.list', () => users.Threads.list(ME, options));
      return {
        threads: (listing.threads ?? []).map(({ id = '', historyId = '' }) => ({ id, historyId })),
        next: listing.nextPageToken ?? null,
      };
    },

    threadsReceived(from, to) {
      // Seconds; one more on each side, since what the search makes of the edges is not said.
      const q = `after:${Math.floor(from / SECOND) - 1} before:${Math.ceil(to / SECOND) + 1}`;
      return allThreads(users, { q }).sort();
    },

    threadsLabelled: (key) => withHealing(() => allThreads(users, { labelIds: [labels.id(key)] })),

    closingMonths: () => [...labels.keyById.values()].flatMap((key) => closingMonthOf(key) ?? []).sort(),

    locate(eventMessageId) {
      const message = googleOrNull('messages.get', () =>
        users.Messages.get(ME, eventMessageId, { format: 'minimal' }),
      );
      if (message?.id === undefined || message.threadId === undefined) return null;
      return { messageId: message.id, threadId: message.threadId };
    },

    conversation(threadId) {
      const thread = googleOrNull('threads.get', () => users.Threads.get(ME, threadId, { format: 'full' }));
      if (thread === null) return null;
      return toSnapshot(thread, { ownAddresses: ownAddresses(), labelKeyById: labels.keyById });
    },

    relabel(threadId, add, remove) {
      if (add.length === 0 && remove.length === 0) return;
      withHealing(() =>
        google('threads.modify', () =>
          users.Threads.modify(
            {
              addLabelIds: add.map((key) => labels.id(key)),
              removeLabelIds: remove.map((key) => labels.id(key)),
            },
            ME,
            threadId,
          ),
        ),
      );
    },

    trash(threadId) {
      googleOrNull('threads.trash', () => users.Threads.trash(ME, threadId));
    },

    createDraft: (raw) =>
      google('drafts.create', () => users.Drafts.create({ message: { raw } }, ME)).id ?? '',

    findDraft(header) {
      const { drafts } = google('drafts.list', () => users.Drafts.list(ME, { maxResults: PAGE }));
      const found = (drafts ?? []).find(({ id = '' }) => {
        const draft = googleOrNull('drafts.get', () => users.Drafts.get(ME, id, { format: 'metadata' }));
        return (draft?.message?.payload?.headers ?? []).some(
          ({ name }) => name?.toLowerCase() === header.toLowerCase(),
        );
      });
      return found?.id ?? null;
    },

    hasDraft: (draftId) =>
      googleOrNull('drafts.get', () => users.Drafts.get(ME, draftId, { format: 'minimal' })) !== null,

    sendDraft: (draftId) =>
      googleOrNull('drafts.send', () => users.Drafts.send({ id: draftId }, ME)) !== null,

    sent: (subjectWord, since) => listSent(users, subjectWord, since),

    header(messageId, name) {
      const message = googleOrNull('messages.get', () =>
        users.Messages.get(ME, messageId, { format: 'metadata', metadataHeaders: [name] }),
      );
      if (message === null) return null;
      const header = (message.payload?.headers ?? []).find(
        (found) => found.name?.toLowerCase() === name.toLowerCase(),
      );
      return { at: Number(message.internalDate ?? 0), value: header?.value ?? '' };
    },
  };
}

function allThreads(
  users: GmailUsers,
  filter: { readonly q?: string; readonly labelIds?: string[] },
): string[] {
  const ids: string[] = [];
  let page: string | undefined;
  do {
    const options = { ...filter, maxResults: PAGE, ...(page === undefined ? {} : { pageToken: page }) };
    const listing = google('threads.list', () => users.Threads.list(ME, options));
    ids.push(...(listing.threads ?? []).map(({ id }) => id ?? ''));
    page = listing.nextPageToken;
  } while (page !== undefined);
  return ids;
}

function readAccount(store: Store): readonly string[] | null {
  const text = store.all()[ACCOUNT];
  return text === undefined ? null : text.split(' ');
}

/** The account's address first, then its aliases. */
function askAccount(users: GmailUsers, store: Store): readonly string[] {
  const address = (google('getProfile', () => users.getProfile(ME)).emailAddress ?? '').toLowerCase();
  const sendAs = google('sendAs.list', () => users.SendAs.list(ME)).sendAs ?? [];
  const aliases = sendAs
    .map((alias) => (alias.sendAsEmail ?? '').toLowerCase())
    .filter((alias) => alias !== address && alias !== '');
  const own = [address, ...aliases];
  store.set({ [ACCOUNT]: own.join(' ') });
  return own;
}

function listSent(users: GmailUsers, subjectWord: string, since: Instant): readonly string[] {
  const ids: string[] = [];
  let page: string | undefined;
  do {
    const options = {
      q: `from:me subject:${subjectWord} after:${Math.floor(since / 1000)}`,
      maxResults: PAGE,
      includeSpamTrash: true,
      ...(page === undefined ? {} : { pageToken: page }),
    };
    const answer = google('messages.list', () => users.Messages.list(ME, options));
    ids.push(...(answer.messages ?? []).map(({ id = '' }) => id));
    page = answer.nextPageToken;
  } while (page !== undefined);
  return ids.reverse();
}

function readHistory(users: GmailUsers, labels: LabelRegistry, since: string): History {
  const changes = new Map<string, ThreadChange>();
  let historyId = since;
  let page: string | undefined;
  do {
    const options = {
      startHistoryId: since,
      maxResults: PAGE,
      ...(page === undefined ? {} : { pageToken: page }),
    };
    const answer = googleOrNull('history.list', () => users.History.list(ME, options));
    if (answer === null) return { kind: 'expired' };
    for (const record of answer.history ?? []) noteRecord(record, labels.keyById, changes);
    historyId = answer.historyId ?? historyId;
    page = answer.nextPageToken;
  } while (page !== undefined);
  return { kind: 'changes', changes: [...changes.values()], historyId };
}

function noteRecord(
  record: GoogleAppsScript.Gmail.Schema.History,
  keyById: ReadonlyMap<string, LabelKey>,
  changes: Map<string, ThreadChange>,
): void {
  for (const { message } of record.messagesAdded ?? []) {
    // An agent's draft is saved again and again while it is written, and answers nobody yet.
    if ((message?.labelIds ?? []).indexOf('DRAFT') < 0) noteMessage(message?.threadId, changes);
  }
  for (const { message } of record.messagesDeleted ?? []) noteMessage(message?.threadId, changes);
  for (const { message, labelIds } of record.labelsAdded ?? []) {
    noteLabels(message?.threadId, labelIds ?? [], 'added', keyById, changes);
  }
  for (const { message, labelIds } of record.labelsRemoved ?? []) {
    noteLabels(message?.threadId, labelIds ?? [], 'removed', keyById, changes);
  }
}

function noteMessage(threadId: string | undefined, changes: Map<string, ThreadChange>): void {
  if (threadId !== undefined) changes.set(threadId, { threadId, kind: 'message', added: [], removed: [] });
}

function noteLabels(
  threadId: string | undefined,
  labelIds: readonly string[],
  field: 'added' | 'removed',
  keyById: ReadonlyMap<string, LabelKey>,
  changes: Map<string, ThreadChange>,
): void {
  if (threadId === undefined) return;
  if (labelIds.some((id) => HIDING.indexOf(id) >= 0)) {
    noteMessage(threadId, changes);
    return;
  }
  const keys = labelIds.flatMap((id) => keyById.get(id) ?? []);
  const before = changes.get(threadId);
  if (keys.length === 0 || before?.kind === 'message') return;
  const now = before ?? { threadId, kind: 'labels', added: [], removed: [] };
  changes.set(threadId, { ...now, [field]: [...now[field], ...keys] });
}

// One emulated Gmail mailbox: what a person and the importer do with it, and what the services stand on.
import type { Restore, VirtualClock } from '../platform/contract';
import { snapshotOfMap } from '../platform/snapshot-of-map';
import { badRequest, notFound } from './api-error';
import type { Header, IncomingMessage, LocalMailbox, MimePart, StoredMessage } from './contract';
import { createHistoryLog, type HistoryLog, type HistoryType } from './history-log';
import { createIdSource, toApiId } from './ids';
import { createLabelStore, type LabelStore } from './label-store';
import {
  createMessageStore,
  type MessageRecord,
  type MessageStore,
  type ThreadRecord,
} from './message-store';
import { bodyPart, headerOf, recipientsOf, snippetOf, withHeaders } from './mime-part';
import { messageIdOf, referencesOf, subjectKey } from './threading';

export interface MailboxOptions {
  readonly address: string;
  readonly clock: VirtualClock;
  /** Further addresses from which the account may send. */
  readonly aliases?: readonly string[];
}

/** The mailbox with what the two services need besides. Refusals are thrown as `Refusal`. */
export interface GmailMailbox extends LocalMailbox {
  readonly clock: VirtualClock;
  readonly aliases: readonly string[];
  readonly labelStore: LabelStore;
  readonly store: Omit<MessageStore, 'add' | 'remove' | 'setLabel' | 'snapshot'>;
  readonly history: HistoryLog;
  thread(id: string): ThreadRecord | null;
  message(id: string): MessageRecord | null;
  sendDraft(draftId: string, text?: string): MessageRecord;
  drafts(): readonly { readonly id: string; readonly message: MessageRecord }[];
  /** Checks the ids of labels, as `modify` does; drafts take no labels. */
  modify(messages: readonly MessageRecord[], add: readonly string[], remove: readonly string[]): void;
  /** Moves messages to the bin or back. */
  bin(messages: readonly MessageRecord[], on: boolean): void;
  removeLabel(id: string): void;
  draft(draftId: string): { readonly id: string; readonly message: MessageRecord } | null;
  /** A thread id counts only with a matching subject and a reference to a message of it. */
  saveDraft(payload: MimePart, threadId: string | null): string;
  replaceDraft(draftId: string, payload: MimePart): void;
  /** Sends a mail; what is addressed to the account itself arrives as well. */
  send(payload: MimePart, threadId: string | null): MessageRecord;
  /** Labels as search knows them now. */
  searchLabels(message: MessageRecord): ReadonlySet<string>;
  snapshot(): Restore;
}

/** Time that search needs to notice a change of labels. Modelled: Gmail names none. */
export const SEARCH_LAG = 30_000;

const FIXED = ['SENT', 'DRAFT', 'CHAT'];

export function createMailbox({ address, clock, aliases = [] }: MailboxOptions): GmailMailbox {
  const ids = createIdSource();
  const labelStore = createLabelStore();
  const store = createMessageStore();
  const history = createHistoryLog();
  const threadByKey = new Map<string, string>();
  const drafts = new Map<string, string>();
  let drafted = 0;

  function record(type: HistoryType, message: MessageRecord, changed: readonly string[] = []): void {
    const { id, threadId } = message;
    const entry = { type, messageId: id, threadId, labelIds: [...message.labelIds], changed };
    message.historyId = String(history.add(entry));
  }

  function put(
    payload: MimePart,
    at: number,
    labelIds: Iterable<string>,
    threadId: string | null,
  ): MessageRecord {
    const id = ids.next();
    const message: MessageRecord = {
      id,
      threadId: threadId ?? id,
      internalDate: at,
      historyId: '',
      labelIds: new Set(labelIds),
      payload,
      snippet: snippetOf(payload),
      indexed: null,
    };
    store.add(message);
    record('messageAdded', message);
    return message;
  }

  function drop(message: MessageRecord): void {
    store.remove(message.id);
    record('messageDeleted', message);
  }

  /** The thread that Gmail itself would choose. */
  function threadOf(payload: MimePart): string | null {
    const subject = subjectKey(payload);
    for (const reference of referencesOf(payload)) {
      const parent = store.byMessageId(reference);
      if (parent !== null && subjectKey(parent.payload) === subject) return parent.threadId;
    }
    return null;
  }

  function chosenThread(payload: MimePart, threadId: string | null): string | null {
    if (threadId === null) return threadOf(payload);
    const thread = store.thread(toApiId(threadId));
    if (thread === null) throw notFound();
    const known = new Set(thread.messages.map((message) => messageIdOf(message.payload)));
    const subject = subjectKey(payload);
    const fits =
      referencesOf(payload).some((reference) => known.has(reference)) &&
      thread.messages.some((message) => subjectKey(message.payload) === subject);
    return fits ? thread.id : threadOf(payload);
  }

  function applyLabels(message: MessageRecord, add: readonly string[], remove: readonly string[]): void {
    const added = add.filter((id) => !message.labelIds.has(id));
    const removed = remove.filter((id) => message.labelIds.has(id) && !add.includes(id));
    if (added.length === 0 && removed.length === 0) return;
    const seen = searchLabels(message);
    message.indexed = { labelIds: new Set(seen), until: clock.now() + SEARCH_LAG };
    for (const id of removed) store.setLabel(message, id, false);
    for (const id of added) store.setLabel(message, id, true);
    if (removed.length > 0) record('labelRemoved', message, removed);
    if (added.length > 0) record('labelAdded', message, added);
  }

  function searchLabels(message: MessageRecord): ReadonlySet<string> {
    const { indexed } = message;
    return indexed !== null && clock.now() < indexed.until ? indexed.labelIds : message.labelIds;
  }

  function checkLabels(labelIds: readonly string[]): void {
    for (const id of labelIds) {
      if (labelStore.get(id) === null || FIXED.includes(id)) throw badRequest(`Invalid label: ${id}`);
    }
  }

  function complete(payload: MimePart): MimePart {
    const defaults: Header[] = [
      { name: 'From', value: address },
      { name: 'Date', value: new Date(clock.now()).toUTCString().replace('GMT', '+0000') },
      { name: 'Message-ID', value: `<local-${ids.next()}@mail.gmail.com>` },
    ];
    const missing = defaults.filter(({ name }) => headerOf(payload, name) === null);
    return withHeaders(payload, [...missing, ...payload.headers]);
  }

  function deliver(payload: MimePart, thread: (whole: MimePart) => string | null): MessageRecord {
    const recipients = recipientsOf(payload);
    if (recipients.length === 0) throw badRequest('Recipient address required');
    const whole = complete(payload);
    const own = [address, ...aliases].map((alias) => alias.toLowerCase());
    const arrives = recipients.some((recipient) => own.includes(recipient));
    const labelIds = arrives ? ['SENT', 'INBOX', 'UNREAD'] : ['SENT'];
    return put(whole, clock.now(), labelIds, thread(whole));
  }

  function draft(draftId: string) {
    const message = store.message(drafts.get(draftId) ?? '');
    return message === null ? null : { id: draftId, message };
  }

  function requireDraft(draftId: string): MessageRecord {
    const found = draft(draftId);
    if (found === null) throw notFound();
    return found.message;
  }

  function saveDraft(payload: MimePart, threadId: string | null): string {
    const whole = complete(payload);
    const message = put(whole, clock.now(), ['DRAFT'], chosenThread(whole, threadId));
    drafted += 1;
    const draftId = `r${(7_000_000_000_000_000_000n + BigInt(drafted) * 104_729n).toString()}`;
    drafts.set(draftId, message.id);
    return draftId;
  }

  function replaceDraft(draftId: string, payload: MimePart): void {
    const before = requireDraft(draftId);
    // As on Gmail, a changed draft is a new message in the same conversation.
    const message = put(complete(payload), clock.now(), ['DRAFT'], before.threadId);
    drop(before);
    drafts.set(draftId, message.id);
  }

  function sendDraft(draftId: string, text?: string): MessageRecord {
    const before = requireDraft(draftId);
    const payload = text === undefined ? before.payload : withText(before.payload, text);
    const sent = deliver(payload, () => before.threadId);
    drop(before);
    drafts.delete(draftId);
    return sent;
  }

  return {
    address,
    aliases,
    clock,
    labelStore,
    store,
    history,
    labels: () => labelStore.all(),
    labelByName: (name) => labelStore.byName(name),
    threads: () => store.newestFirst(),
    thread: (id) => store.thread(toApiId(id)),
    message: (id) => store.message(toApiId(id)),
    drafts: () => [...drafts.keys()].flatMap((id) => draft(id) ?? []),
    receive(incoming: IncomingMessage): StoredMessage {
      for (const id of incoming.systemLabels) {
        if (labelStore.get(id)?.type !== 'system') throw new RangeError(`no such system label. id=${id}`);
      }
      const own = incoming.userLabels.map((name) => labelStore.ensure(name).id);
      const { threadKey, payload, internalDate, systemLabels } = incoming;
      const known = threadKey === null ? threadOf(payload) : threadByKey.get(threadKey);
      const message = put(payload, internalDate, [...systemLabels, ...own], known ?? null);
      if (threadKey !== null) threadByKey.set(threadKey, message.threadId);
      if (message.labelIds.has('DRAFT')) {
        drafted += 1;
        drafts.set(`r${drafted}-${message.id}`, message.id);
      }
      return message;
    },
    changeLabels(messageIds, add, remove) {
      for (const id of [...add, ...remove]) {
        if (labelStore.get(id) === null) throw new RangeError(`no such label. id=${id}`);
      }
      for (const id of messageIds) {
        const message = store.message(toApiId(id));
        if (message === null) throw new RangeError(`no such message. id=${id}`);
        applyLabels(message, add, remove);
      }
    },
    modify(messages, add, remove) {
      checkLabels([...add, ...remove]);
      for (const message of messages) {
        if (!message.labelIds.has('DRAFT')) applyLabels(message, add, remove);
      }
    },
    bin(messages, on) {
      for (const message of messages) applyLabels(message, on ? ['TRASH'] : [], on ? ['INBOX'] : ['TRASH']);
    },
    renameLabel(id, name) {
      labelStore.change(id, { name });
    },
    deleteLabel: removeLabel,
    removeLabel,
    expireHistory: () => history.expire(),
    createDraft({ threadId, to, subject, text }) {
      const headers: Header[] = [
        { name: 'To', value: to },
        { name: 'Subject', value: subject },
      ];
      const thread = threadId === undefined ? null : store.thread(toApiId(threadId));
      if (threadId !== undefined && thread === null) throw new RangeError(`no such thread. id=${threadId}`);
      return saveDraft(bodyPart([...headers, ...replyHeaders(thread)], text, null), thread?.id ?? null);
    },
    editDraft: (draftId, text) => replaceDraft(draftId, withText(requireDraft(draftId).payload, text)),
    deleteDraft(draftId) {
      drop(requireDraft(draftId));
      drafts.delete(draftId);
    },
    sendDraft,
    draft,
    saveDraft,
    replaceDraft,
    send: (payload, threadId) => deliver(payload, (whole) => chosenThread(whole, threadId)),
    searchLabels,
    snapshot() {
      const parts = [ids, labelStore, store, history].map((part) => part.snapshot());
      const maps = [snapshotOfMap(threadByKey), snapshotOfMap(drafts)];
      const before = drafted;
      return () => {
        for (const restore of [...parts, ...maps]) restore();
        drafted = before;
      };
    },
  };

  /** As on Gmail, each message that carried the label shows the loss in the history. */
  function removeLabel(id: string): void {
    const carried = [...store.labelled(id)].flatMap((messageId) => store.message(messageId) ?? []);
    labelStore.remove(id);
    for (const message of carried) applyLabels(message, [], [id]);
  }
}

/** What a reply to the last message of a thread refers to. */
export function replyHeaders(thread: ThreadRecord | null): readonly Header[] {
  const last = [...(thread?.messages ?? [])].reverse().find((message) => !message.labelIds.has('DRAFT'));
  return last === undefined ? [] : referenceHeaders(last);
}

export function referenceHeaders(message: StoredMessage): readonly Header[] {
  const id = messageIdOf(message.payload);
  if (id === null) return [];
  const references = [...referencesOf(message.payload)].reverse().filter((reference) => reference !== id);
  return [
    { name: 'In-Reply-To', value: id },
    { name: 'References', value: [...references, id].join(' ') },
  ];
}

function withText(payload: MimePart, text: string): MimePart {
  return bodyPart(
    payload.headers.filter(({ name }) => !/^content-/i.test(name)),
    text,
    null,
  );
}

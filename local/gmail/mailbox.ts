// One emulated Gmail mailbox: what a person and the importer do with it, and what the services need of it.
import type { Restore, VirtualClock } from '../platform/contract';
import { snapshotOfMap } from '../platform/snapshot-of-map';
import type { Worlds } from '../platform/worlds/worlds';
import { badRequest } from './api-error';
import { authenticated } from './authentication';
import type { Header, IncomingMessage, LocalMailbox, MimePart, StoredMessage } from './contract';
import { createDraftBox, type DraftBox, type DraftRecord } from './draft-box';
import type { HistoryLog } from './history-log';
import { toApiId } from './ids';
import type { LabelStore } from './label-store';
import {
  applyLabels,
  createMailboxState,
  type MailboxOptions,
  type MailboxState,
  put,
  removeLabel,
  searchLabels,
  snapshotOfState,
} from './mailbox-state';
import type { MessageRecord, MessageStore, ThreadRecord } from './message-store';
import { bodyPart } from './mime-part';
import { deliver, insert } from './sending';
import { chosenThread, replyHeaders, threadOf } from './threading';

/** The mailbox, with what the two services need besides. It refuses by throwing a `Refusal`. */
export interface GmailMailbox extends LocalMailbox {
  readonly clock: VirtualClock;
  readonly aliases: readonly string[];
  readonly worlds: Worlds;
  readonly labelStore: LabelStore;
  readonly store: Omit<MessageStore, 'add' | 'remove' | 'setLabel' | 'snapshot'>;
  readonly history: HistoryLog;
  thread(id: string): ThreadRecord | null;
  message(id: string): MessageRecord | null;
  sendDraft(draftId: string, text?: string): MessageRecord;
  /** Sends a draft as the API does, whatever becomes of those that a person sends. */
  deliverDraft(draftId: string): MessageRecord;
  drafts(): readonly DraftRecord[];
  /** Checks the ids of labels, as `modify` does; drafts take no labels. */
  modify(messages: readonly MessageRecord[], add: readonly string[], remove: readonly string[]): void;
  /** Moves messages to the bin or back. */
  bin(messages: readonly MessageRecord[], on: boolean): void;
  draft(draftId: string): DraftRecord | null;
  /** A thread id counts only with a matching subject and a reference to a message of it. */
  saveDraft(payload: MimePart, threadId: string | null): string;
  replaceDraft(draftId: string, payload: MimePart): void;
  /** Sends a mail; what is addressed to the account itself arrives as well. */
  send(payload: MimePart, threadId: string | null): MessageRecord;
  /** Puts a mail into the mailbox that is neither sent nor received. */
  insert(payload: MimePart, labelIds: readonly string[], threadId: string | null): MessageRecord;
  /** Labels as search knows them now. */
  searchLabels(message: MessageRecord): ReadonlySet<string>;
  snapshot(): Restore;
}

/** Labels that only Gmail itself gives and takes. */
const FIXED = ['SENT', 'DRAFT', 'CHAT'];

export function createMailbox(options: MailboxOptions): GmailMailbox {
  const state = createMailboxState(options);
  const draftBox = createDraftBox(state);
  const threadByKey = new Map<string, string>();
  const { address, aliases, worlds, clock, labelStore, store, history } = state;
  return {
    address,
    aliases,
    worlds,
    clock,
    labelStore,
    store,
    history,
    labels: () => labelStore.all(),
    labelByName: (name) => labelStore.byName(name),
    threads: () => store.newestFirst(),
    thread: (id) => store.thread(toApiId(id)),
    message: (id) => store.message(toApiId(id)),
    receive: (incoming) => receive(state, draftBox, threadByKey, incoming),
    changeLabels: (messageIds, add, remove) => changeLabels(state, messageIds, add, remove),
    modify: (messages, add, remove) => modify(state, messages, add, remove),
    bin(messages, on) {
      for (const message of messages)
        applyLabels(state, message, on ? ['TRASH'] : [], on ? ['INBOX'] : ['TRASH']);
    },
    showLabel: (id, where) => void labelStore.change(id, where),
    renameLabel: (id, name) => void labelStore.change(id, { name }),
    paintLabel: (id, textColor, backgroundColor) =>
      void labelStore.change(id, { color: { textColor, backgroundColor } }),
    deleteLabel: (id) => removeLabel(state, id),
    expireHistory: () => history.expire(),
    ...draftBox,
    sendDraft: state.worlds.sentAs === 'label' ? draftBox.sendInPlace : draftBox.sendDraft,
    deliverDraft: (draftId) => draftBox.sendDraft(draftId),
    createDraft: (input) => createDraft(state, draftBox, input),
    send: (payload, threadId) => deliver(state, payload, (whole) => chosenThread(store, whole, threadId)),
    insert: (payload, labelIds, threadId) =>
      insert(state, payload, labelIds, (whole) => chosenThread(store, whole, threadId)),
    searchLabels: (message) => searchLabels(state, message),
    snapshot() {
      const parts = [snapshotOfState(state), draftBox.snapshot(), snapshotOfMap(threadByKey)];
      return () => {
        for (const restore of parts) restore();
      };
    },
  };
}

/** `threadByKey` holds the threads of the keys met so far, and learns a new one. */
function receive(
  state: MailboxState,
  draftBox: DraftBox,
  threadByKey: Map<string, string>,
  incoming: IncomingMessage,
): StoredMessage {
  const { labelStore, store } = state;
  const { threadKey, internalDate, systemLabels, userLabels } = incoming;
  const noted = state.worlds.authResults === 'noted';
  const payload = noted ? authenticated(incoming, state.address) : incoming.payload;
  for (const id of systemLabels) {
    if (labelStore.get(id)?.type !== 'system') throw new RangeError(`no such system label. id=${id}`);
  }
  const own = userLabels.map((name) => labelStore.ensure(name).id);
  const known = threadKey === null ? threadOf(store, payload) : threadByKey.get(threadKey);
  const labelIds = [...systemLabels, ...own];
  const message = put(state, { payload, at: internalDate, labelIds, threadId: known ?? null });
  if (threadKey !== null) threadByKey.set(threadKey, message.threadId);
  if (message.labelIds.has('DRAFT')) draftBox.adopt(message);
  return message;
}

function changeLabels(
  state: MailboxState,
  messageIds: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): void {
  for (const id of [...add, ...remove]) {
    if (state.labelStore.get(id) === null) throw new RangeError(`no such label. id=${id}`);
  }
  for (const id of messageIds) {
    const message = state.store.message(toApiId(id));
    if (message === null) throw new RangeError(`no such message. id=${id}`);
    applyLabels(state, message, add, remove);
  }
}

function modify(
  state: MailboxState,
  messages: readonly MessageRecord[],
  add: readonly string[],
  remove: readonly string[],
): void {
  for (const id of [...add, ...remove]) {
    const missing = state.labelStore.get(id) === null;
    // Both texts measured: kellystuard/jev-gmail-classifier on github.com, `spikes/25-nested-labels.md`.
    if (missing && /^Label_\d+$/.test(id)) throw badRequest('labelId not found');
    if (missing || FIXED.includes(id)) throw badRequest(`Invalid label: ${id}`);
  }
  for (const message of messages) {
    if (!message.labelIds.has('DRAFT')) applyLabels(state, message, add, remove);
  }
}

function createDraft(
  { store }: MailboxState,
  draftBox: DraftBox,
  { threadId, to, subject, text }: Parameters<LocalMailbox['createDraft']>[0],
): string {
  const headers: Header[] = [
    { name: 'To', value: to },
    { name: 'Subject', value: subject },
  ];
  const thread = threadId === undefined ? null : store.thread(toApiId(threadId));
  if (threadId !== undefined && thread === null) throw new RangeError(`no such thread. id=${threadId}`);
  const payload = bodyPart([...headers, ...replyHeaders(thread?.messages ?? [])], text, null);
  return draftBox.saveDraft(payload, thread?.id ?? null);
}

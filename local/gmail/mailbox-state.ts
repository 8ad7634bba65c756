// What a mailbox holds, and how messages in it change: store and history always together.
import type { Restore, VirtualClock } from '../platform/contract';
import { STANDING, type Worlds } from '../platform/worlds/worlds';
import type { MimePart } from './contract';
import { createHistoryLog, type HistoryLog, type HistoryType } from './history-log';
import { createIdSource, type IdSource } from './ids';
import { createLabelSets, type LabelSets } from './label-sets';
import { createLabelStore, type LabelStore } from './label-store';
import { createMessageStore, type MessageRecord, type MessageStore } from './message-store';
import { snippetOf } from './mime-part';

export interface MailboxOptions {
  readonly address: string;
  readonly clock: VirtualClock;
  /** Further addresses from which the account may send. */
  readonly aliases?: readonly string[];
  readonly worlds?: Worlds;
}

export interface MailboxState extends Required<MailboxOptions> {
  readonly ids: IdSource;
  readonly labelStore: LabelStore;
  readonly store: MessageStore;
  readonly history: HistoryLog;
  readonly labelSets: LabelSets;
}

/** A message that is about to be put into the mailbox. */
interface NewMessage {
  readonly payload: MimePart;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly labelIds: readonly string[];
  /** Null begins a thread. */
  readonly threadId: string | null;
}

/**
 * Milliseconds until search notices a change of labels. Assumed: that search lags behind labels is reported, how long
 * is not.
 */
export const SEARCH_LAG = 30_000;

export function createMailboxState(options: MailboxOptions): MailboxState {
  const { address, clock, aliases = [], worlds = STANDING } = options;
  return {
    address,
    clock,
    aliases,
    worlds,
    ids: createIdSource(),
    labelStore: createLabelStore(),
    store: createMessageStore(),
    history: createHistoryLog(),
    labelSets: createLabelSets(),
  };
}

/** Puts a message into the mailbox. */
export function put(state: MailboxState, { payload, at, labelIds, threadId }: NewMessage): MessageRecord {
  const id = state.ids.next();
  const fits = threadId !== null && !isFull(state, threadId);
  const message: MessageRecord = {
    id,
    threadId: fits ? threadId : id,
    internalDate: at,
    historyId: '',
    labelIds: new Set(labelIds),
    payload,
    snippet: snippetOf(payload),
    indexed: null,
  };
  state.store.add(message);
  record(state, 'messageAdded', message);
  return message;
}

/** Messages to a conversation, by Gmail's help. */
const LONGEST_THREAD = 100;

function isFull({ worlds, store }: MailboxState, threadId: string): boolean {
  return worlds.longThreads === 'split' && (store.thread(threadId)?.messages.length ?? 0) >= LONGEST_THREAD;
}

export function drop(state: MailboxState, message: MessageRecord): void {
  state.store.remove(message.id);
  record(state, 'messageDeleted', message);
}

/** Adds and removes labels; what is both added and removed is added. */
export function applyLabels(
  state: MailboxState,
  message: MessageRecord,
  add: readonly string[],
  remove: readonly string[],
): void {
  const added = add.filter((id) => !message.labelIds.has(id));
  const removed = remove.filter((id) => message.labelIds.has(id) && !add.includes(id));
  if (added.length === 0 && removed.length === 0) return;
  const seen = searchLabels(state, message);
  message.indexed = { labelIds: state.labelSets(seen), until: state.clock.now() + SEARCH_LAG };
  for (const id of removed) state.store.setLabel(message, id, false);
  for (const id of added) state.store.setLabel(message, id, true);
  if (removed.length > 0) record(state, 'labelRemoved', message, removed);
  if (added.length > 0) record(state, 'labelAdded', message, added);
}

/** Labels as search knows them now. */
export function searchLabels({ clock }: MailboxState, message: MessageRecord): ReadonlySet<string> {
  const { indexed } = message;
  return indexed !== null && clock.now() < indexed.until ? indexed.labelIds : message.labelIds;
}

/** Deletes a user label; as on Gmail, each message that carried it shows the loss in the history. */
export function removeLabel(state: MailboxState, id: string): void {
  const { store, labelStore } = state;
  const carried = [...store.labelled(id)].flatMap((messageId) => store.message(messageId) ?? []);
  labelStore.remove(id);
  for (const message of carried) applyLabels(state, message, [], [id]);
}

export function snapshotOfState({ ids, labelStore, store, history }: MailboxState): Restore {
  const parts = [ids, labelStore, store, history].map((part) => part.snapshot());
  return () => {
    for (const restore of parts) restore();
  };
}

function record(
  state: MailboxState,
  type: HistoryType,
  message: MessageRecord,
  changed: readonly string[] = [],
): void {
  const { id, threadId } = message;
  const labelIds = state.labelSets(message.labelIds);
  const entry = { type, messageId: id, threadId, labelIds, changed: state.labelSets(changed) };
  message.historyId = String(state.history.add(entry));
}

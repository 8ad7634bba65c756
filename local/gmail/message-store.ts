// Messages and conversations with the indexes that make 20,000 conversations quick to list.

import type { Restore } from '../platform/contract';
import { snapshotOfMap } from '../platform/snapshot-of-map';
import type { StoredMessage, StoredThread } from './contract';
import { messageIdOf } from './mime-part';

export interface MessageRecord extends StoredMessage {
  historyId: string;
  readonly labelIds: Set<string>;
  /** Until `until`, search still sees the labels that the message had before. */
  indexed: { readonly labelIds: ReadonlySet<string>; readonly until: number } | null;
}

export interface ThreadRecord extends StoredThread {
  readonly messages: MessageRecord[];
}

export interface MessageStore {
  readonly messageCount: number;
  readonly threadCount: number;
  message(id: string): MessageRecord | null;
  thread(id: string): ThreadRecord | null;
  /** The message with that Message-ID header. */
  byMessageId(messageId: string): MessageRecord | null;
  /** Ids of the messages with a label. */
  labelled(labelId: string): ReadonlySet<string>;
  /** Adds to the thread of that id, or begins it. */
  add(message: MessageRecord): void;
  remove(id: string): void;
  setLabel(message: MessageRecord, labelId: string, on: boolean): void;
  /** Every conversation, the most recent message first. */
  newestFirst(): readonly ThreadRecord[];
  snapshot(): Restore;
}

const NONE: ReadonlySet<string> = new Set();

interface Contents {
  readonly messages: Map<string, MessageRecord>;
  readonly threads: Map<string, ThreadRecord>;
  readonly byMessageId: Map<string, string>;
  readonly byLabel: Map<string, Set<string>>;
  order: ThreadRecord[];
  /** Conversations that may stand in the wrong place of `order`, or in none yet. */
  moved: Set<ThreadRecord>;
}

export function createMessageStore(): MessageStore {
  const contents: Contents = {
    messages: new Map(),
    threads: new Map(),
    byMessageId: new Map(),
    byLabel: new Map(),
    order: [],
    moved: new Set(),
  };
  const { messages, threads, byMessageId, byLabel } = contents;
  return {
    get messageCount() {
      return messages.size;
    },
    get threadCount() {
      return threads.size;
    },
    message: (id) => messages.get(id) ?? null,
    thread: (id) => threads.get(id) ?? null,
    byMessageId: (messageId) => messages.get(byMessageId.get(messageId) ?? '') ?? null,
    labelled: (labelId) => byLabel.get(labelId) ?? NONE,
    add: (message) => add(contents, message),
    remove: (id) => remove(contents, id),
    setLabel(message, labelId, on) {
      if (on) message.labelIds.add(labelId);
      else message.labelIds.delete(labelId);
      index(byLabel, labelId, message.id, on);
    },
    newestFirst() {
      if (contents.moved.size > 0) putInOrder(contents);
      return contents.order;
    },
    snapshot: () => snapshotOf(contents),
  };
}

function add({ messages, threads, byMessageId, byLabel, moved }: Contents, message: MessageRecord): void {
  messages.set(message.id, message);
  const key = messageIdOf(message.payload);
  if (key !== null) byMessageId.set(key, message.id);
  for (const labelId of message.labelIds) index(byLabel, labelId, message.id, true);
  let thread = threads.get(message.threadId);
  if (thread === undefined) {
    thread = { id: message.threadId, messages: [] };
    threads.set(thread.id, thread);
  }
  let at = thread.messages.length;
  while (at > 0 && (thread.messages[at - 1]?.internalDate ?? 0) > message.internalDate) at -= 1;
  thread.messages.splice(at, 0, message);
  moved.add(thread);
}

function remove({ messages, threads, byMessageId, byLabel, moved }: Contents, id: string): void {
  const message = messages.get(id);
  if (message === undefined) return;
  messages.delete(id);
  const key = messageIdOf(message.payload);
  if (key !== null && byMessageId.get(key) === id) byMessageId.delete(key);
  for (const labelId of message.labelIds) index(byLabel, labelId, id, false);
  const thread = threads.get(message.threadId);
  if (thread === undefined) return;
  thread.messages.splice(thread.messages.indexOf(message), 1);
  if (thread.messages.length === 0) threads.delete(thread.id);
  moved.add(thread);
}

function index(byLabel: Contents['byLabel'], labelId: string, messageId: string, on: boolean): void {
  let ids = byLabel.get(labelId);
  if (ids === undefined) {
    ids = new Set();
    byLabel.set(labelId, ids);
  }
  if (on) ids.add(messageId);
  else ids.delete(messageId);
}

function putInOrder(contents: Contents): void {
  const { moved } = contents;
  const others = contents.order.filter((thread) => !moved.has(thread));
  const placed = [...moved].filter((thread) => thread.messages.length > 0).sort(byNewest);
  contents.order = merge(placed, others);
  moved.clear();
}

function snapshotOf(contents: Contents): Restore {
  const { messages, threads, byMessageId, byLabel } = contents;
  const restoreMaps = [snapshotOfMap(messages), snapshotOfMap(threads), snapshotOfMap(byMessageId)];
  const records = [...messages.values()].map((message) => {
    const { historyId, indexed } = message;
    return { message, historyId, indexed, labelIds: [...message.labelIds] };
  });
  const conversations = [...threads.values()].map((thread) => ({ thread, held: [...thread.messages] }));
  const before = { order: [...contents.order], moved: [...contents.moved] };
  return () => {
    for (const restore of restoreMaps) restore();
    byLabel.clear();
    for (const { message, historyId, indexed, labelIds } of records) {
      Object.assign(message, { historyId, indexed });
      message.labelIds.clear();
      for (const labelId of labelIds) {
        message.labelIds.add(labelId);
        index(byLabel, labelId, message.id, true);
      }
    }
    for (const { thread, held } of conversations)
      thread.messages.splice(0, Number.POSITIVE_INFINITY, ...held);
    contents.order = [...before.order];
    contents.moved = new Set(before.moved);
  };
}

export function newestFirst(a: StoredMessage | undefined, b: StoredMessage | undefined): number {
  const dates = (b?.internalDate ?? 0) - (a?.internalDate ?? 0);
  if (dates !== 0) return dates;
  const [idA, idB] = [a?.id ?? '', b?.id ?? ''];
  return idA < idB ? 1 : idA > idB ? -1 : 0;
}

function byNewest(a: ThreadRecord, b: ThreadRecord): number {
  return newestFirst(lastOf(a), lastOf(b));
}

/** Two sorted lists as one. */
function merge(few: readonly ThreadRecord[], many: readonly ThreadRecord[]): ThreadRecord[] {
  const merged: ThreadRecord[] = [];
  let from = 0;
  for (const thread of few) {
    let low = from;
    let high = many.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byNewest(many[middle] as ThreadRecord, thread) < 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from += 1) merged.push(many[from] as ThreadRecord);
    merged.push(thread);
  }
  return merged.concat(many.slice(from));
}

function lastOf(thread: ThreadRecord): MessageRecord | undefined {
  return thread.messages[thread.messages.length - 1];
}

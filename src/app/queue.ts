// The index of open conversations, between its shards in the store and the use cases.
import { type IndexEntry, type QueueIndex, readIndex, writeIndex } from '../domain/queue-index';
import { SECOND } from '../domain/time';
import { mergeEntry } from '../domain/watch-plan';
import type { Services, Store } from '../ports';
import { type Assessed, toEntry } from './conversation';

/** How long a card waits for the watch to let go of the index. */
const PATIENCE = 1 * SECOND;

export function loadIndex(store: Store): { readonly index: QueueIndex; readonly damaged: readonly string[] } {
  return readIndex(store.all());
}

/** Brings the index up to date with a conversation as it was just read; an entry that did not change stays the same object. */
export function noteInIndex(
  index: Map<string, IndexEntry>,
  threadId: string,
  assessed: Assessed | null,
): void {
  const read = assessed === null ? null : toEntry(assessed);
  const before = index.get(threadId);
  if (read === null) {
    index.delete(threadId);
    return;
  }
  const entry = mergeEntry(before, read);
  if (before === undefined || !sameEntry(before, entry)) index.set(threadId, entry);
}

/**
 * Notes in the index what a card just did. When the watch holds the index, nothing is noted: the history of the
 * mailbox tells its next run.
 */
export function noteConversation(
  services: Services<unknown>,
  threadId: string,
  assessed: Assessed | null,
): void {
  services.lock.alone(PATIENCE, () => {
    const { index } = loadIndex(services.store);
    const after = new Map(index);
    noteInIndex(after, threadId, assessed);
    const { properties } = writeIndex(index, after);
    if (Object.keys(properties).length > 0) services.store.set(properties);
  });
}

function sameEntry(a: IndexEntry, b: IndexEntry): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

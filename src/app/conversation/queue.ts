// The index of open conversations, between its shards in the store and the use cases.

import { changedStarts, startingAt } from '../../domain/sla/changed-starts';
import { type Duration, type Instant, SECOND } from '../../domain/terms/time';
import { mergeEntry } from '../../domain/watch/merge-entry';
import { type IndexEntry, type QueueIndex, readIndex, writeIndex } from '../../domain/watch/queue-index';
import { cyclesLeft, readTold, writeTold } from '../../domain/watch/told';
import { NEWS_SPAN, promiseFingerprint, withDeadlines } from '../../domain/watch/watch-plan';
import type { Desk } from '../desk';
import { type Assessed, assess, toEntry } from './assess';
import { applyClick, type Click, forgetClick, leaveClick } from './left-clicks';
import { forgetTitles } from './titles';

/** How long a click waits for the watch to let go of the index. */
const INDEX_WAIT: Duration = 1 * SECOND;

export interface LoadedIndex {
  /** As the store holds it. */
  readonly saved: QueueIndex;
  /** With every deadline under the settings in force. */
  readonly index: QueueIndex;
  readonly damaged: readonly string[];
}

export function loadIndex(desk: Desk): LoadedIndex {
  const read = readIndex(desk.services.store.all(), promiseFingerprint(desk.settings));
  const { index: entries, stale, damaged } = read;
  const saved = new Map(entries);
  keepStarts(desk, saved);
  if (stale.length === 0) return { saved, index: saved, damaged };
  const index = new Map(saved);
  for (const id of stale) {
    const entry = saved.get(id);
    if (entry !== undefined) index.set(id, withDeadlines(entry, desk));
  }
  keepStarts(desk, index);
  return { saved, index, damaged };
}

/** Has every conversation that asks again start where the oldest that it speaks of does, as the index knows them now. */
export function keepStarts(desk: Desk, index: Map<string, IndexEntry>): void {
  for (const entry of changedStarts([...index.values()], desk)) index.set(entry.threadId, entry);
}

/** Reads a conversation and decides about it; null when nothing of it is left. */
export function readAndAssess(
  desk: Desk,
  threadId: string | null,
  index: QueueIndex = loadIndex(desk).index,
): Assessed | null {
  const snapshot = threadId === null ? null : desk.services.mailbox.conversation(threadId);
  return snapshot && assess(desk, snapshot, index);
}

/** The properties to write so that the store holds `after` where it held `saved`, and what was announced of what left. */
export function indexProperties(
  desk: Desk,
  saved: QueueIndex | null,
  after: QueueIndex,
): ReturnType<typeof writeIndex> {
  const written = writeIndex(saved, after, promiseFingerprint(desk.settings), desk.now - NEWS_SPAN);
  const held = saved === null ? [] : cyclesLeft(saved, without(after, written.dropped));
  if (held.length === 0) return written;
  const told = readTold(desk.services.store.all());
  return { ...written, properties: { ...writeTold(told, held, desk.now), ...written.properties } };
}

function without(index: QueueIndex, dropped: readonly string[]): QueueIndex {
  if (dropped.length === 0) return index;
  const left = new Set(dropped);
  return new Map([...index].filter(([threadId]) => !left.has(threadId)));
}

/** What an entry is noted by. */
interface Noting extends Pick<Desk, 'settings' | 'calendar' | 'now'> {
  /** When an escalation was met that no run had met; null for any other. */
  readonly raisedAt?: Instant | null;
}

/** Brings the index up to date with a conversation just read; an entry that did not change stays the same object. */
export function noteInIndex(
  index: Map<string, IndexEntry>,
  threadId: string,
  assessed: Assessed | null,
  desk: Noting,
): void {
  const read = assessed && toEntry(assessed);
  const known = index.get(threadId);
  const before = known && startingAt(known, read?.older ?? null, desk);
  const entry = read && mergeEntry(before, read, desk.now, desk.raisedAt);
  if (entry === null) index.delete(threadId);
  else if (JSON.stringify(known) !== JSON.stringify(entry)) index.set(threadId, entry);
}

/** What is gone leaves the index, and its name the cache. To be called under the lock. */
export function dropFromIndex(desk: Desk, threadIds: readonly string[]): void {
  const { saved, index } = loadIndex(desk);
  const after = new Map([...index].filter(([threadId]) => !threadIds.includes(threadId)));
  const { properties } = indexProperties(desk, saved, after);
  if (Object.keys(properties).length > 0) desk.services.store.set(properties);
  forgetTitles(desk.services, threadIds);
}

/**
 * Notes in the index what a click just did. While the watch holds the index, the click is left for the run to do again:
 * it may have read the conversation before.
 */
export function noteClick(desk: Desk, click: Click, assessed: Assessed): void {
  const { clock, lock, store } = desk.services;
  const note = () => {
    const { saved, index } = loadIndex(desk);
    const after = new Map(index);
    noteInIndex(after, click.threadId, assessed, { ...desk, now: clock.now() });
    keepStarts(desk, after);
    const { properties } = indexProperties(desk, saved, after);
    if (Object.keys(properties).length > 0) store.set(properties);
    forgetClick(store, click.threadId);
  };
  if (lock.alone(0, note) !== null) return;
  leaveClick(store, click);
  lock.alone(INDEX_WAIT, () => {
    applyClick(desk.services, click);
    note();
  });
}

// One run of the watch in progress.

import { stateLabel } from '../domain/desired-labels';
import type { LabelKey } from '../domain/labels';
import type { IndexEntry, QueueIndex } from '../domain/queue-index';
import type { Instant } from '../domain/time';
import type { ThreadChange } from '../ports';
import { type Assessed, assess } from './conversation';
import type { Desk } from './desk';
import { noteInIndex } from './queue';
import { type Title, titleOf } from './titles';
import type { WatchState } from './watch-state';

export interface WatchRun {
  readonly desk: Desk<unknown>;
  /** The index as the store holds it. */
  saved: QueueIndex;
  /** The index as this run knows it. */
  readonly index: Map<string, IndexEntry>;
  readonly state: { -readonly [K in keyof WatchState]: WatchState[K] };
  readonly titles: Map<string, Title>;
  read: number;
  relabelled: number;
  hasTime(): boolean;
  /** Reads a conversation, makes its labels tell the truth and notes it; null when it is gone. */
  readConversation(threadId: string): Assessed | null;
  /** True for a change of labels that only says what the index says already: our own doing, mostly. */
  expected(change: ThreadChange): boolean;
}

export function createWatchRun(
  desk: Desk<unknown>,
  loaded: { readonly saved: QueueIndex; readonly index: QueueIndex },
  state: WatchState,
  until: Instant,
): WatchRun {
  const index = new Map(loaded.index);
  const { mailbox, clock } = desk.services;
  const run: WatchRun = {
    desk,
    saved: loaded.saved,
    index,
    state: { ...state, failures: { ...state.failures } },
    titles: new Map(),
    read: 0,
    relabelled: 0,

    hasTime: () => clock.now() < until,

    readConversation(threadId) {
      const snapshot = mailbox.conversation(threadId);
      run.read += 1;
      if (snapshot === null) {
        index.delete(threadId);
        return null;
      }
      const assessed = assess(desk, snapshot, index.get(threadId)?.priority ?? null);
      const { add, remove } = assessed.change;
      if (add.length + remove.length > 0) {
        mailbox.relabel(threadId, add, remove);
        run.relabelled += 1;
      }
      noteInIndex(index, threadId, assessed);
      if (index.has(threadId)) run.titles.set(threadId, titleOf(snapshot));
      return assessed;
    },

    expected(change) {
      if (change.kind === 'message') return false;
      const entry = index.get(change.threadId);
      const labels = entry === undefined ? ['automatic'] : labelsOf(entry);
      return (
        change.added.every((key) => labels.indexOf(key) >= 0) &&
        change.removed.every((key) => labels.indexOf(key) < 0)
      );
    },
  };
  return run;
}

function labelsOf(entry: IndexEntry): readonly LabelKey[] {
  const state = stateLabel(entry.state, entry.standing);
  const labels: LabelKey[] = [`priority/${entry.priority}`, `type/${entry.type}`];
  if (entry.escalation) labels.push('escalation');
  if (state !== null) labels.push(state);
  return labels;
}

// One run of the watch, in progress.

import { stateLabel } from '../../domain/decision/desired-labels';
import { isRecord, type LabelKey } from '../../domain/mailbox/labels';
import type { Instant } from '../../domain/terms/time';
import type { IndexEntry, QueueIndex } from '../../domain/watch/queue-index';
import type { ThreadChange } from '../../ports';
import { type Assessed, assess, correctLabels } from '../conversation/assess';
import { noteInIndex } from '../conversation/queue';
import { type Title, titleOf } from '../conversation/titles';
import type { Desk } from '../desk';
import { wasAnsweredElsewhere } from './answered-elsewhere';
import { leadBounces } from './lead-bounces';
import type { WatchState } from './watch-state';

export interface WatchRun {
  readonly desk: Desk;
  /** The index as the store holds it; null when what is stored is of no use. */
  saved: QueueIndex | null;
  /** The index as this run knows it. */
  readonly index: Map<string, IndexEntry>;
  readonly state: { -readonly [K in keyof WatchState]: WatchState[K] };
  readonly titles: Map<string, Title>;
  read: number;
  relabelled: number;
  hasTime(): boolean;
  /** No more work in this run: what was done is kept, the rest is left to the next one. */
  stop(): void;
  /** Reads a conversation, makes its labels tell the truth and notes it; null when it is gone. */
  readConversation(threadId: string): Assessed | null;
}

/** Reads allowed in one run: with the relabelling and the date that may follow each, 5,500 of the 6,000 units a minute. */
const MAX_READS = 100;

/** @param loaded the index, null to build it anew */
export function createWatchRun(
  desk: Desk,
  loaded: { readonly saved: QueueIndex; readonly index: QueueIndex } | null,
  state: WatchState,
  until: Instant,
): WatchRun {
  const index = new Map(loaded?.index ?? []);
  const { clock } = desk.services;
  let stopped = false;
  const run: WatchRun = {
    desk,
    saved: loaded?.saved ?? null,
    index,
    state: { ...state, failures: { ...state.failures } },
    titles: new Map(),
    read: 0,
    relabelled: 0,

    hasTime: () => !stopped && run.read < MAX_READS && clock.now() < until,

    stop() {
      stopped = true;
    },

    readConversation(threadId) {
      run.read += 1;
      const assessed = assessThread(run, threadId);
      if (assessed === null) {
        index.delete(threadId);
        return null;
      }
      leadBounces(run, assessed);
      if (correctLabels(desk, assessed)) run.relabelled += 1;
      noteInIndex(index, threadId, assessed, desk.now);
      if (index.has(threadId)) run.titles.set(threadId, titleOf(assessed.snapshot));
      return assessed;
    },
  };
  return run;
}

/** What was answered in the next conversation needs no answer in this one: a hidden label keeps that. */
function assessThread(run: WatchRun, threadId: string): Assessed | null {
  const { desk, index } = run;
  const { mailbox } = desk.services;
  const read = () => {
    const snapshot = mailbox.conversation(threadId);
    return snapshot && assess(desk, snapshot, index.get(threadId)?.priority ?? null);
  };
  const assessed = read();
  if (assessed === null || !wasAnsweredElsewhere(run, assessed)) return assessed;
  mailbox.relabel(threadId, ['no-answer-needed'], []);
  return read();
}

/** True for a change of labels that only says what the index says already: mostly our own doing. */
export function isExpected(
  { index, state }: WatchRun,
  { threadId, kind, added, removed }: ThreadChange,
): boolean {
  // Taking `Clos` off reopens a conversation that the index no longer knows.
  if (kind === 'message' || removed.includes('closed')) return false;
  const entry = index.get(threadId);
  if (entry === undefined && state.unindexed.includes(threadId)) return true;
  const labels: readonly LabelKey[] = entry === undefined ? ['automatic'] : labelsOf(entry);
  return (
    added.every((key) => isRecord(key) || labels.includes(key)) &&
    removed.every((key) => isRecord(key) || !labels.includes(key))
  );
}

function labelsOf(entry: IndexEntry): readonly LabelKey[] {
  if (entry.review) return ['review'];
  const state = stateLabel(entry.state, entry.standing);
  const labels: LabelKey[] = [`priority/${entry.priority}`, `type/${entry.type}`];
  if (entry.escalation) labels.push('escalation');
  if (state !== null) labels.push(state);
  return labels;
}

// Counts conversations for the report, a stretch of decided days at a time, as far as the time of a run allows.
//
// A stretch is read in ascending order of thread ids, and each batch is saved together with the id at which it ends: a run
// that is killed has counted what it saved, and the next one goes on from there. Promises that are not decided by then wait
// by name, and are looked at again once the index says that they may be.

import { startOfDay } from '../../domain/calendar/local-time';
import { addMonths, firstDayOf, type Month, monthOf } from '../../domain/calendar/month';
import {
  type ConversationFacts,
  conversationFacts,
  countedFrom,
  putAwayFacts,
  type Stretch,
} from '../../domain/report/conversation-facts';
import { firstUndecidedDay } from '../../domain/report/decided-days';
import { mayBeDecided, openAges } from '../../domain/report/open-conversations';
import { promisesMade } from '../../domain/report/outcomes';
import {
  addFacts,
  addPromises,
  completed,
  EMPTY_TALLY,
  type MonthTally,
  type OpenAges,
} from '../../domain/report/tally';
import type { LocalDate } from '../../domain/terms/time';
import type { QueueIndex } from '../../domain/watch/queue-index';
import { assess } from '../conversation/assess';
import { loadIndex } from '../conversation/queue';
import type { Desk } from '../desk';
import {
  type Counted,
  forgetOldTallies,
  type PendingPromise,
  type ReportProgress,
  readPending,
  readProgress,
  readTally,
  restartFrom,
  saveCounted,
} from './report-store';

/** Conversations to a save. */
const BATCH = 10;
/** A minute allows 6,000 quota units; at 40 a reading this leaves room for a second click, and for the watch. */
const MAX_READ = 70;

interface Run {
  readonly desk: Desk;
  readonly index: QueueIndex;
  /** Null where nobody knows. */
  readonly open: OpenAges | null;
  read: number;
  goesOn(): boolean;
}

export interface Counting {
  /** True when every decided day has been counted. */
  readonly complete: boolean;
  readonly read: number;
}

/**
 * Goes on counting while `enoughTime` says so; `queueKnown` false: the index does not hold all that is open. To be called alone,
 * under the desk's lock.
 */
export function countConversations(desk: Desk, enoughTime: () => boolean, queueKnown: boolean): Counting {
  const { store } = desk.services;
  const undecided = firstUndecidedDay(desk);
  const { index } = loadIndex(desk);
  const open = queueKnown ? openAges(index, desk) : null;
  const run: Run = { desk, index, open, read: 0, goesOn: () => run.read < MAX_READ && enoughTime() };
  let progress = readProgress(store) ?? begin(desk);
  settlePending(run, progress);
  while (run.goesOn()) {
    if (progress.from === progress.to) {
      if (progress.from >= undecided) return { complete: true, read: run.read };
      progress = { ...progress, to: endOfStretch(progress.from, undecided) };
    }
    progress = countStretch(run, progress);
  }
  return { complete: false, read: run.read };
}

/** The first reading starts with the month before this one. */
function begin(desk: Desk): ReportProgress {
  const day = firstDayOf(addMonths(monthOf(desk.calendar.localDate(desk.now)), -1));
  const progress = { from: day, to: day, after: null };
  restartFrom(desk.services.store, progress);
  return progress;
}

/** The end of the month, or the first undecided day where that is earlier. */
function endOfStretch(from: LocalDate, undecided: LocalDate): LocalDate {
  const next = firstDayOf(addMonths(monthOf(from), 1));
  return undecided < next ? undecided : next;
}

/** Looks again at promises that may be decided by now; each is kept until it is. */
function settlePending(run: Run, progress: ReportProgress): void {
  const { desk, index } = run;
  const { store } = desk.services;
  const due = readPending(store).filter((promise) =>
    mayBeDecided(promise, index.get(promise.threadId), desk),
  );
  const left = [...new Set(due.map(({ threadId }) => threadId))];
  while (left.length > 0 && run.goesOn()) {
    const tallies = new Tallies(desk, monthOf(progress.from));
    let pending = readPending(store);
    for (const threadId of left.splice(0, BATCH)) {
      const waiting = pending.filter((promise) => promise.threadId === threadId);
      const still = settleOne(desk, threadId, waiting, tallies);
      pending = pending.filter((promise) => promise.threadId !== threadId || still.includes(promise));
      run.read += 1;
    }
    saveCounted(store, { progress, tallies: tallies.changed, pending });
  }
}

/** Counts what is decided; returns what is not. A conversation that is gone for good promises nothing any more. */
function settleOne(
  desk: Desk,
  threadId: string,
  waiting: readonly PendingPromise[],
  tallies: Tallies,
): readonly PendingPromise[] {
  const snapshot = desk.services.mailbox.conversation(threadId);
  const log = snapshot && assess(desk, snapshot, null).log;
  if (log === null) return [];
  const made = promisesMade(log, desk);
  const found = waiting.map((promise) => ({
    promise,
    now: made.find(({ kind, from }) => kind === promise.kind && from === promise.from),
  }));
  const decided = found.flatMap(({ now }) => (now === undefined ? [] : [now]));
  const counted = countedFrom(decided, tallies.earliest, desk);
  for (const month of new Set(counted.map((promise) => promise.month)))
    tallies.change(month, (tally) => addPromises(tally, log, counted, month));
  return found.flatMap(({ promise, now }) => (now?.decided === null ? [promise] : []));
}

function countStretch(run: Run, start: ReportProgress): ReportProgress {
  const { desk } = run;
  const { mailbox, store } = desk.services;
  const month = monthOf(start.from);
  const stretch = {
    from: startOfDay(start.from, desk.calendar.zone),
    to: startOfDay(start.to, desk.calendar.zone),
  };
  const left = mailbox
    .threadsReceived(stretch.from, stretch.to)
    .filter((id) => start.after === null || id > start.after);
  let progress = start;
  while (left.length > 0 && run.goesOn()) {
    const batch = left.splice(0, BATCH);
    const tallies = new Tallies(desk, month);
    const pending = [...readPending(store)];
    for (const threadId of batch) {
      const facts = factsOf(desk, threadId, stretch);
      if (facts === null) continue;
      tallies.add(facts);
      pending.push(...facts.pending.map((promise) => ({ threadId, ...promise })));
    }
    run.read += batch.length;
    progress = { ...progress, after: batch[batch.length - 1] ?? null };
    saveCounted(store, { progress, tallies: tallies.changed, pending });
  }
  if (left.length > 0) return progress;
  progress = { from: start.to, to: start.to, after: null };
  saveCounted(store, endOf(run, progress, month));
  if (monthOf(progress.from) !== month) forgetOldTallies(store, monthOf(progress.from));
  return progress;
}

/** The stretch's own month keeps its tally; the next day may start another, and completes it. */
function endOf({ desk, open }: Run, progress: ReportProgress, month: Month): Counted {
  const tallies = new Tallies(desk, month);
  const next = monthOf(progress.from);
  tallies.change(month, (tally) => (next === month ? tally : completed(tally, open)));
  tallies.change(next, (tally) => tally);
  return { progress, tallies: tallies.changed, pending: readPending(desk.services.store) };
}

function factsOf(desk: Desk, threadId: string, stretch: Stretch): ConversationFacts | null {
  const snapshot = desk.services.mailbox.conversation(threadId);
  if (snapshot === null) return null;
  const { decision, log, status } = assess(desk, snapshot, null);
  const [first] = snapshot.messages;
  if (!decision.ticket) return first === undefined ? null : putAwayFacts(decision, first.at, stretch, desk);
  if (log === null || status === null) return null;
  return conversationFacts({ decision, log, status }, stretch, desk);
}

/** The months that one step of counting changes. */
class Tallies {
  readonly changed = new Map<Month, MonthTally>();

  constructor(
    private readonly desk: Desk,
    /** The first month that is not complete. */
    readonly earliest: Month,
  ) {}

  change(month: Month, to: (tally: MonthTally) => MonthTally): void {
    const before = this.changed.get(month) ?? readTally(this.desk.services.store, month) ?? EMPTY_TALLY;
    this.changed.set(month, to(before));
  }

  add(facts: ConversationFacts): void {
    const { month, promises, firstAnswer } = facts;
    const months = [month, ...promises.map((promise) => promise.month), firstAnswer?.month ?? month];
    for (const each of new Set(months)) this.change(each, (tally) => addFacts(tally, facts, each));
  }
}

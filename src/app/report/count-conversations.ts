// Counts conversations for the report, a stretch of decided days at a time, as far as the time of a run allows.
//
// A stretch is read in ascending order of thread ids, and each batch is saved together with the id at which it ends: a run
// that is killed has counted what it saved, and the next one goes on from there.

import { startOfDay } from '../../domain/calendar/local-time';
import { addMonths, firstDayOf, monthOf } from '../../domain/calendar/month';
import { firstUndecidedDay } from '../../domain/report/decided-days';
import { addFacts, conversationFacts, EMPTY_TALLY, type MonthTally } from '../../domain/report/tally';
import type { LocalDate } from '../../domain/terms/time';
import { assess } from '../conversation/assess';
import type { Desk } from '../desk';
import {
  forgetOldTallies,
  type ReportProgress,
  readProgress,
  readTally,
  restartFrom,
  saveProgress,
} from './report-store';

/** Conversations to a save. */
const BATCH = 10;
/** A minute allows 6,000 quota units; at 40 a reading this leaves room for a second click, and for the watch. */
const MAX_READ = 70;

interface Run {
  readonly desk: Desk;
  read: number;
  goesOn(): boolean;
}

export interface Counting {
  /** True when every decided day has been counted. */
  readonly complete: boolean;
  readonly read: number;
}

/** Goes on counting while `enoughTime` says so. To be called alone, under the desk's lock. */
export function countConversations(desk: Desk, enoughTime: () => boolean): Counting {
  const { store } = desk.services;
  const undecided = firstUndecidedDay(desk);
  const run: Run = { desk, read: 0, goesOn: () => run.read < MAX_READ && enoughTime() };
  let progress = readProgress(store) ?? begin(desk);
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

function countStretch(run: Run, start: ReportProgress): ReportProgress {
  const { desk } = run;
  const { mailbox, store } = desk.services;
  const month = monthOf(start.from);
  const stretch = {
    from: startOfDay(start.from, desk.calendar.zone),
    to: startOfDay(start.to, desk.calendar.zone),
    now: desk.now,
  };
  const left = mailbox
    .threadsReceived(stretch.from, stretch.to)
    .filter((id) => start.after === null || id > start.after);
  let tally = readTally(store, month) ?? EMPTY_TALLY;
  let progress = start;
  while (left.length > 0 && run.goesOn()) {
    const batch = left.splice(0, BATCH);
    for (const threadId of batch) tally = countOne(desk, threadId, stretch, tally);
    run.read += batch.length;
    progress = { ...progress, after: batch[batch.length - 1] ?? null };
    saveProgress(store, progress, tally);
  }
  if (left.length > 0) return progress;
  progress = { from: start.to, to: start.to, after: null };
  // The stretch's own month keeps its tally; the next day may start another.
  const next = monthOf(progress.from);
  saveProgress(store, progress, next === month ? tally : (readTally(store, next) ?? EMPTY_TALLY));
  if (next !== month) forgetOldTallies(store, next);
  return progress;
}

function countOne(
  desk: Desk,
  threadId: string,
  stretch: Parameters<typeof conversationFacts>[2],
  tally: MonthTally,
): MonthTally {
  const snapshot = desk.services.mailbox.conversation(threadId);
  if (snapshot === null) return tally;
  const { decision, log, status } = assess(desk, snapshot, null);
  if (!decision.ticket || log === null || status === null) return tally;
  return addFacts(tally, conversationFacts(log, status, stretch, desk.calendar));
}

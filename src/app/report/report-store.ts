// The report's records: a tally for each month, and how far the conversations have been read for it.
import * as v from 'valibot';
import { addMonths, type Month, monthOf } from '../../domain/calendar/month';
import { EMPTY_TALLY, type MonthTally } from '../../domain/report/tally';
import { PRIORITIES, TICKET_TYPES } from '../../domain/terms/levels';
import type { Store } from '../../ports';
import { readRecord } from '../stored-record';

const PROGRESS = 'report';
const TALLY = 'report.';
/** The latest month, the twelve before it, and one more to compare the oldest with. */
const KEPT_MONTHS = 14;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Score = v.object({ kept: Count, broken: Count, unanswered: Count });
const Tally = v.object({
  scores: v.object(v.entriesFromList(PRIORITIES, v.object(v.entriesFromList(TICKET_TYPES, Score)))),
  firstAnswers: v.record(v.string(), Count),
  neverAnswered: Count,
  received: v.pipe(v.array(Count), v.length(24)),
});

const Progress = v.object({
  /** The stretch being read, of one month: its first day, and the day after its last. */
  from: v.string(),
  to: v.string(),
  /** The last thread of the stretch that was read, in ascending order of ids; null before the first. */
  after: v.nullable(v.string()),
});
export type ReportProgress = v.InferOutput<typeof Progress>;

/** Null before the first reading, and when the record cannot be read: then counting starts again. */
export function readProgress(store: Store): ReportProgress | null {
  return readRecord(store, PROGRESS, Progress, null);
}

/** The months that have a tally, the latest first. */
export function talliedMonths(store: Store): readonly Month[] {
  return Object.keys(store.all())
    .filter((key) => key.startsWith(TALLY))
    .map((key) => key.slice(TALLY.length))
    .sort()
    .reverse();
}

export function readTally(store: Store, month: Month): MonthTally | null {
  return readRecord(store, TALLY + month, Tally, null);
}

/** Progress and tally in one call, so that no conversation counts twice wherever a run is killed. */
export function saveProgress(store: Store, progress: ReportProgress, tally: MonthTally): void {
  store.set({
    [PROGRESS]: JSON.stringify(progress),
    [TALLY + monthOf(progress.from)]: JSON.stringify(tally),
  });
}

/** Starts over from a day: what was counted of its month and later ones goes. */
export function restartFrom(store: Store, progress: ReportProgress): void {
  const month = monthOf(progress.from);
  for (const later of talliedMonths(store)) if (later > month) store.remove(TALLY + later);
  saveProgress(store, progress, EMPTY_TALLY);
}

/** Forgets the months that are too old to be shown. */
export function forgetOldTallies(store: Store, latest: Month): void {
  const oldest = addMonths(latest, 1 - KEPT_MONTHS);
  for (const month of talliedMonths(store)) if (month < oldest) store.remove(TALLY + month);
}

// The report of a month, from what has been counted.
import { addDays } from '../../domain/calendar/civil-date';
import { addMonths, type Month, monthOf } from '../../domain/calendar/month';
import { type MonthFigures, monthFigures } from '../../domain/report/figures';
import type { LocalDate } from '../../domain/terms/time';
import type { Store } from '../../ports';
import { readProgress, readTally, talliedMonths } from './report-store';

export interface Report {
  readonly figures: MonthFigures;
  readonly before: MonthFigures | null;
  /** Every month that can be chosen, the latest first. */
  readonly months: readonly Month[];
  /** The last day that is wholly counted, where the month is not; null for a month that is complete. */
  readonly countedThrough: LocalDate | null;
}

/** The report of a month, or of the latest; null before anything is counted. */
export function readReport(store: Store, wanted: Month | null): Report | null {
  const months = talliedMonths(store);
  const progress = readProgress(store);
  const month = months.find((candidate) => candidate === wanted) ?? months[0];
  const figures = month === undefined ? null : readFigures(store, month);
  if (figures === null || progress === null) return null;
  const complete = monthOf(progress.from) > figures.month;
  return {
    figures,
    before: readFigures(store, addMonths(figures.month, -1)),
    months,
    countedThrough: complete ? null : addDays(progress.from, -1),
  };
}

/** A month's figures; null when nothing of it was counted. */
export function readFigures(store: Store, month: Month): MonthFigures | null {
  const tally = readTally(store, month);
  return tally === null ? null : monthFigures(month, tally);
}

// The report of a month, from what has been counted.
import { addDays } from '../../domain/calendar/civil-date';
import { addMonths, type Month, monthOf } from '../../domain/calendar/month';
import { type MonthFigures, monthFigures } from '../../domain/report/figures';
import { openAges } from '../../domain/report/open-conversations';
import type { LocalDate } from '../../domain/terms/time';
import type { Store } from '../../ports';
import { loadIndex } from '../conversation/queue';
import type { Desk } from '../desk';
import { readProgress, readTally, talliedMonths } from './report-store';

export interface Report {
  readonly figures: MonthFigures;
  readonly before: MonthFigures | null;
  /** Every month that can be chosen, the latest first. */
  readonly months: readonly Month[];
  /** The last day that is wholly counted, where the month is not; null for a month that is complete. */
  readonly countedThrough: LocalDate | null;
}

/** The report of a month, or of the latest; null before anything is counted. What is open is so now where the month is not complete. */
export function readReport(desk: Desk, wanted: Month | null, queueKnown: boolean): Report | null {
  const { store } = desk.services;
  const months = talliedMonths(store);
  const progress = readProgress(store);
  const month = months.find((candidate) => candidate === wanted) ?? months[0];
  const figures = month === undefined ? null : readFigures(store, month);
  if (figures === null || progress === null) return null;
  const complete = monthOf(progress.from) > figures.month;
  return {
    figures: complete || !queueKnown ? figures : { ...figures, open: openAges(loadIndex(desk).index, desk) },
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

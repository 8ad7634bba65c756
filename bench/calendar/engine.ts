// What is measured, in the same words for every library.
import type { Instant, LocalDate } from '../../src/domain/terms/time';

/** One library, set to Monday to Friday 9:00 to 18:00 in Paris (the process runs under TZ=Europe/Paris). */
export interface Engine {
  /** Builds a calendar that is closed on these days. */
  create(holidays: readonly LocalDate[]): EngineCalendar;
}

export interface EngineCalendar {
  addHours(t: Instant, hours: number): Instant;
  /** The closing instant of the nth business day after the day of `t`. */
  closingAfterDays(t: Instant, days: number): Instant;
  /** Open minutes in `[a, b)`. */
  openMinutes(a: Instant, b: Instant): number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** An operation of the bench: it answers one number, so that answers can be compared too. */
export interface Operation {
  readonly name: string;
  run(calendar: EngineCalendar, t: Instant): number;
}

export const OPERATIONS: readonly Operation[] = [
  { name: 'add 4 h', run: (calendar, t) => calendar.addHours(t, 4) },
  { name: 'add 24 h', run: (calendar, t) => calendar.addHours(t, 24) },
  { name: '5 business days', run: (calendar, t) => calendar.closingAfterDays(t, 5) },
  { name: 'open time, 30 days', run: (calendar, t) => calendar.openMinutes(t, t + 30 * DAY) },
  { name: 'open time, 5 years', run: (calendar, t) => calendar.openMinutes(t, t + 1_826 * DAY) },
];

/** Starts in open hours of 2026, at odd minutes: what a support desk's clock is asked about. */
export const STARTS: readonly Instant[] = Array.from({ length: 64 }, (_, i) => {
  const monday = Date.UTC(2026, 0, 5) + Math.floor((i * 50) / 64) * 7 * DAY;
  return monday + (i % 5) * DAY + 9 * HOUR + ((i * 7 * 60_000) % (7 * HOUR));
});

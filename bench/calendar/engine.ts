// What is measured, in the same words for every library.
import type { Instant, LocalDate } from '../../src/domain/terms/time';

/** One library, set to Monday to Friday 9:00 to 18:00 in Paris (the process runs under TZ=Europe/Paris). */
export interface Engine {
  /** Builds a calendar that is closed on these days. */
  create(holidays: readonly LocalDate[]): EngineCalendar;
}

interface EngineCalendar {
  addHours(t: Instant, hours: number): Instant;
  /** The closing instant of the nth business day after the day of `t`. */
  closingAfterDays(t: Instant, days: number): Instant;
  /** Open minutes in `[a, b)`. */
  openMinutes(a: Instant, b: Instant): number;
}

const DAY = 86_400_000;

/** An operation of the bench: it returns one number, so that results can be compared too. */
export interface Operation {
  readonly name: string;
  /** Starts a round: enough to outlast the grain of the clock, few enough for the slowest library. */
  readonly starts: number;
  run(calendar: EngineCalendar, t: Instant): number;
}

/** Measured rounds of each operation, for every library alike. */
export const ROUNDS = 41;

/** How long each library runs an operation before it is measured, one round at least: the engine compiles in steps. */
export const WARM_UP_MS = 500;

export const FIRST_DEADLINE: Operation = {
  name: 'add 4 h',
  starts: 64,
  run: (calendar, t) => calendar.addHours(t, 4),
};

export const OPERATIONS: readonly Operation[] = [
  FIRST_DEADLINE,
  { name: 'add 24 h', starts: 64, run: (calendar, t) => calendar.addHours(t, 24) },
  { name: '5 business days', starts: 64, run: (calendar, t) => calendar.closingAfterDays(t, 5) },
  { name: 'open time, 30 days', starts: 64, run: (calendar, t) => calendar.openMinutes(t, t + 30 * DAY) },
  { name: 'open time, 5 years', starts: 4, run: (calendar, t) => calendar.openMinutes(t, t + 1_826 * DAY) },
];

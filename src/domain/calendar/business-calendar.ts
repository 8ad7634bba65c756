// Business time: which instants are open, and arithmetic on open time.
//
// An addition is a sum, an addition and the inverse of that sum (see day-sums.ts), whatever its length and however
// many holidays there are. Only the day at either end is looked at in detail.
import type { Duration, Instant, LocalDate } from '../terms/time';
import { type DayNumber, formatDay } from './civil-date';
import { type ClosedStretch, closedStretches } from './closed-stretches';
import {
  createDayTable,
  type DayTable,
  nthBusinessDay,
  openTimeAfter,
  openTimeBefore,
  openTimeIn,
} from './day-table';
import type { Schedule } from './schedule';
import { scheduleProblems } from './schedule-problems';

export { scheduleProblems } from './schedule-problems';

/** A day on which support is closed although it usually is open, with the reason. */
export interface ClosedDay {
  readonly date: LocalDate;
  readonly name: string;
}

export interface BusinessCalendar {
  readonly zone: string;
  /** Length of the longest usual day, for wording durations in days. */
  readonly usualDay: Duration;
  /** True from an opening (included) to its closing (excluded). */
  isOpenAt(t: Instant): boolean;
  /** The earliest open instant that is not before `t`: `t` itself when open. */
  nextOpening(t: Instant): Instant;
  /** The end of the open stretch that `nextOpening(t)` lies in. */
  nextClosing(t: Instant): Instant;
  /** The earliest instant at which `amount` of open time has passed since `t`; `t` itself for 0. */
  addOpenTime(t: Instant, amount: Duration): Instant;
  /** The latest instant from which `amount` of open time passes until `t`; `t` itself for 0. */
  subtractOpenTime(t: Instant, amount: Duration): Instant;
  /** Open time in `[a, b)`; negative when `b` is before `a`. */
  openTimeBetween(a: Instant, b: Instant): Duration;
  /** Closing instant of the nth day, after the day of `t`, that has any open time. The day of `t` does not count. */
  nthBusinessDayClosing(t: Instant, n: number): Instant;
  localDate(t: Instant): LocalDate;
  /** The next days from the day of `t` on (that day included) that are wholly closed although usually open. */
  closedDays(t: Instant, count: number): readonly ClosedDay[];
  /** The closed stretches within `[a, b)`, each with its reasons; at most the first 400 days are looked at. */
  closedStretches(a: Instant, b: Instant): readonly ClosedStretch[];
}

/** How many days a search for something rare (a closed weekday, the end of an open stretch) may take. */
const SEARCH_DAYS = 1_100;

/**
 * Builds the calendar of a schedule. Nothing depends on the zone of the machine.
 *
 * @throws RangeError naming every field of the schedule that is wrong
 */
export function createBusinessCalendar(schedule: Schedule): BusinessCalendar {
  const problems = scheduleProblems(schedule);
  if (problems.length > 0) {
    throw new RangeError(
      `invalid schedule. ${problems.map(({ field, message }) => `${field}: ${message}`).join('; ')}`,
    );
  }
  const days = createDayTable(schedule);

  function nextOpening(t: Instant): Instant {
    const today = days.dayOf(t);
    for (const { from, to } of days.segments(today)) if (t < to) return Math.max(from, t);
    const next = nthBusinessDay(days, today, 1);
    return first(days, next);
  }

  function nextClosing(t: Instant): Instant {
    const opening = nextOpening(t);
    let closing = opening;
    let day = days.dayOf(opening);
    for (let i = 0; i < SEARCH_DAYS; i += 1, day += 1) {
      for (const { from, to } of days.segments(day)) {
        if (to <= closing) continue;
        if (from > closing) return closing;
        closing = to;
      }
      if (days.startOf(day + 1) > closing) return closing;
    }
    throw new RangeError(`no closing within ${SEARCH_DAYS} days. t=${t}`);
  }

  function addOpenTime(t: Instant, amount: Duration): Instant {
    requireAmount(amount);
    return amount === 0 ? t : openTimeAfter(days, t, amount);
  }

  function subtractOpenTime(t: Instant, amount: Duration): Instant {
    requireAmount(amount);
    return amount === 0 ? t : openTimeBefore(days, t, amount);
  }

  return {
    zone: schedule.zone,
    usualDay: days.usualDay,
    isOpenAt: (t) => days.segments(days.dayOf(t)).some(({ from, to }) => from <= t && t < to),
    nextOpening,
    nextClosing,
    addOpenTime,
    subtractOpenTime,
    openTimeBetween: (a, b) => (a <= b ? openTimeIn(days, a, b) : -openTimeIn(days, b, a)),
    nthBusinessDayClosing(t, n) {
      if (!Number.isInteger(n) || n < 1) throw new RangeError(`n must be a whole number from 1. n=${n}`);
      const segments = days.segments(nthBusinessDay(days, days.dayOf(t), n));
      return segments[segments.length - 1]?.to ?? Number.NaN;
    },
    localDate: (t) => formatDay(days.dayOf(t)),
    closedDays: (t, count) => closedDays(days, days.dayOf(t), count),
    closedStretches: (a, b) => closedStretches(days, a, b),
  };
}

function first(days: DayTable, day: DayNumber): Instant {
  return days.segments(day)[0]?.from ?? Number.NaN;
}

function requireAmount(amount: Duration): void {
  if (!Number.isInteger(amount) || amount < 0) {
    throw new RangeError(`amount must be a whole number of milliseconds from 0. amount=${amount}`);
  }
}

function closedDays(days: DayTable, start: DayNumber, count: number): readonly ClosedDay[] {
  const found: ClosedDay[] = [];
  for (let day = start; day < start + SEARCH_DAYS && found.length < count; day += 1) {
    const [reason] = days.segments(day).length > 0 ? [] : days.reasons(day);
    if (reason !== undefined && 'name' in reason) found.push({ date: formatDay(day), name: reason.name });
  }
  return found;
}

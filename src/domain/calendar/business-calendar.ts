// Business time: which instants are open, and arithmetic on open time.
import type { Duration, Instant, LocalDate } from '../terms/time';
import { type DayNumber, formatDay } from './civil-date';
import { type ClosedStretch, closedStretches } from './closed-stretches';
import { createDayTable, type DayTable } from './day-table';
import {
  nextClosing,
  nextOpening,
  nthBusinessDay,
  openTimeAfter,
  openTimeBefore,
  openTimeIn,
} from './open-time';
import type { Schedule } from './schedule';
import { scheduleProblems } from './schedule-problems';

/** Days on which support is closed although it usually is open, with the reason: a holiday, or a closure from its first day to its last. */
export interface ClosedDays {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly name: string;
}

/** What can be asked of a schedule. Durations are milliseconds of open time. */
export interface BusinessCalendar {
  /** IANA zone name. */
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
  /** The next days from the day of `t` on (that day included) that are wholly closed although usually open, `count` reasons. */
  closedDays(t: Instant, count: number): readonly ClosedDays[];
  /** The closed stretches within `[a, b)`, each with its reasons; at most the first 400 days are looked at. */
  closedStretches(a: Instant, b: Instant): readonly ClosedStretch[];
}

/** How far ahead closed days are looked for. */
const CLOSED_DAYS_SEARCH = 1_100;

/**
 * Builds the calendar of a schedule. Nothing depends on the zone of the machine.
 * @example createBusinessCalendar(STANDARD_SETTINGS.schedule).addOpenTime(fridayAt16, 4 * HOUR) //=> mondayAt11
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
  return {
    zone: schedule.zone,
    usualDay: days.usualDay,
    isOpenAt: (t) => days.open(days.dayOf(t)).some(({ from, to }) => from <= t && t < to),
    nextOpening: (t) => nextOpening(days, t),
    nextClosing: (t) => nextClosing(days, t),
    addOpenTime(t, amount) {
      requireWhole('amount', amount, 0);
      return amount === 0 ? t : openTimeAfter(days, t, amount);
    },
    subtractOpenTime(t, amount) {
      requireWhole('amount', amount, 0);
      return amount === 0 ? t : openTimeBefore(days, t, amount);
    },
    openTimeBetween: (a, b) => (a <= b ? openTimeIn(days, a, b) : -openTimeIn(days, b, a)),
    nthBusinessDayClosing(t, n) {
      requireWhole('n', n, 1);
      return nthBusinessDay(days, days.dayOf(t), n).to;
    },
    localDate: (t) => formatDay(days.dayOf(t)),
    closedDays: (t, count) => closedDays(days, days.dayOf(t), count),
    closedStretches: (a, b) => closedStretches(days, a, b),
  };
}

function requireWhole(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number from ${least}. ${name}=${value}`);
  }
}

/** A holiday or a week-end within a closure is a part of it. */
function closedDays(days: DayTable, start: DayNumber, count: number): readonly ClosedDays[] {
  const found: ClosedDays[] = [];
  let unbroken = 0;
  for (let day = start; day < start + CLOSED_DAYS_SEARCH; day += 1) {
    const [reason] = days.reasons(day);
    if (days.open(day).length > 0) {
      if (found.length >= count) break;
      unbroken = found.length;
    } else if (reason !== undefined && 'name' in reason) {
      const { name } = reason;
      const last = formatDay(day);
      const since = found.slice(unbroken).find((other) => other.name === name);
      if (since === undefined) found.push({ first: last, last, name });
      else found.splice(found.indexOf(since), found.length, { ...since, last });
    }
  }
  return found.slice(0, count);
}

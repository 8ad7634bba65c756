// The schedule laid out day by day, each day when it is first asked for.
import type { Duration, Instant } from '../terms/time';
import { type DayNumber, dayNumber, FIRST_YEAR, LAST_YEAR, weekdayOf, yearOf } from './civil-date';
import { frenchHolidays } from './french-holidays';
import { toInstant } from './local-time';
import type { Closure, OpeningInterval, Schedule } from './schedule';
import { zoneOf } from './zones';

const DAY = 86_400_000;
const MINUTE = 60_000;
const FIRST_DAY = dayNumber(FIRST_YEAR, 1, 1);
const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);

/** An open stretch `[from, to)` within one local day. */
export interface OpenSegment {
  readonly from: Instant;
  readonly to: Instant;
}

export type DayReason =
  | { readonly kind: 'week-end' }
  | { readonly kind: 'holiday' | 'closure'; readonly name: string };

/** @throws RangeError, for every question about a date outside 1900 to 2200 */
export interface DayTable {
  /** Open time of the longest usual day. */
  readonly usualDay: Duration;
  /** The local day of an instant. */
  dayOf(t: Instant): DayNumber;
  startOf(day: DayNumber): Instant;
  /** What is open on a day, in order, without overlap. */
  segments(day: DayNumber): readonly OpenSegment[];
  /** What would be open on a day without its holiday and closures. */
  usualSegments(day: DayNumber): readonly OpenSegment[];
  /** Why a day is closed, or closed in part, beside its nights and breaks. */
  reasons(day: DayNumber): readonly DayReason[];
}

/** Lays out a valid schedule. */
export function createDayTable(schedule: Schedule): DayTable {
  const zone = zoneOf(schedule.zone);
  const closures = [...schedule.closures].sort((a, b) => a.from - b.from);
  const starts = new Map<DayNumber, Instant>();
  const open = new Map<DayNumber, readonly OpenSegment[]>();
  const holidays = new Map<number, ReadonlyMap<DayNumber, string>>();

  const intervals = (day: DayNumber) => schedule.week[weekdayOf(day)] ?? [];
  const usualSegments = (day: DayNumber) => toSegments(intervals(day), (minute) => instantOf(day, minute));

  function startOf(day: DayNumber): Instant {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const found = toInstant(day * DAY, zone);
    starts.set(day, found);
    return found;
  }

  /** Only on the two days of the year that have not 24 hours does the zone have to be asked again. */
  function instantOf(day: DayNumber, minute: number): Instant {
    const start = startOf(day);
    return startOf(day + 1) - start === DAY
      ? start + minute * MINUTE
      : toInstant(day * DAY + minute * MINUTE, zone);
  }

  function holiday(day: DayNumber): string | undefined {
    const year = yearOf(day);
    const known = holidays.get(year) ?? holidayNames(year, schedule.holidays);
    holidays.set(year, known);
    return known.get(day);
  }

  return {
    usualDay: Math.max(
      ...schedule.week.map((day) => MINUTE * day.reduce((sum, { from, to }) => sum + to - from, 0)),
    ),
    dayOf(t) {
      // No zone is a whole day from UTC.
      const day = Math.floor(t / DAY);
      requireKnownYear(day);
      if (t < startOf(day)) return day - 1;
      return t < startOf(day + 1) ? day : day + 1;
    },
    startOf,
    segments(day) {
      const known = open.get(day);
      if (known !== undefined) return known;
      requireKnownYear(day);
      const found = holiday(day) === undefined ? withoutClosures(usualSegments(day), closures) : [];
      open.set(day, found);
      return found;
    },
    usualSegments,
    reasons(day) {
      requireKnownYear(day);
      if (intervals(day).length === 0) return [{ kind: 'week-end' }];
      const name = holiday(day);
      if (name !== undefined) return [{ kind: 'holiday', name }];
      const usual = usualSegments(day);
      return closures
        .filter((closure) => usual.some((segment) => closure.from < segment.to && closure.to > segment.from))
        .map(({ reason }) => ({ kind: 'closure', name: reason }));
    },
  };
}

/** Open time in `[a, b)`, for `a` before `b`. */
export function openTimeIn(days: DayTable, a: Instant, b: Instant): Duration {
  let sum = 0;
  for (let day = days.dayOf(a), last = days.dayOf(b); day <= last; day += 1) {
    for (const { from, to } of days.segments(day)) sum += Math.max(0, Math.min(to, b) - Math.max(from, a));
  }
  return sum;
}

/** The earliest instant at which `amount` of open time has passed since `t`. */
export function openTimeAfter(days: DayTable, t: Instant, amount: Duration): Instant {
  let left = amount;
  for (let day = days.dayOf(t); ; day += 1) {
    for (const { from, to } of days.segments(day)) {
      const start = Math.max(from, t);
      if (left <= to - start) return start + left;
      left -= Math.max(0, to - start);
    }
  }
}

/** The latest instant from which `amount` of open time passes until `t`. */
export function openTimeBefore(days: DayTable, t: Instant, amount: Duration): Instant {
  let left = amount;
  for (let day = days.dayOf(t); ; day -= 1) {
    for (const { from, to } of [...days.segments(day)].reverse()) {
      const end = Math.min(to, t);
      if (left <= end - from) return end - left;
      left -= Math.max(0, end - from);
    }
  }
}

/** The nth day after `day` that has any open time. */
export function nthBusinessDay(days: DayTable, day: DayNumber, n: number): DayNumber {
  let left = n;
  for (let next = day + 1; ; next += 1) {
    if (days.segments(next).length > 0) left -= 1;
    if (left === 0) return next;
  }
}

function requireKnownYear(day: DayNumber): void {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) {
    throw new RangeError(`date outside ${FIRST_YEAR} to ${LAST_YEAR}. day=${day}`);
  }
}

function holidayNames(year: number, rule: Schedule['holidays']): ReadonlyMap<DayNumber, string> {
  const names = new Map<DayNumber, string>();
  for (const { day, name } of frenchHolidays(year, rule)) {
    const other = names.get(day);
    names.set(day, other === undefined ? name : `${other} et ${name}`);
  }
  return names;
}

/** Local minutes to instants; what the spring change leaves empty goes, what touches becomes one. */
function toSegments(
  intervals: readonly OpeningInterval[],
  toInstant: (minute: number) => Instant,
): readonly OpenSegment[] {
  const segments: OpenSegment[] = [];
  for (const interval of intervals) {
    const from = toInstant(interval.from);
    const to = toInstant(interval.to);
    const before = segments[segments.length - 1];
    if (before !== undefined && before.to >= from)
      segments[segments.length - 1] = { from: before.from, to: Math.max(to, before.to) };
    else if (to > from) segments.push({ from, to });
  }
  return segments;
}

function withoutClosures(
  segments: readonly OpenSegment[],
  closures: readonly Closure[],
): readonly OpenSegment[] {
  let left = segments;
  for (const closure of closures) {
    if (!left.some((segment) => closure.from < segment.to && closure.to > segment.from)) continue;
    left = left.flatMap(({ from, to }) =>
      [
        { from, to: Math.min(to, closure.from) },
        { from: Math.max(from, closure.to), to },
      ].filter((piece) => piece.from < piece.to),
    );
  }
  return left;
}

// The schedule laid out day by day: one table a year, made when it is first asked for.
import type { Duration, Instant } from '../time';
import { type DayNumber, dayNumber, weekdayOf, yearOf } from './civil-date';
import { frenchHolidays } from './french-holidays';
import type { Closure, OpeningInterval, Schedule } from './schedule';
import { zoneOffsets } from './zone-offsets';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Beyond these years a date is a mistake, and a search would not end soon. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** The last instant that a date can name. */
const MAX_INSTANT = 8.64e15;

/** An open stretch `[from, to)` within one local day. */
export interface OpenSegment {
  readonly from: Instant;
  readonly to: Instant;
}

export type DayReason =
  | { readonly kind: 'week-end' }
  | { readonly kind: 'holiday' | 'closure'; readonly name: string };

export interface DayTable {
  readonly usualDay: Duration;
  /** The local day of an instant. @throws RangeError outside 1900 to 2200 */
  dayOf(t: Instant): DayNumber;
  startOf(day: DayNumber): Instant;
  /** What is open on a day, in order and apart. */
  segments(day: DayNumber): readonly OpenSegment[];
  /** What would be open on a day without its holiday and closures. */
  usualSegments(day: DayNumber): readonly OpenSegment[];
  /** Why a day is closed, or closed in part, beside its nights and breaks. */
  reasons(day: DayNumber): readonly DayReason[];
  /** Open time before the start of a day, from a fixed origin. */
  openBefore(day: DayNumber): Duration;
  /** The first day by whose end `open` is reached. */
  dayReaching(open: Duration): DayNumber;
  /** The day in which the open time goes beyond `open`. */
  dayLeaving(open: Duration): DayNumber;
  /** The nth day after `day` that has any open time. */
  nthBusinessDay(day: DayNumber, n: number): DayNumber;
}

interface Year {
  readonly year: number;
  readonly first: DayNumber;
  readonly length: number;
  readonly holidays: ReadonlyMap<DayNumber, string>;
  readonly segments: readonly (readonly OpenSegment[])[];
  /** Running sums: entry i is what lies before the ith day of the year. */
  readonly open: Float64Array;
  readonly businessDays: Float64Array;
}

interface Sums {
  readonly open: Duration;
  readonly businessDays: number;
}

/** Lays out a schedule that has been found right. */
export function createDayTable(schedule: Schedule): DayTable {
  const offsets = zoneOffsets(schedule.zone);
  const closures = [...schedule.closures].sort((a, b) => a.from - b.from);
  const years = new Map<number, Year>();
  /** Sums at the start of each known year; they chain from the first year that was asked for. */
  const bases = new Map<number, Sums>();
  let lastYear: Year | undefined;

  function yearTable(year: number): Year {
    let table = years.get(year);
    if (table === undefined) {
      if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
        throw new RangeError(`date outside ${FIRST_YEAR} to ${LAST_YEAR}. year=${year}`);
      }
      table = layOut(schedule, closures, offsets.toInstant, year);
      years.set(year, table);
    }
    return table;
  }

  function tableOf(day: DayNumber): Year {
    if (lastYear === undefined || day < lastYear.first || day >= lastYear.first + lastYear.length) {
      lastYear = yearTable(yearOf(day));
    }
    return lastYear;
  }

  function base(year: number): Sums {
    const known = bases.get(year);
    if (known !== undefined) return known;
    if (bases.size === 0) {
      bases.set(year, { open: 0, businessDays: 0 });
      return base(year);
    }
    const nearest = [...bases.keys()].reduce((a, b) => (Math.abs(b - year) < Math.abs(a - year) ? b : a));
    const step = nearest < year ? 1 : -1;
    for (let y = nearest; y !== year; y += step) {
      const from = bases.get(y) as Sums;
      const total = totals(yearTable(step > 0 ? y : y - 1));
      bases.set(y + step, {
        open: from.open + step * total.open,
        businessDays: from.businessDays + step * total.businessDays,
      });
    }
    return base(year);
  }

  const openBefore = (day: DayNumber): Duration => {
    const table = tableOf(day);
    return base(table.year).open + (table.open[day - table.first] as number);
  };

  /** The last year at whose start `value` is not yet passed (or reached, with `orEqual`). */
  function yearHolding(field: keyof Sums, value: number, near: number, orEqual: boolean): number {
    const passed = (year: number) => {
      const sum = base(year)[field];
      return orEqual ? sum > value : sum >= value;
    };
    let year = near;
    while (passed(year)) year -= 1;
    while (!passed(year + 1)) year += 1;
    return year;
  }

  const near = () => lastYear?.year ?? 2000;

  function dayReaching(open: Duration): DayNumber {
    const table = yearTable(yearHolding('open', open, near(), false));
    const sum = base(table.year).open;
    return table.first + lastWhere(table.length, (i) => sum + (table.open[i] as number) < open);
  }

  return {
    usualDay: Math.max(...schedule.week.map((intervals) => lengthOf(intervals))),
    dayOf(t) {
      if (!(Math.abs(t) <= MAX_INSTANT)) throw new RangeError(`not an instant. t=${t}`);
      return Math.floor((t + offsets.offsetAt(t)) / DAY);
    },
    startOf: (day) => offsets.toInstant(day * DAY),
    segments(day) {
      const table = tableOf(day);
      return table.segments[day - table.first] as readonly OpenSegment[];
    },
    usualSegments: (day) => toSegments(day, schedule.week[weekdayOf(day)] ?? [], offsets.toInstant),
    reasons: (day) => dayReasons(day, tableOf(day), schedule, closures, offsets.toInstant),
    openBefore,
    dayReaching,
    dayLeaving(open) {
      const table = yearTable(yearHolding('open', open, near(), true));
      const sum = base(table.year).open;
      return table.first + lastWhere(table.length, (i) => sum + (table.open[i] as number) <= open);
    },
    nthBusinessDay(day, n) {
      const today = tableOf(day + 1);
      const wanted =
        base(today.year).businessDays + (today.businessDays[day + 1 - today.first] as number) + n;
      const table = yearTable(yearHolding('businessDays', wanted, today.year, false));
      const sum = base(table.year).businessDays;
      return table.first + lastWhere(table.length, (i) => sum + (table.businessDays[i] as number) < wanted);
    },
  };
}

/** The greatest i from 0 to `length - 1` for which `holds` is true, where it holds up to some i and not after. */
function lastWhere(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function totals(table: Year): Sums {
  return {
    open: table.open[table.length] as number,
    businessDays: table.businessDays[table.length] as number,
  };
}

function layOut(
  schedule: Schedule,
  closures: readonly Closure[],
  toInstant: (local: number) => Instant,
  year: number,
): Year {
  const first = dayNumber(year, 1, 1);
  const length = dayNumber(year + 1, 1, 1) - first;
  const holidays = new Map<DayNumber, string>();
  for (const { day, name } of frenchHolidays(year, schedule.holidays)) {
    const other = holidays.get(day);
    holidays.set(day, other === undefined ? name : `${other} et ${name}`);
  }
  const during = closures.filter(
    ({ from, to }) => from < toInstant((first + length) * DAY) && to > toInstant(first * DAY),
  );
  const segments: (readonly OpenSegment[])[] = [];
  const open = new Float64Array(length + 1);
  const businessDays = new Float64Array(length + 1);
  for (let i = 0; i < length; i += 1) {
    const day = first + i;
    const intervals = holidays.has(day) ? [] : (schedule.week[weekdayOf(day)] ?? []);
    const segmentsOfDay = subtract(toSegments(day, intervals, toInstant), during);
    let sum = 0;
    for (const { from, to } of segmentsOfDay) sum += to - from;
    segments.push(segmentsOfDay);
    open[i + 1] = (open[i] as number) + sum;
    businessDays[i + 1] = (businessDays[i] as number) + (sum > 0 ? 1 : 0);
  }
  return { year, first, length, holidays, segments, open, businessDays };
}

/** Local minutes to instants; what the spring change leaves empty goes, what touches becomes one. */
function toSegments(
  day: DayNumber,
  intervals: readonly OpeningInterval[],
  toInstant: (local: number) => Instant,
): readonly OpenSegment[] {
  const segments: OpenSegment[] = [];
  for (const interval of intervals) {
    const from = toInstant(day * DAY + interval.from * MINUTE);
    const to = toInstant(day * DAY + interval.to * MINUTE);
    const before = segments[segments.length - 1];
    if (before !== undefined && before.to >= from)
      segments[segments.length - 1] = { from: before.from, to: Math.max(to, before.to) };
    else if (to > from) segments.push({ from, to });
  }
  return segments;
}

function subtract(segments: readonly OpenSegment[], closures: readonly Closure[]): readonly OpenSegment[] {
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

function dayReasons(
  day: DayNumber,
  table: Year,
  schedule: Schedule,
  closures: readonly Closure[],
  toInstant: (local: number) => Instant,
): readonly DayReason[] {
  const intervals = schedule.week[weekdayOf(day)] ?? [];
  if (intervals.length === 0) return [{ kind: 'week-end' }];
  const holiday = table.holidays.get(day);
  if (holiday !== undefined) return [{ kind: 'holiday', name: holiday }];
  const open = toSegments(day, intervals, toInstant);
  return closures
    .filter((closure) => open.some(({ from, to }) => closure.from < to && closure.to > from))
    .map(({ reason }) => ({ kind: 'closure', name: reason }));
}

function lengthOf(intervals: readonly OpeningInterval[]): Duration {
  return intervals.reduce((sum, { from, to }) => sum + (to - from) * MINUTE, 0);
}

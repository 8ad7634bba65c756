// The schedule laid out day by day: usual days by arithmetic, exceptional ones (holidays, closures, changes of
// hour) one by one, a year at a time, when a date in that year is first asked for.
import type { Duration, Instant } from '../time';
import { type DayNumber, dayNumber, FIRST_YEAR, LAST_YEAR, weekdayOf, yearOf } from './civil-date';
import { createDaySums } from './day-sums';
import { frenchHolidays } from './french-holidays';
import type { Closure, OpeningInterval, Schedule } from './schedule';
import { type ZoneOffsets, zoneOffsets } from './zone-offsets';

const DAY = 86_400_000;
const MINUTE = 60_000;

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

/** Every question about a date outside 1900 to 2200 is answered with a RangeError. */
export interface DayTable {
  readonly usualDay: Duration;
  /** The local day of an instant. */
  dayOf(t: Instant): DayNumber;
  startOf(day: DayNumber): Instant;
  /** What is open on a day, in order and apart. */
  segments(day: DayNumber): readonly OpenSegment[];
  /** What would be open on a day without its holiday and closures. */
  usualSegments(day: DayNumber): readonly OpenSegment[];
  /** Why a day is closed, or closed in part, beside its nights and breaks. */
  reasons(day: DayNumber): readonly DayReason[];
  /** Open time before an instant, from an origin that never moves. */
  openBefore(t: Instant): Duration;
  /** The first instant before which `open` lies. */
  firstAt(open: Duration): Instant;
  /** The last instant before which `open` lies. */
  lastAt(open: Duration): Instant;
  /** The nth day after `day` that has any open time. */
  nthBusinessDay(day: DayNumber, n: number): DayNumber;
}

/** An open stretch of a usual day, in milliseconds since local midnight. */
type LocalStretch = OpenSegment;

/** Lays out a schedule that has been found right. */
export function createDayTable(schedule: Schedule): DayTable {
  const offsets = zoneOffsets(schedule.zone);
  const closures = [...schedule.closures].sort((a, b) => a.from - b.from);
  const week: readonly (readonly LocalStretch[])[] = schedule.week.map((intervals) =>
    intervals.map(({ from, to }) => ({ from: from * MINUTE, to: to * MINUTE })),
  );
  const lengths = week.map(lengthOf);
  const open = createDaySums(lengths);
  const businessDays = createDaySums(lengths.map((length) => (length > 0 ? 1 : 0)));
  /** The exceptional days of the years that are laid out: the days in `[from, to)`. */
  const exceptional = new Map<DayNumber, readonly OpenSegment[]>();
  const holidays = new Map<DayNumber, string>();
  let from: DayNumber = 0;
  let to: DayNumber = 0;

  function cover(day: DayNumber): void {
    if (day >= from && day < to) return;
    const year = yearOf(day);
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
      throw new RangeError(`date outside ${FIRST_YEAR} to ${LAST_YEAR}. year=${year}`);
    }
    if (from === to) {
      from = dayNumber(year, 1, 1);
      to = from;
    }
    while (day >= to) {
      const start = to;
      to = dayNumber(yearOf(start) + 1, 1, 1);
      const days = layOutYear(start, to);
      open.append(days.map(withOpenTime));
      businessDays.append(days.map(withBusinessDays));
    }
    while (day < from) {
      const end = from;
      from = dayNumber(yearOf(end - 1), 1, 1);
      const days = layOutYear(from, end);
      open.prepend(days.map(withOpenTime));
      businessDays.prepend(days.map(withBusinessDays));
    }
  }

  /** Finds the exceptional days in `[first, end)`, a year, and lays them out. */
  function layOutYear(first: DayNumber, end: DayNumber): readonly DayNumber[] {
    const days = new Set<DayNumber>();
    for (const { day, name } of frenchHolidays(yearOf(first), schedule.holidays)) {
      const other = holidays.get(day);
      holidays.set(day, other === undefined ? name : `${other} et ${name}`);
      days.add(day);
    }
    const start = offsets.toInstant(first * DAY);
    const stop = offsets.toInstant(end * DAY);
    const during = closures.filter((closure) => closure.from < stop && closure.to > start);
    for (const closure of during) {
      const last = localDay(offsets, Math.min(closure.to, stop) - 1);
      for (let day = localDay(offsets, Math.max(closure.from, start)); day <= last; day += 1) days.add(day);
    }
    for (const { at, offset } of offsets.changesBetween(start, stop)) {
      const [low, high] = [localDay(offsets, at - 1), Math.floor((at + offset) / DAY)];
      for (let day = Math.min(low, high); day <= Math.max(low, high); day += 1) {
        if (day >= first && day < end) days.add(day);
      }
    }
    const sorted = [...days].sort((a, b) => a - b);
    for (const day of sorted) {
      const usual = holidays.has(day) ? [] : usualSegments(day);
      exceptional.set(day, withoutClosures(usual, during));
    }
    return sorted;
  }

  const withOpenTime = (day: DayNumber) => ({ day, value: lengthOf(exceptional.get(day) ?? []) });
  const withBusinessDays = (day: DayNumber) => ({
    day,
    value: (exceptional.get(day) ?? []).length > 0 ? 1 : 0,
  });

  function usualSegments(day: DayNumber): readonly OpenSegment[] {
    return toSegments(day, schedule.week[weekdayOf(day)] ?? [], offsets.toInstant);
  }

  const stretches = (day: DayNumber) => week[weekdayOf(day)] as readonly LocalStretch[];

  /** Local time minus UTC on a day without a change. */
  function offsetOn(day: DayNumber): Duration {
    const noon = day * DAY + DAY / 2;
    return offsets.offsetAt(noon - offsets.offsetAt(noon));
  }

  /** The day found by `find`, once every year up to it is laid out. */
  function settle(find: (sum: number) => DayNumber, sum: number): DayNumber {
    for (let day = find(sum); ; day = find(sum)) {
      if (day >= from && day < to) return day;
      cover(day);
    }
  }

  return {
    usualDay: Math.max(...lengths),
    dayOf(t) {
      if (!(Math.abs(t) <= MAX_INSTANT)) throw new RangeError(`not an instant. t=${t}`);
      return localDay(offsets, t);
    },
    startOf: (day) => offsets.toInstant(day * DAY),
    segments(day) {
      cover(day);
      return exceptional.get(day) ?? usualSegments(day);
    },
    usualSegments,
    reasons(day) {
      cover(day);
      const usual = usualSegments(day);
      if (stretches(day).length === 0) return [{ kind: 'week-end' }];
      const holiday = holidays.get(day);
      if (holiday !== undefined) return [{ kind: 'holiday', name: holiday }];
      return closures
        .filter((closure) => usual.some((segment) => closure.from < segment.to && closure.to > segment.from))
        .map(({ reason }) => ({ kind: 'closure', name: reason }));
    },
    openBefore(t) {
      if (!(Math.abs(t) <= MAX_INSTANT)) throw new RangeError(`not an instant. t=${t}`);
      const local = t + offsets.offsetAt(t);
      const day = Math.floor(local / DAY);
      cover(day);
      const segments = exceptional.get(day);
      const passed =
        segments === undefined ? passedAt(stretches(day), local - day * DAY) : passedAt(segments, t);
      return open.before(day) + passed;
    },
    firstAt(sum) {
      const day = settle(open.lastBelow, sum);
      const left = sum - open.before(day);
      const segments = exceptional.get(day);
      if (segments !== undefined) return firstIn(segments, left);
      return day * DAY - offsetOn(day) + firstIn(stretches(day), left);
    },
    lastAt(sum) {
      const day = settle(open.lastUpTo, sum);
      const left = sum - open.before(day);
      const segments = exceptional.get(day);
      if (segments !== undefined) return lastIn(segments, left);
      return day * DAY - offsetOn(day) + lastIn(stretches(day), left);
    },
    nthBusinessDay(day, n) {
      cover(day + 1);
      return settle(businessDays.lastBelow, businessDays.before(day + 1) + n);
    },
  };
}

function localDay(offsets: ZoneOffsets, t: Instant): DayNumber {
  return Math.floor((t + offsets.offsetAt(t)) / DAY);
}

/** Open time before `t` in the segments of a day. */
function passedAt(segments: readonly OpenSegment[], t: number): Duration {
  let passed = 0;
  for (const { from, to } of segments) {
    if (from >= t) break;
    passed += (to < t ? to : t) - from;
  }
  return passed;
}

/** Where `open`, from above 0 to the length of the day, is reached. */
function firstIn(segments: readonly OpenSegment[], open: Duration): number {
  let left = open;
  for (const { from, to } of segments) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  throw new RangeError(`the day has less open time. open=${open}`);
}

/** Where `open`, from 0 to below the length of the day, is left. */
function lastIn(segments: readonly OpenSegment[], open: Duration): number {
  let left = open;
  for (const { from, to } of segments) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  throw new RangeError(`the day has less open time. open=${open}`);
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

function lengthOf(segments: readonly OpenSegment[]): Duration {
  return segments.reduce((sum, { from, to }) => sum + to - from, 0);
}

// The schedule laid out day by day, each day when it is first asked for.
import { DAY, type Duration, type Instant, MINUTE } from '../terms/time';
import {
  civil,
  type DayNumber,
  dayNumber,
  dayShown,
  FIRST_YEAR,
  LAST_YEAR,
  weekdayOf,
  yearOf,
} from './civil-date';
import { frenchHolidays, type HolidayRule } from './french-holidays';
import { openingInstant, toInstant } from './local-time';
import type { Opening, OpeningInterval, Schedule } from './schedule';
import { zoneOf } from './zones';

const FIRST_DAY = dayNumber(FIRST_YEAR, 1, 1);
const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);

/** Days whose open time is added up once, for what lies years apart. */
export const BLOCK_DAYS = 32;

/** The instants `[from, to)`. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Why a day is closed, wholly or in part, beside its nights and breaks. */
export type DayReason =
  | { readonly kind: 'week-end' }
  | { readonly kind: 'holiday' | 'closure'; readonly name: string };

/** What is open on each day, and why not. Outside the years 1900 to 2200 `dayOf` and `open` throw a RangeError. */
export interface DayTable {
  /** Open time of the longest usual day. */
  readonly usualDay: Duration;
  /** The local day of an instant. */
  dayOf(t: Instant): DayNumber;
  startOf(day: DayNumber): Instant;
  /** What is open on a day, in order, without overlap. */
  open(day: DayNumber): readonly Span[];
  /** Open time of the days from `block * BLOCK_DAYS` on, as many as make a block. */
  openTimeOfBlock(block: number): Duration;
  /**
   * When one expects a day to be open: its usual hours; on a day that has none, from the first opening of the week's
   * days to their last closing.
   */
  expected(day: DayNumber): readonly Span[];
  reasons(day: DayNumber): readonly DayReason[];
}

/**
 * Lays out a valid schedule.
 * @example createDayTable(schedule).reasons(dayNumber(2026, 5, 1)) //=> [{ kind: 'holiday', name: 'Fête du Travail' }]
 */
export function createDayTable(schedule: Schedule): DayTable {
  const zone = zoneOf(schedule.zone);
  const closures = [...schedule.closures].sort((a, b) => a.from - b.from);
  const openings = byDay(schedule.openings);
  const anyDay = hull(schedule.week.flat());
  const holidaysIn = remembered((year) => holidayNames(year, schedule.holidays));
  const holidayOf = (day: DayNumber) => holidaysIn(yearOf(day)).get(day);
  const startOf = remembered((day) => toInstant(day * DAY, zone));

  const intervals = (day: DayNumber) => schedule.week[weekdayOf(day)] ?? [];
  const spansOf = (day: DayNumber, list: readonly OpeningInterval[]) =>
    joined(list.map((interval) => spanOn(day, interval, schedule.zone)));
  const usual = (day: DayNumber) => spansOf(day, intervals(day));
  const closuresOn = (spans: readonly Span[]) =>
    closures.filter((closure) => spans.some((span) => overlap(span, closure)));

  const open = remembered((day) => {
    const spans = holidayOf(knownDay(day)) === undefined ? usual(day) : [];
    const rest = closuresOn(spans).reduce(without, spans);
    const opened = openings.get(day);
    return opened === undefined ? rest : joined([...rest, ...spansOf(day, opened)]);
  });

  return {
    usualDay: Math.max(...schedule.week.map(openMinutes)) * MINUTE,
    dayOf(t) {
      // No zone is a whole day from UTC.
      const day = knownDay(Math.floor(t / DAY));
      if (t < startOf(day)) return day - 1;
      return t < startOf(day + 1) ? day : day + 1;
    },
    startOf,
    open,
    openTimeOfBlock: remembered((block) => {
      const days = Array.from({ length: BLOCK_DAYS }, (_, i) => block * BLOCK_DAYS + i);
      return days.reduce((sum, day) => sum + openTimeOf(open(day)), 0);
    }),
    expected: (day) => spansOf(day, intervals(day).length === 0 ? anyDay : intervals(day)),
    reasons(day) {
      if (intervals(day).length === 0) return [{ kind: 'week-end' }];
      const name = holidayOf(day);
      if (name !== undefined) return [{ kind: 'holiday', name }];
      return closuresOn(usual(day)).map(({ reason }) => ({ kind: 'closure', name: reason }));
    },
  };
}

/**
 * How long these last together.
 * @example openTimeOf([{ from: 0, to: 10 }, { from: 20, to: 25 }]) //=> 15
 */
export function openTimeOf(spans: readonly Span[]): Duration {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/**
 * True when the two have an instant in common.
 * @example overlap({ from: 0, to: 10 }, { from: 10, to: 20 }) //=> false
 */
export function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/**
 * The instants of an opening, where the spring change leaves any.
 * @example openingSpan({ date: '2026-12-05', from: 540, to: 720, reason }, 'Europe/Paris').to //=> Date.UTC(2026, 11, 5, 11)
 */
export function openingSpan(opening: Opening, zone: string): Span {
  return spanOn(dayOf(opening), opening, zone);
}

/** Local minutes of a day as instants; what the spring change skips is left out. */
function spanOn(day: DayNumber, { from, to }: OpeningInterval, zone: string): Span {
  const at = (minute: number) => openingInstant(day * DAY + minute * MINUTE, zoneOf(zone));
  return { from: at(from), to: at(to) };
}

function dayOf({ date }: Opening): DayNumber {
  return dayShown(civil(date));
}

/** A search that leaves the years we know ends here. */
function knownDay(day: DayNumber): DayNumber {
  if (day >= FIRST_DAY && day <= LAST_DAY) return day;
  throw new RangeError(`date outside ${FIRST_YEAR} to ${LAST_YEAR}. day=${day}`);
}

function openMinutes(intervals: readonly OpeningInterval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Each value is worked out once. */
function remembered<T>(find: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

function holidayNames(year: number, rule: HolidayRule): ReadonlyMap<DayNumber, string> {
  const names = new Map<DayNumber, string>();
  for (const { day, name } of frenchHolidays(year, rule)) {
    const other = names.get(day);
    names.set(day, other === undefined ? name : `${other} et ${name}`);
  }
  return names;
}

/** In order, what touches made one, what is empty left out. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const before = found[found.length - 1];
    if (before !== undefined && before.to >= from)
      found[found.length - 1] = { from: before.from, to: Math.max(to, before.to) };
    else if (to > from) found.push({ from, to });
  }
  return found;
}

function byDay(openings: readonly Opening[]): ReadonlyMap<DayNumber, readonly Opening[]> {
  const days = new Map<DayNumber, readonly Opening[]>();
  for (const opening of openings) {
    const day = dayOf(opening);
    days.set(day, [...(days.get(day) ?? []), opening]);
  }
  return days;
}

/** From the first beginning to the last end. */
function hull(intervals: readonly OpeningInterval[]): readonly OpeningInterval[] {
  return [
    { from: Math.min(...intervals.map(({ from }) => from)), to: Math.max(...intervals.map(({ to }) => to)) },
  ];
}

function without(spans: readonly Span[], closure: Span): readonly Span[] {
  return spans.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, closure.from) },
      { from: Math.max(from, closure.to), to },
    ].filter((rest) => rest.from < rest.to),
  );
}

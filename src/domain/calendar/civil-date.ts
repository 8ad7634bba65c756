// Days of the civil calendar, which have no zone: plain numbers to walk over, luxon in UTC for everything else.
import { DateTime, type DateTimeMaybeValid, Settings } from 'luxon';
import { DAY, type Instant, type LocalDate } from '../terms/time';

// Where none is set luxon asks Intl for the host's: for numbers, which are all that it writes here, needlessly.
Settings.defaultLocale = 'en-US';

const UTC = { zone: 'utc' } as const;

/** Days since 1970-01-01, a Thursday. */
export type DayNumber = number;

/** Before this year a date is a mistake. */
export const FIRST_YEAR = 1900;
/** After this year a date is a mistake, and a search would not end soon. */
export const LAST_YEAR = 2200;

/**
 * The time, where it is one.
 * @example valid(DateTime.utc(2026, 11, 23)).weekday //=> 1
 * @throws RangeError where luxon would go on with an invalid date
 */
export function valid(time: DateTimeMaybeValid): DateTime<true> {
  if (!time.isValid) throw new RangeError(`${time.invalidReason}: ${time.invalidExplanation}`);
  return time;
}

/**
 * What clocks in UTC show.
 * @example utc(0).toISODate() //=> '1970-01-01'
 */
export function utc(at: Instant): DateTime<true> {
  return valid(DateTime.fromMillis(at, UTC));
}

/**
 * A day to reckon with.
 * @example civil('2026-11-23').plus({ months: 1 }).weekday //=> 3
 */
export function civil(date: LocalDate): DateTime<true> {
  return valid(DateTime.fromISO(date, UTC));
}

/**
 * The number of a day.
 * @example dayNumber(1970, 1, 2) //=> 1
 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / DAY;
}

/**
 * The day that clocks show.
 * @example dayShown(utc(0)) //=> 0
 */
export function dayShown({ year, month, day }: DateTime<true>): DayNumber {
  return dayNumber(year, month, day);
}

/**
 * The year of a day.
 * @example yearOf(-1) //=> 1969
 */
export function yearOf(day: DayNumber): number {
  return new Date(day * DAY).getUTCFullYear();
}

/**
 * The weekday of a day, Monday 0 to Sunday 6.
 * @example weekdayOf(0) //=> 3
 */
export function weekdayOf(day: DayNumber): number {
  return day + 3 - 7 * Math.floor((day + 3) / 7);
}

/**
 * Writes a day as `YYYY-MM-DD`.
 * @example formatDay(20_780) //=> '2026-11-23'
 */
export function formatDay(day: DayNumber): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * The day `count` days later; earlier for a negative count.
 * @example addDays('2026-03-01', -1) //=> '2026-02-28'
 */
export function addDays(date: LocalDate, count: number): LocalDate {
  return civil(date).plus({ days: count }).toISODate();
}

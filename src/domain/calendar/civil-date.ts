// The proleptic Gregorian calendar as plain arithmetic on day numbers: no zone, no Date object.
import type { LocalDate } from '../time';

/** Days since 1970-01-01, a Thursday. */
export type DayNumber = number;

/** Beyond these years a date is a mistake, and a search would not end soon. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

/**
 * The number of a day.
 *
 * @example dayNumber(1970, 1, 2) //=> 1
 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/**
 * The year of a day.
 *
 * @example yearOf(-1) //=> 1969
 */
export function yearOf(day: DayNumber): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/**
 * The weekday of a day, Monday 0 to Sunday 6.
 *
 * @example weekdayOf(0) //=> 3
 */
export function weekdayOf(day: DayNumber): number {
  return day + 3 - 7 * weekOf(day);
}

/**
 * The number of the week of a day: 0 is the one from Monday 1969-12-29 on.
 *
 * @example weekOf(0) //=> 0
 */
export function weekOf(day: DayNumber): number {
  return Math.floor((day + 3) / 7);
}

/**
 * Writes a day as `YYYY-MM-DD`.
 *
 * @example formatDay(20_780) //=> '2026-11-23'
 */
export function formatDay(day: DayNumber): LocalDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Reads a day from `YYYY-MM-DD`.
 *
 * @example parseDay('2026-11-23') //=> 20_780
 */
export function parseDay(date: LocalDate): DayNumber {
  return Date.parse(date) / 86_400_000;
}

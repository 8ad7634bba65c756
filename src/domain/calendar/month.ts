// Months of the civil calendar, as reports count them.
import type { LocalDate } from '../terms/time';
import { civil } from './civil-date';

/** A month of the civil calendar, `YYYY-MM`. */
export type Month = string;

/**
 * The month of a day.
 * @example monthOf('2026-11-24') //=> '2026-11'
 */
export function monthOf(day: LocalDate): Month {
  return day.slice(0, 7);
}

/**
 * The first day of a month.
 * @example firstDayOf('2026-11') //=> '2026-11-01'
 */
export function firstDayOf(month: Month): LocalDate {
  return `${month}-01`;
}

/**
 * The month `count` months later; earlier for a negative count.
 * @example addMonths('2026-11', -11) //=> '2025-12'
 */
export function addMonths(month: Month, count: number): Month {
  return monthOf(civil(month).plus({ months: count }).toISODate());
}

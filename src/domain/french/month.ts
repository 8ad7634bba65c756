// Months in French words.
import { civil } from '../calendar/civil-date';
import type { Month } from '../calendar/month';
import { NBSP } from './typography';

/** The months of a year, in order. */
export const MONTH_NAMES =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/**
 * A month in French words.
 * @example formatMonth('2026-08') //=> 'août 2026'
 */
export function formatMonth(month: Month): string {
  const { year, month: number } = civil(month);
  return `${MONTH_NAMES[number - 1]}${NBSP}${year}`;
}

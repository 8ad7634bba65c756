// Central European time by its rule, so that no execution has to ask the platform for every change.
import type { Duration, Instant } from '../time';
import { dayNumber, weekdayOf } from './civil-date';

const HOUR = 3_600_000;
const DAY = 86_400_000;

/** Zones of central European time in which French-speaking desks work. */
export const EUROPEAN_ZONES: readonly string[] = [
  'Europe/Paris',
  'Europe/Brussels',
  'Europe/Luxembourg',
  'Europe/Monaco',
  'Europe/Zurich',
];
/** From this year on summer time ends in October in all of them (directive 94/21/EC). */
const FIRST_YEAR = 1996;

export interface OffsetChange {
  /** From this instant on the offset holds. */
  readonly at: Instant;
  /** Local time minus UTC, in milliseconds. */
  readonly offset: Duration;
}

/** True for a zone and a year that `europeanChanges` tells about. */
export function isEuropean(zone: string, year = FIRST_YEAR): boolean {
  return year >= FIRST_YEAR && EUROPEAN_ZONES.indexOf(zone) >= 0;
}

/**
 * The offset at the start of a year in UTC, and each change within it: summer time runs from the last Sunday of
 * March to the last Sunday of October, 1:00 UTC (directive 2000/84/EC, articles 2 and 3).
 *
 * @example europeanChanges(2026)[1].at === Date.UTC(2026, 2, 29, 1) //=> true
 */
export function europeanChanges(year: number): readonly OffsetChange[] {
  return [
    { at: dayNumber(year, 1, 1) * DAY, offset: HOUR },
    { at: lastSunday(year, 3) * DAY + HOUR, offset: 2 * HOUR },
    { at: lastSunday(year, 10) * DAY + HOUR, offset: HOUR },
  ];
}

/** The last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number): number {
  const last = dayNumber(year, month, 31);
  return last - ((weekdayOf(last) + 1) % 7);
}

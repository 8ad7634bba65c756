// What the clocks and calendars of a zone show.
import { DateTime, type Zone } from 'luxon';
import { DAY, type Instant, type LocalDate, MINUTE } from '../terms/time';
import { civil, FIRST_YEAR, LAST_YEAR, valid } from './civil-date';
import { zoneOf } from './zones';

/** What clocks and calendars show: year, month, day, weekday (1 is Monday), hour and minute of a zone. */
export type LocalTime = DateTime<true>;

/**
 * What the clocks of a zone show at an instant.
 * @example localTime(Date.UTC(2026, 10, 23, 8, 5), 'Europe/Paris').hour //=> 9
 * @throws RangeError when there is no such zone, and outside the years 1900 to 2200
 */
export function localTime(at: Instant, zone: string): LocalTime {
  const time = valid(DateTime.fromMillis(at, { zone: zoneOf(zone) }));
  if (!isKnownYear(time.year)) throw new RangeError(`date outside ${FIRST_YEAR} to ${LAST_YEAR}. t=${at}`);
  return time;
}

/**
 * The day of an instant in a zone.
 * @example localDate(at, 'Europe/Paris') //=> '2026-12-24'
 */
export function localDate(at: Instant, zone: string): LocalDate {
  return localTime(at, zone).toISODate();
}

/**
 * The instant at which a day starts in a zone.
 * @example startOfDay('2026-11-24', 'Europe/Paris') //=> Date.UTC(2026, 10, 23, 23)
 */
export function startOfDay(day: LocalDate, zone: string): Instant {
  return toInstant(civil(day).toMillis(), zoneOf(zone));
}

/**
 * The instant of a local time given as milliseconds since 1970 on the local clock. A time that the spring change skips
 * moves forward by the gap; of a time that the autumn change repeats, the first.
 * @example toInstant(Date.UTC(2026, 10, 23, 9), zoneOf('Europe/Paris')) //=> Date.UTC(2026, 10, 23, 8)
 */
export function toInstant(local: number, zone: Zone): Instant {
  // Not by luxon, whose choice between two instants hangs on where the time comes from: `DateTime.fromObject` on the offset of the present.
  const offsetAt = (at: Instant) => zone.offset(at) * MINUTE;
  // The offset before any change near by; then the one in force where that leads.
  const before = offsetAt(local - DAY);
  const first = local - before;
  const after = offsetAt(first);
  if (after === before) return first;
  const second = local - after;
  // In the gap of spring no offset leads to an instant that has it: keep the first, which lies behind the gap.
  return offsetAt(second) === after ? second : first;
}

/**
 * The first instant whose local time is not before one given as milliseconds since 1970 on the local clock: of a time
 * that the spring change skips, the end of the gap.
 * @example openingInstant(Date.UTC(2026, 2, 29, 2, 30), zoneOf('Europe/Paris')) //=> Date.UTC(2026, 2, 29, 1)
 */
export function openingInstant(local: number, zone: Zone): Instant {
  let after = toInstant(local, zone);
  const skipped = after + zone.offset(after) * MINUTE - local;
  let before = after - skipped - 1;
  // In a gap the offset changes once between these two.
  while (skipped > 0 && after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + zone.offset(middle) * MINUTE < local) before = middle;
    else after = middle;
  }
  return after;
}

// A part of what luxon reads: no weeks, no days of the year, no hour 24, no offset beyond a day.
const WRITTEN =
  /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):\d{2}(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/**
 * Reads an instant as ISO 8601 writes it. A day alone is its start; a time without an offset is the zone's.
 * @example parseInstant('2026-12-24T14:00', 'Europe/Paris') //=> Date.UTC(2026, 11, 24, 13)
 * @returns null for anything else, a day that no month has, an hour that no day has and a year before 1900 or after 2200 too
 */
export function parseInstant(text: string, zone: string): Instant | null {
  const [written, offset] = WRITTEN.exec(text) ?? [];
  if (written === undefined) return null;
  const time = DateTime.fromISO(written, { zone: 'utc', setZone: true });
  if (!time.isValid || !isKnownYear(time.year)) return null;
  return offset === undefined ? toInstant(time.toMillis(), zoneOf(zone)) : time.toMillis();
}

/**
 * True for a day of the calendar as `YYYY-MM-DD`.
 * @example isDate('2026-02-30') //=> false
 */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseInstant(`${text}T00:00Z`, 'UTC') !== null;
}

function isKnownYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

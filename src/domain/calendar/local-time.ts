// What the clocks and calendars of a zone show.
import type { Instant, LocalDate } from '../time';
import { type DayNumber, FIRST_YEAR, formatDay, LAST_YEAR, parseDay } from './civil-date';
import { type ZoneOffsets, zoneOffsets } from './zone-offsets';

const DAY = 86_400_000;

export interface LocalTime {
  readonly day: DayNumber;
  readonly hour: number;
  readonly minute: number;
}

/** Each zone's changes are looked up once. */
const known = new Map<string, ZoneOffsets>();

function offsetsOf(zone: string): ZoneOffsets {
  const found = known.get(zone) ?? zoneOffsets(zone);
  known.set(zone, found);
  return found;
}

/**
 * The day and time of day of an instant in a zone.
 *
 * @example localTimeAt(Date.UTC(2026, 10, 23, 8, 5), 'Europe/Paris') //=> { day: 20_780, hour: 9, minute: 5 }
 * @throws RangeError when there is no such zone, and outside the years 1900 to 2200
 */
export function localTimeAt(at: Instant, zone: string): LocalTime {
  const local = at + offsetsOf(zone).offsetAt(at);
  const day = Math.floor(local / DAY);
  const minutes = Math.floor((local - day * DAY) / 60_000);
  return { day, hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

/**
 * The day of an instant in a zone.
 *
 * @example localDate(at, 'Europe/Paris') //=> '2026-12-24'
 */
export function localDate(at: Instant, zone: string): LocalDate {
  return formatDay(localTimeAt(at, zone).day);
}

/**
 * The instant at which a day starts in a zone.
 *
 * @example startOfDay('2026-11-24', 'Europe/Paris') //=> Date.UTC(2026, 10, 23, 23)
 */
export function startOfDay(day: LocalDate, zone: string): Instant {
  return offsetsOf(zone).toInstant(parseDay(day) * DAY);
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads an instant as ISO 8601 writes it. A day alone is its start; a time without an offset is the zone's.
 *
 * @example parseInstant('2026-12-24T14:00', 'Europe/Paris') //=> Date.UTC(2026, 11, 24, 13)
 * @returns null for anything else, a day that no month has, an hour that no day has and a year before 1900 or after 2200 too
 */
export function parseInstant(text: string, zone: string): Instant | null {
  const [, day = '', time = '00:00', offset] = WRITTEN.exec(text) ?? [];
  const clock = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(clock) || formatDay(Math.floor(clock / DAY)) !== day) return null;
  const year = Number(day.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (offset === undefined) return offsetsOf(zone).toInstant(clock);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

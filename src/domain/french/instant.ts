// Instants in French words, always in the desk's own zone, never in the reader's.
import { DateTime } from 'luxon';
import type { Instant, LocalDate } from '../time';

const NBSP = '\u00a0';
const DAYS = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'];
const MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/**
 * An instant as one says it: the day by its relation to `now` where it is near, the year where it differs.
 *
 * @example formatInstant(at, now, 'Europe/Paris') //=> 'aujourd’hui à 16 h 15'
 */
export function formatInstant(at: Instant, now: Instant, zone: string): string {
  const local = DateTime.fromMillis(at, { zone });
  const today = DateTime.fromMillis(now, { zone }).startOf('day');
  const days = Math.round(local.startOf('day').diff(today, 'days').days);
  const time = `à${NBSP}${formatHour(local)}`;
  if (days === 0) return `aujourd’hui ${time}`;
  if (days === 1) return `demain ${time}`;
  if (days === -1) return `hier ${time}`;
  const year = local.year === today.year ? '' : `${NBSP}${local.year}`;
  return `${formatDay(local)}${year} ${time}`;
}

/**
 * An instant in the shortest form that still names the day.
 *
 * @example formatShortInstant(at, 'Europe/Paris') //=> 'lun. 26 janv. 13:00'
 */
export function formatShortInstant(at: Instant, zone: string): string {
  const local = DateTime.fromMillis(at, { zone });
  return `${formatDay(local)}${NBSP}${formatClock(local)}`;
}

/**
 * A time of day with a colon, without a leading zero.
 *
 * @example formatTime(at, 'Europe/Paris') //=> '9:00'
 */
export function formatTime(at: Instant, zone: string): string {
  return formatClock(DateTime.fromMillis(at, { zone }));
}

/**
 * The day of an instant in a zone.
 *
 * @example localDate(at, 'Europe/Paris') //=> '2026-12-24'
 */
export function localDate(at: Instant, zone: string): LocalDate {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');
}

/**
 * The time of day of an instant in a zone, as the settings file writes it.
 *
 * @example localTime(at, 'Europe/Paris') //=> '09:00'
 */
export function localTime(at: Instant, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat('HH:mm');
}

/**
 * A day without its time.
 *
 * @example formatDate('2026-05-01') //=> 'ven. 1er mai'
 */
export function formatDate(date: LocalDate): string {
  return formatDay(DateTime.fromISO(date, { zone: 'utc' }));
}

/**
 * A day without its time, with its year where that is not the year of `now`.
 *
 * @example formatDateNear('2027-01-01', now, 'Europe/Paris') //=> 'ven. 1er janv. 2027'
 */
export function formatDateNear(date: LocalDate, now: Instant, zone: string): string {
  const { year } = DateTime.fromMillis(now, { zone });
  return date.startsWith(`${year}-`) ? formatDate(date) : `${formatDate(date)}${NBSP}${date.slice(0, 4)}`;
}

function formatDay(local: DateTime): string {
  const day = local.day === 1 ? '1er' : String(local.day);
  return [DAYS[local.weekday - 1], day, MONTHS[local.month - 1]].join(NBSP);
}

function formatHour(local: DateTime): string {
  const minutes = local.minute === 0 ? '' : `${NBSP}${String(local.minute).padStart(2, '0')}`;
  return `${local.hour}${NBSP}h${minutes}`;
}

function formatClock(local: DateTime): string {
  return `${local.hour}:${String(local.minute).padStart(2, '0')}`;
}

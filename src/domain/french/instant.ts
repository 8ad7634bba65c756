// Instants in French words, always in the desk's own zone, never in the reader's.
import { type DayNumber, parseDay, weekdayOf, yearOf } from '../calendar/civil-date';
import { type LocalTime, localTimeAt } from '../calendar/local-time';
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
  const local = localTimeAt(at, zone);
  const today = localTimeAt(now, zone).day;
  const time = `à${NBSP}${formatHour(local)}`;
  if (local.day === today) return `aujourd’hui ${time}`;
  if (local.day === today + 1) return `demain ${time}`;
  if (local.day === today - 1) return `hier ${time}`;
  const year = yearOf(local.day);
  return `${wordDay(local.day)}${year === yearOf(today) ? '' : `${NBSP}${year}`} ${time}`;
}

/**
 * An instant in the shortest form that still names the day.
 *
 * @example formatShortInstant(at, 'Europe/Paris') //=> 'lun. 26 janv. 13:00'
 */
export function formatShortInstant(at: Instant, zone: string): string {
  const local = localTimeAt(at, zone);
  return `${wordDay(local.day)}${NBSP}${formatClock(local)}`;
}

/**
 * A time of day with a colon, without a leading zero.
 *
 * @example formatTime(at, 'Europe/Paris') //=> '9:00'
 */
export function formatTime(at: Instant, zone: string): string {
  return formatClock(localTimeAt(at, zone));
}

/**
 * A day without its time.
 *
 * @example formatDate('2026-05-01') //=> 'ven. 1er mai'
 */
export function formatDate(date: LocalDate): string {
  return wordDay(parseDay(date));
}

/**
 * A day without its time, with its year where that is not the year of `now`.
 *
 * @example formatDateNear('2027-01-01', now, 'Europe/Paris') //=> 'ven. 1er janv. 2027'
 */
export function formatDateNear(date: LocalDate, now: Instant, zone: string): string {
  const year = yearOf(localTimeAt(now, zone).day);
  return date.startsWith(`${year}-`) ? formatDate(date) : `${formatDate(date)}${NBSP}${date.slice(0, 4)}`;
}

function wordDay(day: DayNumber): string {
  const date = new Date(day * 86_400_000);
  const number = date.getUTCDate() === 1 ? '1er' : String(date.getUTCDate());
  return [DAYS[weekdayOf(day)], number, MONTHS[date.getUTCMonth()]].join(NBSP);
}

function formatHour({ hour, minute }: LocalTime): string {
  const minutes = minute === 0 ? '' : `${NBSP}${twoDigits(minute)}`;
  return `${hour}${NBSP}h${minutes}`;
}

function formatClock({ hour, minute }: LocalTime): string {
  return `${hour}:${twoDigits(minute)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

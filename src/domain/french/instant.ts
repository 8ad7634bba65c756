// Instants in French words, always in the desk's own zone, never in the reader's.
import { civil, dayShown } from '../calendar/civil-date';
import type { Span } from '../calendar/day-table';
import { type LocalTime, localTime } from '../calendar/local-time';
import type { Instant, LocalDate } from '../terms/time';
import { hourWords } from './hours';
import { MONTH_NAMES } from './month';
import { NBSP } from './typography';

/** Weekdays as short as calendars have them, Monday first. */
export const SHORT_DAYS = 'lun. mar. mer. jeu. ven. sam. dim.'.split(' ');

const LONG_DAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');

const MONTHS = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');

/**
 * An instant as one says it in a sentence: the day by its relation to `now` where it is near, else by its date, with
 * the year where it differs.
 * @example formatInstant(lastMonday, now, 'Europe/Paris') //=> 'le lun. 19 janv. à 16 h 15'
 */
export function formatInstant(at: Instant, now: Instant, zone: string): string {
  const local = localTime(at, zone);
  const today = localTime(now, zone);
  const daysAhead = dayShown(local) - dayShown(today);
  const time = `à${NBSP}${formatHour(local)}`;
  if (daysAhead === 0) return `aujourd’hui ${time}`;
  if (daysAhead === 1) return `demain ${time}`;
  if (daysAhead === -1) return `hier ${time}`;
  return `le ${wordDay(local)}${local.year === today.year ? '' : `${NBSP}${local.year}`} ${time}`;
}

/**
 * An instant in the shortest form that still names the day, for where its article is said or needs none.
 * @example formatShortInstant(at, 'Europe/Paris') //=> 'lun. 26 janv. à 13 h'
 */
export function formatShortInstant(at: Instant, zone: string): string {
  const local = localTime(at, zone);
  return `${wordDay(local)} à${NBSP}${formatHour(local)}`;
}

/**
 * From one instant to another: hours of one day, or days with their hours.
 * @example formatSpan(lunch, 'Europe/Paris') //=> 'le lun. 19 janv. de 12 h 30 à 14 h'
 */
export function formatSpan({ from, to }: Span, zone: string): string {
  const [start, end] = [localTime(from, zone), localTime(to, zone)];
  return dayShown(start) === dayShown(end)
    ? `le ${wordDay(start)} de ${formatHour(start)} à ${formatHour(end)}`
    : `du ${formatShortInstant(from, zone)} au ${formatShortInstant(to, zone)}`;
}

/**
 * A time of day.
 * @example formatTime(at, 'Europe/Paris') //=> '9 h'
 */
export function formatTime(at: Instant, zone: string): string {
  return formatHour(localTime(at, zone));
}

/**
 * A day without its time.
 * @example formatDate('2026-05-01') //=> 'ven. 1er mai'
 */
export function formatDate(date: LocalDate): string {
  return wordDay(civil(date));
}

/**
 * A day in whole words, without its year.
 * @example formatLongDay(paris('2026-11-23 10:00'), 'Europe/Paris') //=> 'lundi 23 novembre'
 */
export function formatLongDay(at: Instant, zone: string): string {
  return wordLongDay(localTime(at, zone));
}

/**
 * An instant in whole words: for mail, which may be read on any day.
 * @example formatLastingInstant(at, 'Europe/Paris') //=> 'lundi 26 janvier 2026 à 16 h 15'
 */
export function formatLastingInstant(at: Instant, zone: string): string {
  const local = localTime(at, zone);
  return `${wordLongDay(local)} ${local.year} à${NBSP}${formatHour(local)}`;
}

function wordLongDay({ weekday, day, month }: LocalTime): string {
  return [LONG_DAYS[weekday - 1], day === 1 ? '1er' : day, MONTH_NAMES[month - 1]].join(NBSP);
}

/**
 * A day without its time, with its year where that is not the year of `now`.
 * @example formatDateNear('2027-01-01', now, 'Europe/Paris') //=> 'ven. 1er janv. 2027'
 */
export function formatDateNear(date: LocalDate, now: Instant, zone: string): string {
  const { year } = civil(date);
  return year === localTime(now, zone).year ? formatDate(date) : `${formatDate(date)}${NBSP}${year}`;
}

function wordDay({ weekday, day, month }: LocalTime): string {
  return [SHORT_DAYS[weekday - 1], day === 1 ? '1er' : day, MONTHS[month - 1]].join(NBSP);
}

function formatHour(time: LocalTime): string {
  return hourWords(time.hour * 60 + time.minute);
}

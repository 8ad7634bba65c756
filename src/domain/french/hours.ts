// Times of day in French: the one way they are written, and the ways in which people type them.
import type { OpeningInterval } from '../calendar/schedule';
import { NBSP } from './typography';

/**
 * A time of day, given in minutes since midnight.
 * @example hourWords(570) //=> '9\u00a0h\u00a030'
 */
export function hourWords(minutes: number): string {
  const rest = minutes % 60;
  const hour = `${Math.floor(minutes / 60)}${NBSP}h`;
  return rest === 0 ? hour : `${hour}${NBSP}${String(rest).padStart(2, '0')}`;
}

/**
 * From one time of day to another.
 * @example hoursWords({ from: 540, to: 1_080 }) //=> 'de 9\u00a0h à 18\u00a0h'
 */
export function hoursWords({ from, to }: OpeningInterval): string {
  return `de ${hourWords(from)} à ${hourWords(to)}`;
}

const HOUR = /^\s*(\d{1,2})(?:\s*(?:h(?:eures?)?|:)\s*(\d\d)?)?\s*$/i;

/**
 * Reads a time of day in minutes since midnight: « 9h », « 9 h 30 », « 09:30 », « 9 »; null for anything else.
 * @example readHour('9h30') //=> 570
 */
export function readHour(text: string): number | null {
  const [read, hours, minutes = 0] = HOUR.exec(text) ?? [];
  const time = Number(hours) * 60 + Number(minutes);
  return read === undefined || Number(minutes) > 59 || time > 24 * 60 ? null : time;
}

/**
 * Reads « de 9h à 18h », « 9h-18h », « 09:00-18:00 »; null for anything else.
 * @example readHours('de 9h à 18h') //=> { from: 540, to: 1080 }
 */
export function readHours(text: string): OpeningInterval | null {
  const ends = text.replace(/^\s*de\s/i, '').split(/jusqu['’]à|[-–—à]/);
  const [from = null, to = null] = ends.map(readHour);
  return from === null || to === null || ends.length > 2 ? null : { from, to };
}

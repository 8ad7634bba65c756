// Exceptions from the week in a few French words.
import { localDate, startOfDay } from '../calendar/local-time';
import type { Closure, Opening } from '../calendar/schedule';
import { formatDate, formatTime } from '../french/instant';

/**
 * When a closure is, in whole days where it is one or more.
 * @example closureWords(closure, 'Europe/Paris') //=> 'jeu.\u00a024\u00a0déc. au sam.\u00a026\u00a0déc.'
 */
export function closureWords({ from, to }: Closure, zone: string): string {
  const wholeDays = [from, to].every((at) => startOfDay(localDate(at, zone), zone) === at);
  const [first, last] = [localDate(from, zone), localDate(wholeDays ? to - 1 : to, zone)];
  if (wholeDays) return first === last ? formatDate(first) : `${formatDate(first)} au ${formatDate(last)}`;
  const [start, end] = [formatTime(from, zone), formatTime(to, zone)];
  return first === last
    ? `${formatDate(first)}, ${start}-${end}`
    : `${formatDate(first)} ${start} au ${formatDate(last)} ${end}`;
}

/**
 * When an opening is.
 * @example openingWords({ date: '2026-12-05', from: 540, to: 720, reason }) //=> 'sam.\u00a05\u00a0déc., 9:00-12:00'
 */
export function openingWords({ date, from, to }: Opening): string {
  const time = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return `${formatDate(date)}, ${time(from)}-${time(to)}`;
}

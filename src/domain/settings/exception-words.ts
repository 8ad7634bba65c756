// Exceptions from the week in a few French words.
import { localDate, startOfDay } from '../calendar/local-time';
import type { Closure, Opening } from '../calendar/schedule';
import { hoursWords } from '../french/hours';
import { formatDate, formatSpan } from '../french/instant';

/**
 * When a closure is, in whole days where it is one or more.
 * @example closureWords(closure, 'Europe/Paris') //=> 'du jeu.\u00a024\u00a0déc. au sam.\u00a026\u00a0déc.'
 */
export function closureWords({ from, to }: Closure, zone: string): string {
  const wholeDays = [from, to].every((at) => startOfDay(localDate(at, zone), zone) === at);
  const [first, last] = [localDate(from, zone), localDate(to - 1, zone)];
  if (wholeDays)
    return first === last ? `le ${formatDate(first)}` : `du ${formatDate(first)} au ${formatDate(last)}`;
  return formatSpan({ from, to }, zone);
}

/**
 * When an opening is.
 * @example openingWords({ date: '2026-12-05', from: 540, to: 720, reason }) //=> 'le sam.\u00a05\u00a0déc. de 9\u00a0h à 12\u00a0h'
 */
export function openingWords({ date, from, to }: Opening): string {
  return `le ${formatDate(date)} ${hoursWords({ from, to })}`;
}

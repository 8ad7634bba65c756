// Lengths of open time in French words. Numbers and units are held together by no-break spaces.
import { type Duration, HOUR, MINUTE } from '../terms/time';
import { NBSP } from './typography';

const USUAL_DAY: Duration = 9 * HOUR;

interface Wording {
  readonly text: string;
  readonly plural: boolean;
  readonly feminine: boolean;
}

/**
 * A length of open time, cut to the minute; from one usual day of opening on, in days and hours.
 * @example formatOpenDuration(135 * MINUTE) //=> '2 h 15 ouvrées'
 */
export function formatOpenDuration(length: Duration, usualDay: Duration = USUAL_DAY): string {
  const wording = wordDuration(length, usualDay);
  return `${wording.text}${NBSP}${agree('ouvré', wording)}`;
}

/**
 * The countdown: what is left of the target, or by how much it is missed.
 * @example formatRemaining(-70 * MINUTE) //=> 'en retard de 1 h 10 ouvrée'
 */
export function formatRemaining(remaining: Duration, usualDay: Duration = USUAL_DAY): string {
  if (remaining < 0) return `en retard de${NBSP}${formatOpenDuration(-remaining, usualDay)}`;
  const wording = wordDuration(remaining, usualDay);
  return `${formatOpenDuration(remaining, usualDay)} ${agree('restant', wording)}`;
}

function wordDuration(length: Duration, usualDay: Duration): Wording {
  const minutes = Math.floor(length / MINUTE);
  if (length >= usualDay) return wordDays(minutes, Math.floor(usualDay / MINUTE));
  if (minutes >= 60) {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const text = rest === 0 ? unit(hours, 'h') : `${unit(hours, 'h')}${NBSP}${String(rest).padStart(2, '0')}`;
    return { text, plural: hours >= 2, feminine: true };
  }
  if (minutes === 0 && length > 0) return { text: `moins d’une${NBSP}minute`, plural: false, feminine: true };
  return { text: unit(minutes, 'min'), plural: minutes >= 2, feminine: true };
}

function wordDays(minutes: number, usualDay: number): Wording {
  const days = Math.floor(minutes / usualDay);
  const hours = Math.floor((minutes % usualDay) / 60);
  if (hours === 0) return { text: unit(days, 'j'), plural: days >= 2, feminine: false };
  return { text: `${unit(days, 'j')}${NBSP}${unit(hours, 'h')}`, plural: true, feminine: true };
}

function unit(count: number, name: string): string {
  return `${count}${NBSP}${name}`;
}

function agree(adjective: string, { plural, feminine }: Wording): string {
  return `${adjective}${feminine ? 'e' : ''}${plural ? 's' : ''}`;
}

/**
 * How often the watch runs: « toutes les 10 min », « toutes les heures ».
 * @example periodWords(10 * MINUTE) //=> 'toutes les 10\u00a0min'
 */
export function periodWords(period: Duration): string {
  return period >= HOUR ? 'toutes les heures' : `toutes les ${period / MINUTE}${NBSP}min`;
}

/**
 * How long ago something was, by the clock and roughly.
 * @example agoWords(12 * MINUTE) //=> 'il y a 12\u00a0min'
 */
export function agoWords(length: Duration): string {
  const minutes = Math.max(0, Math.floor(length / MINUTE));
  if (minutes === 0) return 'à l’instant';
  if (minutes < 60) return `il y a ${minutes}${NBSP}min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `il y a ${hours}${NBSP}h`;
  const days = Math.floor(hours / 24);
  return `il y a ${days}${NBSP}${days === 1 ? 'jour' : 'jours'}`;
}

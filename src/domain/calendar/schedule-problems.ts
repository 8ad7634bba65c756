import { DAY, type LocalDate } from '../terms/time';
import { parseInstant } from './local-time';
import type { Opening, OpeningInterval, Schedule } from './schedule';
import { isZone } from './zones';

/** One thing that is wrong with a schedule. */
export interface ScheduleProblem {
  /** Path of the field, e.g. `week.0.1`. */
  readonly field: string;
  /** What is wrong with it, in French. */
  readonly message: string;
}

/** The public holidays of 36 years: the work that closures make, and openings, has a bound. */
const MAX_EXCEPTIONS = 400;
const LONGEST = 366 * DAY;
const NO_TIME_OF_DAY = 'heures attendues entre 0\u00a0h et 24\u00a0h';
/** Earliest and latest instants that an exception may name: a year within those that the calendar knows. */
const FIRST = Date.UTC(1901, 0, 1);
const LAST = Date.UTC(2200, 0, 1);

/**
 * Everything that is wrong with a schedule, all at once; empty when it is right.
 * A schedule that is right opens on some weekday, so that a search for an opening ends.
 * @example scheduleProblems({ ...schedule, zone: 'Europe/Pariss' })[0]?.field //=> 'zone'
 */
export function scheduleProblems({ zone, week, closures, openings }: Schedule): readonly ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  const add = (field: string, message: string) => problems.push({ field, message });
  if (!isZone(zone)) add('zone', `fuseau horaire inconnu\u00a0: ${JSON.stringify(zone)}`);
  if (week.length !== 7) add('week', `sept jours attendus, ${week.length} trouvés`);
  week.forEach((intervals, day) => {
    intervals.forEach((interval, i) => {
      for (const message of intervalProblems(interval, intervals[i - 1])) add(`week.${day}.${i}`, message);
    });
  });
  if (week.every((intervals) => intervals.length === 0)) add('week', 'aucune ouverture dans la semaine');
  if (closures.length > MAX_EXCEPTIONS) add('closures', `${MAX_EXCEPTIONS} fermetures au plus`);
  closures.forEach(({ from, to }, i) => {
    const field = `closures.${i}`;
    if (!isDate(from)) add(`${field}.from`, `date invalide\u00a0: ${from}`);
    if (!isDate(to)) add(`${field}.to`, `date invalide\u00a0: ${to}`);
    if (from >= to) add(`${field}.to`, 'la fin doit suivre le début');
    else if (to - from > LONGEST) add(field, 'une fermeture dure un an au plus');
  });
  if (openings.length > MAX_EXCEPTIONS) add('openings', `${MAX_EXCEPTIONS} ouvertures au plus`);
  openings.forEach((opening, i) => {
    for (const { field, message } of openingProblems(opening)) add(`openings.${i}.${field}`, message);
  });
  return problems;
}

function openingProblems({ date, from, to }: Opening): readonly ScheduleProblem[] {
  const found: ScheduleProblem[] = [];
  if (!isDay(date)) found.push({ field: 'date', message: `date invalide\u00a0: ${date}` });
  if (from >= to) found.push({ field: 'to', message: 'la fin doit suivre le début' });
  else if (!isMinute(from) || !isMinute(to)) found.push({ field: 'to', message: NO_TIME_OF_DAY });
  return found;
}

function isDate(instant: number): boolean {
  return instant >= FIRST && instant <= LAST;
}

function isDay(date: LocalDate): boolean {
  return isDate(parseInstant(`${date}T00:00Z`, 'UTC') ?? Number.NaN);
}

function isMinute(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 1_440;
}

function intervalProblems({ from, to }: OpeningInterval, before: OpeningInterval | undefined): string[] {
  const found: string[] = [];
  if (!isMinute(from) || !isMinute(to)) found.push(NO_TIME_OF_DAY);
  else if (from >= to) found.push('la fermeture doit suivre l’ouverture');
  if (before !== undefined && from < before.to)
    found.push('les plages se chevauchent ou ne sont pas dans l’ordre');
  return found;
}

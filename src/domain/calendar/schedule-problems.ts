import { DAY } from '../terms/time';
import type { OpeningInterval, Schedule } from './schedule';
import { isZone } from './zones';

/** One thing that is wrong with a schedule. */
export interface ScheduleProblem {
  /** Path of the field, e.g. `week.0.1`. */
  readonly field: string;
  /** What is wrong with it, in French. */
  readonly message: string;
}

/** The public holidays of 36 years: the work that closures make has a bound. */
const MAX_CLOSURES = 400;
const LONGEST = 366 * DAY;
/** Earliest and latest instants that a closure may name: a year within those that the calendar knows. */
const FIRST = Date.UTC(1901, 0, 1);
const LAST = Date.UTC(2200, 0, 1);

/**
 * Everything that is wrong with a schedule, all at once; empty when it is right.
 * A schedule that is right opens on some weekday, so that a search for an opening ends.
 * @example scheduleProblems({ ...schedule, zone: 'Europe/Pariss' })[0]?.field //=> 'zone'
 */
export function scheduleProblems(schedule: Schedule): readonly ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  if (!isZone(schedule.zone)) {
    problems.push({ field: 'zone', message: `fuseau horaire inconnu : ${JSON.stringify(schedule.zone)}` });
  }
  if (schedule.week.length !== 7) {
    problems.push({ field: 'week', message: `sept jours attendus, ${schedule.week.length} trouvés` });
  }
  schedule.week.forEach((intervals, day) => {
    problems.push(...intervalProblems(intervals, `week.${day}`));
  });
  if (schedule.week.every((intervals) => intervals.length === 0)) {
    problems.push({ field: 'week', message: 'aucune ouverture dans la semaine' });
  }
  if (schedule.closures.length > MAX_CLOSURES) {
    problems.push({ field: 'closures', message: `${MAX_CLOSURES} fermetures au plus` });
  }
  const isDate = (instant: number) => instant >= FIRST && instant <= LAST;
  schedule.closures.forEach(({ from, to }, i) => {
    const add = (field: string, message: string) => {
      problems.push({ field: `closures.${i}${field}`, message });
    };
    if (!isDate(from)) add('.from', `date invalide : ${from}`);
    if (!isDate(to)) add('.to', `date invalide : ${to}`);
    if (from >= to) add('.to', 'la fin doit suivre le début');
    else if (to - from > LONGEST) add('', 'une fermeture dure un an au plus');
  });
  return problems;
}

function intervalProblems(intervals: readonly OpeningInterval[], field: string): readonly ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  intervals.forEach(({ from, to }, i) => {
    const minutes = (value: number) => Number.isInteger(value) && value >= 0 && value <= 1_440;
    if (!minutes(from) || !minutes(to)) {
      problems.push({
        field: `${field}.${i}`,
        message: `heures attendues entre 00:00 et 24:00 : ${from}-${to} min`,
      });
    } else if (from >= to) {
      problems.push({ field: `${field}.${i}`, message: 'la fermeture doit suivre l’ouverture' });
    }
    const before = intervals[i - 1];
    if (before !== undefined && from < before.to) {
      problems.push({
        field: `${field}.${i}`,
        message: 'les plages se chevauchent ou ne sont pas dans l’ordre',
      });
    }
  });
  return problems;
}

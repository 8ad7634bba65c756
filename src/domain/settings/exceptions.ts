// Exceptions from the week as the settings file has them.
import { addDays, utc } from '../calendar/civil-date';
import { openingSpan, overlap } from '../calendar/day-table';
import { parseInstant, startOfDay } from '../calendar/local-time';
import type { Closure, Opening, Schedule } from '../calendar/schedule';
import { DAY, type Instant, MINUTE } from '../terms/time';
import { closureWords, openingWords } from './exception-words';

/** An exception as it stands in JSON. */
interface ExceptionFile {
  readonly from: string;
  readonly to: string;
  readonly reason?: string | undefined;
}

/** An opening that a closure contradicts, named by its field, in French. */
interface OverlapProblem {
  readonly field: string;
  readonly message: string;
}

/** Why an opening is refused that goes on behind midnight. */
export const WITHIN_A_DAY = 'une ouverture tient dans un jour\u00a0: ajoutez-en une par jour';

/** Takes what is wrong with one end of an exception. */
type AddProblem = (name: 'from' | 'to', message: string) => void;

/**
 * Reads a closure. A day without an hour stands for the whole day, the last one included; an hour without an offset is
 * local.
 * @example parseClosure({ from: '2026-12-24', to: '2026-12-24' }, 'Europe/Paris', add).to //=> Date.UTC(2026, 11, 24, 23)
 */
export function parseClosure(file: ExceptionFile, zone: string, add: AddProblem): Closure {
  const read = (name: 'from' | 'to', example: string): Instant => {
    const at = parseInstant(file[name], zone);
    if (at === null) add(name, `date attendue, par exemple ${example}`);
    return at ?? Number.NaN;
  };
  const wholeDay = /^\d{4}-\d{2}-\d{2}$/.test(file.to);
  const to = read('to', '2026-12-26');
  return {
    from: read('from', '2026-12-24'),
    to: wholeDay && !Number.isNaN(to) ? startOfDay(addDays(file.to, 1), zone) : to,
    reason: file.reason ?? 'Fermeture exceptionnelle',
  };
}

/** Hours and minutes on the clocks of the desk: an opening is the same whatever clock changes lie between. */
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::00(?:\.0{1,3})?)?$/;

/**
 * Reads an opening: from one local time to another on one day, whose end may be the midnight behind it.
 * @example parseOpening({ from: '2026-12-05T09:00', to: '2026-12-05T12:00' }, add).from //=> 540
 */
export function parseOpening(file: ExceptionFile, add: AddProblem): Opening {
  const read = (name: 'from' | 'to', example: string): number => {
    const at = LOCAL.test(file[name]) ? parseInstant(`${file[name]}Z`, 'UTC') : null;
    const what = file[name].includes('T') ? 'date et heure locales attendues' : 'une ouverture a des heures';
    if (at === null) add(name, `${what}, par exemple ${example}`);
    return at ?? Number.NaN;
  };
  const from = read('from', '2026-12-05T09:00');
  const to = read('to', '2026-12-05T12:00');
  const start = Math.floor(from / DAY) * DAY;
  if (to - start > DAY) add('to', WITHIN_A_DAY);
  return {
    date: Number.isNaN(start) ? '' : utc(start).toISODate(),
    from: (from - start) / MINUTE,
    to: (to - start) / MINUTE,
    reason: file.reason ?? 'Ouverture exceptionnelle',
  };
}

/**
 * A problem for each opening within which a closure is announced: what was meant is for people to say.
 * @example overlaps({ ...schedule, openings: [] }) //=> []
 */
export function overlaps({ closures, openings, zone }: Schedule): readonly OverlapProblem[] {
  return openings.flatMap((opening, i) => {
    const span = openingSpan(opening, zone);
    const closure = closures.find((candidate) => overlap(span, candidate));
    if (closure === undefined) return [];
    const both = `ouverture (${openingWords(opening)}) pendant une fermeture (${closureWords(closure, zone)})`;
    return [
      { field: `openings.${i}`, message: `${both}\u00a0: retirez l’une, ou coupez la fermeture en deux` },
    ];
  });
}

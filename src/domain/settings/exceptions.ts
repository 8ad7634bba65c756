// Exceptions from the week as the settings file has them.
import { addDays } from '../calendar/civil-date';
import { parseInstant, startOfDay } from '../calendar/local-time';
import type { Closure } from '../calendar/schedule';
import type { Instant } from '../terms/time';

/** An exception as it stands in JSON. */
interface ExceptionFile {
  readonly from: string;
  readonly to: string;
  readonly reason?: string | undefined;
}

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

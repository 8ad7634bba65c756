// An installation that does not watch says so wherever an agent looks, and so does one that has taken over by itself.
import { formatInstant } from '../french/instant';
import { typeset } from '../french/typography';
import { DAY, type Duration, type Instant } from '../terms/time';

/** That an installation has taken over is told for so long. */
const TOLD_FOR: Duration = 3 * DAY;

/** Of the installation that watches in this one's place. */
export interface Watching {
  readonly project: string;
  /** Since when. */
  readonly since: Instant;
  /** When it last said so. */
  readonly seen: Instant;
}

/**
 * What is said while another installation watches; null where none does.
 * @example asideWords({ project: 'a', since: mondayAt9, seen: mondayAt9 }, mondayAt14, 'Europe/Paris') //=> 'Une autre installation de Vigie veille sur cette boîte depuis aujourd’hui à 9\u00a0h. Celle-ci reste en retrait\u00a0: elle n’envoie aucun rappel et ne pose aucun libellé.'
 */
export function asideWords(watching: Watching | null, now: Instant, zone: string): string | null {
  if (watching === null) return null;
  return typeset(
    `Une autre installation de Vigie veille sur cette boîte depuis ${formatInstant(watching.since, now, zone)}. Celle-ci reste en retrait : elle n’envoie aucun rappel et ne pose aucun libellé.`,
  );
}

/**
 * What is said for three days where another installation has stopped, and this one goes on; null at any other time.
 * @example tookOverWords(null, mondayAt14, 'Europe/Paris') //=> null
 */
export function tookOverWords(at: Instant | null, now: Instant, zone: string): string | null {
  if (at === null || now - at > TOLD_FOR) return null;
  return typeset(
    `L’autre installation de Vigie ne veille plus : celle-ci a pris le relais ${formatInstant(at, now, zone)}. Vérifiez ses réglages.`,
  );
}

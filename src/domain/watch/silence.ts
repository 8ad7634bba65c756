// A trigger that is dead says nothing: what is shown to people says since when no round was made.
import { formatInstant } from '../french/instant';
import { NBSP } from '../french/typography';
import type { Duration, Instant } from '../terms/time';

/** So many rounds may fail to come before it is said. */
const MISSED_ROUNDS = 3;

/**
 * Since when no round was made though reminders are on; null where the last one is not overdue, and before the first.
 * @example silentSince({ lastRun: 0, period: HOUR }, 4 * HOUR) //=> 0
 */
export function silentSince(
  watch: { readonly lastRun: Instant | null; readonly period: Duration | null },
  now: Instant,
): Instant | null {
  const { lastRun, period } = watch;
  return period !== null && lastRun !== null && now - lastRun > MISSED_ROUNDS * period ? lastRun : null;
}

/**
 * Says so.
 * @example noRoundSince(mondayAt9, mondayAt14, 'Europe/Paris') //=> 'Aucune ronde depuis aujourd’hui à 9\u00a0h\u00a0: les rappels ne partent pas.'
 */
export function noRoundSince(since: Instant, now: Instant, zone: string): string {
  return `Aucune ronde depuis ${formatInstant(since, now, zone)}${NBSP}: les rappels ne partent pas.`;
}

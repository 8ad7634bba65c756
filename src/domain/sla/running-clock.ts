// How a promise stands by now: what is left of it, and from when on it is at risk.
import type { Instant } from '../terms/time';
import type { SlaContext } from './context';
import type { RunningClock, Standing } from './sla-status';

/** From the worst on. */
const STANDINGS: readonly Standing[] = ['late', 'at-risk', 'on-time'];

/**
 * The clock of a promise that was made at `from` and is due at `due`.
 * @example runningClock('response', { from: mondayAt10, due: mondayAt14 }, desk).atRiskFrom //=> mondayAt13
 */
export function runningClock(
  kind: RunningClock['kind'],
  { from, due }: { readonly from: Instant; readonly due: Instant },
  { settings, calendar, now }: SlaContext,
): RunningClock {
  const target = calendar.openTimeBetween(from, due);
  const remaining = calendar.openTimeBetween(now, due);
  const atRiskFrom = calendar.addOpenTime(
    from,
    Math.max(0, Math.floor(target * settings.policy.atRiskShare)),
  );
  return {
    kind,
    from,
    due,
    atRiskFrom,
    remaining,
    shareUsed: target <= 0 ? 1 : (target - remaining) / target,
    standing: standingAt({ due, atRiskFrom }, now),
  };
}

/**
 * How a promise stands at an instant.
 * @example standingAt({ due: 3_000, atRiskFrom: 2_000 }, 3_001) //=> 'late'
 */
export function standingAt(
  { due, atRiskFrom }: Pick<RunningClock, 'due' | 'atRiskFrom'>,
  now: Instant,
): Standing {
  return now > due ? 'late' : now >= atRiskFrom ? 'at-risk' : 'on-time';
}

/**
 * The worst of several; null where there is none.
 * @example worstOf(['on-time', 'late']) //=> 'late'
 */
export function worstOf(standings: readonly Standing[]): Standing | null {
  return STANDINGS.find((standing) => standings.includes(standing)) ?? null;
}

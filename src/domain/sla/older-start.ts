// A customer who asks again in a new conversation has waited since the older one began, and not since the newer.
import { isSameCustomer } from '../roles/customer-key';
import type { Priority } from '../terms/levels';
import type { Instant } from '../terms/time';
import type { SlaContext } from './context';
import { responseDue } from './deadline';
import { runningClock, worstOf } from './running-clock';
import type { SlaStatus } from './sla-status';

/** What has to be known of a conversation to tell whether one speaks of the other. */
export interface Waiting {
  readonly threadId: string;
  readonly state: SlaStatus['state'];
  /** Whose it is; '' where that is not certain. */
  readonly customer: string;
  /** True where it asks for what an earlier mail asked, or to go higher. */
  readonly chases: boolean;
  /** True for mail that may be a machine's. */
  readonly review: boolean;
  readonly since: Instant | null;
  readonly due: Instant | null;
  readonly priority: Priority;
}

/** The older start of what asks again, and its clock from there. */
export interface OlderStart {
  /** The conversation that it speaks of. */
  readonly threadId: string;
  readonly since: Instant;
  readonly due: Instant;
  readonly atRiskFrom: Instant;
}

/**
 * The start that counts for a conversation that asks again: the oldest of the same customer's that waits, and is older. It is
 * due by its own level from there, no later than by itself and than the other one. Null in doubt: then its own clock counts.
 * @example olderStart({ ...chaser, customer: '' }, waiting, desk) //=> null
 */
export function olderStart(
  chaser: Waiting,
  among: Iterable<Waiting>,
  context: SlaContext,
): OlderStart | null {
  const { since, due } = chaser;
  if (!chaser.chases || chaser.customer === '' || !waits(chaser) || since === null || due === null)
    return null;
  let oldest: Waiting | null = null;
  for (const other of among) {
    if (other.threadId === chaser.threadId || !isSameCustomer(chaser.customer, other.customer)) continue;
    if (waits(other) && startOf(other) < startOf(oldest ?? chaser)) oldest = other;
  }
  if (oldest === null || oldest.since === null) return null;
  const soonest = Math.min(
    due,
    responseDue(oldest.since, chaser.priority, context),
    oldest.due ?? Number.POSITIVE_INFINITY,
  );
  const { atRiskFrom } = runningClock('response', { from: oldest.since, due: soonest }, context);
  return { threadId: oldest.threadId, since: oldest.since, due: soonest, atRiskFrom };
}

const waits = ({ state, review }: Waiting) => state === 'a-traiter' && !review;
const startOf = ({ since }: Waiting) => since ?? Number.POSITIVE_INFINITY;

/**
 * Where a conversation stands by its older start; what else runs in it keeps its own.
 * @example withOlderStart(status, null, desk) === status //=> true
 */
export function withOlderStart(status: SlaStatus, older: OlderStart | null, context: SlaContext): SlaStatus {
  if (older === null) return status;
  const clocks = status.clocks
    .map((clock) =>
      clock.kind === 'response'
        ? runningClock('response', { from: older.since, due: older.due }, context)
        : clock,
    )
    .sort((a, b) => a.due - b.due);
  const standing = worstOf(clocks.map((clock) => clock.standing));
  return { ...status, older, responseDue: older.due, clocks, standing };
}

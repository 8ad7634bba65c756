// How long a run of the watch may take. Whether Google ends it after 30 s, as it does cards, or after 6 min, as it does
// triggers, is not known: a run that lived longer than 30 s has shown it.
import { DAY, type Duration, type Instant, MINUTE, SECOND } from '../terms/time';

/** What runs have found out about the limit. */
export interface TimeLimit {
  /** True once a run has outlived the short limit, until one is cut off early again. */
  readonly long: boolean;
  /** When a run last set out to work past the short budget; null once it has come back. */
  readonly signedAt: Instant | null;
  /** Runs that did not come back, since the last one that did. */
  readonly deaths: number;
  /** Before this instant no run tries again to outlive the short limit. */
  readonly tryFrom: Instant;
}

/** What the runs of a day have used, since the instant at which it began to count. */
export interface DaySpent {
  readonly since: Instant;
  /** Time of triggers, in ms. */
  readonly time: Duration;
  /** Conversations read, and those relabelled. */
  readonly calls: number;
}

/** Nothing is known of the limit: the short one holds. */
export const SHORT_LIMIT: TimeLimit = { long: false, signedAt: null, deaths: 0, tryFrom: 0 };

/** Work stops after this much of a run that may be held to 30 s: what is begun then has 12 s to end. */
export const SHORT_BUDGET: Duration = 18 * SECOND;
/** A run that has lasted as long has outlived the short limit. */
export const PROOF: Duration = 32 * SECOND;
/** Work stops after this much of a run that may last 6 min. */
const LONG_BUDGET: Duration = 4 * MINUTE;
/** Triggers of a consumer account may take 90 min a day; the rest is a reserve. */
const TIME_A_DAY: Duration = 80 * MINUTE;
/** What is kept for each later run of the day: less than it may take, more than most of them do. */
const LATER_RUN: Duration = 15 * SECOND;
const LONGEST_WAIT = 8 * DAY;

/**
 * The limit as it is to be taken when a run begins: one that set out and did not come back was cut off.
 * @example afterLastRun({ ...SHORT_LIMIT, long: true, signedAt: 1_000 }, 601_000).long //=> false
 */
export function afterLastRun(limit: TimeLimit, now: Instant): TimeLimit {
  if (limit.signedAt === null) return limit;
  const deaths = limit.deaths + 1;
  return {
    long: false,
    signedAt: null,
    deaths,
    tryFrom: now + Math.min(DAY * 2 ** (deaths - 1), LONGEST_WAIT),
  };
}

/**
 * The limit once a run has come back after `elapsed` ms.
 * @example afterReturn({ ...SHORT_LIMIT, signedAt: 1_000 }, 33_000).long //=> true
 */
export function afterReturn(limit: TimeLimit, elapsed: Duration): TimeLimit {
  if (elapsed < PROOF) return { ...limit, signedAt: null };
  return { long: true, signedAt: null, deaths: 0, tryFrom: limit.tryFrom };
}

/**
 * What has been used of the day that is under way at `now`.
 * @example spentToday({ since: 0, time: 5_000, calls: 3 }, 86_400_000).calls //=> 0
 */
export function spentToday(spent: DaySpent, now: Instant): DaySpent {
  return now < spent.since + DAY ? spent : { since: now, time: 0, calls: 0 };
}

/**
 * How long a run may work, in ms: beyond the short budget only where that has been outlived, and only as far as the day's
 * time of triggers leaves the later runs theirs.
 * @example budgetOf(SHORT_LIMIT, { since: 0, time: 0, calls: 0 }, 600_000, 0) //=> 18000
 */
export function budgetOf(limit: TimeLimit, spent: DaySpent, period: Duration, now: Instant): Duration {
  if (!limit.long) return SHORT_BUDGET;
  const laterRuns = Math.max(0, spent.since + DAY - now) / period;
  const left = TIME_A_DAY - spent.time - laterRuns * LATER_RUN;
  return Math.min(LONG_BUDGET, Math.max(SHORT_BUDGET, left));
}

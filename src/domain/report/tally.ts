// What a month came to, as counts: nothing that customers wrote, and nothing that names a conversation.
import type { Month } from '../calendar/month';
import type { Priority, TicketType } from '../terms/levels';
import type { Duration } from '../terms/time';
import type { ConversationFacts, CountedPromise } from './conversation-facts';
import type { Corrected, Correction } from './corrections';
import { addLength, condensed, type Histogram, inHalfHours } from './histogram';
import { addScore, type Scores } from './scores';

/** A month in counts. A promise counts in the month in which it was decided (R13). */
export interface MonthTally {
  readonly scores: Scores;
  /** Open time to the first response to each conversation. */
  readonly firstAnswers: Histogram;
  /** Conversations whose first message was late and had no response yet. */
  readonly neverAnswered: number;
  /** Open time, in half hours, in which each customer waited in all: for every answer of one conversation. */
  readonly waits: Histogram;
  /** Customer messages received in each of the 24 hours of the day. */
  readonly received: readonly number[];
  /** Conversations that began, and what people changed of what triage had read in them. */
  readonly triage: Corrected;
  /** What was open when the month was complete; null while it is not, and where nobody knew. */
  readonly open: OpenAges | null;
}

/** How long open conversations have been with the team, in open time. */
export interface OpenAges {
  readonly count: number;
  /** Half of them are no older; null where there are none. */
  readonly median: Duration | null;
  readonly oldest: Duration | null;
}

/** A month of which nothing has been counted. */
export const EMPTY_TALLY: MonthTally = {
  scores: {},
  firstAnswers: {},
  neverAnswered: 0,
  waits: {},
  received: Array.from({ length: 24 }, () => 0),
  triage: { read: 0, changed: 0, corrections: {} },
  open: null,
};

/**
 * The tally of a month with what one more conversation adds to it.
 * @example addFacts(EMPTY_TALLY, facts, '2026-11').received[9] //=> 1
 */
export function addFacts(tally: MonthTally, facts: ConversationFacts, month: Month): MonthTally {
  const { firstAnswer: first, wait, hours, corrections } = facts;
  const counted = addPromises(tally, facts, facts.promises, month);
  const answered = first !== null && first.month === month ? first.length : null;
  const own = facts.month === month;
  return {
    ...counted,
    firstAnswers: typeof answered === 'number' ? addLength(tally.firstAnswers, answered) : tally.firstAnswers,
    neverAnswered: tally.neverAnswered + (answered === 'never' ? 1 : 0),
    waits: own && wait !== null ? addLength(tally.waits, inHalfHours(wait)) : tally.waits,
    received: own
      ? tally.received.map((known, hour) => known + hours.filter((at) => at === hour).length)
      : tally.received,
    triage: own && corrections !== null ? addCorrections(tally.triage, corrections) : tally.triage,
  };
}

/**
 * The tally of a month with those of the promises that count in it.
 * @example addPromises(EMPTY_TALLY, { priority: 'critique', type: 'compte' }, [kept], '2026-11').scores //=> { 'first-answer': … }
 */
export function addPromises(
  tally: MonthTally,
  { priority, type }: { readonly priority: Priority; readonly type: TicketType },
  promises: readonly CountedPromise[],
  month: Month,
): MonthTally {
  let { scores } = tally;
  for (const promise of promises) {
    if (promise.month === month)
      scores = addScore(scores, promise.kind, `${priority}.${type}`, promise.outcome);
  }
  return { ...tally, scores };
}

/**
 * The tally of a month that is complete: lengths by what is said of them alone, and what is open by then.
 * @example completed(EMPTY_TALLY, ages).open //=> ages
 */
export function completed(tally: MonthTally, open: OpenAges | null): MonthTally {
  const { firstAnswers, neverAnswered, waits } = tally;
  return {
    ...tally,
    firstAnswers: condensed(firstAnswers, neverAnswered),
    waits: condensed(waits, 0),
    open,
  };
}

function addCorrections({ read, changed, corrections }: Corrected, made: readonly Correction[]): Corrected {
  const counted = Object.fromEntries(made.map((one) => [one, (corrections[one] ?? 0) + 1]));
  return {
    read: read + 1,
    changed: changed + (made.length > 0 ? 1 : 0),
    corrections: { ...corrections, ...counted },
  };
}

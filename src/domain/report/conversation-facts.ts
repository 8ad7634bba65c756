// What one conversation adds to the months: its promises that ended, its first answer, how long its customer waited.
import { localTime } from '../calendar/local-time';
import { type Month, monthOf } from '../calendar/month';
import { type Decision, REVIEWED_AS } from '../decision/decision';
import type { ConversationLog, Cycle, SlaStatus } from '../sla/sla-status';
import type { Priority, TicketType } from '../terms/levels';
import type { Duration, Instant } from '../terms/time';
import { type Correction, correctionsOf } from './corrections';
import {
  type MadePromise,
  type Outcome,
  type OutcomeContext,
  type PromiseKind,
  promisesMade,
} from './outcomes';

/** A request that has been read, and where it stands. */
export interface CountedConversation {
  readonly decision: Decision;
  readonly log: ConversationLog;
  readonly status: Pick<SlaStatus, 'cycles' | 'state'>;
}

/** What one conversation adds to the tallies, by what began in a stretch of time. */
export interface ConversationFacts {
  /** Of the stretch. */
  readonly month: Month;
  readonly priority: Priority;
  readonly type: TicketType;
  readonly promises: readonly CountedPromise[];
  /** Promises that are decided later. */
  readonly pending: readonly Pick<MadePromise, 'kind' | 'from'>[];
  /** Open time to the first response; 'never' when it is overdue; null when the first message is outside the stretch. */
  readonly firstAnswer: { readonly length: Duration | 'never'; readonly month: Month } | null;
  /** Open time in which the customer waited in all; null while it is our turn, and outside the stretch. */
  readonly wait: Duration | null;
  /** Local hour of each customer message. */
  readonly hours: readonly number[];
  /** What people changed of what triage had read; null where the conversation began outside the stretch. */
  readonly corrections: readonly Correction[] | null;
}

/** A promise that ended, with the month in which it counts. */
export interface CountedPromise {
  readonly kind: PromiseKind;
  readonly outcome: Outcome;
  readonly month: Month;
}

/** A stretch of time, `[from, to)`, of one month. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * What a conversation adds for the stretch: the promises that were made in it, each in the month in which it was decided. A
 * conversation that goes on is read for each stretch, and adds for each only what is of that stretch.
 * @example conversationFacts(answeredInTime, november, desk).promises //=> [{ kind: 'first-answer', outcome: 'kept', month: '2026-11' }]
 */
export function conversationFacts(
  { decision, log, status: { cycles, state } }: CountedConversation,
  stretch: Stretch,
  context: OutcomeContext,
): ConversationFacts {
  const { calendar } = context;
  const within = (at: Instant) => stretch.from <= at && at < stretch.to;
  const month = monthOf(calendar.localDate(stretch.from));
  const made = promisesMade(log, context).filter(({ from }) => within(from));
  const [first] = cycles;
  const began = first !== undefined && within(first.from);
  return {
    month,
    priority: log.priority,
    type: log.type,
    promises: countedFrom(made, month, context),
    pending: made.filter(({ decided }) => decided === null).map(({ kind, from }) => ({ kind, from })),
    firstAnswer: began ? firstAnswer(first, month, context) : null,
    wait: began && state !== 'a-traiter' ? waitIn(cycles, context) : null,
    hours: log.entries
      .filter(({ role, at }) => role === 'customer' && within(at))
      .map(({ at }) => localTime(at, calendar.zone).hour),
    corrections: began ? correctionsOf(decision) : null,
  };
}

/**
 * What a conversation adds that people put away, though triage read a request in it; null for every other one.
 * @example putAwayFacts(machinesMail, itsInstant, november, desk) //=> null
 */
export function putAwayFacts(
  decision: Decision,
  beganAt: Instant,
  stretch: Stretch,
  { calendar }: Pick<OutcomeContext, 'calendar'>,
): ConversationFacts | null {
  const corrections = decision.ticket ? [] : correctionsOf(decision);
  if (corrections.length === 0 || beganAt < stretch.from || beganAt >= stretch.to) return null;
  const month = monthOf(calendar.localDate(stretch.from));
  return { ...NOTHING, month, corrections };
}

const NOTHING = {
  ...REVIEWED_AS,
  promises: [],
  pending: [],
  firstAnswer: null,
  wait: null,
  hours: [],
} as const;

/**
 * The promises that are decided, each with its month; `earliest` is the first month that has not been mailed, since one that was
 * never changes.
 * @example countedFrom([keptInOctober], '2026-11', desk) //=> [{ kind: 'first-answer', outcome: 'kept', month: '2026-11' }]
 */
export function countedFrom(
  made: readonly MadePromise[],
  earliest: Month,
  { calendar }: Pick<OutcomeContext, 'calendar'>,
): readonly CountedPromise[] {
  return made.flatMap(({ kind, decided }) => {
    if (decided === null) return [];
    const month = monthOf(calendar.localDate(decided.at));
    return [{ kind, outcome: decided.outcome, month: month < earliest ? earliest : month }];
  });
}

function firstAnswer(
  { from, answeredAt, responseDue, outcome }: Cycle,
  earliest: Month,
  { calendar, now }: OutcomeContext,
): ConversationFacts['firstAnswer'] {
  const inMonth = (at: Instant) => {
    const month = monthOf(calendar.localDate(at));
    return month < earliest ? earliest : month;
  };
  if (answeredAt !== null)
    return { length: calendar.openTimeBetween(from, answeredAt), month: inMonth(answeredAt) };
  return outcome === 'running' && now > responseDue ? { length: 'never', month: inMonth(responseDue) } : null;
}

/** Those who wait at the same time wait once. */
function waitIn(cycles: readonly Cycle[], { calendar }: OutcomeContext): Duration {
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, answeredAt } of cycles) {
    if (answeredAt === null || answeredAt <= until) continue;
    total += calendar.openTimeBetween(Math.max(from, until), answeredAt);
    until = answeredAt;
  }
  return total;
}

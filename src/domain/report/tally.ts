// What a month came to, as counts: nothing that customers wrote, and nothing that names a conversation.
import type { BusinessCalendar } from '../calendar/business-calendar';
import { localTime } from '../calendar/local-time';
import type { ConversationLog, Cycle, SlaStatus } from '../sla/sla-status';
import { PRIORITIES, type Priority, TICKET_TYPES, type TicketType, tableOf } from '../terms/levels';
import type { Duration, Instant } from '../terms/time';
import { addLength, type Histogram } from './histogram';

/** How promises of a response ended. */
export interface Score {
  readonly kept: number;
  readonly broken: number;
  /** Closed by the team without a response: neither kept nor broken. */
  readonly unanswered: number;
}

/** A month in counts. */
export interface MonthTally {
  readonly scores: Readonly<Record<Priority, Readonly<Record<TicketType, Score>>>>;
  /** Open time to the first response to each conversation. */
  readonly firstAnswers: Histogram;
  /** Conversations whose first message was late and had no response yet. */
  readonly neverAnswered: number;
  /** Customer messages received in each of the 24 hours of the day. */
  readonly received: readonly number[];
}

/** What one conversation adds to the tally of a stretch of time. */
export interface ConversationFacts {
  readonly priority: Priority;
  readonly type: TicketType;
  readonly outcomes: readonly (keyof Score)[];
  /** Open time to the first response; 'never' when it is overdue, null when the first message is outside the stretch. */
  readonly firstAnswer: Duration | 'never' | null;
  /** Local hour of each customer message. */
  readonly hours: readonly number[];
}

/** A month of which nothing has been counted. */
export const EMPTY_TALLY: MonthTally = {
  scores: tableOf(PRIORITIES, () => tableOf(TICKET_TYPES, () => ({ kept: 0, broken: 0, unanswered: 0 }))),
  firstAnswers: {},
  neverAnswered: 0,
  received: Array.from({ length: 24 }, () => 0),
};

/**
 * What a conversation adds to the stretch `[from, to)`: the promises that started in it and are decided at `now`.
 * A conversation that goes on is read for each stretch, and adds to each only what is of that stretch.
 * @example conversationFacts(answeredInTime, status, november, calendar).outcomes //=> ['kept']
 */
export function conversationFacts(
  log: ConversationLog,
  { cycles }: SlaStatus,
  stretch: { readonly from: Instant; readonly to: Instant; readonly now: Instant },
  calendar: BusinessCalendar,
): ConversationFacts {
  const { from, to, now } = stretch;
  const within = (at: Instant) => from <= at && at < to;
  const [first] = cycles;
  return {
    priority: log.priority,
    type: log.type,
    outcomes: cycles.filter((cycle) => within(cycle.from)).flatMap((cycle) => outcomeOf(cycle, now)),
    firstAnswer: first === undefined || !within(first.from) ? null : firstAnswer(first, now, calendar),
    hours: log.entries
      .filter(({ role, at }) => role === 'customer' && within(at))
      .map(({ at }) => localTime(at, calendar.zone).hour),
  };
}

/**
 * The tally with one more conversation.
 * @example addFacts(EMPTY_TALLY, facts).scores.critique.assistance.kept //=> 1
 */
export function addFacts(tally: MonthTally, facts: ConversationFacts): MonthTally {
  const { priority, type, outcomes, firstAnswer: answer, hours } = facts;
  const before = tally.scores[priority][type];
  const count = (outcome: keyof Score) =>
    before[outcome] + outcomes.filter((found) => found === outcome).length;
  const after: Score = { kept: count('kept'), broken: count('broken'), unanswered: count('unanswered') };
  return {
    scores: { ...tally.scores, [priority]: { ...tally.scores[priority], [type]: after } },
    firstAnswers: typeof answer === 'number' ? addLength(tally.firstAnswers, answer) : tally.firstAnswers,
    neverAnswered: tally.neverAnswered + (answer === 'never' ? 1 : 0),
    received: tally.received.map((known, hour) => known + hours.filter((at) => at === hour).length),
  };
}

function outcomeOf({ outcome, responseDue }: Cycle, now: Instant): (keyof Score)[] {
  switch (outcome) {
    case 'kept':
    case 'broken':
      return [outcome];
    case 'closed-unanswered':
      return ['unanswered'];
    case 'running':
      return now > responseDue ? ['broken'] : [];
    default:
      return outcome satisfies never;
  }
}

function firstAnswer(
  { from, answeredAt, responseDue, outcome }: Cycle,
  now: Instant,
  calendar: BusinessCalendar,
): Duration | 'never' | null {
  if (answeredAt !== null) return calendar.openTimeBetween(from, answeredAt);
  return outcome === 'running' && now > responseDue ? 'never' : null;
}

// Every promise of a conversation, and how each of them ended.
import { escalationDue } from '../sla/clock';
import type { SlaContext } from '../sla/context';
import { type LogPart, partsOf } from '../sla/cycles';
import { resolutionDue } from '../sla/deadline';
import { type FollowUps, followUpsIn } from '../sla/follow-up';
import { type SilencePolicy, silenceOf } from '../sla/silence';
import type { ConversationLog, Cycle, FollowUp } from '../sla/sla-status';
import type { Instant } from '../terms/time';

/** What was promised: the two answers are the published ones; an escalation has a target of our own (R9), and is told apart. */
export const PROMISE_KINDS = [
  'first-answer',
  'next-answer',
  'follow-up',
  'resolution',
  'escalation',
] as const;
/** What a promise is about. */
export type PromiseKind = (typeof PROMISE_KINDS)[number];

/** 'unanswered': ended by the team without what was promised, or nobody knows when it came; neither kept nor missed. */
export type Outcome = 'kept' | 'broken' | 'unanswered';

/** A promise, by what it is and when it was made. */
export interface MadePromise {
  readonly kind: PromiseKind;
  readonly from: Instant;
  /** How it ended, and when that was decided: by what kept it, or by its deadline; null while nobody knows. */
  readonly decided: { readonly outcome: Outcome; readonly at: Instant } | null;
}

/** What outcomes are told by: the promise, and from when on a customer's silence counts as a solution. */
export type OutcomeContext = SlaContext & { readonly settings: { readonly silence: SilencePolicy } };

/**
 * The promises of a conversation at `now`, in no order. A follow-up that was given up in time for a new one is none.
 * @example promisesMade(answeredInTime, desk).map(({ kind }) => kind) //=> ['first-answer']
 */
export function promisesMade(log: ConversationLog, context: OutcomeContext): readonly MadePromise[] {
  const parts = partsOf(log, context);
  const [first] = parts.flatMap(({ cycles }) => cycles);
  return parts.flatMap((part) => {
    const followUps = followUpsIn(part.entries, log.priority, context);
    const markedAt = part.closed ? null : log.markedAt;
    return [
      ...part.cycles.map((cycle) => answerOf(cycle, cycle === first, context)),
      ...part.cycles.flatMap((cycle) => {
        const due = escalationDue(cycle, part.entries, markedAt, context);
        return due === null
          ? []
          : [{ ...answerOf({ ...cycle, responseDue: due }, false, context), kind: 'escalation' as const }];
      }),
      ...followUps.ended.flatMap((ended) => followUpOf(ended, context)),
      ...(followUps.owed === null ? [] : owedOf(followUps.owed, part.closed, context)),
      ...resolutionOf(part, followUps, log, context),
    ];
  });
}

function answerOf(cycle: Cycle, isFirst: boolean, { now }: SlaContext): MadePromise {
  const { from, responseDue: due, answeredAt } = cycle;
  const made = { kind: isFirst ? 'first-answer' : 'next-answer', from } as const;
  if (answeredAt !== null) return { ...made, decided: byDeadline(answeredAt, due) };
  if (cycle.outcome === 'closed-unanswered') return { ...made, decided: { outcome: 'unanswered', at: due } };
  return { ...made, decided: now > due ? { outcome: 'broken', at: due } : null };
}

function followUpOf(followUp: FollowUp, { now }: SlaContext): readonly MadePromise[] {
  const { from, due, endedAt, replacedAt } = followUp;
  const made = { kind: 'follow-up', from } as const;
  if (endedAt !== null) return [{ ...made, decided: byDeadline(endedAt, due) }];
  if (replacedAt !== null)
    return replacedAt <= due ? [] : [{ ...made, decided: { outcome: 'broken', at: due } }];
  // A person said that it is done, and nobody wrote down when.
  return [
    { ...made, decided: now <= due ? { outcome: 'kept', at: now } : { outcome: 'unanswered', at: due } },
  ];
}

function owedOf(owed: FollowUp, closed: boolean, context: SlaContext): readonly MadePromise[] {
  // Who closes says that it is done.
  if (closed) return followUpOf(owed, context);
  const decided = context.now > owed.due ? ({ outcome: 'broken', at: owed.due } as const) : null;
  return [{ kind: 'follow-up', from: owed.from, decided }];
}

/** A solution came with our last answer, once the conversation is closed or the customer has long been silent. */
function resolutionOf(
  { cycles, entries, closed }: LogPart,
  { waited, turn }: FollowUps,
  log: ConversationLog,
  context: OutcomeContext,
): readonly MadePromise[] {
  const [began] = cycles;
  const due = began === undefined ? null : resolutionDue(began.from, waited, log, context);
  if (began === undefined || due === null) return [];
  const made = { kind: 'resolution', from: began.from } as const;
  const answers = entries.filter(({ role, undelivered }) => role === 'answer' && !undelivered);
  const answeredAt = answers[answers.length - 1]?.at ?? null;
  if (closed && answeredAt === null) return [{ ...made, decided: { outcome: 'unanswered', at: due } }];
  const solvedAt = closed ? answeredAt : turn === null ? null : turn.since;
  if (solvedAt === null)
    return [{ ...made, decided: context.now > due ? { outcome: 'broken', at: due } : null }];
  const isOver =
    closed ||
    solvedAt > due ||
    (turn !== null && silenceOf(turn, context.settings.silence, context) === 'may-close');
  return [{ ...made, decided: isOver ? byDeadline(solvedAt, due) : null }];
}

function byDeadline(at: Instant, due: Instant): { readonly outcome: Outcome; readonly at: Instant } {
  return at <= due ? { outcome: 'kept', at } : { outcome: 'broken', at: due };
}

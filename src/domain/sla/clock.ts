// The clocks: from the message log alone to who waits for whom, since when, until when, and how it went so far.
import type { Instant } from '../terms/time';
import type { SlaContext, SlaRules } from './context';
import { type LogPart, partsOf } from './cycles';
import { resolutionDue, targetDue } from './deadline';
import { followUpsIn } from './follow-up';
import { runningClock, worstOf } from './running-clock';
import type { ConversationLog, Cycle, LogEntry, SlaStatus } from './sla-status';

/**
 * Where a conversation stands at `now`. Nothing is counted up: the same log always gives the same status, and a
 * change of priority recomputes every deadline from the same start. Each closed part has a clock of its own.
 * @example slaStatus(oneUnansweredRequest, desk).state //=> 'a-traiter'
 */
export function slaStatus(log: ConversationLog, context: SlaContext): SlaStatus {
  const parts = partsOf(log, context);
  const open = parts[parts.length - 1] ?? NOTHING_OPEN;
  const { entries, waiting } = open;
  const cycles = parts.flatMap((part) => part.cycles);
  const { owed, waited, turn } = followUpsIn(entries, log.priority, context);
  const began = open.cycles[0]?.from ?? null;
  const idle = turn === null ? 0 : context.calendar.openTimeBetween(turn.since, context.now);
  const resolution = began === null ? null : resolutionDue(began, waited + idle, log, context);
  // Closed until someone writes again: automatic mail and a bare thank-you reopen nothing, nor does what we write.
  const isClosed = parts.length > 1 && open.cycles.length === 0;
  if (waiting === null && owed === null)
    return {
      ...STOPPED,
      state: isClosed ? 'clos' : 'attente-client',
      resolutionTarget: resolution,
      turn: isClosed ? null : turn,
      waited,
      cycles,
    };

  const response = waiting && {
    from: waiting.from,
    due: escalationDue(waiting, entries, log.markedAt, context) ?? waiting.responseDue,
  };
  const clocks = [
    ...(response === null ? [] : [runningClock('response', response, context)]),
    ...(owed === null ? [] : [runningClock('follow-up', owed, context)]),
    ...(began === null || resolution === null
      ? []
      : [runningClock('resolution', { from: began, due: resolution }, context)]),
  ].sort((a, b) => a.due - b.due);
  return {
    state: waiting === null ? 'en-cours' : 'a-traiter',
    waitingSince: waiting?.from ?? null,
    undeliveredAt: waiting && undeliveredSince(waiting.from, entries),
    responseDue: response?.due ?? null,
    followUpDue: owed?.due ?? null,
    resolutionDue: resolution,
    resolutionTarget: resolution,
    followUp: owed,
    turn: null,
    waited,
    clocks,
    standing: worstOf(clocks.map(({ standing }) => standing)),
    cycles,
  };
}

const NOTHING_OPEN: LogPart = { entries: [], closed: false, cycles: [], waiting: null };

const STOPPED = {
  waitingSince: null,
  undeliveredAt: null,
  responseDue: null,
  followUpDue: null,
  resolutionDue: null,
  followUp: null,
  clocks: [],
  standing: null,
} as const;

/**
 * When an answer is due that somebody asks for with an escalation (R9): the earlier of its own deadline and the target of
 * escalations, counted from the first escalation since it waits; of an earlier one, from the beginning. Null without one.
 * @example escalationDue(waitingSinceMonday, [{ ...request, escalates: true }], null, desk) //=> mondayAt14
 */
export function escalationDue(
  { from, responseDue: due, answeredAt }: Cycle,
  entries: readonly LogEntry[],
  markedAt: Instant | null,
  rules: SlaRules,
): Instant | null {
  const { escalation } = rules.settings.policy;
  const asked = entries.filter(({ escalates }) => escalates).map(({ at }) => at);
  const since = (markedAt === null ? asked : [...asked, markedAt])
    .filter((at) => answeredAt === null || at < answeredAt)
    .map((at) => Math.max(at, from));
  if (since.length === 0 || escalation === null) return null;
  return Math.min(due, targetDue(Math.min(...since), escalation, rules.calendar));
}

function undeliveredSince(from: Instant, entries: readonly LogEntry[]): Instant | null {
  const failed = entries.filter(({ undelivered, at }) => undelivered && at >= from);
  return failed[failed.length - 1]?.at ?? null;
}

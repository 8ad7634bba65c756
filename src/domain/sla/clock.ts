// The clocks: from the message log alone to who waits for whom, since when, until when, and how it went so far.
import type { Role } from '../roles/role';
import type { Instant } from '../terms/time';
import type { SlaContext, SlaRules } from './context';
import { resolutionDue, responseDue, targetDue } from './deadline';
import { followUpsIn } from './follow-up';
import { runningClock, worstOf } from './running-clock';
import type { ConversationLog, Cycle, LogEntry, SlaStatus } from './sla-status';

/**
 * Where a conversation stands at `now`. Nothing is counted up: the same log always gives the same status, and a
 * change of priority recomputes every deadline from the same start. Each closed part has a clock of its own.
 * @example slaStatus(oneUnansweredRequest, desk).state //=> 'a-traiter'
 */
export function slaStatus(log: ConversationLog, context: SlaContext): SlaStatus {
  const { closed, open: entries } = splitAtClosings(withFirstThanks(log.entries));
  const past = closed.flatMap((part) => runClock(part, 'closed-unanswered', log, context).cycles);
  const open = runClock(entries, 'running', log, context);
  const cycles = [...past, ...open.cycles];
  const { waiting } = open;
  const { owed, waited, turn } = followUpsIn(entries, log.priority, context);
  const began = open.cycles[0]?.from ?? null;
  const idle = turn === null ? 0 : context.calendar.openTimeBetween(turn.since, context.now);
  const resolution = began === null ? null : resolutionDue(began, waited + idle, log, context);
  // Closed until someone writes again: automatic mail and a bare thank-you reopen nothing, nor does what we write.
  const isClosed = closed.length > 0 && open.cycles.length === 0;
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
    due: waitingDue(waiting, entries, log.markedAt, context),
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
 * What waits in an escalated conversation is due at the earlier of its own deadline and the target of escalations (R9), counted
 * from the first escalation since it waits; of an earlier one, from the beginning.
 */
function waitingDue(
  waiting: Cycle,
  entries: readonly LogEntry[],
  markedAt: Instant | null,
  rules: SlaRules,
): Instant {
  const { from, responseDue: due } = waiting;
  const { escalation } = rules.settings.policy;
  const asked = entries.filter(({ escalates }) => escalates).map(({ at }) => at);
  const since = (markedAt === null ? asked : [...asked, markedAt]).map((at) => Math.max(at, from));
  if (since.length === 0 || escalation === null) return due;
  return Math.min(due, targetDue(Math.min(...since), escalation, rules.calendar));
}

/** Thanks that come before any answer of ours thank for nothing: a message like any other. */
function withFirstThanks(entries: readonly LogEntry[]): readonly LogEntry[] {
  const answer = entries.findIndex(({ role }) => role === 'answer');
  return entries.map((entry, i) =>
    entry.role === 'thanks' && (answer < 0 || i < answer) ? { ...entry, role: 'customer' } : entry,
  );
}

/**
 * The parts that were closed, each with the message that ends it, and what came after the last of them. A part whose answer came
 * back after it was closed was not: nobody closes what nobody answered.
 */
function splitAtClosings(entries: readonly LogEntry[]): {
  readonly closed: readonly (readonly LogEntry[])[];
  readonly open: readonly LogEntry[];
} {
  const failures = entries.flatMap(({ role, people }, i) =>
    role === 'bounce' && people.length > 0 ? [i] : [],
  );
  const ends = entries
    .flatMap(({ endsClosing }, i) => (endsClosing ? [i + 1] : []))
    .filter((end, i, all) => {
      const part = entries.slice(all[i - 1] ?? 0, end);
      return !(part.some(({ undelivered }) => undelivered) && failures.some((failure) => failure >= end));
    });
  return {
    closed: ends.map((end, i) => entries.slice(ends[i - 1] ?? 0, end)),
    open: entries.slice(ends[ends.length - 1] ?? 0),
  };
}

interface ClockRun {
  /** By their start. */
  readonly cycles: readonly Cycle[];
  /** Of those whom nobody has answered, the one that has waited longest. */
  readonly waiting: Cycle | null;
}

/** `unanswered`: what becomes of a request that nobody has answered at the end. */
function runClock(
  entries: readonly LogEntry[],
  unanswered: 'running' | 'closed-unanswered',
  log: ConversationLog,
  context: SlaContext,
): ClockRun {
  const ended: Cycle[] = [];
  const waiting = new Map<number, Cycle>();
  for (const entry of entries) {
    const begins = BEGINS[entry.role];
    if (begins === 'never') endCycles(entry, waiting, ended, context);
    else if (!entry.dismissed && (begins === 'always' || waiting.size === 0)) {
      for (const person of entry.people) {
        if (waiting.has(person)) continue;
        const responseDueAt = responseDue(entry.at, log.priority, context);
        waiting.set(person, {
          from: entry.at,
          person,
          responseDue: responseDueAt,
          answeredAt: null,
          outcome: unanswered,
        });
      }
    }
  }
  const running = [...waiting.values()];
  const cycles = [...ended, ...running].sort((a, b) => a.from - b.from);
  return { cycles, waiting: running[0] ?? null };
}

/** Whether a message begins a cycle for its author. A third party's does only where nobody else waits. */
const BEGINS: Readonly<Record<Role, 'always' | 'alone' | 'never'>> = {
  customer: 'always',
  probable: 'always',
  'third-party': 'alone',
  thanks: 'never',
  answer: 'never',
  acknowledgement: 'never',
  internal: 'never',
  bounce: 'never',
  reaction: 'never',
  unsent: 'never',
  automatic: 'never',
};

/** An answer ends the cycles of those whom it reached. What we write to a third party is one to them. */
function endCycles(
  { role, people, at, level }: LogEntry,
  waiting: Map<number, Cycle>,
  ended: Cycle[],
  context: SlaContext,
): void {
  if (role !== 'answer' && role !== 'internal') return;
  for (const person of people) {
    const cycle = waiting.get(person);
    if (cycle === undefined) continue;
    waiting.delete(person);
    const due = level === null ? cycle.responseDue : responseDue(cycle.from, level, context);
    ended.push({ ...cycle, responseDue: due, answeredAt: at, outcome: at <= due ? 'kept' : 'broken' });
  }
}

function undeliveredSince(from: Instant, entries: readonly LogEntry[]): Instant | null {
  const failed = entries.filter(({ undelivered, at }) => undelivered && at >= from);
  return failed[failed.length - 1]?.at ?? null;
}

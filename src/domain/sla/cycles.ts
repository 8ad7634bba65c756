// From a message log to its requests: the parts between two closings, each with who waited, since when, and how that ended.
import type { Role } from '../roles/role';
import type { SlaContext } from './context';
import { responseDue } from './deadline';
import type { ConversationLog, Cycle, LogEntry } from './sla-status';

/** What stands between two closings; the last one is what is open, and may be empty. */
export interface LogPart {
  readonly entries: readonly LogEntry[];
  readonly closed: boolean;
  /** By their start. */
  readonly cycles: readonly Cycle[];
  /** Of those whom nobody has answered, the one that has waited longest. */
  readonly waiting: Cycle | null;
}

/**
 * The parts of a log in their order: those that were closed, then what is open.
 * @example partsOf(oneUnansweredRequest, desk).map(({ closed }) => closed) //=> [false]
 */
export function partsOf(log: ConversationLog, context: SlaContext): readonly LogPart[] {
  const { closed, open } = splitAtClosings(withFirstThanks(log.entries));
  return [
    ...closed.map((entries) => ({
      entries,
      closed: true,
      ...runClock(entries, 'closed-unanswered', log, context),
    })),
    { entries: open, closed: false, ...runClock(open, 'running', log, context) },
  ];
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

/** `unanswered`: what becomes of a request that nobody has answered at the end. */
function runClock(
  entries: readonly LogEntry[],
  unanswered: 'running' | 'closed-unanswered',
  log: ConversationLog,
  context: SlaContext,
): Pick<LogPart, 'cycles' | 'waiting'> {
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

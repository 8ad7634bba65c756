// The clocks: from the message log alone to who waits for whom, since when, until when, and how it went so far.
import type { BusinessCalendar } from '../calendar/business-calendar';
import type { Duration, Instant } from '../terms/time';
import type { SlaContext } from './context';
import { resolutionDue, responseDue } from './deadline';
import type { ConversationLog, Cycle, LogEntry, SlaStatus } from './sla-status';

/**
 * Where a conversation stands at `now`. Nothing is counted up: the same log always gives the same status, and a
 * change of priority recomputes every deadline from the same start. Each closed part has a clock of its own.
 * @example slaStatus(oneUnansweredRequest, desk).state //=> 'a-traiter'
 */
export function slaStatus(log: ConversationLog, context: SlaContext): SlaStatus {
  const { settings, calendar, now } = context;
  const { closed, open: entries } = splitAtClosings(log.entries);
  const past = closed.flatMap((part) => runClock(part, 'closed-unanswered', log, context).cycles);
  const open = runClock(entries, 'running', log, context);
  const cycles = [...past, ...open.cycles];
  if (open.waiting === null) {
    // Closed until someone writes again: automatic mail and a bare thank-you reopen nothing, nor does what we write.
    const reopened = closed.length === 0 || entries.some(({ role }) => role === 'customer');
    return { ...STOPPED, state: reopened ? 'attente-client' : 'clos', cycles };
  }

  const { from, responseDue: due } = open.waiting;
  const target = calendar.openTimeBetween(from, due);
  const remaining = calendar.openTimeBetween(now, due);
  const atRiskFrom = calendar.addOpenTime(from, Math.floor(target * settings.policy.atRiskShare));
  const start = open.firstCustomer ?? from;
  return {
    state: 'a-traiter',
    waitingSince: from,
    responseDue: due,
    resolutionDue: resolutionDue(start, waitedForCustomer(entries, calendar), log, context),
    remaining,
    shareUsed: target === 0 ? 1 : (target - remaining) / target,
    // A breach counts from the first millisecond after the due instant, also while closed.
    standing: now > due ? 'late' : now >= atRiskFrom ? 'at-risk' : 'on-time',
    atRiskFrom,
    cycles,
  };
}

const STOPPED = {
  waitingSince: null,
  responseDue: null,
  resolutionDue: null,
  remaining: null,
  shareUsed: null,
  standing: null,
  atRiskFrom: null,
} as const;

/** The parts that were closed, each with the message that ends it, and what came after the last of them. */
function splitAtClosings(entries: readonly LogEntry[]): {
  readonly closed: readonly (readonly LogEntry[])[];
  readonly open: readonly LogEntry[];
} {
  const ends = entries.flatMap(({ endsClosing }, i) => (endsClosing ? [i + 1] : []));
  return {
    closed: ends.map((end, i) => entries.slice(ends[i - 1] ?? 0, end)),
    open: entries.slice(ends[ends.length - 1] ?? 0),
  };
}

interface ClockRun {
  readonly cycles: readonly Cycle[];
  /** The last of them, where nobody has answered it. */
  readonly waiting: Cycle | null;
  readonly firstCustomer: Instant | null;
}

/** `unanswered`: what becomes of a request that nobody has answered at the end. */
function runClock(
  entries: readonly LogEntry[],
  unanswered: 'running' | 'closed-unanswered',
  log: ConversationLog,
  context: SlaContext,
): ClockRun {
  const cycles: Cycle[] = [];
  let waiting: Cycle | null = null;
  let firstCustomer: Instant | null = null;
  let answered = log.entries[0] !== entries[0];
  for (const { role, at } of entries) {
    switch (role) {
      case 'customer':
      case 'thanks':
        // Thanks that answer nothing of ours are a message like any other.
        if (waiting !== null || (role === 'thanks' && answered)) break;
        waiting = {
          from: at,
          responseDue: responseDue(at, log.priority, context),
          answeredAt: null,
          outcome: unanswered,
        };
        firstCustomer ??= at;
        break;
      case 'agent':
        answered = true;
        if (waiting === null) break;
        cycles.push({ ...waiting, answeredAt: at, outcome: at <= waiting.responseDue ? 'kept' : 'broken' });
        waiting = null;
        break;
      case 'automatic':
        break;
      default:
        role satisfies never;
    }
  }
  return { cycles: waiting === null ? cycles : [...cycles, waiting], waiting, firstCustomer };
}

/** Open time between a response of ours and the customer's next message, over the cycle. */
function waitedForCustomer(entries: readonly LogEntry[], calendar: BusinessCalendar): Duration {
  let waited = 0;
  let answeredAt: Instant | null = null;
  let asked = false;
  for (const { role, at } of entries) {
    if (role === 'customer') {
      if (answeredAt !== null) waited += calendar.openTimeBetween(answeredAt, at);
      answeredAt = null;
      asked = true;
    } else if (role === 'agent' && asked) answeredAt ??= at;
  }
  return waited;
}

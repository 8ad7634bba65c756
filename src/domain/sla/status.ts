// The clocks: from the message log alone to who waits for whom, since when, until when, and how it went so far.
import type { BusinessCalendar } from '../calendar/business-calendar';
import type { Duration, Instant } from '../terms/time';
import type { ConversationLog, Cycle, LogEntry, SlaState, SlaStatus } from './clock';
import type { SlaContext } from './context';
import { resolutionDue, responseDue } from './deadline';

/**
 * Where a conversation stands at `now`. Nothing is counted up: the same log always gives the same status, and a
 * change of priority recomputes every deadline from the same start.
 * @example slaStatus(oneUnansweredRequest, desk).state //=> 'a-traiter'
 */
export function slaStatus(log: ConversationLog, context: SlaContext): SlaStatus {
  const {
    settings: { policy },
    calendar,
    now,
  } = context;
  const parts = splitAtClosing(log.entries);
  const cycles: Cycle[] = [];
  for (const entries of parts.closed) {
    const { cycles: past, waiting } = runClock(entries, log, context);
    cycles.push(
      ...past,
      ...(waiting === null ? [] : [unanswered(waiting, 'closed-unanswered', log, context)]),
    );
  }
  const open = runClock(parts.open, log, context);
  cycles.push(...open.cycles);
  if (open.waiting === null) {
    const state: SlaState = isClosed(parts) ? 'clos' : 'attente-client';
    return { ...STOPPED, state, cycles };
  }

  const from = open.waiting;
  const due = responseDue(from, log.priority, context);
  cycles.push(unanswered(from, 'running', log, context));
  const target = calendar.openTimeBetween(from, due);
  const remaining = calendar.openTimeBetween(now, due);
  const atRiskFrom = calendar.addOpenTime(from, Math.floor(target * policy.atRiskShare));
  const start = open.firstCustomer ?? from;
  return {
    state: 'a-traiter',
    waitingSince: from,
    responseDue: due,
    resolutionDue: resolutionDue(start, waitedForCustomer(parts.open, calendar), log, context),
    // A breach counts from the first millisecond after the due instant, also while closed.
    remaining,
    shareUsed: target === 0 ? 1 : (target - remaining) / target,
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

interface Parts {
  /** Each stretch of messages that was closed, in order; the labels tell stretches apart only where open ones lie between. */
  readonly closed: readonly (readonly LogEntry[])[];
  readonly open: readonly LogEntry[];
}

function splitAtClosing(entries: readonly LogEntry[]): Parts {
  let end = entries.length;
  while (end > 0 && entries[end - 1]?.closed === false) end -= 1;
  return { closed: end === 0 ? [] : [entries.slice(0, end)], open: entries.slice(end) };
}

/** Closed until someone writes again: automatic mail and a bare thank-you reopen nothing, nor does what we write. */
function isClosed({ closed, open }: Parts): boolean {
  return closed.length > 0 && !open.some(({ role }) => role === 'customer');
}

interface ClockRun {
  readonly cycles: readonly Cycle[];
  /** Receipt of the oldest customer message that nobody has answered. */
  readonly waiting: Instant | null;
  readonly firstCustomer: Instant | null;
}

function runClock(entries: readonly LogEntry[], log: ConversationLog, context: SlaContext): ClockRun {
  const cycles: Cycle[] = [];
  let waiting: Instant | null = null;
  let firstCustomer: Instant | null = null;
  let answered = log.entries[0] !== entries[0];
  for (const { role, at } of entries) {
    switch (role) {
      case 'customer':
      case 'thanks':
        // Thanks that answer nothing of ours are a message like any other.
        if (role === 'thanks' && (answered || waiting !== null)) break;
        waiting ??= at;
        firstCustomer ??= at;
        break;
      case 'agent': {
        answered = true;
        if (waiting === null) break;
        const due = responseDue(waiting, log.priority, context);
        cycles.push({
          from: waiting,
          responseDue: due,
          answeredAt: at,
          outcome: at <= due ? 'kept' : 'broken',
        });
        waiting = null;
        break;
      }
      case 'automatic':
        break;
      default:
        role satisfies never;
    }
  }
  return { cycles, waiting, firstCustomer };
}

function unanswered(
  from: Instant,
  outcome: 'running' | 'closed-unanswered',
  log: ConversationLog,
  context: SlaContext,
): Cycle {
  return { from, responseDue: responseDue(from, log.priority, context), answeredAt: null, outcome };
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

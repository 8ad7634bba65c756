import type { Role } from '../../src/domain/roles/role';
import type { LogEntry } from '../../src/domain/sla/sla-status';
import type { Instant } from '../../src/domain/terms/time';

/** An entry of a log in a conversation with one customer. */
export function anEntry(at: Instant, role: Role, change: Partial<LogEntry> = {}): LogEntry {
  return {
    messageId: `${role} at ${at}`,
    at,
    role,
    people: [0],
    undelivered: false,
    dismissed: false,
    level: null,
    endsClosing: false,
    promise: null,
    owedBy: null,
    followedUp: false,
    escalates: false,
    ...change,
  };
}

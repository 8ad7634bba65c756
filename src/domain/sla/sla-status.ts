// The contract of the clocks: what a message log says about who waits for whom, since when and until when.
import type { Role } from '../roles/role';
import type { Priority, TicketType } from '../terms/levels';
import type { Duration, Instant } from '../terms/time';

/** One message, as the clock sees it. */
export interface LogEntry {
  readonly messageId: string;
  readonly at: Instant;
  readonly role: Role;
  /** The people, by number, who wrote it or whom it answers. */
  readonly people: readonly number[];
  /** True for an answer of ours that came back. */
  readonly undelivered: boolean;
  /** True when an agent said that it needs no answer, or that it is no request. */
  readonly dismissed: boolean;
  /** For an answer, the level that the conversation had when it was sent; null where it is today's. */
  readonly level: Priority | null;
  /** True on the last message of a closed part: all that stands before it was closed with it, or earlier. */
  readonly endsClosing: boolean;
}

/** All that the clock knows of a conversation. */
export interface ConversationLog {
  /** In order of receipt. */
  readonly entries: readonly LogEntry[];
  readonly priority: Priority;
  readonly type: TicketType;
}

/** From a customer’s request to our response or the closing. */
export interface Cycle {
  readonly from: Instant;
  /** Who waited, by number. */
  readonly person: number;
  readonly responseDue: Instant;
  /** When a person of the team answered; null while nobody has, or when it was closed without a response. */
  readonly answeredAt: Instant | null;
  /** 'running' only for the last cycle of a conversation still to be answered. */
  readonly outcome: 'kept' | 'broken' | 'running' | 'closed-unanswered';
}

/** Where a conversation stands at one instant. */
export interface SlaStatus {
  /** Whose turn it is: the team's, the customer's, nobody's any more. */
  readonly state: 'a-traiter' | 'attente-client' | 'clos';
  /** Receipt of the oldest unanswered customer message; null unless 'a-traiter'. */
  readonly waitingSince: Instant | null;
  /** When we sent the last answer that came back from whoever waits; null where none did. */
  readonly undeliveredAt: Instant | null;
  readonly responseDue: Instant | null;
  readonly resolutionDue: Instant | null;
  /** Open time left until `responseDue`, negative when late; null unless 'a-traiter'. */
  readonly remaining: Duration | null;
  /** Share of the target used, 0 to 1 and beyond when late; null unless 'a-traiter'. */
  readonly shareUsed: number | null;
  readonly standing: 'on-time' | 'at-risk' | 'late' | null;
  /** The instant from which `standing` is 'at-risk'; null unless 'a-traiter'. */
  readonly atRiskFrom: Instant | null;
  readonly cycles: readonly Cycle[];
}

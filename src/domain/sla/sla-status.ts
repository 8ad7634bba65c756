// The contract of the clocks: what a message log says about who waits for whom, since when and until when.
import type { Role } from '../roles/role';
import type { Priority, TicketType } from '../terms/levels';
import type { Duration, Instant } from '../terms/time';
import type { OlderStart } from './older-start';
import type { CustomersTurn } from './silence';

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
  /** What an answer of ours promises; null for every other message. */
  readonly promise: EntryPromise | null;
  /** By when an agent said that we owe something, on the messages that were there; null where nobody did. */
  readonly owedBy: Instant | null;
  /** True on the messages that were there when an agent said that we owe nothing more. */
  readonly followedUp: boolean;
  /** True where the customer asks for an escalation, and nobody has lifted it. */
  readonly escalates: boolean;
}

/** What a message of ours promises. */
export interface EntryPromise {
  /** The date that was written; null where there is none. */
  readonly due: Instant | null;
  /** True where the same message asks the customer for something. */
  readonly asks: boolean;
  /** 'said' in so many words, 'likely' by what they mean, 'reply' by the canned reply that was sent. */
  readonly confidence: 'said' | 'likely' | 'reply';
  /** Of our message. */
  readonly words: string;
}

/** A further message that we owe. */
export interface FollowUp {
  /** When it was promised. */
  readonly from: Instant;
  readonly due: Instant;
  /** By which it is known: our words, or an agent who chose the date. */
  readonly source: EntryPromise['confidence'] | 'chosen';
  /** What its date is: one that was given, or the level's target; the one of « Moyenne » at the earliest where we asked for something. */
  readonly term: 'dated' | 'level' | 'level-asks';
  /** Of our message; '' where an agent chose. */
  readonly words: string;
  /** When it was kept; null while it is owed, and where nobody knows. */
  readonly endedAt: Instant | null;
  /** When it was given up for a new promise, after the customer had written; null where it was not. */
  readonly replacedAt: Instant | null;
}

/** All that the clock knows of a conversation. */
export interface ConversationLog {
  /** In order of receipt. */
  readonly entries: readonly LogEntry[];
  readonly priority: Priority;
  readonly type: TicketType;
  /** When a person escalated it; null where nobody did, and where nobody knows when. */
  readonly markedAt: Instant | null;
}

/** From a customer’s request to our response or the closing. */
export interface Cycle {
  readonly from: Instant;
  /** Who waited, by number. */
  readonly person: number;
  /** As it was published: an escalation makes what waits more urgent, and changes no promise. */
  readonly responseDue: Instant;
  /** When a person of the team answered; null while nobody has, or when it was closed without a response. */
  readonly answeredAt: Instant | null;
  /** 'running' only for the last cycle of a conversation still to be answered. */
  readonly outcome: 'kept' | 'broken' | 'running' | 'closed-unanswered';
}

/** A promise that runs, with its clock. */
export interface RunningClock {
  /** An answer, a further message that we promised, a solution. */
  readonly kind: 'response' | 'follow-up' | 'resolution';
  readonly from: Instant;
  readonly due: Instant;
  /** The instant from which `standing` is 'at-risk'. */
  readonly atRiskFrom: Instant;
  /** Open time left, negative when late. */
  readonly remaining: Duration;
  /** Share of the target used, 0 to 1 and beyond when late. */
  readonly shareUsed: number;
  readonly standing: Standing;
}

/** How a promise stands: a breach counts from the first millisecond after the due instant, also while closed. */
export type Standing = 'on-time' | 'at-risk' | 'late';

/** Where a conversation stands at one instant. */
export interface SlaStatus {
  /** Whose turn it is: the team's, the team's after an answer, the customer's, nobody's any more. */
  readonly state: 'a-traiter' | 'en-cours' | 'attente-client' | 'clos';
  /** Receipt of the oldest unanswered customer message; null unless 'a-traiter'. */
  readonly waitingSince: Instant | null;
  /** The start that counts in its place: of an older conversation that it speaks of. Absent where there is none. */
  readonly older?: OlderStart;
  /** When we sent the last answer that came back from whoever waits; null where none did. */
  readonly undeliveredAt: Instant | null;
  readonly responseDue: Instant | null;
  /** By when we owe a further message; null where we owe none. */
  readonly followUpDue: Instant | null;
  /** Null where none is promised, and while it is the customer's turn. */
  readonly resolutionDue: Instant | null;
  /** When a solution is due, or would be if the customer wrote now; null where none is promised. */
  readonly resolutionTarget: Instant | null;
  /** What we owe, in the customer's eyes; null where nothing. */
  readonly followUp: FollowUp | null;
  /** Since when we wait for the customer; null in any other state. */
  readonly turn: CustomersTurn | null;
  /** Open time in which it was the customer's turn since the first message of what is open. */
  readonly waited: Duration;
  /** The promises that run, the one that is due first on top. */
  readonly clocks: readonly RunningClock[];
  /** How the worst of them stands; null where none runs. */
  readonly standing: Standing | null;
  readonly cycles: readonly Cycle[];
}

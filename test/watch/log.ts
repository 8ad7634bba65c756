// What happened in a mailbox while a story was played, whoever did it. All that the oracle knows.
import type { Priority, TicketType } from '../../src/domain/terms/levels';
import type { Instant } from '../../src/domain/terms/time';

export type Logged = { readonly at: Instant } & (
  | ({ readonly kind: 'received'; readonly thread: string; readonly flood: boolean } & Received)
  | {
      readonly kind: 'answered';
      readonly thread: string;
      readonly promises: Given | null;
      /** True where the customer may answer it in words of thanks. */
      readonly asks: boolean;
    }
  /** By which day an agent said on a card that we owe something. */
  | { readonly kind: 'owed'; readonly thread: string; readonly date: string }
  /** `En cours` put on by hand, of what promised nothing; `owes-nothing`: taken off, or « Suite donnée » on a card. */
  | { readonly kind: 'owed-by-hand' | 'owes-nothing'; readonly thread: string }
  /** To be closed once it is answered; `not-yet-closed`: it was answered, and no run has closed it so far. */
  | { readonly kind: 'to-be-closed' | 'not-yet-closed'; readonly thread: string }
  | { readonly kind: 'reopened' | 'escalated' | 'lifted'; readonly thread: string }
  /** `seen`: what came later was not there for who did it. */
  | { readonly kind: 'closed' | 'no-request'; readonly thread: string; readonly seen: Instant }
  | { readonly kind: 'priority'; readonly thread: string; readonly level: Priority }
  | { readonly kind: 'type'; readonly thread: string; readonly type: TicketType }
  | { readonly kind: 'moved'; readonly thread: string; readonly to: 'TRASH' | 'SPAM' | 'INBOX' }
);

/** A further message that an answer promises: until when, where it says so. */
export interface Given {
  readonly by: Instant | null;
  /** True where the same answer asks the customer for something. */
  readonly asks: boolean;
}

/** `forged`: from outside, and poses as ours. */
export type Received =
  | {
      readonly what: 'request';
      readonly level: Priority;
      readonly escalates: 'no' | 'in-subject' | 'in-text';
    }
  | { readonly what: 'thanks' | 'absence' | 'machine-mail' | 'forged' };

export interface Run {
  readonly from: Instant;
  readonly to: Instant;
  /** 'aside': another installation watches. */
  readonly outcome: 'done' | 'aside' | 'locked' | 'killed' | 'refused' | 'internal';
}

/** From something that goes wrong until it may be asked that nothing is felt of it any more. */
export interface Trouble {
  readonly from: Instant;
  readonly until: Instant;
  /** The one conversation that it is about; null where all may feel it. */
  readonly thread: string | null;
}

// How a conversation stood, as far as the log says.
import type { Priority, TicketType } from '../../src/domain/terms/levels';
import type { Instant } from '../../src/domain/terms/time';
import type { Owed } from './owed';

/** How it stood from one instant on. */
export interface Turn {
  readonly from: Instant;
  /** `away`: in the bin or in spam. `none`: no request of anybody. */
  readonly state: 'waiting' | 'answered' | 'closed' | 'away' | 'none';
  /** Receipt of the oldest message that waits. */
  readonly since: Instant | null;
  /** The same, should what was said to be no request count again once the customer has written anew. */
  readonly orSince: Instant | null;
  /** More than one where the promise leaves it open. */
  readonly levels: readonly Priority[];
  readonly type: TicketType | null;
  readonly escalated: 'yes' | 'no' | 'maybe';
  /** True where what waits asks for an escalation itself. */
  readonly toEscalate: boolean;
  /** A further message that we promised and have not sent yet; null where none is owed. */
  readonly owed: Owed | null;
  /** Receipt of the first message of what is open: a solution of it may be promised. */
  readonly began: Instant | null;
  /** True where the customer has had the word since then: a solution is due later than it would be. */
  readonly paused: boolean;
  /** Since when what waits is escalated: at the earliest, and at the latest where that is known. */
  readonly pressing: { readonly earliest: Instant; readonly latest: Instant | null } | null;
  /** Since when it is escalated while the customer has the word; null where it is not, or was before we answered. */
  readonly raisedAt: Instant | null;
}

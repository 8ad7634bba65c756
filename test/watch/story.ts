// A week of a support desk as plain data: what people and machines do, each happening on its own, so that any of them can
// be left out and the rest is still a week.
import type { Worlds } from '../../local/platform/worlds/worlds';
import type { Priority, TicketType } from '../../src/domain/terms/levels';
import type { ReplyId } from '../../src/domain/terms/reply-ids';
import type { Duration, Instant } from '../../src/domain/terms/time';
import type { Says } from './our-words';

export interface Story {
  readonly seed: number;
  readonly start: Instant;
  readonly trigger: 'ten-minutes' | 'hourly';
  /** Minutes past the hour at which the trigger runs. */
  readonly minute: number;
  /** The working day, counted from 0, on which a trigger of ten minutes does come each ten minutes. */
  readonly denseDay: number;
  readonly worlds: Partial<Worlds>;
  /** The settings that the desk does not have as standard. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly happenings: readonly Happening[];
}

export type Happening = PeopleHappening | MachineHappening;

/** A conversation by its number in the story. */
type InConversation = { readonly at: Instant; readonly conversation: number } & Between;

interface Between {
  /** It happens just before this call of the next run; absent: between two runs. */
  readonly call?: number;
}

/** What a customer asks for besides help. */
type Asking = 'nothing' | 'escalation-in-subject' | 'escalation-in-text';

export type PeopleHappening =
  | (InConversation & { readonly kind: 'request'; readonly level: Priority; readonly asks: Asking })
  | (InConversation & { readonly kind: 'machine-mail' })
  /** Mail from outside that bears a header as our digests do, and claims to have told all of that conversation. */
  | (InConversation & { readonly kind: 'forged-digest'; readonly place: 'INBOX' | 'SPAM' })
  | (InConversation & {
      readonly kind: 'follow-up';
      readonly says: Priority | 'escalation' | 'thanks' | 'absence';
    })
  /** `open`: how long the draft lies there before it is sent; `ahead`: days to the one that it names. */
  | (InConversation & {
      readonly kind: 'answer';
      readonly open: Duration;
      readonly says: Says;
      readonly ahead: number;
    })
  /** A canned reply from the card, which may close the conversation; `open` and `age` as elsewhere. */
  | (InConversation & {
      readonly kind: 'reply';
      readonly reply: ReplyId;
      readonly closes: boolean;
      readonly open: Duration;
      readonly age: Duration;
    })
  | (InConversation & { readonly kind: 'draft' })
  | (InConversation & { readonly kind: 'close' | 'reopen' })
  | (InConversation & { readonly kind: 'hand-priority'; readonly steps: 1 | 2 | 3 })
  | (InConversation & { readonly kind: 'hand-type'; readonly type: TicketType })
  | (InConversation & { readonly kind: 'hand-escalation' | 'hand-no-request' })
  /** `En cours` on a phone: put on, or taken off. */
  | (InConversation & { readonly kind: 'hand-owes' | 'hand-owes-nothing' })
  | (InConversation & { readonly kind: 'move'; readonly to: 'TRASH' | 'SPAM' | 'INBOX' })
  /** `age`: how long ago the card was opened. */
  | (InConversation & { readonly kind: 'click'; readonly button: Button; readonly age: Duration })
  /** « Nous devons une suite », by a day of the card's own or so many days ahead. */
  | (InConversation & {
      readonly kind: 'owe';
      readonly day: OwedDay;
      readonly ahead: number;
      readonly age: Duration;
    })
  | ({
      readonly kind: 'flood';
      readonly at: Instant;
      readonly conversation: number;
      readonly count: number;
      readonly during: Duration;
      readonly level: Priority;
      /** One sender who asks for an escalation each time. */
      readonly hostile: boolean;
    } & Between);

/** What is done on a card that was opened some time before. */
export type AtCard = PeopleHappening & { readonly kind: 'click' | 'owe' | 'reply' };

export type Button = 'close' | 'reopen' | 'priority' | 'escalate' | 'lift' | 'no-request' | 'followed-up';

type OwedDay = 'today' | 'next' | 'second' | 'resolution' | 'other';

/** One of two on the same mailbox, by the order in which they began. */
export type Installation = 'first' | 'second';

/** The nth call of a run, or the first of that name. */
export type Where = { readonly call: number } | { readonly name: string };

export type ErrorCode = 400 | 403 | 404 | 429 | 500 | 503;

export type MachineHappening = { readonly at: Instant } & (
  | { readonly kind: 'kill'; readonly where: Where; readonly when: 'before' | 'after' }
  /** A service that is not Gmail refuses one call. */
  | { readonly kind: 'service-error'; readonly where: Where; readonly refusal: 'transient' | 'quota' }
  /** `done`: the call takes effect, and is answered by an error. */
  | {
      readonly kind: 'error';
      readonly method: string;
      readonly nth: number;
      readonly code: ErrorCode;
      readonly done: boolean;
    }
  /** For a while each call of a method is refused; of all methods where none is named. */
  | {
      readonly kind: 'outage';
      readonly lasts: Duration;
      readonly method: string | null;
      readonly code: ErrorCode;
    }
  /** For a while one conversation can be neither read nor labelled, or only the one. */
  | {
      readonly kind: 'sick-conversation';
      readonly lasts: Duration;
      readonly conversation: number;
      readonly methods: 'get' | 'modify' | 'both';
      readonly code: ErrorCode;
    }
  | { readonly kind: 'locked' | 'doubled' | 'history-expires' }
  | { readonly kind: 'late' | 'missing'; readonly by: Duration }
  | { readonly kind: 'loss'; readonly of: 'everything' | 'index' | 'shard' | 'state'; readonly shard: number }
  /** Another installation begins on the same mailbox, by the same trigger. */
  | { readonly kind: 'second-begins' }
  /** An agent clicks on its homepage that it is to watch. */
  | { readonly kind: 'takes-over'; readonly who: Installation }
  /** Its trigger comes no more. */
  | { readonly kind: 'stops'; readonly who: Installation }
  /** The properties are once more what they were. */
  | { readonly kind: 'rollback'; readonly by: Duration }
);

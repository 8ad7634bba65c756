// The contract of triage: what a conversation is, how urgent it is, and why.
import type { Priority, TicketType } from '../terms/levels';
import type { GuideReplyId } from '../terms/reply-ids';
import type { Cause } from './lexicon/causes';

/** One reason for a decision: a French sentence, with the customer's words that led to it (unescaped, short). */
export interface Reason {
  readonly about: 'ticket' | 'type' | 'priority' | 'escalation' | 'reply' | 'details';
  readonly text: string;
  readonly words: readonly string[];
}

/** What the customer told us about account and device. The values are shown to agents, never stored or logged. */
export interface CustomerDetails {
  readonly userId: string | null;
  readonly device: string | null;
  readonly version: string | null;
  readonly screenshot: boolean;
  /** Store order numbers as written (Apple, Google `GPA.…`). */
  readonly orderNumbers: readonly string[];
}

/** The probability that a field is right, from 0 to 1. */
export type Confidence = Readonly<Record<'ticket' | 'type' | 'priority' | 'escalation' | 'reply', number>>;

/** What triage says of a conversation. */
export type Triage =
  | {
      readonly ticket: false;
      /** 'certain' by headers, 'probable' by wording. */
      readonly proof: 'certain' | 'probable';
      readonly confidence: Pick<Confidence, 'ticket'>;
      readonly reasons: readonly Reason[];
    }
  | {
      readonly ticket: true;
      readonly type: TicketType;
      readonly priority: Priority;
      readonly escalation: boolean;
      readonly reply: GuideReplyId | null;
      /** Why, as code. */
      readonly cause: Cause;
      readonly confidence: Confidence;
      /** The likeliest other level, where the one given is so doubtful that a person is to look; null where it is not. */
      readonly second: Priority | null;
      readonly details: CustomerDetails;
      readonly reasons: readonly Reason[];
    };

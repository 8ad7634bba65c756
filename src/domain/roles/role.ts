// What each message of a conversation is: the contract of this room. Clock, labels, card and report ask here, and only here.
import type { Instant } from '../terms/time';
import type { EvidenceCause } from './evidence-words';

/** What one message is in its conversation. */
export type Role =
  /** A person outside the team wrote something that calls for a response. */
  | 'customer'
  /** Nothing is left once thanks and greetings are taken away, and nothing that we asked is answered. */
  | 'thanks'
  /** A person of the team wrote to the customer. */
  | 'answer'
  /** Ours to the customer, and says only that the mail arrived. */
  | 'acknowledgement'
  /** Ours to colleagues, the manager, a supplier or ourselves, or theirs to us. */
  | 'internal'
  /** Somebody whom we wrote to first. */
  | 'third-party'
  /** A delivery failure of what we sent. */
  | 'bounce'
  /** An emoji that Gmail sends as a mail of its own. */
  | 'reaction'
  /** Ours, and not on its way yet. */
  | 'unsent'
  /** A machine declares that it wrote, or an agent said so of the sender. */
  | 'automatic'
  /** Its words look like a machine's, and nothing proves it. */
  | 'probable';

/** Why a message has its role. */
export interface Evidence {
  readonly cause: EvidenceCause;
  /** Of the mail, short and as it was written; empty where nothing can be quoted. */
  readonly words: string;
}

/** One message of a conversation, and what it does. */
export interface MessageRole {
  readonly role: Role;
  readonly evidence: Evidence;
  /** The people of the conversation, by number, who wrote it, whom it answers, or whom it did not reach. */
  readonly people: readonly number[];
  /** True for a message of ours that came back from somebody whom it was to answer. */
  readonly undelivered: boolean;
}

/** The roles of a conversation's messages, and the people in it. */
export interface ConversationRoles {
  /** @throws RangeError for a message that is not part of the conversation */
  readonly of: (message: { readonly id: string }) => MessageRole;
  /** The addresses of each person from outside, in order of appearance. */
  readonly people: readonly (readonly string[])[];
}

/** What has to be known of a desk to tell who is who. Addresses and domains are in lower case. */
export interface RoleDesk {
  /** Those of the mailbox itself. */
  readonly own: readonly string[];
  /** Colleagues who may answer for us from addresses of their own. */
  readonly team: { readonly addresses: readonly string[]; readonly domains: readonly string[] };
  /** Whom we tell of conversations: the recipients of digests, the manager, the data-protection officer. */
  readonly reminded: readonly string[];
  /** What agents said of senders. */
  readonly senders: { readonly always: readonly string[]; readonly never: readonly string[] };
  readonly now: Instant;
}

/** A desk of which nothing is known. */
export const UNKNOWN_DESK: RoleDesk = {
  own: [],
  team: { addresses: [], domains: [] },
  reminded: [],
  senders: { always: [], never: [] },
  now: Number.POSITIVE_INFINITY,
};

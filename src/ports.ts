// What the app needs of the world, in our words. Adapters in src/gas implement it and decide nothing.

import type { Month } from './domain/calendar/month';
import type { ConversationSnapshot } from './domain/mailbox/conversation';
import type { LabelKey } from './domain/mailbox/labels';
import type { Duration, Instant } from './domain/terms/time';

export interface ThreadListing {
  readonly threads: readonly {
    readonly id: string;
    /** The point in the mailbox's history at which the thread last changed. */
    readonly historyId: string;
  }[];
  /** Where the next page starts; null on the last. */
  readonly next: string | null;
}

/** One change that the mailbox's history reports. */
export interface ThreadChange {
  readonly threadId: string;
  /** 'message' when mail came or went; else the labels of ours that someone put on or took off. */
  readonly kind: 'message' | 'labels';
  readonly added: readonly LabelKey[];
  readonly removed: readonly LabelKey[];
}

export type History =
  | { readonly kind: 'changes'; readonly changes: readonly ThreadChange[]; readonly historyId: string }
  /** The history no longer reaches back that far: everything has to be read again. */
  | { readonly kind: 'expired' };

export interface Mailbox {
  /** The account's own address. */
  address(): string;
  /** The point in the history from which `history` goes on. */
  historyId(): string;
  history(since: string): History;
  /** Threads outside spam and bin, the most recent first. */
  threads(page: string | null): ThreadListing;
  /** Ids of the threads outside spam and bin with a message received in `[from, to)`, in ascending order. */
  threadsReceived(from: Instant, to: Instant): readonly string[];
  /** Ids of the threads outside spam and bin that carry a label. */
  threadsLabelled(key: LabelKey): readonly string[];
  /** The months by which closings are dated in this mailbox. */
  closingMonths(): readonly Month[];
  /** Canonical ids for an id as add-on events give it; null when the message is gone. */
  locate(eventMessageId: string): { readonly messageId: string; readonly threadId: string } | null;
  /** The conversation without drafts, spam and bin; null when nothing of it is left. */
  conversation(threadId: string): ConversationSnapshot | null;
  /** Puts labels on and takes labels off every message of a thread. */
  relabel(threadId: string, add: readonly LabelKey[], remove: readonly LabelKey[]): void;
  /** Moves a thread to the bin, where Gmail keeps it 30 days; one that is gone is left so. */
  trash(threadId: string): void;
  /** Makes a draft of a raw message; answers its id. */
  createDraft(raw: string): string;
  /** Id of a draft that has this header; null without one. */
  findDraft(header: string): string | null;
  hasDraft(draftId: string): boolean;
  /** False when the draft is no longer there. */
  sendDraft(draftId: string): boolean;
  /** Ids of what the account sent since an instant with this word in its subject, the oldest first. */
  sent(subjectWord: string, since: Instant): readonly string[];
  /** One header of a message, and when the message was received; null when the message is gone. */
  header(messageId: string, name: string): { readonly at: Instant; readonly value: string } | null;
}

/** Opens drafts in Gmail's own compose window. The draft is Google's object: it only passes through. */
export interface Drafts<Draft> {
  reply(messageId: string, body: { readonly text: string; readonly html: string }): Draft;
  standalone(to: string, subject: string, body: { readonly text: string; readonly html: string }): Draft;
}

/** String values by key, kept for this mailbox. */
export interface Store {
  /** Everything at once: one read. */
  all(): Readonly<Record<string, string>>;
  set(values: Readonly<Record<string, string>>): void;
  remove(key: string): void;
}

/** Volatile strings, for what must not be stored: it may be gone at any time. */
export interface Memo {
  getAll(keys: readonly string[]): Readonly<Record<string, string>>;
  putAll(values: Readonly<Record<string, string>>): void;
}

export interface Lock {
  /** Runs `work` alone, or answers null when another run did not let go within `wait`. */
  alone<T>(wait: Duration, work: () => T): { readonly done: T } | null;
}

export interface Triggers {
  /** How many triggers call the watch. */
  count(): number;
  /** Makes exactly one trigger, of the shortest period that the platform grants; answers that period. */
  enable(): Duration;
  disable(): void;
  /** Makes a trigger of the shortest period that the platform grants and removes it; answers that period. */
  trial(): Duration;
}

/** Trials of the platform itself, for the diagnostic. Each undoes what it does, and throws what the platform refuses. */
export interface Probes {
  /** Throws when the manifest does not enable the advanced Gmail service. */
  requireGmail(): void;
  /** The OAuth scopes that were granted; null where the platform does not say. */
  grantedScopes(): readonly string[] | null;
  /** An instant in a zone by a pattern such as `dd/MM/yyyy HH:mm`: the platform's own formatting, not `Intl`. */
  format(at: Instant, zone: string, pattern: string): string;
  /** Makes a label with colours, puts it on the newest message and removes it. */
  label(): {
    readonly colored: boolean;
    /** Whether the message carried it; null when there is no message. */
    readonly carried: boolean | null;
  };
  /** Makes a draft as a card does, and deletes it. */
  draft(): void;
  /** Recipients of the mail that the product itself sent since `since`. */
  recipientsSince(since: Instant): number;
}

export interface Clock {
  now(): Instant;
}

/** Never given customer text. */
export interface Log {
  info(message: string): void;
  error(message: string, cause: unknown): void;
}

/** The services of one execution. */
export interface Services<Draft> {
  readonly mailbox: Mailbox;
  readonly drafts: Drafts<Draft>;
  readonly store: Store;
  readonly memo: Memo;
  readonly lock: Lock;
  readonly triggers: Triggers;
  readonly probes: Probes;
  readonly clock: Clock;
  readonly log: Log;
  /** Base64 of a text's UTF-8 bytes. */
  readonly base64: (text: string) => string;
}

// What the app needs of the world, in our words. The adapters in src/gas implement it and decide nothing.

import type { Month } from './domain/calendar/month';
import type { ConversationSnapshot } from './domain/mailbox/conversation';
import type { LabelKey } from './domain/mailbox/labels';
import type { MailText } from './domain/mailbox/mail-text';
import type { Duration, Instant } from './domain/terms/time';

/** One page of the mailbox's threads. */
export interface ThreadListing {
  readonly threads: readonly {
    readonly id: string;
    /** The point in the mailbox's history at which the thread last changed: a decimal number of up to 20 digits. */
    readonly historyId: string;
    /** The beginning of its last message. */
    readonly snippet: MailText;
  }[];
  /** Where the next page starts; null on the last one. */
  readonly next: string | null;
}

/** What the mailbox's history reports of one thread. */
export interface ThreadChange {
  readonly threadId: string;
  /** 'message' when mail came or went; otherwise labels of ours were put on or taken off. */
  readonly kind: 'message' | 'labels';
  readonly added: readonly LabelKey[];
  readonly removed: readonly LabelKey[];
}

/** What messages lost with a label that is gone altogether. */
export interface LostLabel {
  readonly key: LabelKey;
  readonly messageIds: readonly string[];
}

/** A page of what has changed since a point in the mailbox's history, one change a thread. */
export type History =
  | {
      readonly kind: 'changes';
      readonly changes: readonly ThreadChange[];
      /** Labels that somebody deleted from the mailbox, by the messages that carried them: nobody decided that. */
      readonly lost: readonly LostLabel[];
      /** True where a mark that names the watching installation came or went, or may have. */
      readonly marks: boolean;
      /** The point up to which that holds: the next page may be asked for since then, by any later run. */
      readonly historyId: string;
      /** False on the last page. */
      readonly more: boolean;
    }
  /** The history no longer reaches back that far: everything has to be read again. */
  | { readonly kind: 'expired' };

/** A message that the account has sent. */
export interface SentMessage {
  readonly id: string;
  readonly threadId: string;
}

/** In `[from, to)`, to the second, `from` null without a beginning; `binned`: those in the bin too. */
interface SentSpan {
  readonly from: Instant | null;
  readonly to: Instant;
  readonly binned: boolean;
}

/** Threads that are to get the same labels. */
export interface ManyThreads {
  readonly threadIds: ReadonlySet<string>;
  readonly carrying: LabelKey;
  /** Null: however old the messages are. */
  readonly since: Instant | null;
  readonly add: readonly LabelKey[];
  readonly remove: readonly LabelKey[];
}

/** The mailbox; a call that Google refuses throws an `AddonError`. */
export interface Mailbox {
  /** The account's own address. */
  address(): string;
  /** The account's own address and its aliases, in lower case. */
  addresses(): readonly string[];
  /** Asks Gmail anew for the account's addresses: an alias may have been added. */
  learnAddresses(): void;
  /** The point in the history that has been reached now. */
  historyId(): string;
  /** The first page of what has changed since a point. */
  history(since: string): History;
  /** A page of the threads outside spam and bin, the most recent first; `page` null starts. */
  threads(page: string | null): ThreadListing;
  /** The newest threads of the spam folder, with how each begins. */
  spam(): readonly { readonly id: string; readonly snippet: MailText }[];
  /** The newest threads that a search finds, at most so many, with how each goes on. */
  threadsFound(q: string, most: number): readonly { readonly id: string; readonly snippet: MailText }[];
  /** Ids of threads whose first message is a draft still: nobody can have answered there. */
  draftThreads(): ReadonlySet<string>;
  /** Ids of the threads outside spam and bin with a message received in `[from, to)`, in ascending order. */
  threadsReceived(from: Instant, to: Instant): readonly string[];
  /** Ids of the threads outside spam and bin that carry a label. */
  threadsLabelled(key: LabelKey): readonly string[];
  /** The first page of them; `more`: there are others. */
  firstLabelled(key: LabelKey): { readonly ids: readonly string[]; readonly more: boolean };
  /** How many threads carry a label, as Gmail counts them: those in spam and bin may be among them. */
  countLabelled(key: LabelKey): number;
  /** The months that date closings in this mailbox, in ascending order. */
  closingMonths(): readonly Month[];
  /** The thread of a message, by its id in the API's form or in any of an event's; null when none is found. */
  threadOf(messageId: string): string | null;
  /** The conversation without drafts, spam and bin; null when nothing of it is left. */
  conversation(threadId: string): ConversationSnapshot | null;
  /**
   * Puts labels on and takes labels off every message of a thread, also one that came after the thread was read. Returns the
   * ids of the messages that it changed, outside spam and bin, as far as Gmail tells.
   */
  relabel(threadId: string, add: readonly LabelKey[], remove: readonly LabelKey[]): readonly string[];
  /**
   * The same on many threads, by a few calls for hundreds of messages: those received from `since` on that carry
   * `carrying`. Returns the threads of which it found any; `hasTime` false ends it early.
   */
  relabelMany(many: ManyThreads, hasTime: () => boolean): ReadonlySet<string>;
  /** The same on one message, for half the quota units. */
  relabelMessage(messageId: string, add: readonly LabelKey[], remove: readonly LabelKey[]): void;
  /**
   * The same on some messages, by one call: nothing else in their threads changes. `archived` takes them out of the inbox too.
   */
  relabelMessages(
    messageIds: readonly string[],
    add: readonly LabelKey[],
    remove: readonly LabelKey[],
    archived?: boolean,
  ): void;
  /** Learns which labels of ours another installation has made: what they say is read from then on. None is made. */
  learnLabels(): void;
  /** Gives labels that an earlier version painted the colours of this one, once; those of a person's choice stay. */
  repaintLabels(): void;
  /** Makes labels that agents are to find before anything carries them; those that are there cost no call. */
  makeLabels(keys: readonly LabelKey[]): void;
  /** Takes our labels out of the mailbox, all or those that nobody sees; false where `hasTime` ended it early. */
  removeLabels(which: 'hidden' | 'all', hasTime: () => boolean): boolean;
  /** Moves a thread to the bin, where Gmail keeps it for 30 days; one that is gone is no error. */
  trash(threadId: string): void;
  /** Makes a draft of a raw message (base64url of its MIME text), in a thread if one is given; returns the draft's id. */
  createDraft(raw: string, threadId?: string): string;
  /** The id of a draft of ours that has this header; null when there is none. */
  findDraft(header: string): string | null;
  /** The id of the draft that one of these messages is; null when none is among the newest. */
  draftOf(messageIds: readonly string[]): string | null;
  /** Deletes a draft; false when it is no longer there. */
  deleteDraft(draftId: string): boolean;
  /** Sends a draft; null when it is no longer there. */
  sendDraft(draftId: string): SentMessage | null;
  /** A message that the account has sent, by its Message-ID; null when there is none. */
  sentMessage(messageId: string): SentMessage | null;
  /** The messages that the account has sent to an address in `[from, to)`, the latest first. */
  sentTo(address: string, from: Instant, to: Instant): readonly SentMessage[];
  /**
   * Ids of the messages that the account has sent with this word in the subject, the oldest first. More of a search may
   * stand behind the word.
   */
  sent(subjectWord: string, among: SentSpan): readonly string[];
  /** Puts a message into the inbox as unread, or takes it out of there as read; one that is gone is no error. */
  showInInbox(messageId: string, shown: boolean): void;
  /** Moves one message to the bin; one that is gone is no error. */
  trashMessage(messageId: string): void;
  /** Puts a raw message into the mailbox that nobody sends, with this label and no other; returns its id. */
  keepRecord(raw: string, key: LabelKey): string;
  /** Ids of the messages that carry a label, the newest first: a few of them. No label is made for it. */
  recordIds(key: LabelKey): readonly string[];
  /** The plain text of a record of ours, and when it was written; null for any other message, and for none. */
  record(messageId: string): { readonly at: Instant; readonly text: MailText } | null;
  /** These headers of a message, '' for one that it lacks, and when it was received; null when the message is gone. */
  headers<Name extends string>(
    messageId: string,
    names: readonly Name[],
  ): { readonly at: Instant; readonly values: Readonly<Record<Name, MailText>> } | null;
  /** The plain text of a message, '' without one; null when the message is gone. */
  text(messageId: string): MailText | null;
}

/** Makes drafts for Gmail's own compose window. A draft is Google's object: it only passes through. */
export interface Drafts<Draft> {
  /** `from` is an alias of the account to write as; null for its own address, which an alias that is gone becomes too. */
  reply(
    messageId: string,
    body: { readonly text: string; readonly html: string },
    from: string | null,
  ): Draft;
  standalone(to: string, subject: string, body: { readonly text: string; readonly html: string }): Draft;
  /** A draft that the mailbox holds already. */
  open(draftId: string): Draft;
}

/** Strings by key, kept for this mailbox: 9 KB to a value and 500 KB in all. */
export interface Store {
  /** Everything at once: one read. */
  all(): Readonly<Record<string, string>>;
  /** Keeps all of it, in this order: of more than one write takes, an execution that is cut off keeps the beginning. */
  set(values: Readonly<Record<string, string>>): void;
  remove(key: string): void;
  /** Removes everything. */
  clear(): void;
  /** Has everything read anew: another execution may have written. */
  forget(): void;
}

/** Volatile strings, for what must not be stored: kept six hours at most, and gone at any time. */
export interface Memo {
  getAll(keys: readonly string[]): Readonly<Record<string, string>>;
  putAll(values: Readonly<Record<string, string>>): void;
  removeAll(keys: readonly string[]): void;
}

/** What keeps two executions from doing the same work at once. */
export interface Lock {
  /** Runs `work` alone; null when another execution did not let go within `wait` (ms). */
  alone<T>(wait: Duration, work: () => T): { readonly done: T } | null;
}

/** The time-driven triggers that call the watch. */
export interface Triggers {
  /** How many there are. */
  count(): number;
  /**
   * Leaves exactly one, of the shortest period that the platform grants; returns that period (ms).
   * @throws AddonError 'bad-request' when the platform makes no more triggers today
   */
  enable(): Duration;
  /**
   * Leaves exactly one of the shortest period of all, which it returns; null, and nothing changes, where that is not
   * granted or none stands.
   */
  shorten(): Duration | null;
  /** Removes them all. */
  disable(): void;
  /** Makes one as `enable` does and removes it; returns its period (ms). */
  trial(): Duration;
}

/** Trials of the platform itself, for the diagnostic. Each undoes what it does, and throws when the platform refuses. */
export interface Probes {
  /** Throws when the manifest does not enable the advanced Gmail service. */
  requireGmail(): void;
  /** The OAuth scopes that were granted; null where the platform does not say. */
  grantedScopes(): readonly string[] | null;
  /** An instant in a zone by a pattern such as `dd/MM/yyyy HH:mm`: the platform's own formatting, not `Intl`. */
  format(at: Instant, zone: string, pattern: string): string;
  /** Makes what is missing of our labels, then puts the root of their tree on the newest message of the inbox and takes it off. */
  labels(): {
    readonly count: number;
    readonly colored: boolean;
    /** Whether the message carried it; null when the inbox is empty. */
    readonly carried: boolean | null;
  };
  /** Makes a draft as a card does, and deletes it. */
  draft(): void;
  /** How many recipients the mail that the product itself has sent since `since` had. */
  recipientsSince(since: Instant): number;
}

/** Short trials of what the platform's own pages leave open. */
export interface PlatformTrials {
  readonly trials: readonly {
    /** What it finds out, by name. */
    readonly observes: readonly string[];
    /** One word each, 'unknown' where this account cannot tell; 'later' where an execution in a minute can. */
    readonly observe: () => Readonly<Record<string, string>> | 'later';
  }[];
  /** Takes away what trials have made. */
  clear(): void;
}

/** The one source of the present. */
interface Clock {
  now(): Instant;
  /** Lets time pass, in ms. */
  sleep(duration: Duration): void;
}

/** Lines for the people who run the product; never given customer text. */
export interface Log {
  info(message: string): void;
  error(message: string, cause: unknown): void;
}

/** The services of one execution. */
export interface Services<Draft = unknown> {
  readonly mailbox: Mailbox;
  readonly drafts: Drafts<Draft>;
  readonly store: Store;
  readonly memo: Memo;
  readonly lock: Lock;
  readonly triggers: Triggers;
  readonly probes: Probes;
  readonly clock: Clock;
  readonly log: Log;
  /** The id of the script project; '' where the platform does not say. */
  readonly project: () => string;
  /** Base64 of a text's UTF-8 bytes. */
  readonly base64: (text: string) => string;
}

// How mail enters the emulated mailbox, and what other parts of the local Gmail may read of it.
import type { SenderCheck } from './authentication';

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A MIME part as the Gmail API presents it; `data` holds the decoded bytes, null for a container or content not kept. */
export interface MimePart {
  readonly mimeType: string;
  readonly filename: string;
  readonly headers: readonly Header[];
  /** Size of the decoded content in bytes, also where the content itself is not kept. */
  readonly size: number;
  readonly data: Uint8Array | null;
  readonly parts: readonly MimePart[];
}

/** A message on its way into the mailbox. */
export interface IncomingMessage {
  /** Takeout's `X-GM-THRID`; null lets the mailbox thread by References, In-Reply-To and subject. */
  readonly threadKey: string | null;
  /** Receipt, epoch milliseconds. */
  readonly internalDate: number;
  /** Ids of system labels (INBOX, UNREAD, SENT…). */
  readonly systemLabels: readonly string[];
  /** Names of user labels; created when missing. */
  readonly userLabels: readonly string[];
  /** The payload's own headers are the message's headers, decoded (RFC 2047) to text. */
  readonly payload: MimePart;
  /**
   * What Gmail finds out of its sender and notes on it. Default: a forgery where it names the account's own address, else
   * genuine. Null: nothing is noted, since the mail is a copy of what some mailbox held already.
   */
  readonly check?: SenderCheck | null;
}

/** A message in the mailbox. */
export interface StoredMessage {
  /** 16 hexadecimal digits, as the API writes it. */
  readonly id: string;
  readonly threadId: string;
  readonly internalDate: number;
  readonly historyId: string;
  readonly labelIds: ReadonlySet<string>;
  readonly payload: MimePart;
  readonly snippet: string;
}

export interface StoredLabel {
  readonly id: string;
  readonly name: string;
  readonly type: 'system' | 'user';
  readonly color: { readonly textColor: string; readonly backgroundColor: string } | null;
  /** Whether Gmail names it in its column of labels; `IfUnread`: while something that bears it is unread. */
  readonly labelListVisibility: 'labelShow' | 'labelShowIfUnread' | 'labelHide';
  /** Whether Gmail shows it beside subjects in lists. */
  readonly messageListVisibility: 'show' | 'hide';
}

export interface StoredThread {
  readonly id: string;
  /** In order of receipt; drafts and messages in the bin included. */
  readonly messages: readonly StoredMessage[];
}

/** The mailbox as the page, the importer and the tests see it: outside any script, unmetered. */
export interface LocalMailbox {
  /** The account's own address. */
  readonly address: string;
  /** Takes a message in; returns it as stored. */
  receive(message: IncomingMessage): StoredMessage;
  labels(): readonly StoredLabel[];
  labelByName(name: string): StoredLabel | null;
  /** Every thread, the most recent message first. */
  threads(): readonly StoredThread[];
  thread(id: string): StoredThread | null;
  message(id: string): StoredMessage | null;
  /** Drafts by draft id. */
  drafts(): readonly { readonly id: string; readonly message: StoredMessage }[];
  /** What a person does in Gmail itself (moving to the bin, reading, labelling by hand); recorded in the history. */
  changeLabels(messageIds: readonly string[], add: readonly string[], remove: readonly string[]): void;
  /** A person sends a draft, possibly after having changed its plain text. */
  sendDraft(draftId: string, text?: string): StoredMessage;
  deleteDraft(draftId: string): void;
  /** A person changes a draft's plain text without sending it. */
  editDraft(draftId: string, text: string): void;
  /** A person has Gmail send a draft later; returns the id of the message that waits, null where it is nowhere to be seen. */
  scheduleDraft(draftId: string): string | null;
  /** Opens an empty draft as the compose window does; returns its draft id. */
  createDraft(input: {
    readonly threadId?: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  }): string;
  /** A person renames or deletes a label in Gmail. */
  renameLabel(id: string, name: string): void;
  /** A person gives a label other colours. */
  paintLabel(id: string, textColor: string, backgroundColor: string): void;
  /** A person says where a label shows. */
  showLabel(
    id: string,
    where: Partial<Pick<StoredLabel, 'labelListVisibility' | 'messageListVisibility'>>,
  ): void;
  deleteLabel(id: string): void;
  /** Makes every history id up to now too old, so that `history.list` ends in 404. */
  expireHistory(): void;
}

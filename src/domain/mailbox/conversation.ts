// What the domain knows of a conversation: read-only plain data, in our words, never Google's objects.

import type { Instant } from '../terms/time';
import type { LabelKey } from './labels';
import type { MailText } from './mail-text';

/** A mailbox as written in a header: display name (may be empty) and address in lower case. */
export interface Correspondent {
  readonly name: MailText;
  readonly address: MailText;
}

/** What is known of an attached file without reading it. Size in bytes. */
export interface AttachmentSnapshot {
  readonly name: MailText;
  readonly mimeType: MailText;
  /** True when the HTML body shows it in place (`Content-Disposition: inline` or a Content-ID). */
  readonly inline: boolean;
  readonly size: number;
}

/** One message as Gmail received it. Drafts and messages in the bin or in spam are not part of a snapshot. */
export interface MessageSnapshot {
  readonly id: string;
  /** Gmail's `internalDate`: when the message was received, whatever its Date header says. */
  readonly at: Instant;
  readonly from: Correspondent;
  readonly to: readonly MailText[];
  readonly cc: readonly MailText[];
  /** Where replies are asked to go; empty where the header is missing. */
  readonly replyTo: readonly MailText[];
  readonly subject: MailText;
  /** Every header; names in lower case, a repeated one joined by line feeds. */
  readonly headers: Readonly<Record<string, MailText>>;
  /** The decoded `text/plain` part, '' when there is none. */
  readonly text: MailText;
  /** The decoded `text/html` part, '' when there is none. */
  readonly html: MailText;
  readonly attachments: readonly AttachmentSnapshot[];
  /** What a mail server reports of a delivery: the text of the `message/delivery-status` parts, '' when there is none. */
  readonly report: MailText;
  /** True for an emoji that Gmail sends as a mail of its own. */
  readonly reaction: boolean;
  /** True when this mailbox sent it: Gmail's own label says so, whatever the From header does. */
  readonly fromUs: boolean;
  /** True when the From header names one of our addresses, whoever sent it. */
  readonly inOurName: boolean;
  /** True while it stands in Gmail's inbox. */
  readonly inInbox: boolean;
  /** The Vigie labels this very message carries. */
  readonly labels: readonly LabelKey[];
}

/** A conversation with its messages in order of receipt. */
export interface ConversationSnapshot {
  /** Id of the first message: stable, where a thread id may change. */
  readonly key: string;
  readonly threadId: string;
  readonly messages: readonly MessageSnapshot[];
  /** Ids of drafts waiting in the conversation. */
  readonly draftMessageIds: readonly string[];
  /** When the last of them was saved; absent without one. */
  readonly draftAt?: Instant;
}

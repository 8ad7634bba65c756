// Turns what the Gmail API says of a thread into a conversation in our words.
import {
  boundedHeaders,
  boundedMail,
  type RawAttachment,
  type RawHeader,
} from '../domain/mailbox/bounded-mail';
import type { ConversationSnapshot, MessageSnapshot } from '../domain/mailbox/conversation';
import type { LabelKey } from '../domain/mailbox/labels';
import { isOwnRecord } from '../domain/mailbox/own-mail';
import type { Mailbox } from '../ports';

type Thread = GoogleAppsScript.Gmail.Schema.Thread;
type Message = GoogleAppsScript.Gmail.Schema.Message;
type Part = GoogleAppsScript.Gmail.Schema.MessagePart;

export interface SnapshotContext {
  readonly ownAddresses: readonly string[];
  readonly labelKeyById: ReadonlyMap<string, LabelKey>;
  /** Bytes of a body that Gmail hands over apart; without it such a body stays unread. */
  readonly attachedBody?: (messageId: string, part: Part) => BodyData;
}

/** Apps Script hands bodies over as bytes, although its typings say text. */
export type BodyData = string | readonly number[] | null | undefined;

interface Content {
  readonly text: string[];
  readonly html: string[];
  readonly report: string[];
  readonly attachments: RawAttachment[];
  reaction: boolean;
}

const LEFT_OUT = ['DRAFT', 'TRASH', 'SPAM'];
const PLAIN = ['text/plain', 'text/', 'text', ''];
/** The part by which Gmail sends an emoji as a mail. */
const REACTION = 'text/vnd.google.email-reaction+json';

/** Null when every message is a draft, in the bin or in spam, or a record of ours. */
export function toSnapshot(thread: Thread, context: SnapshotContext): ConversationSnapshot | null {
  const all = thread.messages ?? [];
  const messages = all
    .filter((message) => !LEFT_OUT.some((label) => hasLabel(message, label)))
    .map((message) => toMessage(message, context))
    .filter((message) => !isOwnRecord(message))
    .sort((a, b) => a.at - b.at);
  const first = all[0];
  if (messages.length === 0 || first?.id === undefined) return null;
  const drafts = all.filter((message) => hasLabel(message, 'DRAFT'));
  const saved = drafts.map(({ internalDate }) => Number(internalDate)).filter(Number.isFinite);
  return {
    key: first.id,
    threadId: thread.id ?? first.threadId ?? first.id,
    messages,
    draftMessageIds: drafts.map((message) => message.id ?? ''),
    ...(saved.length === 0 ? {} : { draftAt: Math.max(...saved) }),
  };
}

function hasLabel(message: Message, id: string): boolean {
  return (message.labelIds ?? []).includes(id);
}

/** What a record of ours keeps; null for what is none, or lies in the bin or in spam. */
export function toRecord(message: Message, context: SnapshotContext): ReturnType<Mailbox['record']> {
  const read = toMessage(message, context);
  const gone = LEFT_OUT.some((label) => hasLabel(message, label));
  return gone || !isOwnRecord(read) ? null : { at: read.at, text: read.text };
}

/** One message, whatever became of it. */
export function toMessage(message: Message, context: SnapshotContext): MessageSnapshot {
  const root = message.payload ?? {};
  const content: Content = { text: [], html: [], report: [], attachments: [], reaction: false };
  collectParts(root, content, (part) => bodyText(message.id ?? '', part, context), root);
  const mail = boundedMail({
    headers: headersOf(root),
    text: content.text.join('\n'),
    html: content.html.join('\n'),
    report: content.report.join('\n'),
    attachments: content.attachments,
  });
  return {
    id: message.id ?? '',
    at: Number(message.internalDate ?? 0),
    ...mail,
    reaction: content.reaction,
    fromUs: hasLabel(message, 'SENT'),
    inOurName: context.ownAddresses.includes(mail.from.address),
    inInbox: hasLabel(message, 'INBOX'),
    labels: (message.labelIds ?? []).flatMap((id) => context.labelKeyById.get(id) ?? []),
  };
}

function headersOf({ headers = [], mimeType }: Part): RawHeader[] {
  const found = headers.map(({ name, value }): RawHeader => [name ?? '', value ?? '']);
  // The API gives the content type even where the header is missing.
  const typed = mimeType === undefined || found.some(([name]) => name.toLowerCase() === 'content-type');
  return typed ? found : [...found, ['Content-Type', mimeType]];
}

/** An enclosed message is an attachment: what stands in it, its own attachments included, its sender did not write. */
function collectParts(part: Part, content: Content, read: (part: Part) => string, root: Part): void {
  const mimeType = (part.mimeType ?? '').toLowerCase();
  if (mimeType === REACTION) content.reaction = true;
  if (mimeType === 'message/delivery-status') {
    content.report.push(...reportOf(part, read));
    return;
  }
  const isMessage = mimeType === 'message/rfc822';
  if ((root.mimeType ?? '').toLowerCase() === 'multipart/report')
    content.report.push(...idsOf(part, mimeType, read));
  if (!isMessage && (part.parts ?? []).length > 0) {
    for (const child of part.parts ?? []) collectParts(child, content, read, root);
    return;
  }
  const headers = boundedHeaders(headersOf(part));
  const disposition = (headers['content-disposition'] ?? '').trim().toLowerCase();
  const kind = textKind(mimeType);
  // Some programs name the body itself; only a part among others is a file by its name alone.
  const isFile = disposition.startsWith('attachment') || ((part.filename ?? '') !== '' && part !== root);
  if (kind !== null && !isFile) {
    content[kind].push(read(part));
  } else if (isMessage || isFile || (part.filename ?? '') !== '') {
    content.attachments.push({
      name: part.filename || (isMessage ? 'message.eml' : 'noname'),
      mimeType,
      inline: disposition.startsWith('inline') || headers['content-id'] !== undefined,
      size: part.body?.size ?? 0,
    });
  }
}

/** The fields of a delivery report stand in the part itself, or in one part for each recipient. */
function reportOf(part: Part, read: (part: Part) => string): readonly string[] {
  const fields = (part.headers ?? []).map(({ name, value }) => `${name ?? ''}: ${value ?? ''}`);
  return [...fields, read(part), ...(part.parts ?? []).flatMap((child) => reportOf(child, read))];
}

/** The Message-ID of what a report sends back, whole or by its headers. */
function idsOf(part: Part, mimeType: string, read: (part: Part) => string): readonly string[] {
  if (mimeType === 'text/rfc822-headers') return [read(part)];
  if (mimeType !== 'message/rfc822') return [];
  const headers = [part, ...(part.parts ?? [])].flatMap((enclosed) => enclosed.headers ?? []);
  const ids = headers.filter(({ name }) => name?.toLowerCase() === 'message-id');
  return ids.map(({ value }) => `Message-ID: ${value ?? ''}`);
}

/** A type without its subtype, or a container that holds no parts, can only be shown as text. */
function textKind(mimeType: string): 'text' | 'html' | null {
  if (mimeType === 'text/html') return 'html';
  return PLAIN.includes(mimeType) || mimeType.startsWith('multipart/') ? 'text' : null;
}

function bodyText(messageId: string, part: Part, { attachedBody }: SnapshotContext): string {
  const own = part.body?.data as BodyData;
  const apart = own == null && part.body?.attachmentId !== undefined;
  const data = apart ? attachedBody?.(messageId, part) : own;
  if (data === undefined || data === null) return '';
  const bytes = typeof data === 'string' ? Utilities.base64DecodeWebSafe(data) : (data as number[]);
  return Utilities.newBlob(bytes).getDataAsString('UTF-8');
}

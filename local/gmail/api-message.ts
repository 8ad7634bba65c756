/// <reference types="google-apps-script" />
// Messages in the form in which the advanced service hands them to a script.
import type { Worlds } from '../platform/worlds/worlds';
import { badRequest } from './api-error';
import type { MimePart } from './contract';
import type { MessageRecord } from './message-store';
import { sizeOf } from './mime-part';

type Message = GoogleAppsScript.Gmail.Schema.Message;
type Part = GoogleAppsScript.Gmail.Schema.MessagePart;
type PartBody = GoogleAppsScript.Gmail.Schema.MessagePartBody;

/** A text beyond this comes apart from its message. Modelled: Gmail says that it happens, and not from which size on. */
const MAX_INLINE = 512 * 1024;

/** What headers add to the size of a message. Assumed. */
const HEADER_BYTES = 800;
const FORMATS = ['minimal', 'metadata', 'full'];

export interface MessageView {
  readonly format: string;
  /** Lower-case names; null for every header. */
  readonly headers: ReadonlySet<string> | null;
  /** Bytes up to which a text comes with its message. */
  readonly inline: number;
}

type TextParts = Pick<Worlds, 'textParts'>;

const inlineUpTo = ({ textParts }: TextParts) => (textParts === 'inline' ? MAX_INLINE : 0);

export function messageView(options: Readonly<Record<string, unknown>>, worlds: TextParts): MessageView {
  const inline = inlineUpTo(worlds);
  const format = String(options.format ?? 'full').toLowerCase();
  if (!FORMATS.includes(format)) throw badRequest(`Invalid value at 'format': "${format}"`);
  const names = options.metadataHeaders;
  if (names === undefined || format !== 'metadata') return { format, headers: null, inline };
  const list: readonly unknown[] = Array.isArray(names) ? names : [names];
  return { format, headers: new Set(list.map((name) => String(name).toLowerCase())), inline };
}

export function toApiMessage(message: MessageRecord, view: MessageView): Message {
  const { id, threadId, snippet, historyId } = message;
  const base: Message = {
    id,
    threadId,
    labelIds: [...message.labelIds],
    snippet,
    historyId,
    internalDate: String(message.internalDate),
    sizeEstimate: sizeOf(message.payload) + HEADER_BYTES,
  };
  if (view.format === 'minimal') return base;
  if (view.format === 'full')
    return { ...base, payload: fullPart(message.payload, '', { messageId: id, inline: view.inline }) };
  const headers = message.payload.headers.filter(
    ({ name }) => view.headers === null || view.headers.has(name.toLowerCase()),
  );
  return {
    ...base,
    payload: { mimeType: message.payload.mimeType, headers: headers.map((header) => ({ ...header })) },
  };
}

/** How much of messages a script is handed in this view: bodies that come apart are none of it. */
export function bytesOf(
  messages: readonly MessageRecord[],
  options: { readonly format?: unknown },
  worlds: TextParts,
): number {
  const most = inlineUpTo(worlds);
  const full = String(options.format ?? 'full').toLowerCase() === 'full';
  const inline = (part: MimePart): number =>
    (part.filename === '' && part.size <= most ? part.size : 0) +
    part.parts.reduce((sum, child) => sum + inline(child), 0);
  return messages.reduce((sum, { payload }) => sum + HEADER_BYTES + (full ? inline(payload) : 0), 0);
}

function fullPart(
  part: MimePart,
  partId: string,
  of: { readonly messageId: string; readonly inline: number },
): Part {
  const headers = part.headers.map((header) => ({ ...header }));
  const { mimeType, filename, size } = part;
  const shared: Part = { partId, mimeType, filename, headers };
  if (part.parts.length > 0) {
    const parts = part.parts.map((child, index) =>
      fullPart(child, partId === '' ? String(index) : `${partId}.${index}`, of),
    );
    return { ...shared, body: { size: 0 }, parts };
  }
  if (filename !== '' || size > of.inline || part.data === null) {
    return { ...shared, body: { size, attachmentId: attachmentId(of.messageId, partId) } };
  }
  return { ...shared, body: size === 0 ? { size } : { size, data: signed(part.data) } };
}

/** The body that an attachment id stands for. */
export function attachedBody(message: MessageRecord, id: unknown): PartBody {
  const found = attachedPart(message, id);
  if (found === undefined) throw badRequest('Invalid attachment token');
  if (found.data === null) throw new Error(`the local Gmail keeps no content of ${found.mimeType}`);
  return { size: found.size, data: signed(found.data) };
}

/** Its size, 0 where the id stands for nothing. */
export function attachedSize(message: MessageRecord, id: unknown): number {
  return attachedPart(message, id)?.size ?? 0;
}

function attachedPart(message: MessageRecord, id: unknown): MimePart | undefined {
  const parts = partsById(message.payload, '');
  return parts.find(([partId]) => attachmentId(message.id, partId) === id)?.[1];
}

function partsById(part: MimePart, partId: string): readonly (readonly [string, MimePart])[] {
  const inner = part.parts.flatMap((child, index) =>
    partsById(child, partId === '' ? String(index) : `${partId}.${index}`),
  );
  return [[partId, part], ...inner];
}

function attachmentId(messageId: string, partId: string): string {
  return `ANGjdJ-${messageId}-${partId}`;
}

/** The typings promise base64 text; the service really hands over bytes, signed as in Java. */
function signed(data: Uint8Array): string {
  const bytes = new Array<number>(data.length);
  for (let i = 0; i < data.length; i += 1) bytes[i] = ((data[i] ?? 0) << 24) >> 24;
  return bytes as unknown as string;
}

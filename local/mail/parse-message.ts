// One message of an export, from its bytes to the parts that the Gmail API shows.
import { createHash } from 'node:crypto';
import type { IncomingMessage, MimePart } from '../gmail/contract';
import { decodeText } from './charset';
import { readGmailLabels } from './gmail-labels';
import { type MimeNode, parseTree } from './mime-tree';
import type { PartSpool } from './part-spool';
import { receivedAt } from './receipt';
import { decodeBody, decodedSize } from './transfer-encoding';

/** Characters of one part; text beyond them is not kept. */
const MAX_TEXT = 1024 * 1024;
/** Google's own exports name the message on the separator; anybody can write `X-GM-THRID` into a mail of another. */
const GOOGLE_ENVELOPE = /^\d+@xxx\s/;

/** A message, with what of it was not kept. */
export interface ParsedMessage {
  readonly message: IncomingMessage;
  readonly notes: readonly string[];
}

/**
 * Parses a message. Google's thread and labels are believed in its own exports only.
 *
 * @throws RangeError when the message has no header or no valid date
 */
export function parseMessage(raw: Uint8Array, envelope: string, spool: PartSpool): ParsedMessage {
  const root = parseTree(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength));
  if (!root.headers.some(({ value }) => value !== '')) throw new RangeError('no header');
  const find = (name: string) =>
    root.headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
  const ours = GOOGLE_ENVELOPE.test(envelope);
  const notes: string[] = [];
  const message = {
    threadKey: (ours && find('x-gm-thrid')) || null,
    internalDate: receivedAt(envelope, find('received'), find('date')),
    ...readGmailLabels(ours ? find('x-gmail-labels') : ''),
    payload: toPart(root, { spool, notes }, true),
    check: null,
  };
  return { message, notes };
}

interface Place {
  readonly spool: PartSpool;
  readonly notes: string[];
}

function toPart(node: MimeNode, place: Place, isRoot = false): MimePart {
  const { headers, mimeType, filename } = node;
  if (node.parts.length > 0) {
    const parts = node.parts.map((part) => toPart(part, place));
    return { mimeType, filename, headers, size: 0, data: null, parts };
  }
  const isText = READ_AS_TEXT.includes(mimeType);
  const isAttachment = node.disposition === 'attachment' || (filename !== '' && !isRoot);
  return isText && !isAttachment ? textPart(node, place) : attachmentPart(node);
}

/** What the API hands over with the message, as its text. */
const READ_AS_TEXT = ['text/plain', 'text/html', 'text/rfc822-headers', 'message/delivery-status'];

function textPart(node: MimeNode, { spool, notes }: Place): MimePart {
  const { body, encoding, charset, mimeType, headers, filename } = node;
  const text = decodeText(decodeBody(body, encoding), charset, mimeType === 'text/html');
  if (text.length > MAX_TEXT) notes.push('a text longer than 1 MB: only its beginning is kept');
  const bytes = Buffer.from(text.slice(0, MAX_TEXT).replace(/\r\n/g, '\n'), 'utf8');
  const read = spool.keep(bytes);
  return {
    mimeType,
    filename,
    headers,
    size: bytes.length,
    get data() {
      return read();
    },
    parts: [],
  };
}

function attachmentPart({ headers, mimeType, filename, body, encoding }: MimeNode): MimePart {
  const name = filename || `sans-nom-${createHash('sha256').update(mimeType).digest('hex').slice(0, 6)}`;
  return { mimeType, filename: name, headers, size: decodedSize(body, encoding), data: null, parts: [] };
}

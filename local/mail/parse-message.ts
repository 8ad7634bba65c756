// One message of an export, from its bytes to the parts that the Gmail API shows.
import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import PostalMime, { type Attachment, decodeWords } from 'postal-mime';
import type { Header, IncomingMessage, MimePart } from '../gmail/contract';
import { readGmailLabels } from './gmail-labels';
import type { PartSpool } from './part-spool';
import { mendWindows1252 } from './windows-1252';

/** Characters of one part; text beyond them is not kept. */
const MAX_TEXT = 1024 * 1024;

/**
 * Parses a message. Receipt is the separator's date, as Takeout writes it, else the last Received header's, else the
 * Date header's.
 *
 * @throws RangeError when the message has no header or no valid date
 */
export async function parseMessage(
  raw: Uint8Array,
  envelope: string,
  spool: PartSpool,
): Promise<IncomingMessage> {
  const parsed = await PostalMime.parse(raw, { maxNestingDepth: 50 });
  const headers = parsed.headers.map(({ originalKey, value }) => ({
    name: originalKey,
    value: mendWindows1252(decodeWords(value)).trim(),
  }));
  if (!headers.some(({ name, value }) => /^[!-9;-~]+$/.test(name) && value !== ''))
    throw new RangeError('no header');
  const find = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
  const labels = readGmailLabels(find('x-gmail-labels'));
  return {
    threadKey: find('x-gm-thrid') || null,
    internalDate: receivedAt(envelope, find('received'), find('date')),
    ...labels,
    payload: payloadOf(headers, parsed, spool, find('content-type')),
  };
}

interface Parsed {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly attachments: readonly Attachment[];
}

function payloadOf(
  headers: readonly Header[],
  parsed: Parsed,
  spool: PartSpool,
  contentType: string,
): MimePart {
  const texts: MimePart[] = [];
  if (parsed.text !== undefined) texts.push(textPart('text/plain', parsed.text, spool));
  if (parsed.html !== undefined) texts.push(textPart('text/html', parsed.html, spool));
  const files = parsed.attachments.map(attachmentPart);
  const [only] = texts;
  const isReport = /^multipart\/report/i.test(contentType);
  if (texts.length === 1 && files.length === 0 && only !== undefined && !isReport) {
    return Object.defineProperty({ ...only, headers, data: null as Uint8Array | null }, 'data', {
      get: () => only.data,
      enumerable: true,
    });
  }
  const body = texts.length > 1 && files.length > 0 ? [container('multipart/alternative', [], texts)] : texts;
  const mimeType = isReport
    ? 'multipart/report'
    : files.length > 0
      ? 'multipart/mixed'
      : 'multipart/alternative';
  if (texts.length === 0 && files.length === 0) return textPart('text/plain', '', spool, headers);
  return container(mimeType, headers, [...body, ...files]);
}

function container(mimeType: string, headers: readonly Header[], parts: readonly MimePart[]): MimePart {
  return { mimeType, filename: '', headers, size: 0, data: null, parts };
}

function textPart(
  mimeType: string,
  text: string,
  spool: PartSpool,
  headers: readonly Header[] = [],
): MimePart {
  const bytes = Buffer.from(mendWindows1252(text.slice(0, MAX_TEXT)), 'utf8');
  const read = spool.keep(bytes);
  return {
    mimeType,
    filename: '',
    headers,
    size: bytes.length,
    get data() {
      return read();
    },
    parts: [],
  };
}

function attachmentPart(attachment: Attachment): MimePart {
  const { filename, mimeType, disposition, contentId, content } = attachment;
  const headers: Header[] = [{ name: 'Content-Disposition', value: disposition ?? 'attachment' }];
  if (contentId !== undefined) headers.push({ name: 'Content-ID', value: contentId });
  const size = typeof content === 'string' ? content.length : content.byteLength;
  return {
    mimeType,
    filename: mendWindows1252(filename ?? '') || `sans-nom-${digest(mimeType)}`,
    headers,
    size,
    data: null,
    parts: [],
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}

function receivedAt(envelope: string, received: string, date: string): number {
  const candidates = [
    envelope.replace(/^\S+\s+/, ''),
    received.slice(received.lastIndexOf(';') + 1).trim(),
    date,
  ];
  for (const text of candidates) {
    const instant = readDate(text);
    if (instant !== null) return instant;
  }
  throw new RangeError('no valid date');
}

function readDate(text: string): number | null {
  const squeezed = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const takeout =
    /^\w{3} (\w{3}) (\d{1,2}) (\d{2}:\d{2}(?::\d{2})?)(?: ([+-]\d{4}))? (\d{4})(?: ([+-]\d{4}))?$/.exec(
      squeezed,
    );
  const rfc =
    takeout === null
      ? squeezed
      : `${takeout[2]} ${takeout[1]} ${takeout[5]} ${takeout[3]} ${takeout[4] ?? takeout[6] ?? '+0000'}`;
  const time = DateTime.fromRFC2822(rfc, { zone: 'utc' });
  if (time.isValid) return positive(time.toMillis());
  // Date.parse finds a year in almost any text with a number.
  if (!/\b\d{4}\b/.test(rfc) || !/\b\d{1,2}:\d{2}/.test(rfc)) return null;
  return positive(Date.parse(/(?:[+-]\d{4}|GMT|UT|Z)$/.test(rfc) ? rfc : `${rfc} GMT`));
}

function positive(at: number): number | null {
  return at > 0 ? at : null;
}

// A message as the tree of its parts, over the bytes of the file: nothing is copied, and no attachment is decoded.
// postal-mime, which reads mail well, decodes every attachment and hands over one text, not the tree that Gmail shows.
import { parseHeaderValue } from 'nodemailer/lib/mime-funcs';
import type { Header } from '../gmail/contract';
import { decodeText } from './charset';
import { decodeAddressWords, decodeWords } from './encoded-words';
import { decodeBody } from './transfer-encoding';

export interface MimeNode {
  readonly headers: readonly Header[];
  /** Lower case; `text/plain` where nothing sensible is declared. */
  readonly mimeType: string;
  readonly charset: string | undefined;
  readonly disposition: string;
  readonly filename: string;
  readonly encoding: string;
  /** Still in its transfer encoding; of a container what nobody reads. */
  readonly body: Buffer;
  readonly parts: readonly MimeNode[];
}

/** Containers in containers; Gmail refuses a mail of a hundred levels. */
const MAX_DEPTH = 100;
/** Messages in messages. */
const MAX_ENCLOSED = 10;
/** Parts of one container; the rest stays in the last one. */
const MAX_PARTS = 2_000;
/** Longer than any header that a program writes. */
const MAX_HEADER_VALUE = 256 * 1024;
const NAME = /^([!-9;-~]+):/;
const ADDRESSES =
  /^(?:resent-)?(?:from|to|cc|bcc|sender|reply-to)$|^(?:return-path|delivered-to|disposition-notification-to)$/i;

export function parseTree(raw: Buffer): MimeNode {
  let start = 0;
  while (raw[start] === 10 || raw[start] === 13) start += 1;
  return readEntity(raw.subarray(start), 'text/plain', 0, 0);
}

function readEntity(raw: Buffer, usual: string, depth: number, enclosed: number): MimeNode {
  const { head, body } = splitEntity(raw);
  const headers = readHeaders(head);
  const find = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
  const { value, params } = parseHeaderValue(find('content-type'), { stripComments: true });
  const disposition = parseHeaderValue(find('content-disposition'), { stripComments: true });
  const node = {
    headers: headers.map(({ name, value: text }) => ({
      name,
      value: ADDRESSES.test(name) ? decodeAddressWords(text) : decodeWords(text),
    })),
    mimeType: typeOf(value, usual),
    charset: params.charset,
    disposition: disposition.value.toLowerCase(),
    filename: decodeWords(disposition.params.filename ?? params.name ?? ''),
    encoding: /[\w-]+/.exec(find('content-transfer-encoding').toLowerCase())?.[0] ?? '',
    body,
  };
  if (node.mimeType === 'message/rfc822' && enclosed < MAX_ENCLOSED) {
    const inner = decodeBody(body, node.encoding);
    return { ...node, parts: [readEntity(inner, 'text/plain', depth + 1, enclosed + 1)] };
  }
  if (!node.mimeType.startsWith('multipart/') || depth >= MAX_DEPTH) return { ...node, parts: [] };
  const sections = splitSections(body, params.boundary);
  const inner = node.mimeType === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  if (sections.length === 0) return { ...node, mimeType: 'text/plain', parts: [] };
  return { ...node, parts: sections.map((section) => readEntity(section, inner, depth + 1, enclosed)) };
}

function typeOf(value: string, usual: string): string {
  const type = value.toLowerCase();
  if (/^[^\s/]+\/[^\s/]+$/.test(type)) return type;
  return /^(?:text|plain|html)\b/.test(type) && type.includes('html') ? 'text/html' : usual;
}

/** The header block, and what comes behind its empty line; lines that are no header begin the body even without one. */
function splitEntity(raw: Buffer): { readonly head: Buffer; readonly body: Buffer } {
  let headEnd = 0;
  for (let at = 0; at < raw.length; ) {
    const feed = raw.indexOf(10, at);
    const next = feed < 0 ? raw.length : feed + 1;
    const first = raw[at];
    if (first === 10 || (first === 13 && raw[at + 1] === 10)) {
      // Lines between the last header and the empty line are no headers, and no body without one either.
      const from = headEnd < at ? headEnd : next;
      return { head: raw.subarray(0, headEnd), body: raw.subarray(from) };
    }
    const folded = first === 32 || first === 9;
    if (folded ? headEnd === at : NAME.test(raw.toString('latin1', at, Math.min(next, at + 100))))
      headEnd = next;
    at = next;
  }
  return { head: raw.subarray(0, headEnd), body: raw.subarray(headEnd) };
}

function readHeaders(head: Buffer): readonly Header[] {
  const headers: { name: string; lines: string[] }[] = [];
  for (const line of decodeText(head, undefined).split(/\r?\n/)) {
    const name = NAME.exec(line)?.[1];
    if (name !== undefined) headers.push({ name, lines: [line.slice(name.length + 1)] });
    else if (/^[ \t]/.test(line)) headers[headers.length - 1]?.lines.push(line);
  }
  return headers.map(({ name, lines }) => ({
    name,
    value: lines.join('').trim().slice(0, MAX_HEADER_VALUE),
  }));
}

/** The sections between the delimiters; where the declared one is missing, between those that stand there. */
function splitSections(body: Buffer, declared: string | undefined): readonly Buffer[] {
  const sections = declared === undefined || declared === '' ? [] : sectionsBy(body, declared);
  if (sections.length > 0) return sections;
  const found = /^--(\S[^\r\n]{0,69}?)[ \t]*\r?\ncontent-/im.exec(body.toString('latin1', 0, 64 * 1024))?.[1];
  return found === undefined ? [] : sectionsBy(body, found);
}

function sectionsBy(body: Buffer, boundary: string): readonly Buffer[] {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  const sections: Buffer[] = [];
  let start = -1;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + 1)) {
    if (at > 0 && body[at - 1] !== 10) continue;
    const next = delimiterEnd(body, at + delimiter.length);
    if (next === null) continue;
    if (start >= 0) sections.push(section(body, start, at));
    start = next.closing ? -1 : next.end;
    if (sections.length === MAX_PARTS - 1) break;
  }
  if (start >= 0) sections.push(section(body, start, body.length));
  return sections;
}

/** The line end before a delimiter belongs to the delimiter (RFC 2046, 5.1.1). */
function section(body: Buffer, start: number, end: number): Buffer {
  let last = end;
  if (end < body.length && body[last - 1] === 10) last -= body[last - 2] === 13 ? 2 : 1;
  return body.subarray(start, Math.max(start, last));
}

/** Behind a delimiter stand `--` and white space at the most; null when something else does. */
function delimiterEnd(
  body: Buffer,
  from: number,
): { readonly closing: boolean; readonly end: number } | null {
  const closing = body[from] === 45 && body[from + 1] === 45;
  let at = closing ? from + 2 : from;
  while (body[at] === 32 || body[at] === 9 || body[at] === 13) at += 1;
  if (at < body.length && body[at] !== 10) return null;
  return { closing, end: Math.min(at + 1, body.length) };
}

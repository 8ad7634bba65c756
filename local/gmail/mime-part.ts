// Reading and composing MIME parts in the form of the contract.
import { htmlToText } from '../../src/domain/text/html-text';
import type { Header, MimePart } from './contract';

/** Characters. Assumed: the reference of `Message.snippet` says only "a short part". */
const SNIPPET_LENGTH = 200;
/** The first value of a header, whatever its case; null when it is missing. */
export function headerOf(part: MimePart, name: string): string | null {
  const wanted = name.toLowerCase();
  return part.headers.find((header) => header.name.toLowerCase() === wanted)?.value ?? null;
}

export function withHeaders(part: MimePart, headers: readonly Header[]): MimePart {
  return { ...part, headers };
}

/** The Message-ID in its angle brackets; null without one. */
export function messageIdOf(payload: MimePart): string | null {
  return idsIn(headerOf(payload, 'Message-ID') ?? '')[0] ?? null;
}

/** The ids of a header, in brackets whether they stand in such or not; words around ids in brackets are none. */
export function idsIn(value: string): readonly string[] {
  const bracketed = value.match(/<[^<>]+>/g)?.map((id) => id.replace(/\s+/g, '')) ?? [];
  if (bracketed.length > 0) return bracketed;
  const words = value.split(/\s+/).filter((word) => word !== '');
  return words.every((word) => word.includes('@')) ? words.map((word) => `<${word}>`) : [];
}

/** Every part of the tree, the root first. */
export function partsOf(part: MimePart): readonly MimePart[] {
  return [part, ...part.parts.flatMap(partsOf)];
}

export function textPart(mimeType: string, text: string, headers: readonly Header[]): MimePart {
  const data = new Uint8Array(Buffer.from(text, 'utf8'));
  const type: Header = { name: 'Content-Type', value: `${mimeType}; charset="UTF-8"` };
  return { mimeType, filename: '', headers: [...headers, type], size: data.length, data, parts: [] };
}

/** Plain text, or plain text and HTML as alternatives. */
export function bodyPart(headers: readonly Header[], text: string, html: string | null): MimePart {
  if (html === null) return textPart('text/plain', text, headers);
  const boundary = 'alternative-1';
  return {
    mimeType: 'multipart/alternative',
    filename: '',
    headers: [...headers, { name: 'Content-Type', value: `multipart/alternative; boundary="${boundary}"` }],
    size: 0,
    data: null,
    parts: [textPart('text/plain', text, []), textPart('text/html', html, [])],
  };
}

/** The text of a message as a reader sees it: the plain part, else the text of the HTML one. */
export function readableText(payload: MimePart): string {
  const parts = partsOf(payload).filter((part) => part.filename === '' && part.data !== null);
  const plain = parts.find((part) => part.mimeType === 'text/plain');
  if (plain?.data) return Buffer.from(plain.data).toString('utf8');
  const html = parts.find((part) => part.mimeType === 'text/html');
  return html?.data ? htmlToText(Buffer.from(html.data).toString('utf8')) : '';
}

/** What a message's sender wrote as HTML; null where there is only text. */
export function htmlOf(payload: MimePart): string | null {
  const html = partsOf(payload).find(({ mimeType, filename }) => mimeType === 'text/html' && filename === '');
  return html?.data ? Buffer.from(html.data).toString('utf8') : null;
}

/** The API's snippet: the beginning of the text on one line, escaped for HTML. */
export function snippetOf(payload: MimePart): string {
  return readableText(payload)
    .slice(0, SNIPPET_LENGTH * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SNIPPET_LENGTH)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

export function sizeOf(part: MimePart): number {
  return part.size + part.parts.reduce((sum, child) => sum + sizeOf(child), 0);
}

/** Bare lower-case addresses of the given headers. */
export function addressesIn(payload: MimePart, names: readonly string[]): readonly string[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return payload.headers
    .filter((header) => wanted.has(header.name.toLowerCase()))
    .flatMap((header) => header.value.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? [])
    .map((address) => address.toLowerCase());
}

export const recipientsOf = (payload: MimePart): readonly string[] =>
  addressesIn(payload, ['To', 'Cc', 'Bcc']);

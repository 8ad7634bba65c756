// A small synchronous MIME reader for what a script hands to `drafts.create` and `messages.send`. Incoming mail has
// its own parser, which is asynchronous; a service call cannot wait. What this reader does not know is refused.
import { badRequest } from './api-error';
import type { Header, MimePart } from './contract';

const CONTAINER = /^multipart\//;
const ENCODED_WORD = /=\?([\w-]+)\?([BQ])\?([^?\s]*)\?=/gi;

/** Reads base64url text as the API takes it in `raw`. */
export function parseRaw(raw: unknown): MimePart {
  if (typeof raw !== 'string' || raw === '') throw badRequest('Missing raw message');
  const compact = raw.replace(/[\r\n]/g, '');
  if (!/^[A-Za-z0-9_-]+={0,2}$/.test(compact)) throw badRequest('Invalid value for ByteString');
  return parsePart(Buffer.from(compact, 'base64url').toString('latin1'));
}

/** `source` holds one character a byte. */
function parsePart(source: string): MimePart {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end === null ? source : source.slice(0, end.index);
  const body = end === null ? '' : source.slice(end.index + end[0].length);
  const headers = parseHeaders(head);
  const type = parameters(headerValue(headers, 'content-type') ?? 'text/plain');
  const mimeType = type.value.toLowerCase();
  if (CONTAINER.test(mimeType)) {
    const boundary = type.parameters.boundary;
    if (boundary === undefined) throw badRequest('Invalid MIME message: missing boundary');
    const parts = splitBody(body, boundary).map(parsePart);
    return { mimeType, filename: '', headers, size: 0, data: null, parts };
  }
  const disposition = parameters(headerValue(headers, 'content-disposition') ?? '');
  const filename = decodeWords(disposition.parameters.filename ?? type.parameters.name ?? '');
  const bytes = decodeBody(body, headerValue(headers, 'content-transfer-encoding') ?? '7bit');
  const text = mimeType.startsWith('text/');
  const data = text ? toUtf8(bytes, type.parameters.charset ?? 'us-ascii') : new Uint8Array(bytes);
  return { mimeType, filename, headers, size: data.length, data, parts: [] };
}

function parseHeaders(head: string): readonly Header[] {
  const lines = head.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const match = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line);
      if (match === null) throw badRequest('Invalid MIME message: malformed header');
      return {
        name: match[1] ?? '',
        value: decodeWords(Buffer.from(match[2] ?? '', 'latin1').toString('utf8')),
      };
    });
}

function headerValue(headers: readonly Header[], name: string): string | null {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? null;
}

function decodeWords(value: string): string {
  // White space between two encoded words belongs to neither (RFC 2047, 6.2).
  const joined = value.replace(/(=\?[\w-]+\?[BQ]\?[^?\s]*\?=)\s+(?==\?)/gi, '$1');
  return joined.replace(ENCODED_WORD, (_word, charset: string, encoding: string, content: string) => {
    const bytes =
      encoding.toUpperCase() === 'B' ? Buffer.from(content, 'base64') : unquote(content.replace(/_/g, ' '));
    return Buffer.from(toUtf8(bytes, charset)).toString('utf8');
  });
}

function parameters(value: string): {
  readonly value: string;
  readonly parameters: Readonly<Record<string, string>>;
} {
  const [first = '', ...rest] = value.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const entries = rest.map((entry): [string, string] => {
    const equals = entry.indexOf('=');
    const name = entry.slice(0, equals).trim().toLowerCase();
    if (name.includes('*')) throw badRequest('Invalid MIME message: parameter encoding is not supported');
    return [
      name,
      entry
        .slice(equals + 1)
        .trim()
        .replace(/^"(.*)"$/, '$1'),
    ];
  });
  return { value: first.trim(), parameters: Object.fromEntries(entries) };
}

function splitBody(body: string, boundary: string): readonly string[] {
  const parts: string[] = [];
  let current: string[] | null = null;
  for (const line of body.split(/\r?\n/)) {
    const marker = line.trimEnd();
    if (marker === `--${boundary}` || marker === `--${boundary}--`) {
      if (current !== null) parts.push(current.join('\r\n'));
      current = marker.endsWith(`${boundary}--`) ? null : [];
      if (current === null) return parts;
    } else current?.push(line);
  }
  throw badRequest('Invalid MIME message: missing closing boundary');
}

function decodeBody(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case '7bit':
    case '8bit':
    case 'binary':
      return Buffer.from(body, 'latin1');
    case 'quoted-printable':
      return unquote(body.replace(/[ \t]+(?=\r?$)/gm, '').replace(/=\r?\n/g, ''));
    case 'base64': {
      const compact = body.replace(/\s+/g, '');
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) throw badRequest('Invalid MIME message: malformed base64');
      return Buffer.from(compact, 'base64');
    }
    default:
      throw badRequest(`Invalid MIME message: unknown transfer encoding "${encoding}"`);
  }
}

function unquote(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function toUtf8(bytes: Uint8Array, charset: string): Uint8Array {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset);
  } catch {
    throw badRequest(`Invalid MIME message: unknown charset "${charset}"`);
  }
  return new Uint8Array(Buffer.from(decoder.decode(bytes), 'utf8'));
}

// The text that bytes of mail stand for. What a mail says of its charset is often wrong or missing: bytes that are valid
// UTF-8 by more than ASCII are UTF-8 under every label of the Latin kind, and what nothing explains is windows-1252.
import { isUtf8 } from 'node:buffer';
import { decode as decodeLegacy, encodingExists } from 'iconv-lite';
import { mendWindows1252 } from './windows-1252';

const utf8 = new TextDecoder('utf-8');
const windows1252 = new TextDecoder('windows-1252');
const REPLACEMENT = '\ufffd';
/** Names of UTF-8 that only databases use. */
const UTF8 = /^(?:x-)?utf-?8(?:mb[34])?$/;
/** Labels that programs write without having looked at the text. */
const LATIN =
  /^(?:ansi.*|us-?ascii|ascii|(?:iso-?)?(?:8859-?1|8859-?15)|iso.8859-?15?|l1|latin-?[19]|(?:windows-|cp)125[24])$/;
const UTF16 = /^(?:utf-?16|ucs-?2|unicode(?:feff|fffe)?$|iso-10646)/;
/** Encodings of iconv-lite that are no charsets. */
const NO_CHARSET = /^(?:base64|hex|binary|ucs2|cesu8|utf7imap|utf32.*)$/;
/** A browser looks for the charset of a page no further either (HTML standard, 13.2.3.2). */
const META_REACH = 1024;

/** The text of a part of mail; `declared` is its charset parameter, and HTML may name one itself. */
export function decodeText(bytes: Uint8Array, declared: string | undefined, html = false): string {
  const marked = byMark(bytes);
  if (marked !== null) return mendWindows1252(marked);
  const label = labelOf(declared) || (html ? metaCharset(bytes) : '');
  return mendWindows1252(byLabel(bytes, label) ?? guess(bytes, label));
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return guess(bytes.subarray(3), 'utf-8');
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function labelOf(declared: string | undefined): string {
  return (declared ?? '')
    .slice(0, 60)
    .replace(/\*.*/, '')
    .replace(/["'\s]/g, '')
    .toLowerCase();
}

function metaCharset(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, META_REACH)).toString('latin1');
  for (const [tag] of head.matchAll(/<meta\s[^<>]*/gi)) {
    const found = /charset\s*=\s*["']?([\w.:-]+)/i.exec(tag)?.[1];
    // A page that could be read so far is not UTF-16, whatever it says.
    if (found !== undefined) return UTF16.test(found.toLowerCase()) ? 'utf-8' : labelOf(found);
  }
  return '';
}

/** Null where the label names no charset, or one that the bytes speak against. */
function byLabel(bytes: Uint8Array, label: string): string | null {
  if (label === '' || UTF8.test(label)) return null;
  if (LATIN.test(label) && isUtf8(bytes)) return null;
  if (UTF16.test(label) && !bytes.includes(0)) return null;
  const asNode = byNode(bytes, label);
  if (asNode !== null) return asNode;
  const plain = label.replace(/[^0-9a-z]/g, '');
  // iconv-lite reads bytes above 127 in UTF-7 as it likes; UTF-7 has none.
  if (NO_CHARSET.test(plain) || (plain.endsWith('utf7') && !isAscii(bytes))) return null;
  const name = plain === 'unicode11utf7' ? 'utf-7' : label;
  return encodingExists(name) ? decodeLegacy(Buffer.from(bytes), name) : null;
}

function byNode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 128);
}

/** UTF-8 where it is valid, or damaged in fewer places than it is sound; else windows-1252. */
function guess(bytes: Uint8Array, label: string): string {
  const text = utf8.decode(bytes);
  if (isUtf8(bytes)) return text;
  let sound = 0;
  let damaged = 0;
  for (const char of text) {
    if (char === REPLACEMENT) damaged += 1;
    else if (char > '\u007f') sound += 1;
  }
  const almost = UTF8.test(label) ? sound >= damaged && sound > 0 : sound > damaged * 4;
  return almost ? text : windows1252.decode(bytes);
}

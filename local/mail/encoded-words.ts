// Headers as the Gmail API gives them: encoded words (RFC 2047) are decoded.
import { decodeText } from './charset';
import { decodeQuotedPrintable } from './transfer-encoding';

const WORD = /=\?([^?\s]+)\?([bq])\?([^?]*)\?=/gi;
/** What has a meaning of its own in an address header (RFC 5322, 3.2.3). */
const SPECIALS = /[()<>[\]:;@\\,."]/;

interface Run {
  readonly start: number;
  end: number;
  readonly charset: string;
  readonly bytes: Uint8Array[];
}

/** Decodes a header of free text. Words that follow each other are one text: a character may be cut between them. */
export function decodeWords(value: string): string {
  return replaceRuns(value, (text) => text);
}

/**
 * Decodes a header of addresses. What a word stands for is text, never syntax (RFC 2047, 5): a name with a comma or a
 * bracket is put in quotes, so that it is no further address.
 */
export function decodeAddressWords(value: string): string {
  let quoted = false;
  return replaceRuns(value, (text, before) => {
    for (let i = 0; i < before.length; i += 1) {
      if (before[i] === '\\') i += 1;
      else if (before[i] === '"') quoted = !quoted;
    }
    if (!quoted && !SPECIALS.test(text)) return text;
    const escaped = text.replace(/[\\"]/g, '\\$&');
    return quoted ? escaped : `"${escaped}"`;
  });
}

function replaceRuns(value: string, render: (text: string, before: string) => string): string {
  let result = '';
  let at = 0;
  for (const { start, end, charset, bytes } of runsOf(value)) {
    const before = value.slice(at, start);
    // White space between two words belongs to neither (RFC 2047, 6.2).
    if (at === 0 || before.trim() !== '') result += before;
    result += render(decodeText(Buffer.concat(bytes), charset), before);
    at = end;
  }
  return result + value.slice(at);
}

function runsOf(value: string): readonly Run[] {
  const runs: Run[] = [];
  for (const match of value.matchAll(WORD)) {
    const [whole, charset = '', encoding, content = ''] = match;
    const bytes =
      encoding?.toLowerCase() === 'b'
        ? Buffer.from(content, 'base64')
        : decodeQuotedPrintable(Buffer.from(content.replace(/_/g, ' '), 'utf8'));
    const last = runs[runs.length - 1];
    const end = match.index + whole.length;
    if (
      last !== undefined &&
      last.charset === charset.toLowerCase() &&
      value.slice(last.end, match.index).trim() === ''
    ) {
      last.bytes.push(bytes);
      last.end = end;
    } else runs.push({ start: match.index, end, charset: charset.toLowerCase(), bytes: [bytes] });
  }
  return runs;
}

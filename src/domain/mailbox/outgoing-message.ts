// An outgoing mail in the form the Gmail API takes: RFC 5322, UTF-8, text and HTML, base64url around it all.
//
// Our own composer, since the only mail we send is the digest: mimetext puts a whole subject into one encoded
// word (RFC 2047 allows 75 characters) and brings a polyfill of methods along.

import { escapeHtml } from '../text/escape';

/** A mail to be sent, with its text in both forms. */
export interface OutgoingMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

/**
 * A message that the mailbox keeps for the product itself, from and to its own address; nobody sends it.
 * @example recordMessage('Vigie', 'a < b', 'a@b.fr').to //=> ['a@b.fr']
 */
export function recordMessage(subject: string, text: string, address: string): OutgoingMessage {
  return {
    from: `Vigie <${address}>`,
    to: [address],
    subject,
    headers: {},
    text,
    html: `<pre style="white-space:pre-wrap">${escapeHtml(text)}</pre>`,
  };
}

/** Characters of UTF-8 text that stay within 75 characters as one base64 encoded word, whatever they are. */
const WORD_CHARS = 9;
const LINE = /.{1,76}/g;

/**
 * Composes the message. `base64` encodes the UTF-8 bytes of a text. Line breaks in a header value are refused:
 * nothing that came with a mail may add a header.
 * @example /[+/]/.test(rawMessage(message, base64)) //=> false
 * @throws RangeError when a header value holds a line break
 */
export function rawMessage(message: OutgoingMessage, base64: (text: string) => string): string {
  const boundary = `vigie-${base64(message.subject)
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 24)}-${message.text.length}`;
  const headers: [string, string][] = [
    ['From', message.from],
    ['To', message.to.join(',\r\n ')],
    ['Subject', encodeWords(message.subject, base64)],
    ...Object.entries(message.headers),
    ['MIME-Version', '1.0'],
    ['Content-Type', `multipart/alternative;\r\n boundary="${boundary}"`],
  ];
  for (const [name, value] of headers) {
    if (/[\r\n]/.test(value.replace(/\r\n /g, '')))
      throw new RangeError(`line break in a header value. header=${name}`);
  }
  const head = headers.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  const parts = [part('text/plain', message.text, base64), part('text/html', message.html, base64)].map(
    (text) => `--${boundary}\r\n${text}\r\n`,
  );
  const whole = base64(`${head}\r\n\r\n${parts.join('')}--${boundary}--\r\n`);
  return whole.replace(/\+/g, '-').replace(/\//g, '_');
}

function part(mimeType: string, content: string, base64: (text: string) => string): string {
  const lines = base64(content).match(LINE) ?? [];
  return `Content-Type: ${mimeType}; charset="UTF-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines.join('\r\n')}`;
}

function encodeWords(text: string, base64: (text: string) => string): string {
  if (/^[\x20-\x7e]{0,60}$/.test(text)) return text;
  const characters = [...text.replace(/[\r\n]+/g, ' ')];
  const words: string[] = [];
  for (let i = 0; i < characters.length; i += WORD_CHARS) {
    words.push(`=?UTF-8?B?${base64(characters.slice(i, i + WORD_CHARS).join(''))}?=`);
  }
  return words.join('\r\n ');
}

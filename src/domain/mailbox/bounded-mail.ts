// The one entry of mail: nothing that a stranger wrote is read before it went through here.
// docs/reading.md says what becomes of what is over a bound.
import { foldedLines, TEXT_LIMIT } from '../text/folded-lines';
import type { AttachmentSnapshot, MessageSnapshot } from './conversation';
import { parseAddresses, parseCorrespondent } from './mail-address';
import { boundedText, type MailText } from './mail-text';

/** A header as it came: its name and its value. */
export type RawHeader = readonly [name: string, value: string];

/** A mail as it came, of any size. */
export interface RawMail {
  readonly headers: readonly RawHeader[];
  /** The decoded bodies. */
  readonly text: string;
  readonly html: string;
  /** What a mail server reports of a delivery. */
  readonly report: string;
  readonly attachments: readonly RawAttachment[];
}

/** An attached file as it came. */
export interface RawAttachment extends Omit<AttachmentSnapshot, 'name' | 'mimeType'> {
  readonly name: string;
  readonly mimeType: string;
}

/** What of a message its sender wrote. */
export type MailContent = Pick<
  MessageSnapshot,
  'from' | 'to' | 'cc' | 'replyTo' | 'subject' | 'headers' | 'text' | 'html' | 'report' | 'attachments'
>;

/** Characters; HTML is mostly tags. */
const HTML_LIMIT = 4_000_000;
const SUBJECT_LIMIT = 1_000;
/** For some 500 people, as many as Gmail takes. */
const PEOPLE_LIMIT = 20_000;
const PEOPLE_HEADERS = ['from', 'to', 'cc', 'reply-to'];
const HEADER_LIMIT = 2_000;
/** A report names a few recipients in a few lines each. */
const REPORT_LIMIT = 20_000;
/** Gmail gives some two hundred characters. */
const SNIPPET_LIMIT = 1_000;
const ESCAPED = /&(?:amp|lt|gt|quot|#39);/g;
const UNESCAPED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
/** A file system has no longer ones. */
const NAME_LIMIT = 256;

/**
 * A mail whose bodies, lines, headers and names are bounded, however long its sender made them.
 * @example boundedMail({ ...mail, headers: [['Subject', 'a'.repeat(5_000)]] }).subject.length //=> 1000
 */
export function boundedMail(mail: RawMail): MailContent {
  const headers = boundedHeaders(mail.headers);
  return {
    from: parseCorrespondent(headers.from ?? ''),
    to: parseAddresses(headers.to ?? ''),
    cc: parseAddresses(headers.cc ?? ''),
    replyTo: parseAddresses(headers['reply-to'] ?? ''),
    subject: boundedText(headers.subject ?? '', SUBJECT_LIMIT),
    headers,
    text: boundedText(foldedLines(mail.text).join('\n'), TEXT_LIMIT),
    html: boundedText(mail.html, HTML_LIMIT),
    report: boundedText(mail.report, REPORT_LIMIT),
    attachments: mail.attachments.map((file) => ({
      ...file,
      name: boundedName(file.name),
      mimeType: boundedName(file.mimeType),
    })),
  };
}

/**
 * Headers by their names in lower case; a repeated one is joined by line feeds.
 * @example boundedHeaders([['List-Id', 'a'], ['LIST-ID', 'b']])['list-id'] //=> 'a\nb'
 */
export function boundedHeaders(headers: readonly RawHeader[]): Readonly<Record<string, MailText>> {
  const bounded: Record<string, MailText> = Object.create(null);
  for (const [name, value] of headers) {
    const key = name.slice(0, NAME_LIMIT).toLowerCase();
    const people = PEOPLE_HEADERS.includes(key);
    const before = bounded[key];
    if (before !== undefined && before.length >= HEADER_LIMIT && !people) continue;
    const all = before === undefined ? value : `${before}\n${value}`;
    bounded[key] = people ? boundedPeople(all) : boundedText(all, HEADER_LIMIT);
  }
  return bounded;
}

/**
 * A header by which the product knows its own mail again; it lists conversations, so it may be as long as a text.
 * @example ownHeader('18c2f1:mia8lmo0:late') //=> '18c2f1:mia8lmo0:late'
 */
export function ownHeader(value: string): MailText {
  return boundedText(value, TEXT_LIMIT);
}

/**
 * The beginning of a message as Gmail lists it, where it is escaped for HTML.
 * @example boundedSnippet('L&#39;appli plante &amp; tout a disparu') //=> "L'appli plante & tout a disparu"
 */
export function boundedSnippet(snippet: string): MailText {
  const text = boundedText(snippet, SNIPPET_LIMIT);
  return boundedText(
    text.replace(ESCAPED, (escaped) => UNESCAPED[escaped] ?? escaped),
    SNIPPET_LIMIT,
  );
}

/**
 * A text without what some patterns find; it is as bounded as it was.
 * @example withoutMatches(message.subject, [/urgent/gi]) //=> '  : mes séances'
 */
export function withoutMatches(text: MailText, patterns: readonly RegExp[]): MailText {
  const left = patterns.reduce((rest, pattern) => rest.replace(pattern, ' '), text as string);
  return boundedText(left, text.length);
}

/** Cut between two people: half an address would be another one. */
function boundedPeople(value: string): MailText {
  const comma = value.length > PEOPLE_LIMIT ? value.lastIndexOf(',', PEOPLE_LIMIT) : -1;
  return boundedText(value, comma > 0 ? comma : PEOPLE_LIMIT);
}

/** Of a longer name the beginning, and the end, which tells what kind of file it is. */
function boundedName(name: string): MailText {
  if (name.length <= NAME_LIMIT) return boundedText(name, NAME_LIMIT);
  const half = NAME_LIMIT / 2;
  return boundedText(name.slice(0, half) + name.slice(-half), NAME_LIMIT);
}

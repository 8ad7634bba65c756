import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newText } from '../../../src/domain/reading/new-text';
import { aMessage } from '../triage/a-message';

const KINDS = [
  'reply-top',
  'reply-bottom',
  'reply-inline',
  'forward-with-comment',
  'forward-bare',
  'first-mail',
  'signature',
  'looks-like-history',
] as const;

interface ClientMail {
  readonly id: string;
  readonly client: string;
  readonly language: string;
  readonly kind: (typeof KINDS)[number];
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly own: string;
  readonly history?: readonly string[];
  readonly signature?: readonly string[];
  readonly note?: string;
}

const mails: ClientMail[] = readFileSync(join(__dirname, '../../fixtures/formats/formats.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const FIELDS = 'id client language kind subject text html own history signature note'.split(' ');

const NAMED: Record<string, string> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  agrave: 'à',
  zwnj: '',
};

/** The text between the tags: coarse on purpose, since it must not share a rule with the product. */
function betweenTags(html: string): string {
  return html
    .replace(/<(style|title)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, ' ')
    .replace(/<\/?(?:a|b|i|u|span|strong|font)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (entity, name: string) => NAMED[name] ?? entity);
}

/** Words only: wrapping, marks and rules are no words, and each client sets its own. */
function words(text: string): string {
  return text
    .split(/\s+/)
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .join(' ');
}

function bodies({ text, html }: ClientMail): string[] {
  return [text, html && betweenTags(html)].filter((body) => body !== undefined).map(words);
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim());
}

function ownWordsMissing(mail: ClientMail): string[] {
  const whole = (text = '') => ` ${text} `;
  const seen = whole(bodies(mail).at(-1));
  return lines(mail.own).filter((line) => words(line) && !seen.includes(whole(words(line))));
}

function marksMissing(mail: ClientMail): string[] {
  const raw = [...bodies(mail), mail.html ?? ''].join('\n');
  const marks = [...(mail.history ?? []), ...(mail.signature ?? [])];
  return marks.filter((mark) => !raw.includes(words(mark)));
}

/** Marks that a right reading could not leave out, since the own words hold them too. */
function marksInOwnWords({ own, history = [], signature = [] }: ClientMail): string[] {
  return [
    ...history.filter((mark) => own.includes(mark)),
    ...signature.filter((mark) => lines(own).some((line) => line.startsWith(mark))),
  ];
}

/** What a check found, with the id of the mail, so that a failure names it. */
function findings(check: (mail: ClientMail) => readonly string[]): string[] {
  return mails.flatMap((mail) => check(mail).map((finding) => `${mail.id}: ${finding}`));
}

describe('the set of client formats', () => {
  it('gives each mail an id of its own', () => {
    expect(new Set(mails.map(({ id }) => id)).size).toBe(mails.length);
  });

  it('holds 110 mails and more, 60 of them French, 30 that only look like history', () => {
    expect(mails.length).toBeGreaterThanOrEqual(110);
    expect(mails.filter(({ language }) => language === 'fr').length).toBeGreaterThanOrEqual(60);
    expect(mails.filter(({ kind }) => kind === 'looks-like-history').length).toBeGreaterThanOrEqual(30);
  });

  it('knows each kind, and no other', () => {
    expect(new Set(mails.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });

  it('uses the fields of the guide alone', () => {
    expect(findings((mail) => Object.keys(mail).filter((field) => !FIELDS.includes(field)))).toEqual([]);
  });

  it('names people at example domains alone', () => {
    const addresses = (mail: ClientMail) => JSON.stringify(mail).match(/[\w.-]+@[\w.-]+/g) ?? [];
    expect(findings((mail) => addresses(mail).filter((address) => !/\.example\.?$/.test(address)))).toEqual(
      [],
    );
  });

  it('says of each mail what its writer wrote', () => {
    expect(mails.filter(({ own }) => words(own) === '')).toEqual([]);
  });

  it('shows the own words in the part that a person sees', () => {
    expect(findings(ownWordsMissing)).toEqual([]);
  });

  it('holds each mark of history and of signature', () => {
    expect(findings(marksMissing)).toEqual([]);
  });

  it('keeps history and signature out of the own words', () => {
    expect(findings(marksInOwnWords)).toEqual([]);
  });

  it('gives history to each reply and each forward with a comment', () => {
    const quoting = mails.filter(({ kind }) => /^reply|comment$/.test(kind));
    expect(quoting.filter(({ history }) => !history?.length)).toEqual([]);
  });
});

const LINE_ENDS: readonly (readonly [string, string])[] = [
  ['\\n', '\n'],
  ['\\r\\n', '\r\n'],
];

/** The new text of a mail with these line ends, without the lines that may stay or go. */
function keptOf({ subject, text = '', html = '', signature = [] }: ClientMail, lineEnd: string): string {
  const ended = (body: string) => body.replace(/\r?\n/g, lineEnd);
  return newText(aMessage({ subject, text: ended(text), html: ended(html) }))
    .split('\n')
    .filter((line) => !signature.some((start) => line.trim().startsWith(start)))
    .join('\n');
}

describe.each(LINE_ENDS)('the new text of a mail of the set, lines ended by %s', (_name, lineEnd) => {
  it('holds every word of its writer', () => {
    const cut = findings((mail) => {
      const kept = ` ${words(keptOf(mail, lineEnd))} `;
      return lines(mail.own).filter((line) => words(line) && !kept.includes(` ${words(line)} `));
    });
    expect(cut).toEqual([]);
  });

  it('holds history in three mails at most', () => {
    const left = mails.filter((mail) => {
      const kept = keptOf(mail, lineEnd);
      return mail.history?.some((mark) => kept.includes(mark));
    });
    expect(left.map(({ id }) => id).slice(3)).toEqual([]);
  });
});

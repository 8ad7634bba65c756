// Many odd messages in one file: each comes out, as one message, with its own words and none of its neighbours'.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import type { MimePart } from '../../../local/gmail/contract';
import { readExport } from '../../../local/mail/import-mbox';
import { headerOf } from './mail-fixture';

const COUNT = 1_900;

/** Separators of programs that write mbox files, by the number of the message. */
const SEPARATORS: readonly ((n: number) => string)[] = [
  (n) => `From ${n}@xxx Mon Mar 02 09:00:00 +0000 2026`,
  () => 'From - Mon Mar 2 9:00:00 2026',
  () => 'From julie@example.fr Mon, 2 Mar 2026 09:00:00 +0000',
  () => 'From "Julie Martin" <julie@example.fr> Mon Mar  2 09:00:00 2026',
  () => 'From ???@??? Mon Mar 02 09:00:00 2026',
  () => 'From julie@example.fr 2026-03-02T09:00:00Z',
  () => 'From MAILER-DAEMON Mon Mar  2 09:00:00 2026',
  () => 'From julie@example.fr',
  () => 'From -',
  () => 'From Julie Martin',
];

type Body = (words: string) => { readonly type: string; readonly content: Buffer };

const parts = (...all: readonly string[]) => all.map((part) => `--b\n${part}\n`).join('');
const plain = (words: string) => `Content-Type: text/plain; charset=utf-8\n\n${words}`;
const PICTURE = 'Content-Type: image/png; name=e.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=';
const coded =
  (charset: string, encoding = charset): Body =>
  (words) => ({ type: `text/plain; charset=${charset}`, content: encode(words, encoding) });
const tree =
  (type: string, make: (words: string) => string): Body =>
  (words) => ({ type, content: Buffer.from(make(words)) });

const BODIES: readonly Body[] = [
  coded('utf-8'),
  coded('us-ascii', 'utf-8'),
  coded('iso-8859-1', 'latin1'),
  coded('utf-8', 'latin1'),
  coded('cp850'),
  coded('utf-7'),
  coded('utf8mb4', 'utf-8'),
  coded('x-inconnu', 'windows-1252'),
  (words) => ({ type: 'text', content: Buffer.from(words) }),
  (words) => ({ type: 'text/html', content: encode(`<meta charset=cp850><p>${words}</p>`, 'cp850') }),
  tree('multipart/mixed', (words) => parts(plain(words), PICTURE)),
  tree('multipart/mixed; boundary=b', (words) => parts(PICTURE, plain(words))),
  tree('multipart/mixed; boundary=autre', (words) => `${parts(plain(words))}--b--`),
  tree(
    'multipart/mixed; boundary=b',
    (words) => `${parts(plain(words), 'Content-Type: message/rfc822\n\nSubject: y\n\nz')}--b--`,
  ),
  tree('multipart/alternative; boundary=b', (words) =>
    parts(plain(words), `Content-Type: text/html\n\n<p>${words}</p>`),
  ),
  tree('multipart/mixed', (words) => words),
];

/** Lines of customers that begin like a separator. */
const SENTENCES = [
  '',
  'From now on it hangs.',
  '>From 10:00 to 2026 it hangs.',
  'From 9:00 on 2 Mar 2026 it hangs.',
];

function mail(n: number): Buffer {
  const words = `Numéro ${n} : réglé à côté.`;
  const body = BODIES[n % BODIES.length]?.(words) ?? { type: '', content: Buffer.alloc(0) };
  const separator = SEPARATORS[n % SEPARATORS.length]?.(n) ?? '';
  // Without a date on the separator an empty line must stand before it.
  const gap = /\d:\d/.test(separator) && n % 3 === 0 ? '' : '\n';
  const sentence = SENTENCES[n % SENTENCES.length] ?? '';
  const headers = [
    `Message-ID: <${n}@example.fr>`,
    'Received: from a by b; Mon, 2 Mar 2026 09:00:00 +0000',
    'From: julie@example.fr (Julie)',
    `Subject: ${n}`,
    `Content-Type: ${body.type}`,
  ];
  const end = n % 2 === 0 ? '\n' : '\r\n';
  const head = [separator, ...headers, '', ''].join(end);
  const tail = /^text/.test(body.type) ? `\n\n${sentence}` : '';
  return Buffer.concat([Buffer.from(gap), Buffer.from(head), body.content, Buffer.from(`${tail}\n`)]);
}

function texts(part: MimePart): readonly string[] {
  const own = part.data === null ? [] : [Buffer.from(part.data).toString('utf8')];
  return [...own, ...part.parts.flatMap(texts)];
}

describe('an export of odd messages', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-odd-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('comes out message by message', async () => {
    const path = join(folder, 'odd.mbox');
    writeFileSync(
      path,
      Buffer.concat([Buffer.from('\ufeff'), ...Array.from({ length: COUNT }, (_, n) => mail(n))]),
    );
    const reasons: string[] = [];
    const { messages } = await readExport(path, ({ reason }) => reasons.push(reason));
    const wrong = messages.filter((message) => {
      const n = headerOf(message, 'Subject');
      const all = texts(message.payload).join('\n');
      const numbers = new Set(all.match(/Numéro \d+ : réglé à côté\./g));
      return numbers.size !== 1 || !numbers.has(`Numéro ${n} : réglé à côté.`);
    });
    expect(wrong.map((message) => headerOf(message, 'Subject'))).toEqual([]);
    expect(messages.map((message) => Number(headerOf(message, 'Subject'))).sort((a, b) => a - b)).toEqual(
      Array.from({ length: COUNT }, (_, n) => n),
    );
    // The sentence with a time and a year could be a separator, and is told to be none.
    expect(new Set(reasons)).toEqual(
      new Set(['a line like the beginning of a message without its headers: taken for text']),
    );
  });
});

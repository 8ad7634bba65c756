import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMbox } from '../../../local/mail/read-mbox';
import { ENVELOPE, MBOX, rawMessages } from './mail-fixture';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-mbox-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string | Buffer): string {
  const path = join(folder, 'test.mbox');
  writeFileSync(path, content);
  return path;
}

const texts = (messages: readonly { readonly raw: Uint8Array }[]) =>
  messages.map(({ raw }) => Buffer.from(raw).toString('utf8'));

describe('readMbox', () => {
  it('separates at separators only, and takes one quote off a quoted From', async () => {
    const messages = await rawMessages(join(MBOX, 'from-lines.mbox'));
    expect(messages.map(({ envelope }) => envelope)).toEqual([
      '1900000000000000021@xxx Mon Mar 24 09:05:00 +0000 2025',
      'MAILER-DAEMON Tue Mar  4 12:08:34 2025',
      'cliente@example.fr Wed Mar  5 12:08:34 2025',
    ]);
    const [first = ''] = texts(messages);
    expect(first.split('\n').filter((line) => /^[> ]*From [^C]/.test(line))).toEqual([
      'From Monday on, nothing works.',
      'From 5 to 6 it worked.',
      '>From the help page: restart.',
      '> From here it is quoted.',
      'From 1900000000000000099@xxx Mon Mar 24 09:05:00 +0000 2025 without an empty line before',
    ]);
  });

  it('takes a separator inside a paragraph for text', async () => {
    const messages = await rawMessages(
      file(`From ${ENVELOPE}\nSubject: x\n\nBonjour\nFrom ${ENVELOPE}\nsuite\n`),
    );
    expect(texts(messages)).toEqual([`Subject: x\n\nBonjour\nFrom ${ENVELOPE}\nsuite\n`]);
  });

  it('tells of a line that could have been a separator, by its place', async () => {
    const [first] = await rawMessages(
      file(`From ${ENVELOPE}\nSubject: x\n\nBonjour\nFrom ${ENVELOPE}\nsuite\n`),
    );
    expect(first?.doubts).toEqual([
      { line: 5, offset: ENVELOPE.length + 6 + 'Subject: x\n\nBonjour\n'.length },
    ]);
  });

  it('separates at a separator inside a paragraph that headers follow', async () => {
    const message = `From ${ENVELOPE}\nMessage-ID: <1@x>\nSubject: x\n\nBonjour\n`;
    const messages = await rawMessages(file(message.repeat(3)));
    expect(texts(messages)).toEqual(Array(3).fill(message.slice(message.indexOf('\n') + 1)));
  });

  it('gives what stands before the first separator as message 0', async () => {
    const messages = await rawMessages(file(`perdu\n\nFrom ${ENVELOPE}\nSubject: x\n\nBonjour\n`));
    expect(messages.map(({ number, line }) => ({ number, line }))).toEqual([
      { number: 0, line: 1 },
      { number: 1, line: 3 },
    ]);
  });

  it('finds the first message behind a byte order mark', async () => {
    const messages = await rawMessages(file(`\ufeffFrom ${ENVELOPE}\nSubject: x\n\nBonjour\n`));
    expect(messages.map(({ number, offset }) => ({ number, offset }))).toEqual([{ number: 1, offset: 3 }]);
  });

  it('finds the same messages in whatever pieces the file comes', async () => {
    const bytes = readFileSync(join(MBOX, 'from-lines.mbox'));
    const whole = texts(await rawMessages(join(MBOX, 'from-lines.mbox')));
    for (const size of [1, 2, 7, 100]) {
      const pieces = async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      };
      const messages: { readonly raw: Uint8Array }[] = [];
      for await (const message of readMbox(pieces())) messages.push(message);
      expect(texts(messages)).toEqual(whole);
    }
  });

  it('tells where each message stands in the file', async () => {
    const path = join(MBOX, 'from-lines.mbox');
    const bytes = readFileSync(path);
    const lines = bytes.toString('latin1').split('\n');
    const messages = await rawMessages(path);
    expect(messages.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const { offset, line, envelope } of messages) {
      expect(bytes.toString('latin1', offset, offset + 5 + envelope.length)).toBe(`From ${envelope}`);
      expect(lines[line - 1]).toBe(`From ${envelope}`);
    }
  });

  it('reads line ends of either kind alike', async () => {
    const path = join(MBOX, 'from-lines.mbox');
    const unix = await rawMessages(path);
    const windows = await rawMessages(file(readFileSync(path, 'utf8').replace(/\n/g, '\r\n')));
    expect(texts(windows).map((text) => text.replace(/\r\n/g, '\n'))).toEqual(texts(unix));
    expect(windows.map(({ envelope, line }) => ({ envelope, line }))).toEqual(
      unix.map(({ envelope, line }) => ({ envelope, line })),
    );
  });

  it.each([
    ['an empty file', '', 0],
    ['empty lines alone', '\n\n', 0],
    ['a last line without an end', `From ${ENVELOPE}\nSubject: x\n\nfin`, 1],
    ['a separator alone', `From ${ENVELOPE}`, 1],
  ])('finds what there is in %s', async (_label, content, count) => {
    expect(await rawMessages(file(content))).toHaveLength(count);
  });

  it('keeps the beginning of a message that is longer than memory should hold, and the next one whole', async () => {
    const path = join(folder, 'huge.mbox');
    const out = openSync(path, 'w');
    writeSync(out, `From ${ENVELOPE}\nSubject: huge\n\n`);
    const megabyte = Buffer.alloc(1024 * 1024, `${'a'.repeat(1023)}\n`);
    for (let i = 0; i < 60; i += 1) writeSync(out, megabyte);
    writeSync(out, `\nFrom ${ENVELOPE}\nSubject: next\n\nBonjour\n`);
    closeSync(out);
    const found: { size: number; truncated: boolean; line: number }[] = [];
    for await (const { raw, truncated, line } of readMbox(createReadStream(path)))
      found.push({ size: raw.length, truncated, line });
    const [huge, next] = found;
    expect(huge?.truncated).toBe(true);
    expect(huge?.size).toBeGreaterThan(47 * 1024 * 1024);
    expect(next).toEqual({
      size: 'Subject: next\n\nBonjour\n'.length,
      truncated: false,
      line: 3 + 60 * 1024 + 2,
    });
  });
});

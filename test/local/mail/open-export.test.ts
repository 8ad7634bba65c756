import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { type ImportProblem, type ImportProgress, readExport } from '../../../local/mail/import-mbox';
import { headerOf } from './mail-fixture';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-zip-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const one = (subject: string, text = 'Bonjour') =>
  `From 1@xxx Mon Mar 24 09:05:00 +0000 2025\nSubject: ${subject}\nMessage-ID: <${subject}>\n\n${text}\n`;

/** A zip of deflated files as APPNOTE.TXT lays it out. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(text);
    const common = Buffer.alloc(26);
    [20, 0x0800, 8, 0, 0].forEach((value, i) => {
      common.writeUInt16LE(value, i * 2);
    });
    [crc32(text), data.length, Buffer.byteLength(text)].forEach((value, i) => {
      common.writeUInt32LE(value, 10 + i * 4);
    });
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, entries, end]);
}

async function read(content: Buffer | string) {
  const path = join(folder, 'export');
  writeFileSync(path, content);
  const problems: ImportProblem[] = [];
  const progress: ImportProgress[] = [];
  const mail = await readExport(
    path,
    (problem) => problems.push(problem),
    (step) => progress.push(step),
  );
  return { subjects: mail.messages.map((message) => headerOf(message, 'Subject')), problems, progress };
}

describe('readExport of a zip', () => {
  it('reads every mbox in it and nothing else', async () => {
    const { subjects } = await read(
      zip({
        'Takeout/Mail/Inbox.mbox': one('un'),
        'Takeout/index.html': '<p>',
        'Takeout/Mail/Sent.mbox': one('deux'),
      }),
    );
    expect(subjects).toEqual(['un', 'deux']);
  });

  it('names the file of a problem', async () => {
    const { problems } = await read(zip({ 'a.mbox': one('un'), 'b.mbox': `perdu\n\n${one('deux')}` }));
    expect(problems).toEqual([
      { file: 'b.mbox', number: 0, offset: 0, line: 1, reason: 'text before the first message; left out' },
    ]);
  });

  it.each([
    ['without an mbox', () => zip({ 'a.txt': 'x' }), 'no mbox file in the zip'],
    [
      'that is cut off',
      () => zip({ 'a.mbox': one('un') }).subarray(0, 40),
      'not a zip file that can be read',
    ],
  ])('refuses one %s', async (_label, make, message) => {
    await expect(read(make())).rejects.toThrow(message);
  });
});

describe('readExport of much mail', () => {
  it('says how far it is', async () => {
    const text = `${'a'.repeat(99)}\n`.repeat(100_000);
    const { progress } = await read(
      [one('un', text), one('deux', text), one('trois', text), one('quatre', text)].join('\n'),
    );
    const [first, ...more] = progress;
    expect(first?.read).toBeGreaterThan(16e6);
    expect(first?.total).toBeGreaterThan(40e6);
    expect(more.length).toBeGreaterThan(0);
  });
});

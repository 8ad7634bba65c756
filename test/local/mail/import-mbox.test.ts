import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMailbox } from '../../../local/gmail/mailbox';
import { type ImportProblem, importMessages, readExport } from '../../../local/mail/import-mbox';
import { createVirtualClock } from '../../../local/platform/virtual-clock';
import { headerOf, MBOX } from './mail-fixture';

async function read(name: string) {
  const problems: ImportProblem[] = [];
  const mail = await readExport(join(MBOX, name), (problem) => problems.push(problem));
  return { mail, problems };
}

describe('readExport', () => {
  it('reports a broken message by its place and loses nothing else', async () => {
    const { mail, problems } = await read('broken.mbox');
    expect(mail.messages.map((message) => headerOf(message, 'Subject'))).toEqual([
      'avant',
      'multipart coupé',
      'après',
    ]);
    expect(problems.map(({ number, reason }) => `${number}: ${reason}`)).toEqual([
      '2: no valid date; left out',
      '3: no header; left out',
    ]);
    expect(problems.map(({ line }) => line)).toEqual([10, 21]);
  });

  it('puts messages in order of receipt and leaves chats out', async () => {
    const { mail } = await read('out-of-order.mbox');
    expect(mail.messages.map((message) => headerOf(message, 'Message-ID'))).toEqual([
      '<m51@mail.example>',
      '<m52@mail.example>',
      '<m53@mail.example>',
    ]);
    expect(mail.lastDate).toBe(Date.UTC(2025, 2, 6, 9));
  });

  it.each([
    ['the sender of sent mail', 'out-of-order.mbox', 'equipe@example.org'],
    ['the usual recipient without sent mail', 'encodings.mbox', 'purfocus.contact@gmail.com'],
  ])('takes for the account’s address %s', async (_label, name, address) => {
    expect((await read(name)).mail.address).toBe(address);
  });

  it.each([
    ['missing', 'missing.mbox', 'no such file'],
    ['a folder', '.', 'not a file'],
    ['something else', '../sla/threads.jsonl', 'not an mbox file'],
  ])('refuses a file that is %s', async (_label, name, message) => {
    await expect(read(name)).rejects.toThrow(message);
  });
});

describe('importMessages', () => {
  it('makes conversations, each known by its first message', async () => {
    const { mail } = await read('out-of-order.mbox');
    const mailbox = createMailbox({ address: mail.address, clock: createVirtualClock(mail.lastDate ?? 0) });
    const threads = importMessages(mailbox, mail.messages);
    expect(threads.map(({ key, messageId }) => ({ key, messageId }))).toEqual([
      { key: '51', messageId: '<m51@mail.example>' },
      { key: '53', messageId: '<m53@mail.example>' },
    ]);
    const [first] = threads;
    expect(mailbox.thread(first?.threadId ?? '')?.messages).toHaveLength(2);
    expect(mailbox.labelByName('Support/2 Elevee')).not.toBeNull();
  });
});

describe('memory', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-import-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('does not keep the bodies: of 32 MB of mail less than 8 MB stay', () => {
    const path = join(folder, 'big.mbox');
    const out = openSync(path, 'w');
    const line = `${'Une phrase de plus dans ce message. '.repeat(2)}\n`;
    const body = line.repeat(Math.ceil((128 * 1024) / line.length));
    for (let i = 0; i < 256; i += 1) {
      const time = new Date(Date.UTC(2025, 0, 1, 0, i)).toISOString().slice(11, 19);
      writeSync(
        out,
        `From ${i}@xxx Wed Jan 01 ${time} +0000 2025\nSubject: ${i}\nMessage-ID: <${i}@mail.example>\nX-GM-THRID: ${i}\n\n${body}\n`,
      );
    }
    closeSync(out);
    const script = `
      const { readExport } = require(${JSON.stringify(join(__dirname, '../../../local/mail/import-mbox.ts'))});
      const kept = () => {
        gc();
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        return heapUsed + arrayBuffers;
      };
      const before = kept();
      readExport(process.argv[1], () => {}).then(async ({ messages }) => {
        // The stream lets go of its last chunks a turn later.
        await new Promise((done) => setImmediate(done));
        const grown = kept() - before;
        let bytes = 0;
        for (const { payload } of messages) bytes += payload.data.length;
        console.log(JSON.stringify({ count: messages.length, bytes, grown }));
      });`;
    const output = execFileSync(
      process.execPath,
      ['--expose-gc', '--import', 'tsx', '--eval', script, path],
      { encoding: 'utf8', cwd: join(__dirname, '../../..') },
    );
    const { count, bytes, grown } = JSON.parse(output) as { count: number; bytes: number; grown: number };
    expect(count).toBe(256);
    expect(bytes).toBeGreaterThan(32 * 1024 * 1024);
    expect(grown).toBeLessThan(8 * 1024 * 1024);
  });
});

// The page of an export, from the moment at which it is asked for.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredMessage } from '../../../local/gmail/contract';
import { headerOf } from '../../../local/gmail/mime-part';
import type { MailboxState, OpeningJson, ReadingJson } from '../../../local/page/api';
import { mailboxState } from '../../../local/page/mailbox-view';
import { type Opening, openMailbox } from '../../../local/page/opening';
import { startEarly } from '../../../local/page/server';
import { REMINDER_HEADER } from '../../../src/domain/mailbox/own-mail';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';

const DEV = join(__dirname, '../../fixtures/mails/dev.mbox');
const IGNORED = { onProblem: () => undefined, onProgress: () => undefined };

const CONVERSATIONS = 500;
const MEANWHILE = 200;
const LAST = paris('2026-11-24 10:20');

/** Mail of three months, up to an open hour, that nobody has answered: there is something to remind of after each run. */
function unanswered(): string {
  return Array.from({ length: CONVERSATIONS }, (_, i) => {
    const at = new Date(LAST - (CONVERSATIONS - 1 - i) * 3 * 3_600_000);
    const [day = '', date, month, year, time] = at.toUTCString().split(' ');
    return [
      `From ${i + 1}@xxx ${day.replace(',', '')} ${month} ${date} ${time} +0000 ${year}`,
      'X-Gmail-Labels: Inbox',
      `Date: ${at.toUTCString()}`,
      `From: client${i}@example.fr`,
      'To: support@example.org',
      `Subject: Demande ${i}`,
      `Message-ID: <${i}@example.fr>`,
      '',
      'Bonjour, impossible d’ouvrir l’application depuis hier, elle plante au lancement.',
      '',
    ].join('\n');
  }).join('\n');
}

/** Reminders in the mailbox, whoever has put them where. */
function digestsIn({ desk }: Opening): readonly StoredMessage[] {
  const threads = desk?.runtime.mailbox.threads() ?? [];
  return threads
    .flatMap(({ messages }) => messages)
    .filter(({ payload }) => headerOf(payload, REMINDER_HEADER) !== null);
}

/** More mail than anybody counted on comes while the rest is read. */
function receiveMeanwhile({ desk }: Opening): void {
  for (let i = 0; i < MEANWHILE; i += 1)
    desk?.runtime.mailbox.receive(
      mail(`c${i}@example.net`, `Nouvelle ${i}`, 'Bonjour, elle plante.', LAST, `n${i}`),
    );
}

describe('an export that is opened on the page', () => {
  it('is shown while it is read: how far it is first, then its conversations, then all of them labelled', async () => {
    const told: [read: number, of: number][] = [];
    const { opening, read } = openMailbox(DEV, { ...IGNORED, onRead: (done, of) => told.push([done, of]) });
    const server = await startEarly(opening, 0);
    const get = (path: string) => fetch(`${server.url}api/${path}`);
    const json = async <T>(path: string) => (await get(path)).json() as Promise<T>;
    try {
      expect((await fetch(server.url)).status).toBe(200);
      const before = await json<OpeningJson>('reading');
      expect(before).toEqual({ open: false, reading: { part: 'export', done: 0, total: 1 } });
      const refused = await get('mailbox');
      expect([refused.status, await refused.text()]).toEqual([400, 'Vigie lit encore le fichier.']);

      const reading = read();
      const seen: OpeningJson[] = [];
      while (seen.at(-1)?.reading !== null) seen.push(await json<OpeningJson>('reading'));
      await reading;
      const during = seen.filter(({ open, reading: far }) => open && far !== null);
      expect(during.length).toBeGreaterThan(0);
      const { total } = await json<MailboxState>('mailbox?view=ALL');
      const [, of = 0] = told[0] ?? [];
      expect(of).toBeGreaterThan(100);
      expect(total).toBeGreaterThanOrEqual(of);
      expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
      expect(told.filter(([done]) => done > of)).toEqual([]);
      const shown = seen.flatMap(({ reading: far }) => (far === null ? [] : [far]));
      expect(shown.filter((far) => far.done > far.total)).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it('ends with its newest mail on the first page, one reminder of many among it, and no count beyond its total', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-'));
    const told: [read: number, of: number][] = [];
    try {
      const path = join(folder, 'unanswered.mbox');
      writeFileSync(path, unanswered());
      const { opening, read } = openMailbox(path, {
        ...IGNORED,
        onRead(done, of) {
          told.push([done, of]);
          if (told.length === 2) receiveMeanwhile(opening);
        },
      });
      const far: ReadingJson[] = [];
      const watched = setInterval(() => far.push(...(opening.reading === null ? [] : [opening.reading])), 1);
      await read();
      clearInterval(watched);
      expect(told.length).toBeGreaterThan(3);
      expect(told.filter(([done, of]) => done > of || of !== CONVERSATIONS)).toEqual([]);
      expect(far.filter(({ done, total }) => done > total)).toEqual([]);
      const digests = digestsIn(opening);
      expect(digests.length).toBeGreaterThan(1);
      expect(digests.filter(({ labelIds }) => labelIds.has('INBOX'))).toHaveLength(1);
      if (opening.desk === null) throw new Error('the mailbox is not open');
      const { conversations } = mailboxState(opening.desk, { view: 'INBOX', query: null, start: 0 });
      expect(conversations.filter(({ senders }) => senders === 'moi')).toHaveLength(1);
      expect(conversations.filter(({ subject }) => subject.startsWith('Nouvelle'))).toHaveLength(49);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is refused with a clear line where there is no such file', async () => {
    const { read } = openMailbox('/no/such.mbox', { ...IGNORED, onRead: () => undefined });
    await expect(read()).rejects.toThrow('/no/such.mbox: no such file, or it cannot be read');
  });
});

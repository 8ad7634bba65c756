// The page of an export, from the moment at which it is asked for.
import { join } from 'node:path';
import type { MailboxState, OpeningJson } from '../../../local/page/api';
import { openMailbox } from '../../../local/page/opening';
import { startEarly } from '../../../local/page/server';

const DEV = join(__dirname, '../../fixtures/mails/dev.mbox');
const IGNORED = { onProblem: () => undefined, onProgress: () => undefined };

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
    } finally {
      await server.close();
    }
  });

  it('is refused with a clear line where there is no such file', async () => {
    const { read } = openMailbox('/no/such.mbox', { ...IGNORED, onRead: () => undefined });
    await expect(read()).rejects.toThrow('/no/such.mbox: no such file, or it cannot be read');
  });
});

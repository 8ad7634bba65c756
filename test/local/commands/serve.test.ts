// `npm start` as it is typed, from the address that it prints to the mailbox behind it.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { MailboxState, OpeningJson } from '../../../local/page/api';
import { argumentsOf } from '../../helpers/command';

const top = join(__dirname, '../../..');
const DEV = join(top, 'test/fixtures/mails/dev.mbox');

interface Started {
  readonly url: string;
  readonly said: string;
  json<T>(path: string): Promise<T>;
}

/** Starts the command, waits until everything is read, and ends it once the body is through. */
async function whileServing(
  args: readonly string[],
  body: (started: Started) => Promise<void>,
): Promise<void> {
  const child = spawn(process.execPath, argumentsOf('serve', ['--port', '0', ...args]), { stdio: 'pipe' });
  const ended = new Promise((next) => child.once('exit', next));
  let said = '';
  try {
    await new Promise<void>((next, fail) => {
      child.stdout.on('data', (data) => {
        said += String(data);
        if (said.includes('press Ctrl+C')) next();
      });
      child.once('exit', (code) => fail(new Error(`ended with ${code}`)));
    });
    const url = /http:\S+/.exec(said)?.[0] ?? '';
    await body({
      url,
      said,
      json: async (path) => (await fetch(`${url}api/${path}`)).json() as Promise<never>,
    });
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

describe('npm start', () => {
  it('shows the sample mailbox in opening hours, all of it read', async () => {
    await whileServing([], async ({ url, said, json }) => {
      expect((await fetch(url)).status).toBe(200);
      expect(await json<OpeningJson>('reading')).toEqual({ open: true, reading: null });
      const all = await json<MailboxState>('mailbox?view=ALL');
      const count = (name: string) => all.labels.find((label) => label.name === name)?.count ?? 0;
      expect(count('Support/Clos')).toBeGreaterThan(50);
      expect(count('Support/Attente client')).toBeGreaterThan(1);
      expect(said).toContain('messages of purfocus.contact@gmail.com');
    });
  });

  it('shows an export, with its own address and at its own time', async () => {
    await whileServing(['--mbox', DEV], async ({ json }) => {
      expect(await json<OpeningJson>('reading')).toEqual({ open: true, reading: null });
      const { total, address, now, conversations } = await json<MailboxState>('mailbox?view=ALL');
      expect(total).toBeGreaterThanOrEqual(200);
      expect(address).toContain('@');
      expect(Math.max(...conversations.map(({ date }) => date))).toBeLessThanOrEqual(now);
      expect(now).toBeLessThan(Date.parse('2027-01-01'));
    });
  });

  it.each([
    ['a port that is none', ['--port', 'x']],
    ['an export that is not there', ['--port', '0', '--mbox', 'nowhere.mbox']],
    ['an option that is none', ['--colour']],
  ])('refuses %s with one line and exit status 2', (_case, args) => {
    const { status, stderr } = spawnSync(process.execPath, argumentsOf('serve', args), { encoding: 'utf8' });
    expect([status, stderr.trim().split('\n')]).toEqual([2, [expect.not.stringMatching(/^\s+at |Error:/)]]);
  });
});

// What people tried in order to be overlooked, and to be taken for somebody else: whole conversations, through the built bundle.
import { join } from 'node:path';
import { readExport } from '../../../local/mail/import-mbox';
import { paris } from '../../helpers/times';
import { type Described, describeMail, readSet } from './mail-sets';

interface Line {
  readonly thread: string;
  readonly is: string;
  /** Of each message, in order; several where any of them is right, `*` where all are. */
  readonly roles?: readonly string[];
  readonly waitingSince?: string | null;
  readonly ticket?: boolean;
}

const SETTINGS = {
  team: { domains: ['purefocus.fr'] },
  reminders: { manager: 'chef@agence.example' },
  senders: { always: ['vip@client.example'], never: ['pub@shop.example'] },
};
const NOW = paris('2026-11-23 14:00');
const FILE = join(__dirname, '../../fixtures/roles/attacked.mbox');

/** What of a line is not so; empty where all is. */
function departures(line: Line, found: Described | undefined): readonly string[] {
  if (found === undefined) return [`${line.is}: not read`];
  const roles = found.messages.map(({ role }) => role);
  const wrong = (line.roles ?? []).some(
    (wanted, i) => wanted !== '*' && !wanted.split('|').includes(roles[i] ?? ''),
  );
  const waits = line.waitingSince !== undefined && found.waitingSince !== line.waitingSince;
  const ticket = line.ticket !== undefined && found.ticket !== line.ticket;
  return wrong || waits || ticket
    ? [`${line.is}: ${roles.join(', ')}; waits since ${found.waitingSince}; ${found.why.join(', ')}`]
    : [];
}

it('shows who waits in each conversation of those that attacked it', async () => {
  const lines = readSet<Line>('attacked');
  const { messages } = await readExport(
    FILE,
    () => {},
    () => {},
  );
  const found = describeMail(messages, SETTINGS, NOW);
  expect(lines.length).toBeGreaterThan(200);
  expect(lines.flatMap((line) => departures(line, found.get(line.thread)))).toEqual([]);
}, 240_000);

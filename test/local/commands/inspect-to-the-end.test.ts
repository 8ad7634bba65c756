// Conversations to the end of each request, through `inspect`: what is promised, by when, and what promises nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Priority } from '../../../src/domain/terms/levels';
import { argumentsOf } from '../../helpers/command';
import { inParis, paris } from '../../helpers/times';
import { deadline } from '../../watch/opening-hours';

const top = join(__dirname, '../../..');
const NOW = '2026-11-27T10:00:00+01:00';

interface Conversation {
  readonly name: string;
  readonly level: Priority;
  readonly labels: readonly string[];
  readonly messages: readonly {
    readonly from: 'client' | 'nous';
    readonly at: string;
    readonly text: string;
  }[];
  readonly state: string;
  /** When a further message is due: a local time, or the level's own target from our last message. */
  readonly followUp: string | null;
  /** How many of the first messages carry `Clos`; how many carry the labels, all where absent. */
  readonly closed?: number;
  readonly labelled?: number;
  readonly waits?: string;
  readonly due?: string;
  readonly resolution?: string;
}

const CONVERSATIONS = readFileSync(join(top, 'test/fixtures/sla/to-the-end.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Conversation => JSON.parse(line));

const US = 'PureFocus <purfocus.contact@gmail.com>';

function mboxOf(
  { labels, messages, closed = 0, labelled = messages.length }: Conversation,
  i: number,
): string {
  const thread = 1_700_000_000_000_200_000n + BigInt(i);
  return messages
    .map(({ from, at, text }, j) => {
      const client = `Léa ${i} <lea${i}@client.example>`;
      const own = j < Math.max(labelled, closed) && (from === 'client' || labelled > 0) ? labels : [];
      const system = from === 'nous' ? 'Sent' : 'Inbox';
      const all = [system, ...(j < labelled ? own : []), ...(j < closed ? ['Support/Clos'] : [])];
      return [
        `From ${thread}@xxx ${mboxDate(paris(at))}`,
        `X-GM-THRID: ${thread}`,
        `X-Gmail-Labels: =?UTF-8?Q?${quoted(all.join(','))}?=`,
        `Date: ${new Date(paris(at)).toUTCString()}`,
        `Received: by mx.example; ${new Date(paris(at)).toUTCString()}`,
        `From: ${from === 'nous' ? US : `=?UTF-8?Q?${quoted(client.split(' <')[0] ?? '')}?= <lea${i}@client.example>`}`,
        `To: ${from === 'nous' ? `lea${i}@client.example` : US}`,
        `Subject: ${j === 0 ? '' : 'Re: '}Abonnement ${i}`,
        `Message-ID: <${i}.${j}@client.example>`,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(text, 'utf8').toString('base64'),
        '',
      ].join('\n');
    })
    .join('\n');
}

/** `Sun Nov 01 01:22:00 +0000 2026`. */
function mboxDate(at: number): string {
  const [day = '', date, month, year, time] = new Date(at).toUTCString().split(' ');
  return `${day.replace(',', '')} ${month} ${date} ${time} +0000 ${year}`;
}

const quoted = (text: string) =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      /[A-Za-z0-9/,.]/.test(String.fromCharCode(byte)) && byte < 128
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');

function expected({ level, messages, followUp }: Conversation): string | null {
  if (followUp === null || !followUp.startsWith('level')) return followUp;
  const at = paris(messages.filter(({ from }) => from === 'nous').at(-1)?.at ?? '');
  const own = deadline(at, level).due;
  const due = followUp === 'level' ? own : Math.max(own, deadline(at, 'moyenne').due);
  return inParis(due).slice(0, 16);
}

const local = (text: unknown) => (typeof text === 'string' ? inParis(Date.parse(text)).slice(0, 16) : null);

describe('inspect', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-'));
  const file = join(folder, 'conversations.mbox');
  writeFileSync(file, CONVERSATIONS.map(mboxOf).join('\n'));
  const out = execFileSync(process.execPath, argumentsOf('inspect', [file, '--now', NOW]), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const lines = out
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
  const found = new Map(lines.map((line) => [String(line.subject), line]));

  it('finds forty conversations that owe something or did, and twenty that promise nothing', () => {
    const nothing = CONVERSATIONS.filter(({ name }) => name.startsWith('promises nothing'));
    expect(nothing).toHaveLength(20);
    expect(CONVERSATIONS.length - nothing.length).toBeGreaterThanOrEqual(40);
    expect(found.size).toBe(CONVERSATIONS.length);
  });

  it.each(CONVERSATIONS.map((conversation, i) => [conversation.name, conversation, i] as const))(
    '%s',
    (_name, conversation, i) => {
      const line = found.get(`Abonnement ${i}`);
      const { state, waits = null, resolution = null, due = null } = conversation;
      expect({
        state: line?.state,
        waitingSince: local(line?.waitingSince),
        followUpDue: local(line?.followUpDue),
        resolutionDue: local(line?.resolutionDue),
        ...(due === null ? {} : { responseDue: local(line?.responseDue) }),
      }).toEqual({
        state,
        waitingSince: waits,
        followUpDue: expected(conversation),
        resolutionDue: resolution,
        ...(due === null ? {} : { responseDue: due }),
      });
    },
  );
});

// A desk on which everybody has been answered shows nobody waiting, whatever was written last.
import type { IncomingMessage } from '../../../local/gmail/contract';
import { type Described, describeMail, incoming, NOW, readSet } from './mail-sets';

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly note: string;
  readonly messages: readonly {
    readonly from: 'customer' | 'us' | 'other';
    readonly address?: string;
    readonly to?: string;
    readonly subject: string;
    readonly text: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly contentType?: string;
    /** Since the message before. */
    readonly minutes: number;
  }[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TEAM = 'purefocus-team.example';
const PROOF = `mx.google.com; dmarc=pass (p=QUARANTINE sp=QUARANTINE dis=NONE) header.from=${TEAM}`;

/** A conversation whose last message came a day before it is read. */
function conversation({ id, messages }: Line): readonly IncomingMessage[] {
  const length = messages.reduce((sum, { minutes }) => sum + minutes * MINUTE, 0);
  const customer = messages.find(({ from }) => from === 'customer')?.address ?? '';
  let at = NOW - DAY - length;
  let reference: string | null = null;
  return messages.map(({ from, address = '', to = customer, minutes, headers, ...mail }, i) => {
    at += minutes * MINUTE;
    const sent = from === 'us';
    const proven = address.includes(`@${TEAM}`) ? { 'Authentication-Results': PROOF } : {};
    const line = { ...mail, id: `${id}.${i}`, from: address, to, headers: { ...proven, ...headers } };
    const message = incoming(line, { at, thread: id, sent, reference });
    reference = message.payload.headers.find(({ name }) => name === 'Message-ID')?.value ?? null;
    return message;
  });
}

const describeDesk = (lines: readonly Line[]): ReadonlyMap<string, Described> =>
  describeMail(lines.flatMap(conversation), { team: { domains: [TEAM] } });

/** Whoever waits, with what was written last and what each message was taken for. */
function waitingOn(lines: readonly Line[], found: ReadonlyMap<string, Described>): readonly string[] {
  return lines
    .filter(({ id }) => found.get(id)?.state === 'a-traiter')
    .map(({ id, kind, note, messages }) => {
      const roles = (found.get(id)?.messages ?? []).map(({ role }) => role).join(', ');
      return `${id} ${kind} (${note}) [${roles}]: ${messages[messages.length - 1]?.text.slice(0, 200)}`;
    });
}

describe('a desk of 200 conversations in which nobody waits', () => {
  const lines = readSet<Line>('quiet-desk');
  const found = describeDesk(lines);

  it('is read in whole', () => {
    expect(lines).toHaveLength(200);
    const unread = lines.filter(({ id, messages }) => found.get(id)?.messages.length !== messages.length);
    expect(unread.map(({ id }) => id)).toEqual([]);
  });

  it('shows at most 4 waiting', () => {
    const waiting = waitingOn(lines, found);
    process.stdout.write(`${waiting.length} of ${lines.length} wait\n${waiting.join('\n')}\n`);
    expect(waiting.slice(4)).toEqual([]);
  });
});

describe('thanks and assent that tell a story besides', () => {
  it('are read, and may wait in doubt', () => {
    const lines = readSet<Line>('quiet-desk-stories');
    const found = describeDesk(lines);
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.filter(({ id }) => found.get(id) === undefined).map(({ id }) => id)).toEqual([]);
    const waiting = waitingOn(lines, found);
    process.stdout.write(`${waiting.length} of ${lines.length} conversations with stories wait\n`);
  });
});

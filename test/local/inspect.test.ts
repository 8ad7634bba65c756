import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const FIXTURES = join(__dirname, '../fixtures');
const THREADS = join(FIXTURES, 'sla/threads.mbox');

const KEYS = [
  'thread',
  'messageId',
  'subject',
  'ticket',
  'why',
  'type',
  'priority',
  'escalation',
  'reply',
  'info',
  'state',
  'waitingSince',
  'responseDue',
  'resolutionDue',
  'remainingMinutes',
  'labels',
];

interface Line {
  readonly thread: string;
  readonly messageId: string;
  readonly ticket: boolean;
  readonly priority: string | null;
  readonly state: string | null;
  readonly waitingSince: string | null;
  readonly responseDue: string | null;
  readonly labels: readonly string[];
}

interface Expected {
  readonly thread: string;
  readonly state: string;
  readonly waitingSince: string | null;
  readonly due: Readonly<Record<string, string>> | null;
}

function inspect(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'local/inspect.ts', ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('inspect', () => {
  it('prints one object a conversation, with the clocks of the promise', () => {
    const [head, ...expected] = linesOf(readFileSync(join(FIXTURES, 'sla/threads.jsonl'), 'utf8')).map(
      (line) => JSON.parse(line),
    ) as [{ readonly now: string }, ...Expected[]];
    const { status, stdout } = inspect(THREADS, '--now', head.now);
    const lines = linesOf(stdout).map((line) => JSON.parse(line) as Line);
    expect(status).toBe(0);
    for (const line of lines) expect(Object.keys(line)).toEqual(KEYS);
    const clocks = lines
      .map(({ thread, state, waitingSince, responseDue }) => ({ thread, state, waitingSince, responseDue }))
      .sort((a, b) => a.thread.localeCompare(b.thread));
    const priorities = new Map(lines.map(({ thread, priority }) => [thread, priority ?? '']));
    expect(clocks).toEqual(
      expected.map(({ thread, state, waitingSince, due }) => ({
        thread,
        state,
        waitingSince,
        responseDue: due?.[priorities.get(thread) ?? ''] ?? null,
      })),
    );
  });

  it('takes the last message’s time for now, and leaves labels behind as they are shown', () => {
    const { status, stdout } = inspect(join(FIXTURES, 'mbox/out-of-order.mbox'));
    expect(status).toBe(0);
    const lines = linesOf(stdout).map((line) => JSON.parse(line) as Line);
    expect(lines.map(({ thread, messageId }) => [thread, messageId])).toEqual([
      ['51', '<m51@mail.example>'],
      ['53', '<m53@mail.example>'],
    ]);
    expect(lines[0]?.labels).toContain('Support/2 Elevee');
  });

  it('notes a broken message on stderr and shows the others', () => {
    const { status, stdout, stderr } = inspect(join(FIXTURES, 'mbox/broken.mbox'));
    expect(status).toBe(0);
    expect(linesOf(stdout)).toHaveLength(3);
    expect(stderr).toContain('message 2 (line 10, byte ');
    expect(stderr).toContain('no valid date; left out');
  });

  it.each([
    ['no file named', [], 'usage: '],
    ['two files named', [THREADS, THREADS], 'usage: '],
    ['an unknown option', [THREADS, '--quick'], '--quick'],
    ['a missing file', ['missing.mbox'], 'missing.mbox'],
    ['a folder', [FIXTURES], 'not a file'],
    ['a file that is no mbox', [join(FIXTURES, 'sla/threads.jsonl')], 'not an mbox file'],
    ['a bad instant', [THREADS, '--now', 'demain'], '--now: not an ISO 8601 instant: "demain"'],
    ['missing settings', [THREADS, '--settings', 'missing.json'], 'missing.json'],
  ])('ends with 2 and one line on stderr for %s', (_label, args, message) => {
    const { status, stdout, stderr } = inspect(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toContain(message);
  });

  it.each([
    ['no JSON', 'pas du JSON'],
    ['no settings', '{"schedule": 3}'],
  ])('ends with 2 for settings that are %s', (_label, text) => {
    const settings = join(folder, 'settings.json');
    writeFileSync(settings, text);
    const { status, stdout, stderr } = inspect(join(FIXTURES, 'mbox/dates.mbox'), '--settings', settings);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(linesOf(stderr).filter((line) => line.startsWith('--settings: '))).toHaveLength(1);
  });
});

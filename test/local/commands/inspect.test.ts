import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Priority } from '../../../src/domain/terms/levels';
import { argumentsOf } from '../../helpers/command';

const top = join(__dirname, '../../..');
const fixture = (path: string) => join(top, 'test/fixtures', path);

function inspect(...args: readonly string[]) {
  return spawnSync(process.execPath, argumentsOf('inspect', args), {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
}

const parse = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

interface Expected {
  readonly thread: string;
  readonly state: string;
  readonly waitingSince: string | null;
  readonly due: Readonly<Record<Priority, string>> | null;
}

/** A conversation whose last answer promises something. */
interface Promised {
  readonly thread: string;
  readonly state: 'en-cours';
  readonly followUpDue: Readonly<Record<Priority, string>>;
}

describe('inspect', () => {
  it('gives each of the 60 conversations the state that it must show', () => {
    const [head, ...lines] = parse(readFileSync(fixture('sla/threads.jsonl'), 'utf8'));
    const { status, stdout } = inspect(fixture('sla/threads.mbox'), '--now', String(head?.now));
    expect(status).toBe(0);
    const found = new Map(parse(stdout).map((line) => [line.thread, line]));
    expect(found.size).toBe(60);
    const promised = parse(readFileSync(fixture('sla/follow-ups.jsonl'), 'utf8')) as unknown as Promised[];
    const owed = new Map(promised.map((line) => [line.thread, line]));
    for (const { thread, state, waitingSince, due } of lines as unknown as Expected[]) {
      const line = found.get(thread);
      // What escalates is due as if it were critical, whatever its level.
      const level = (line?.escalation === true ? 'critique' : line?.priority) as Priority;
      expect({
        thread,
        state: line?.state,
        waitingSince: line?.waitingSince,
        responseDue: line?.responseDue,
        followUpDue: line?.followUpDue,
      }).toEqual({
        thread,
        state: owed.get(thread)?.state ?? state,
        waitingSince,
        responseDue: due?.[level] ?? null,
        followUpDue: owed.get(thread)?.followUpDue[line?.priority as Priority] ?? null,
      });
    }
  });

  it('prints one line for each of the 200 mails, with the fields in order', () => {
    const { status, stdout } = inspect(fixture('mails/dev.mbox'));
    const lines = parse(stdout);
    expect(status).toBe(0);
    expect(lines).toHaveLength(200);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'thread',
      'messageId',
      'subject',
      'ticket',
      'review',
      'confidence',
      'why',
      'type',
      'priority',
      'escalation',
      'reply',
      'info',
      'suggestion',
      'state',
      'waitingSince',
      'responseDue',
      'followUpDue',
      'resolutionDue',
      'remainingMinutes',
      'messages',
      'labels',
    ]);
    const noTicket = lines.find(({ ticket, review }) => ticket === false && review === false) ?? {};
    const {
      thread: _t,
      messageId: _m,
      subject: _s,
      ticket: _k,
      review: _r,
      confidence,
      why,
      messages,
      labels,
      ...rest
    } = noTicket;
    expect(why).not.toEqual([]);
    expect(Object.keys(confidence ?? {})).toEqual(['ticket']);
    expect(messages).toMatchObject([{ role: expect.stringMatching(/^(?:automatique|non-remis)$/) }]);
    expect(labels).toEqual(['Support/Automatique']);
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
    const undecided = lines.find(({ ticket, review }) => ticket === true && review === true) ?? {};
    expect(undecided.labels).toContain('Support/Priorité à confirmer');
    const { confidence: sure } = undecided as { confidence?: Readonly<Record<string, number>> };
    expect(Object.keys(sure ?? {})).toEqual(['ticket', 'type', 'priority', 'escalation', 'reply']);
    expect(sure?.priority).toBeLessThan(0.9);
    const doubtful = lines.find(({ ticket, review }) => ticket === false && review === true);
    expect(doubtful).toMatchObject({
      ticket: false,
      priority: null,
      state: 'a-traiter',
      messages: [
        { id: expect.any(String), from: expect.any(String), role: 'probable', evidence: expect.any(String) },
      ],
      labels: ['Support/À vérifier'],
    });
    expect(doubtful?.waitingSince).not.toBeNull();
    expect(doubtful?.responseDue).not.toBeNull();
  });

  it.each([
    ['no file', []],
    ['a file that is not there', ['nowhere.mbox']],
    ['a folder', [top]],
    ['a file that is no mailbox', [fixture('mails/dev.jsonl')]],
    ['an instant that is none', [fixture('sla/threads.mbox'), '--now', 'demain']],
    ['an instant as settings do not write it', [fixture('sla/threads.mbox'), '--now', '2026-W48-2']],
    ['an instant before 1970', [fixture('sla/threads.mbox'), '--now', '1969-12-31']],
    ['settings that are not there', [fixture('sla/threads.mbox'), '--settings', 'nowhere.json']],
    ['settings that are wrong', [fixture('sla/threads.mbox'), '--settings', fixture('sla/threads.jsonl')]],
    ['an unknown option', ['--colour']],
  ])('refuses %s with one clear line and exit status 2', (_label, args) => {
    const { status, stdout, stderr } = inspect(...args);
    const lines = stderr
      .trim()
      .split('\n')
      .filter((line) => !/^\d+ messages in /.test(line));
    expect([status, stdout, lines.length]).toEqual([2, '', 1]);
    expect(lines[0]).not.toMatch(/^\s+at |Error:/);
  });
});

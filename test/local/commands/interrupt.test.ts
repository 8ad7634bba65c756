// Ctrl+C, which a terminal sends to the whole command: to npm, to what it runs, and to what that runs.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpeningJson } from '../../../local/page/api';

const top = join(__dirname, '../../..');
const DEV = readFileSync(join(top, 'test/fixtures/mails/dev.mbox'), 'utf8');
/** Of the fixture's mails: enough that a command is still at work on them when it is interrupted. */
const TIMES = 4;
const PROC = '/proc';

/** A command in a terminal of its own, as far as signals go. */
interface Typed {
  readonly child: ChildProcess;
  /** Marks every process that the command starts. */
  readonly mark: string;
  readonly temporary: string;
  said(): string;
}

/** Types the command where it has run before, if `compiled` is where: what tsx has compiled is there again. */
function type(folder: string, args: readonly string[], compiled: string | null): Typed {
  const mark = randomUUID();
  const temporary = mkdtempSync(join(folder, 'tmp-'));
  if (compiled !== null) cpSync(compiled, temporary, { recursive: true });
  const child = spawn('npm', args, {
    cwd: top,
    detached: true,
    env: { ...process.env, TMPDIR: temporary, VIGIE_TEST_MARK: mark },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (text += String(data)));
  return { child, mark, temporary, said: () => text };
}

/** Ids of the processes that carry the mark; where that cannot be seen, only whether the command's group has any. */
function alive({ mark, child }: Typed): readonly string[] {
  if (!existsSync(join(PROC, 'self/environ'))) {
    try {
      process.kill(-(child.pid ?? 0), 0);
      return [String(child.pid)];
    } catch {
      return [];
    }
  }
  return readdirSync(PROC).filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      return readFileSync(join(PROC, id, 'environ'), 'utf8').includes(mark);
    } catch {
      return false;
    }
  });
}

/** What does not end by itself by then is not about to. */
const MOST_TURNS = 2_000;
const turn = () => new Promise((next) => setTimeout(next, 10));

/** When a command is interrupted: once it has said something, once it runs something, or once its page says that it reads. */
type When = RegExp | 'at once' | 'while the watch reads';

async function hasCome(when: When, typed: Typed): Promise<boolean> {
  if (when === 'at once') return alive(typed).length >= 3;
  if (when !== 'while the watch reads') return when.test(typed.said());
  const [url] = /http:\S+/.exec(typed.said()) ?? [];
  if (url === undefined) return false;
  const { reading } = (await (await fetch(`${url}api/reading`)).json()) as OpeningJson;
  return reading?.part === 'watch' && reading.done > 0;
}

/** Interrupts the command when it is time; returns how it ended and what is left. */
async function interrupted(typed: Typed, when: When): Promise<Readonly<Record<string, unknown>>> {
  const ended = once(typed.child, 'exit');
  try {
    while (!(await hasCome(when, typed))) await turn();
    process.kill(-(typed.child.pid ?? 0), 'SIGINT');
    for (let turns = 0; turns < MOST_TURNS && alive(typed).length > 0; turns += 1) await turn();
    const processes = alive(typed);
    if (processes.length > 0) return { processes };
    const [code, signal] = await ended;
    return { asInterrupted: signal === 'SIGINT' || code === 130, processes, files: leftIn(typed.temporary) };
  } finally {
    for (const id of alive(typed)) process.kill(Number(id), 'SIGKILL');
  }
}

/** What tsx has compiled it keeps for the next command, in a folder of its own. */
function leftIn(temporary: string): readonly string[] {
  const files = readdirSync(temporary, { recursive: true }).map(String);
  return files.filter((name) => !/^tsx-\w+(?:\/[\w-]+)?$/.test(name) || name.endsWith('.pipe'));
}

/** What a build writes before it is put into its place, of a process that is gone: other tests build, too. */
function isAbandoned(name: string): boolean {
  const [, id] = /^\.unfinished-(\d+)-/.exec(name) ?? [];
  if (id === undefined) return false;
  try {
    return !process.kill(Number(id), 0);
  } catch {
    return true;
  }
}

describe('Ctrl+C', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-'));
  const mailbox = join(folder, 'export.mbox');
  // Each copy is mail of its own.
  writeFileSync(
    mailbox,
    Array.from({ length: TIMES }, (_, i) =>
      DEV.replace(/^(Message-ID: <|From |X-GM-THRID: )/gim, `$1${i}`),
    ).join('\n'),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  const SAMPLE = ['start', '--', '--port', '0'];
  const EXPORT = [...SAMPLE, '--mbox', mailbox];
  const PAGE = /press Ctrl/;
  let compiled: string | null = null;
  const INSPECT = ['run', '--silent', 'inspect', '--', mailbox];

  it.each([
    ['npm start', 'while it builds', SAMPLE, 'at once', /Gmail: http/],
    ['npm start', 'while it shows the page', SAMPLE, PAGE, null],
    ['npm start --mbox', 'while it reads the export', EXPORT, /Gmail: http/, /press Ctrl/],
    ['npm start --mbox', 'while the watch reads', EXPORT, 'while the watch reads', /press Ctrl/],
    ['inspect', 'while it builds', INSPECT, 'at once', /messages in/],
    ['inspect', 'once it has read the export', INSPECT, /messages in/, /watch: /],
    ['inspect', 'while it prints lines', INSPECT, /"messageId"/, /watch: /],
  ] as const)('ends %s %s, and leaves no process and no file', async (_command, _when, args, when, never) => {
    const typed = type(folder, args, compiled);
    expect(await interrupted(typed, when)).toEqual({ asInterrupted: true, processes: [], files: [] });
    if (when === PAGE) compiled = typed.temporary;
    // It was as far as it was to be, and no further.
    if (never !== null) expect(typed.said()).not.toMatch(never);
    expect(readdirSync(join(top, 'dist')).filter(isAbandoned)).toEqual([]);
  });
});

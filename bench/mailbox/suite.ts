// A team's own export: how soon the page answers, when everything is read, what `inspect` takes, and how both grow.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { OpeningJson } from '../../local/page/api';
import { type Bench, type Cell, measured, type Table } from '../table';
import { run } from './child';
import { generateMailbox } from './generate';

const COMMANDS = join(__dirname, '../../local/commands');
/** Mails; with the last one the heap is held to what Node grants on a small machine. */
const SIZES = [6_000, 20_000, 60_000, 100_000] as const;
const BOUNDED_FROM = 100_000;
const BOUND_MB = 2_048;
/** Milliseconds between two questions. */
const ASK = 250;

const COLUMNS = [
  'mails',
  'page answers, s',
  'list is there, s',
  'all read, s',
  'CPU s',
  'CPU ms a mail',
  'peak MB',
];
const INSPECT_COLUMNS = ['mails', 's', 'CPU s', 'CPU ms a mail', 'peak MB'];

export const mailboxBench: Bench = {
  name: 'mailbox',
  async *run({ seed, mails }) {
    const sizes = mails ?? SIZES;
    yield await overSizes('An export on the page', COLUMNS, { sizes, seed }, pageRow);
    yield await overSizes('An export through inspect', INSPECT_COLUMNS, { sizes, seed }, inspectRow);
  },
};

type Row = (path: string, mails: number) => Promise<readonly Cell[]>;

async function overSizes(
  title: string,
  columns: readonly string[],
  { sizes, seed }: { readonly sizes: readonly number[]; readonly seed: number },
  rowOf: Row,
): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  const rows: (readonly Cell[])[] = [];
  try {
    for (const size of sizes) {
      const path = join(folder, `${size}.mbox`);
      const mails = await generateMailbox(path, size, seed);
      rows.push(measured(await rowOf(path, mails)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const notes = [
    'a desk of three years with three mails to a conversation, a tenth of them open; bench/mailbox/generate.ts',
    `from ${BOUNDED_FROM} mails on with --max-old-space-size=${BOUND_MB}; the start of npm and the build are not counted`,
  ];
  return { title, columns, rows, notes };
}

const heapFor = (mails: number) => (mails >= BOUNDED_FROM ? BOUND_MB : null);
const secondsSince = (start: number) => (Date.now() - start) / 1_000;

async function pageRow(path: string, mails: number): Promise<readonly Cell[]> {
  const start = Date.now();
  const args = ['--mbox', path, '--port', '0'];
  const child = run(join(COMMANDS, 'serve.ts'), args, { heapMB: heapFor(mails), output: null });
  const died = child.end.then((code): never => {
    throw new Error(`npm start ended with ${code}`);
  });
  const [printed] = await Promise.race([once(child.process.stdout ?? child.process, 'data'), died]);
  const url = /http:\S+/.exec(String(printed))?.[0] ?? '';
  await ask(url);
  const answers = secondsSince(start);
  let list: number | null = null;
  for (;;) {
    const { open, reading } = JSON.parse(await ask(`${url}api/reading`)) as OpeningJson;
    if (open) list ??= secondsSince(start);
    if (reading === null) break;
    await after(ASK);
  }
  const read = secondsSince(start);
  const { cpuSeconds, peakMB } = child.taken();
  child.process.kill();
  await child.end;
  return [String(mails), answers, list, read, cpuSeconds, (1_000 * cpuSeconds) / mails, peakMB];
}

/** By a connection of its own: one that is kept may be closed while the page is busy. */
function ask(url: string): Promise<string> {
  return new Promise((done, fail) => {
    get(url, { agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
    }).on('error', fail);
  });
}

async function inspectRow(path: string, mails: number): Promise<readonly Cell[]> {
  const start = Date.now();
  const child = run(join(COMMANDS, 'inspect.ts'), [path], {
    heapMB: heapFor(mails),
    output: `${path}.jsonl`,
  });
  const code = await child.end;
  if (code !== 0) throw new Error(`inspect ended with ${code}`);
  const { cpuSeconds, peakMB } = child.taken();
  return [String(mails), secondsSince(start), cpuSeconds, (1_000 * cpuSeconds) / mails, peakMB];
}

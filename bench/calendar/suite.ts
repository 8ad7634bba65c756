// The calendar beside three libraries that others use for the same: time of each operation, and whether they agree.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { Bench, Cell, Table } from '../table';
import { OPERATIONS } from './engine';

const ENGINES = ['vigie', 'dayjs', 'moment', 'opening-hours'] as const;
type EngineName = (typeof ENGINES)[number];
const PACKAGES: Readonly<Record<EngineName, string>> = {
  vigie: 'Vigie',
  dayjs: 'dayjs-business-time',
  moment: 'moment-business-time',
  'opening-hours': 'opening_hours',
};

/** A child that has not answered by then is taken for one that never will. */
const TIME_OUT_MS = 20_000;
const COLD_STARTS = 15;
const COLD = 'cold start';
const OFFICIAL = join(__dirname, '../../test/fixtures/holidays/jours_feries_metropole.csv');

interface Answer {
  readonly ns: number;
  readonly answers?: readonly number[];
}

export const calendarBench: Bench = {
  name: 'calendar',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'));
    try {
      const scripts = await buildChildren(folder);
      const all = await officialHolidays();
      const lists = [all.filter((date) => date.startsWith('2026')), all];
      const rows: Cell[][] = [];
      for (const holidays of lists) {
        for (const name of [...OPERATIONS.map((operation) => operation.name), COLD]) {
          rows.push(await measureRow(name, holidays, scripts));
        }
      }
      return [toTable(rows)];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

function toTable(rows: readonly (readonly Cell[])[]): Table {
  const peers = ENGINES.slice(1).map((engine) => PACKAGES[engine]);
  return {
    title: 'Calendar, microseconds an operation',
    columns: ['operation', 'holidays', 'Vigie', ...peers, 'fastest peer ÷ Vigie', 'same answers'],
    rows,
    notes: [
      'Each figure comes from a process of its own under TZ=Europe/Paris, in one run; every library gets the same list of closed days.',
      `Warm rows: the best of doubling rounds over 64 starts. “${COLD}”: from loaded code to the first deadline (build the calendar, add 4 h), median of ${COLD_STARTS} new processes.`,
      `“–”: no answer within ${TIME_OUT_MS / 1_000} s. “Same answers”: of the 64 starts, those on which each peer agrees to the minute, in the order of the columns.`,
      'opening_hours has no addition: its rows walk from change to change.',
    ],
  };
}

async function buildChildren(folder: string): Promise<ReadonlyMap<EngineName, string>> {
  const scripts = new Map<EngineName, string>();
  for (const engine of ENGINES) {
    const outfile = join(folder, `${engine}.js`);
    await build({
      entryPoints: [join(__dirname, 'child.ts')],
      alias: { ENGINE: join(__dirname, 'engines', `${engine}.ts`) },
      bundle: true,
      platform: 'node',
      outfile,
      logLevel: 'error',
    });
    scripts.set(engine, outfile);
  }
  return scripts;
}

async function officialHolidays(): Promise<readonly string[]> {
  const lines = (await readFile(OFFICIAL, 'utf8')).split('\n').slice(1);
  return [...new Set(lines.map((line) => line.slice(0, 10)).filter((date) => date !== ''))];
}

async function measureRow(
  name: string,
  holidays: readonly string[],
  scripts: ReadonlyMap<EngineName, string>,
): Promise<Cell[]> {
  const answers: (Answer | null)[] = [];
  for (const engine of ENGINES) {
    const script = scripts.get(engine) as string;
    answers.push(name === COLD ? await coldStart(script, holidays) : await ask(script, name, holidays));
  }
  const [own = null, ...peers] = answers;
  const fastest = Math.min(...peers.map((peer) => peer?.ns ?? Number.POSITIVE_INFINITY));
  const ratio = own === null || !Number.isFinite(fastest) ? null : fastest / own.ns;
  const agreeing = peers.map((peer) => agreement(own?.answers, peer?.answers)).join(' / ');
  const times = answers.map((answer) => (answer === null ? null : answer.ns / 1_000));
  return [name, holidays.length, ...times, ratio, name === COLD ? null : agreeing];
}

function agreement(own: readonly number[] | undefined, peer: readonly number[] | undefined): string {
  if (own === undefined || peer === undefined) return '–';
  return String(own.filter((answer, i) => Math.abs(answer - (peer[i] as number)) < 1).length);
}

async function coldStart(script: string, holidays: readonly string[]): Promise<Answer | null> {
  const times: number[] = [];
  for (let i = 0; i < COLD_STARTS; i += 1) {
    const answer = await ask(script, 'cold', holidays);
    if (answer === null) return null;
    times.push(answer.ns);
  }
  times.sort((a, b) => a - b);
  return { ns: times[Math.floor(COLD_STARTS / 2)] as number };
}

/** Null when the child did not answer in time. */
async function ask(script: string, what: string, holidays: readonly string[]): Promise<Answer | null> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, what, JSON.stringify(holidays)], {
      env: { ...process.env, TZ: 'Europe/Paris' },
      timeout: TIME_OUT_MS,
      killSignal: 'SIGKILL',
    });
    return JSON.parse(stdout);
  } catch (error) {
    if ((error as { readonly killed?: boolean }).killed === true) return null;
    throw error;
  }
}

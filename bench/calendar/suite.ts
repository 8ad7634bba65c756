// The calendar beside three libraries that others use for the same: time of each operation, and whether they agree.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../cpu';
import { type Bench, type Cell, measured, type Table } from '../table';
import { type Ask, buildChildren, ENGINES, type EngineName, type Measured, TIME_OUT_MS } from './children';
import { OPERATIONS, ROUNDS, WARM_UP_MS } from './engine';

const PACKAGES: Readonly<Record<EngineName, string>> = {
  vigie: 'Vigie',
  dayjs: 'dayjs-business-time',
  moment: 'moment-business-time',
  'opening-hours': 'opening_hours',
};

/** Processes of each library for a cold start; odd, for the median. */
const COLD_STARTS = 21;
const COLD = { loaded: 'cold start', read: 'read, evaluate, cold start' } as const;
const OFFICIAL = join(__dirname, '../../test/fixtures/holidays/jours_feries_metropole.csv');

/** What each library measured, in the order of `ENGINES`. */
type Row = readonly (Measured | null)[];

export const calendarBench: Bench = {
  name: 'calendar',
  async *run({ seed }) {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'));
    try {
      const ask = await buildChildren(folder);
      const all = await officialHolidays();
      const rows: (readonly Cell[])[] = [];
      for (const holidays of [all.filter((date) => date.startsWith('2026')), all]) {
        for (const { name } of OPERATIONS) {
          rows.push(measured(cells(name, holidays.length, await warmRow(ask, name, holidays, seed))));
        }
        for (const what of ['loaded', 'read'] as const) {
          rows.push(measured(cells(COLD[what], holidays.length, await coldRow(ask, what, holidays, seed))));
        }
      }
      yield toTable(rows, seed);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

function toTable(rows: readonly (readonly Cell[])[], seed: number): Table {
  const peers = ENGINES.slice(1).map((engine) => PACKAGES[engine]);
  return {
    title: 'Calendar, microseconds an operation',
    columns: ['operation', 'holidays', 'Vigie', ...peers, 'fastest peer ÷ Vigie', 'same results'],
    rows,
    notes: [
      `Seed ${seed}: \`npm run bench -- calendar --seed ${seed}\` takes the same starts, random minutes in open hours of 2026. Every library gets the same starts and the same list of closed days, under TZ=Europe/Paris, in one run.`,
      `Warm rows: a process each, the median of ${ROUNDS} rounds after ${WARM_UP_MS} ms of rounds that do not count; each round has ${startsARound()} starts of its own.`,
      `“${COLD.loaded}”: from loaded code to the first deadline (build the calendar, add 4 h); “${COLD.read}”: from reading the file of the library to there. Median of ${COLD_STARTS} new processes with a start each, the libraries by turns. All libraries are minified, our own code is not, as in the bundle.`,
      `“–”: nothing within ${TIME_OUT_MS / 1_000} s. “Same results”: on how many of all starts each peer agrees to the minute, in the order of the columns.`,
      'opening_hours has no addition: its rows walk from change to change.',
    ],
  };
}

function startsARound(): string {
  return [...new Set(OPERATIONS.map(({ starts }) => starts))].join(' or ');
}

async function officialHolidays(): Promise<readonly string[]> {
  const lines = (await readFile(OFFICIAL, 'utf8')).split('\n').slice(1);
  return [...new Set(lines.map((line) => line.slice(0, 10)).filter((date) => date !== ''))];
}

async function warmRow(ask: Ask, what: string, holidays: readonly string[], seed: number): Promise<Row> {
  const row: (Measured | null)[] = [];
  for (const engine of ENGINES) row.push(await ask({ engine, what, holidays, seed }));
  return row;
}

async function coldRow(ask: Ask, what: string, holidays: readonly string[], seed: number): Promise<Row> {
  const processes: Row[] = [];
  for (let i = 0; i < COLD_STARTS; i += 1) processes.push(await warmRow(ask, what, holidays, seed + i));
  return ENGINES.map((_, column) => {
    const measured = processes.flatMap((row) => row[column] ?? []);
    if (measured.length < COLD_STARTS) return null;
    return {
      ns: median(measured.map(({ ns }) => ns)),
      results: measured.flatMap(({ results }) => results),
    };
  });
}

function cells(name: string, holidays: number, row: Row): Cell[] {
  const [own = null, ...peers] = row;
  const fastest = Math.min(...peers.map((peer) => peer?.ns ?? Number.POSITIVE_INFINITY));
  const ratio = own === null || !Number.isFinite(fastest) ? null : fastest / own.ns;
  const times = row.map((measured) => (measured === null ? null : measured.ns / 1_000));
  return [name, holidays, ...times, ratio, agreement(own, peers)];
}

function agreement(own: Measured | null, peers: Row): string {
  const same = peers.map((peer) =>
    own === null || peer === null
      ? '–'
      : String(own.results.filter((result, i) => Math.abs(result - (peer.results[i] as number)) < 1).length),
  );
  return `${same.join(' / ')} of ${own?.results.length ?? 0}`;
}

// One measurement in a process of its own: `child.js LIBRARY WHAT HOLIDAYS SEED`, where WHAT is an operation or one of
// the two cold starts. What it measured stands on one line of JSON.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { median } from '../cpu';
import { type Engine, FIRST_DEADLINE, OPERATIONS, ROUNDS, WARM_UP_MS } from './engine';
import { startsFrom } from './starts';

const [library = '', what = '', holidays = '[]', seed = '0'] = process.argv.slice(2);
const days: readonly string[] = JSON.parse(holidays);
// Others than those that are measured.
let nextStart = startsFrom(~Number(seed));

function load(): Engine {
  return runInThisContext(readFileSync(library, 'utf8'), { filename: library }) as Engine;
}

function cold(loaded: 'before' | 'within') {
  const start = nextStart();
  const early = loaded === 'before' ? load() : null;
  const before = process.hrtime.bigint();
  const result = FIRST_DEADLINE.run((early ?? load()).create(days), start);
  return { ns: Number(process.hrtime.bigint() - before), results: [result] };
}

function warm(name: string) {
  const operation = OPERATIONS.find((candidate) => candidate.name === name);
  if (operation === undefined) throw new RangeError(`no such operation: ${name}`);
  const calendar = load().create(days);
  const round = () => {
    const starts = Array.from({ length: operation.starts }, nextStart);
    const results = new Array<number>(starts.length).fill(0);
    const before = process.hrtime.bigint();
    for (let i = 0; i < starts.length; i += 1) results[i] = operation.run(calendar, starts[i] as number);
    return { ns: Number(process.hrtime.bigint() - before) / starts.length, results };
  };
  const end = performance.now() + WARM_UP_MS;
  do round();
  while (performance.now() < end);
  // From here on every library is asked about the same starts, however many rounds it took to warm up.
  nextStart = startsFrom(Number(seed));
  const rounds = Array.from({ length: ROUNDS }, round);
  return { ns: median(rounds.map(({ ns }) => ns)), results: rounds.flatMap(({ results }) => results) };
}

const measured = what === 'loaded' ? cold('before') : what === 'read' ? cold('within') : warm(what);
process.stdout.write(`${JSON.stringify(measured)}\n`);

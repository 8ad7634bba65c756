// One measurement in a process of its own: `child.js LIBRARY WHAT HOLIDAYS SEED`, where WHAT is an operation or one of
// the two cold starts. What it measured stands on one line of JSON.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { type Engine, FIRST_DEADLINE, OPERATIONS, ROUNDS } from './engine';
import { startsFrom } from './starts';

const [library = '', what = '', holidays = '[]', seed = '0'] = process.argv.slice(2);
const days: readonly string[] = JSON.parse(holidays);
const nextStart = startsFrom(Number(seed));

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
  const times: number[] = [];
  const results: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const starts = Array.from({ length: operation.starts }, nextStart);
    const found = new Array<number>(starts.length).fill(0);
    const before = process.hrtime.bigint();
    for (let i = 0; i < starts.length; i += 1) found[i] = operation.run(calendar, starts[i] as number);
    times.push(Number(process.hrtime.bigint() - before) / starts.length);
    results.push(...found);
  }
  times.sort((a, b) => a - b);
  return { ns: times[Math.floor(ROUNDS / 2)], results };
}

const measured = what === 'loaded' ? cold('before') : what === 'read' ? cold('within') : warm(what);
process.stdout.write(`${JSON.stringify(measured)}\n`);

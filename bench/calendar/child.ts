// One measurement in a process of its own: `child.js OPERATION HOLIDAYS`, or `child.js cold HOLIDAYS`.
// `ENGINE` is bundled in by the suite; the answer is one line of JSON.
import { engine } from 'ENGINE';
import { OPERATIONS, STARTS } from './engine';

/** How long the loop runs at least, so that compilation and the clock's grain do not count. */
const SHORTEST_NS = 250_000_000;

const [what = '', holidays = '[]'] = process.argv.slice(2);
const days: readonly string[] = JSON.parse(holidays);

function cold(): { readonly ns: number } {
  const before = process.hrtime.bigint();
  engine.create(days).addHours(STARTS[0] as number, 4);
  return { ns: Number(process.hrtime.bigint() - before) };
}

function warm(name: string) {
  const operation = OPERATIONS.find((candidate) => candidate.name === name);
  if (operation === undefined) throw new RangeError(`no such operation: ${name}`);
  const calendar = engine.create(days);
  const answers = STARTS.map((t) => operation.run(calendar, t));
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let repeat = 1; spent < SHORTEST_NS; repeat *= 2) {
    const before = process.hrtime.bigint();
    for (let i = 0; i < repeat; i += 1) for (const t of STARTS) operation.run(calendar, t);
    spent = Number(process.hrtime.bigint() - before);
    best = Math.min(best, spent / (repeat * STARTS.length));
  }
  return { ns: best, answers };
}

process.stdout.write(`${JSON.stringify(what === 'cold' ? cold() : warm(what))}\n`);

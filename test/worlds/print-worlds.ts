// `npm run worlds`: the table of worlds and promises. `--pairs` adds the rows in which answers stand in pairs.
import { parseArgs } from 'node:util';
import { DEPARTURES, QUESTIONS, type Worlds, worldWith } from '../../local/platform/worlds/worlds';
import { APART } from './apart';
import { EXCUSES, excusedIn } from './excused';
import { liveThrough } from './live-through';
import { pairwiseWorlds } from './pairs';
import { PROMISES } from './promises';

const { values } = parseArgs({ options: { pairs: { type: 'boolean', default: false } } });
const NAMES = [...PROMISES, ...APART].map(({ name }) => name);

/** A letter a promise: `·` kept, `o` excused, `X` broken. */
function print(title: string, worlds: Partial<Worlds>): boolean {
  const broken = liveThrough(worlds);
  const excused = excusedIn(worlds);
  const mark = (name: string) => (broken[name] === undefined ? '·' : excused.includes(name) ? 'o' : 'X');
  console.log(`${NAMES.map(mark).join(' ')}  ${title}`);
  const surprises = Object.entries(broken).filter(([name]) => !excused.includes(name));
  for (const [name, complaints] of surprises) console.log(`    ${name}: ${complaints.join(' / ')}`);
  return surprises.length === 0;
}

for (const [i, name] of NAMES.entries()) console.log(`${'  '.repeat(i)}${i + 1}. ${name}`);
const kept = [
  print('as it stands', {}),
  ...DEPARTURES.map((departure) =>
    print(`${departure.question}: ${departure.answer}`, worldWith([departure])),
  ),
  ...(values.pairs ? pairwiseWorlds().map((row, i) => print(`pairs, row ${i + 1}`, row)) : []),
];
for (const { world, why, told, kept: rest } of EXCUSES)
  console.log(`\no: ${JSON.stringify(world)}. ${why}\n   Told: ${told}\n   Kept: ${rest}`);
const broken = kept.filter((whole) => !whole).length;
console.log(
  `\n${Object.keys(QUESTIONS).length} questions, ${kept.length} worlds, ${broken} with a promise broken`,
);
process.exitCode = broken === 0 ? 0 : 1;

// `npm run parity -- FILE.json`: which world a file of observations names, where the local Gmail departs from it, and which
// promise does not hold there.
import { readFileSync } from 'node:fs';
import { QUESTIONS } from '../../local/platform/worlds/worlds';
import { excusedIn } from '../../test/worlds/excused';
import { liveThrough } from '../../test/worlds/live-through';
import { localObservations } from './local-observations';
import { type Named, nameWorld, worldOf } from './name-world';
import { type Observations, readObservations } from './observations';

function lineOf({ question, answers, observed, byHand }: Named): string {
  if (answers.length === 1) return `  ${question}: ${answers[0]}`;
  if (answers.length === 0) return `! ${question}: ${observed}, which no world has`;
  return `? ${question}: ${answers.join(' or ')}${byHand === null ? '' : `. ${byHand}`}`;
}

/** Observations that the local Gmail makes otherwise in that world. */
function departures(observed: Observations, local: Observations): readonly string[] {
  const known = Object.keys(QUESTIONS);
  return Object.entries(observed).flatMap(([name, word]) =>
    known.includes(name) || word === 'unknown' || local[name] === word
      ? []
      : [`! ${name}: ${word}, in the local Gmail ${local[name] ?? 'not tried'}`],
  );
}

function main(path: string | undefined): void {
  if (path === undefined) throw new RangeError('name a file of observations');
  const observed = readObservations(readFileSync(path, 'utf8'));
  const named = nameWorld(observed);
  const world = worldOf(named);
  console.log('The world, where a script can tell (? where none can, ! where Google does otherwise):');
  for (const one of named) console.log(lineOf(one));
  const departed = departures(observed, localObservations(world));
  console.log(departed.length === 0 ? '\nThe local Gmail observes the same.' : '\nThe local Gmail departs:');
  for (const departure of departed) console.log(departure);
  const excused = excusedIn(world);
  const broken = Object.entries(liveThrough(world));
  console.log(broken.length === 0 ? '\nEach promise is kept there.' : '\nNot kept there:');
  for (const [name, complaints] of broken)
    console.log(`${excused.includes(name) ? 'o' : '!'} ${name}: ${complaints.join(' / ')}`);
}

try {
  main(process.argv[2]);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

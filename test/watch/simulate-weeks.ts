// `npm run simulate -- --weeks 5000`: weeks from one seed on. `--seed 7` the first; `--rule unread` only what breaks that rule;
// `--keep-going` past the first that fails; `--no-shrink` only names them.
import './one-calendar';
import { parseArgs } from 'node:util';
import { shrink, simulate } from './simulate';
import { tell } from './tell';
import { writeStory } from './write-story';

const { values } = parseArgs({
  options: {
    weeks: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    rule: { type: 'string' },
    'keep-going': { type: 'boolean', default: false },
    'no-shrink': { type: 'boolean', default: false },
  },
});
const [weeks, first] = [Number(values.weeks), Number(values.seed)];
let failed = 0;
for (let seed = first; seed < first + weeks; seed += 1) {
  const story = writeStory(seed);
  const outcome = simulate(story);
  const complaint = outcome.complaints.find(({ rule }) => rule === (values.rule ?? rule));
  if (complaint === undefined) continue;
  failed += 1;
  if (values['no-shrink']) {
    console.log(`seed ${seed}: ${[...new Set(outcome.complaints.map(({ rule }) => rule))].join(', ')}`);
  } else {
    console.log(`seed ${seed} fails: ${complaint.rule}`);
    console.log(tell(simulate(shrink(story, complaint.rule))));
  }
  if (!values['keep-going'] && !values['no-shrink']) break;
}
console.log(`${weeks} weeks from ${first}: ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

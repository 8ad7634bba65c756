// Weeks for jest: the same seeds in every run, so that what fails once fails again.
import { simulate } from './simulate';
import { tell } from './tell';
import { writeStory } from './write-story';

/** Half of what is played; each half has a file of its own, so that two cores share them. */
export const HALF = 125;
/** What goes wrong in one week mostly goes wrong in others. */
const MAX_SHOWN = 3;

/** The stories of the weeks, by seed, that do not end as promised: the first few. */
export function brokenWeeks(first: number, count: number): readonly string[] {
  const found: string[] = [];
  for (let seed = first; seed < first + count && found.length < MAX_SHOWN; seed += 1) {
    const outcome = simulate(writeStory(seed));
    if (outcome.complaints.length > 0) found.push(tell(outcome));
  }
  return found;
}

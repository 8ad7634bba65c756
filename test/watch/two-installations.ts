// In some weeks a second installation begins on the same mailbox: it is taken over from and given back, and one of them stops.
import { HOUR, type Instant } from '../../src/domain/terms/time';
import { Random } from './random';
import type { Installation, MachineHappening, Story } from './story';
import { busyUntil, someTime } from './story-times';

/** Of all weeks. */
const SHARE = 0.25;
/** Numbers of their own, so that the weeks are otherwise what they were. */
const APART = 1_000_003;

export function writeInstallations(story: Omit<Story, 'happenings'>): readonly MachineHappening[] {
  const random = new Random(story.seed + APART);
  if (!random.chance(SHARE)) return [];
  const end = busyUntil(story);
  const begins = random.chance(0.3) ? story.start + 1 : Math.min(someTime(random, story), end);
  const after = (): Instant => random.between(begins + HOUR, Math.max(begins + HOUR, end));
  const who = (): Installation => random.one(['first', 'second']);
  const taken = Array.from({ length: random.between(0, 3) }, (): MachineHappening => {
    return { kind: 'takes-over', at: after(), who: who() };
  });
  const stops: readonly MachineHappening[] = random.chance(0.4)
    ? [{ kind: 'stops', at: after(), who: who() }]
    : [];
  return [{ kind: 'second-begins', at: begins }, ...taken, ...stops];
}

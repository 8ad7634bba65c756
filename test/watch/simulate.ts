// One week: written from a seed, played, and held against the promise; where it fails, made as short as it can be.
import { type Complaint, complaintsAbout, type Rule } from './oracle';
import { type Played, play } from './player';
import type { Happening, Story } from './story';

export interface Outcome {
  readonly played: Played;
  readonly complaints: readonly Complaint[];
}

export function simulate(story: Story): Outcome {
  const played = play(story);
  return { played, complaints: complaintsAbout(played) };
}

/**
 * The story without all that has no part in a complaint of that rule: halves are left out, then quarters, and so on down to
 * single happenings; at last what is special about the platform.
 */
export function shrink(story: Story, rule: Rule): Story {
  const fails = (shorter: Story) => simulate(shorter).complaints.some((complaint) => complaint.rule === rule);
  let best = story;
  for (
    let size = Math.ceil(best.happenings.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < best.happenings.length; ) {
      const shorter = without(best, best.happenings.slice(from, from + size));
      if (fails(shorter)) best = shorter;
      else from += size;
    }
  }
  for (const flood of best.happenings.filter((happening) => happening.kind === 'flood')) {
    const smaller = (count: number) => ({
      ...best,
      happenings: best.happenings.map((happening) => (happening === flood ? { ...flood, count } : happening)),
    });
    let [few, many] = [0, flood.count];
    while (many - few > 1) {
      const count = Math.floor((few + many) / 2);
      if (fails(smaller(count))) many = count;
      else few = count;
    }
    best = smaller(many);
  }
  const standing = { ...best, worlds: {} };
  if (fails(standing)) best = standing;
  const betweenRuns = { ...best, happenings: best.happenings.map(withoutCall) };
  return fails(betweenRuns) ? betweenRuns : best;
}

function without(story: Story, gone: readonly Happening[]): Story {
  return { ...story, happenings: story.happenings.filter((happening) => !gone.includes(happening)) };
}

/** Between two runs, where it came between two calls of one. */
function withoutCall(happening: Happening): Happening {
  if (!('call' in happening)) return happening;
  const { call: _, ...rest } = happening;
  return rest as Happening;
}

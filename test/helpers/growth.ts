// How the time of some work grows with its input. Processor time, not the clock's: other work on the machine must not count.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** What other tests left in memory must not be searched while work is measured: the longer input would pay for it. */
const collectGarbage: () => void = runInNewContext('gc');

/** Twice the size may take this much longer; a quadratic step takes four times as long. */
export const MOST = 2.6;
const MAX_TRIES = 24;
/** Milliseconds below which a measurement says nothing. */
const FLOOR = 4;
/** Milliseconds of work after which no try disturbs the best of them any more. */
const ENOUGH = 4_000;
/** Where two sizes are so near to linear, more tries would change nothing. */
const LINEAR = 2.2;
/** How often what looks like growth is measured anew. */
const DOUBTS = 4;

/** Makes ready what does not count for an input of some size; the call of what comes back is measured. */
type Prepare = (size: number) => () => unknown;

/**
 * How many times as long the work takes for twice the size, 0 where even four times the size takes less than `quick`
 * milliseconds. One measurement of a busy machine proves nothing: what takes more than {@link MOST} is measured anew, and at
 * half and at twice the size, where what truly grows does so too; the least that was found counts. (At one of the two only:
 * a bound of what is read may lie above, the clock's grain below.)
 */
export async function growth(prepare: Prepare, size: number, quick = 0): Promise<number> {
  let least = await growthAt(prepare, size, quick);
  for (let doubt = 0; doubt < DOUBTS && least > MOST; doubt += 1) {
    collectGarbage();
    const beside = Math.max(await growthAt(prepare, size * 2), await growthAt(prepare, size / 2));
    least = Math.min(least, beside, await growthAt(prepare, size));
  }
  return least;
}

/**
 * By the best of several tries at a size and at four times that. What disturbs a try only adds to it, so that tries go
 * on until they look linear, and what is not linear never does. The larger work comes first: what is compiled on the way
 * must not make the smaller one look slow. After a first look the smaller work is done four times in a row: so both fill as
 * much memory, and collecting it does not count for the larger one alone.
 */
async function growthAt(prepare: Prepare, size: number, quick = 0): Promise<number> {
  const fourfoldWork = prepare(4 * size);
  let fourfold = await processorTime(fourfoldWork);
  if (fourfold < quick) return 0;
  const work = prepare(size);
  let once = await processorTime(work);
  const start = process.cpuUsage();
  for (let i = 0; i < MAX_TRIES && doubling(once, fourfold) >= LINEAR; i += 1) {
    once = Math.min(once, (await processorTime(fourTimes(work))) / 4);
    fourfold = Math.min(fourfold, await processorTime(fourfoldWork));
    if (i > 1 && process.cpuUsage(start).user / 1_000 > ENOUGH) break;
  }
  return doubling(once, fourfold);
}

function fourTimes(work: () => unknown): () => Promise<void> {
  return async () => {
    for (let i = 0; i < 4; i += 1) await work();
  };
}

function doubling(once: number, fourfold: number): number {
  return Math.sqrt(Math.max(fourfold, FLOOR) / Math.max(once, FLOOR));
}

/** Milliseconds. */
async function processorTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  return process.cpuUsage(start).user / 1_000;
}

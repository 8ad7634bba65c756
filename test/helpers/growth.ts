// How the time of some work grows with its input. Processor time, not the clock's: other work on the machine must not count.

const MAX_TRIES = 24;
/** Milliseconds below which a measurement says nothing. */
const FLOOR = 4;
/** Milliseconds of work after which no try disturbs the best of them any more. */
const ENOUGH = 4_000;
/** Where two sizes are so near to linear, more tries would change nothing. */
const LINEAR = 2.2;

/**
 * How many times as long the work takes for twice the size, by the best of several tries at a size and at four times
 * that. What disturbs a try only adds to it, so that tries go on until they look linear, and what is not linear never
 * does.
 */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  await work(size);
  let [once, fourfold] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const start = process.cpuUsage();
  for (let i = 0; i < MAX_TRIES; i += 1) {
    once = Math.min(once, await processorTime(() => work(size)));
    fourfold = Math.min(fourfold, await processorTime(() => work(size * 4)));
    const spent = process.cpuUsage(start).user / 1_000;
    if (doubling(once, fourfold) < LINEAR || (i > 2 && spent > ENOUGH)) break;
  }
  return doubling(once, fourfold);
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

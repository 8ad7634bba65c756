// How the time of some work grows with its input. Processor time, not the clock's: other work on the machine must not count.

const TRIES = 5;
/** Milliseconds below which a measurement says nothing. */
const FLOOR = 2;

/** How many times as long the work takes for twice the size, by the best of several tries up to four times of it. */
export function growth(work: (size: number) => void, size: number): number {
  work(size);
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < TRIES; i += 1)
    for (const [at, factor] of [1, 4].entries())
      best[at] = Math.min(
        best[at] ?? 0,
        processorTime(() => work(size * factor)),
      );
  const [once = 0, fourfold = 0] = best;
  return Math.sqrt(Math.max(fourfold, FLOOR) / Math.max(once, FLOOR));
}

function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1_000;
}

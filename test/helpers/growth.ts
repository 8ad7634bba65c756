// How the time of some work grows with its input. Processor time, not the clock's: other work on the machine must not count.

const TRIES = 5;
/** Milliseconds below which a measurement says nothing. */
const FLOOR = 4;

/** How many times as long the work takes for twice the size, the best of several tries each. */
export function growth(work: (size: number) => void, size: number): number {
  work(size);
  return (
    best(() => work(size * 2)) /
    Math.max(
      best(() => work(size)),
      FLOOR,
    )
  );
}

function best(work: () => void): number {
  return Math.min(...Array.from({ length: TRIES }, () => processorTime(work)));
}

function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1_000;
}

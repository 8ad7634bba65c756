// Node ends with a raw report of its engine where memory runs out: this says before what is the matter, and what helps.
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** More of what there is, once nothing is left to be collected, and the end is near. */
const MOST = 0.9;
const MB = 1024 * 1024;
/** Bytes of a heap in which only what is new lies: what lasts has no use of them. */
const YOUNG = 48 * MB;

interface Heap {
  /** Bytes. */
  used(): number;
  readonly limit: number;
  collect(): void;
}

/**
 * To be called now and then while memory fills.
 *
 * @throws Error with one clear line when there is hardly any left
 */
export function requireMemory(heap: Heap = thisProcess()): void {
  if (heap.used() < MOST * heap.limit) return;
  heap.collect();
  if (heap.used() < MOST * heap.limit) return;
  const limit = Math.round(heap.limit / MB);
  throw new Error(
    `not enough memory: ${limit} MB are not enough for this mailbox. NODE_OPTIONS=--max-old-space-size=${2 * limit} before the command gives it twice as much`,
  );
}

function thisProcess(): Heap {
  return {
    used: () => getHeapStatistics().used_heap_size,
    limit: getHeapStatistics().heap_size_limit - YOUNG,
    collect() {
      setFlagsFromString('--expose-gc');
      (runInNewContext('gc') as () => void)();
      setFlagsFromString('--no-expose-gc');
    },
  };
}

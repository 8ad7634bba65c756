import type { Restore, VirtualClock } from './contract';

export function createVirtualClock(start: number): VirtualClock & { snapshot(): Restore } {
  let instant = start;
  return {
    now: () => instant,
    advance(milliseconds) {
      if (!(milliseconds >= 0)) {
        throw new RangeError(`milliseconds must be zero or more: ${milliseconds}`);
      }
      instant += Math.round(milliseconds);
    },
    set(to) {
      if (!Number.isFinite(to)) throw new RangeError(`instant must be a finite number: ${to}`);
      instant = to;
    },
    snapshot() {
      const before = instant;
      return () => {
        instant = before;
      };
    },
  };
}

// Starts at random, the same for whoever asks with the same seed.
import type { Instant } from '../../src/domain/terms/time';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** The first Monday of the year whose holidays are the short list, at 8:00 UTC: 9:00 in Paris, 10:00 in summer. */
const MONDAY = Date.UTC(2026, 0, 5, 8);
const WEEKS = 50;
const WORKDAYS = 5;
/** Open in winter and in summer. */
const OPEN_MINUTES = 8 * 60;

/** Returns the next start at each call: a whole minute in usual opening hours of 2026, what a support desk is asked about. */
export function startsFrom(seed: number): () => Instant {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return () => MONDAY + (7 * below(WEEKS) + below(WORKDAYS)) * DAY + below(OPEN_MINUTES) * MINUTE;
}

/** Mulberry32: numbers in `[0, 1)` that a seed of 32 bits settles. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

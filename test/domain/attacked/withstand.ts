import { growth, MOST } from '../../helpers/growth';
import { ATTACKS } from './attacks';
import type { Taker } from './taker';

/** Characters; attacks are four times as long too. The smaller is for what reads no more than so many lines or words. */
const SIZES = [2_048, 16_384];
/** Milliseconds of the processor: a quadratic step takes longer. */
const QUICK = 10;
/** Milliseconds that a busy machine may take for one test. */
export const PATIENCE = 300_000;

/** Attacks of which one is enough to fail. */
const SHOWN = 3;

/** The first attacks whose work more than grows with their length. */
export async function notWithstood({ attacked }: Taker): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, make } of ATTACKS) {
    if (found.length >= SHOWN) break;
    for (const size of SIZES) {
      const times = await growth((length) => attacked(make(length)), size, QUICK);
      if (times > MOST) found.push(`${name}, ${4 * size} characters: ${times.toFixed(1)} times for twice`);
    }
  }
  return found;
}

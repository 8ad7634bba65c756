// Lengths of open time as counts: all that quantiles need, in a few kilobytes however many lengths there are.
import { type Duration, HOUR, MINUTE } from '../terms/time';

/** How many lengths end in each step, by the step's end in minutes. */
export type Histogram = Readonly<Record<string, number>>;

/** Minutes up to an hour, five minutes up to nine hours (a usual day), half hours from there on. */
const STEPS = [
  { until: 60, width: 1 },
  { until: 540, width: 5 },
  { until: 6_000, width: 30 },
] as const;

/**
 * Counts one more length.
 * @example addLength({}, 61 * MINUTE) //=> { '65': 1 }
 */
export function addLength(histogram: Histogram, length: Duration): Histogram {
  const step = String(stepOf(length));
  return { ...histogram, [step]: (histogram[step] ?? 0) + 1 };
}

/**
 * The shortest length, rounded up to the end of its step, within which the share `q` of all cases lies; `endless`
 * cases never end. Null when there is no such length.
 * @example quantile({ '5': 1, '10': 1, '60': 2 }, 0, 0.5) //=> 10 * MINUTE
 */
export function quantile(histogram: Histogram, endless: number, q: number): Duration | null {
  const steps = Object.keys(histogram)
    .map(Number)
    .sort((a, b) => a - b);
  const total = steps.reduce((sum, step) => sum + (histogram[step] ?? 0), endless);
  let left = Math.ceil(q * total);
  for (const step of steps) {
    left -= histogram[step] ?? 0;
    if (left <= 0) return step * MINUTE;
  }
  return null;
}

/**
 * How many lengths were counted.
 * @example casesIn({ '5': 1, '60': 2 }) //=> 3
 */
export function casesIn(histogram: Histogram): number {
  return Object.values(histogram).reduce((sum, count) => sum + count, 0);
}

/**
 * As few counts as say the same of the half and of nine in ten.
 * @example condensed({ '5': 1, '10': 1, '60': 8 }, 0) //=> { '60': 10 }
 */
export function condensed(histogram: Histogram, endless: number): Histogram {
  const counted = casesIn(histogram);
  const total = counted + endless;
  let left = counted;
  let said: Histogram = {};
  let before = 0;
  for (const q of [0.5, 0.9, 1]) {
    const length = quantile(histogram, endless, q);
    const rank = Math.ceil(q * total);
    const here = length === null ? left : Math.min(left, rank - before);
    before = rank;
    left -= here;
    const step = length === null ? String(LONGEST) : String(length / MINUTE);
    if (here > 0) said = { ...said, [step]: (said[step] ?? 0) + here };
  }
  return said;
}

/**
 * A length, rounded up to half hours.
 * @example inHalfHours(31 * MINUTE) //=> 60 * MINUTE
 */
export function inHalfHours(length: Duration): Duration {
  return Math.ceil(length / (30 * MINUTE)) * 30 * MINUTE;
}

function stepOf(length: Duration): number {
  const minutes = Math.max(0, Math.ceil(length / MINUTE));
  const step = STEPS.find(({ until }) => minutes <= until);
  return step === undefined ? LONGEST : Math.ceil(minutes / step.width) * step.width;
}

/** What is longer counts as this long, so that the histogram stays small. */
const LONGEST = (100 * HOUR) / MINUTE;

// Arithmetic on open time: a walk from day to day, in plain numbers.
import type { Duration, Instant } from '../terms/time';
import type { DayNumber } from './civil-date';
import { BLOCK_DAYS, type DayTable, openTimeOf, type Span } from './day-table';

/** How many days an open stretch may go on before it is taken never to end. */
const LONGEST_OPENING_DAYS = 1_100;

/**
 * Open time in `[a, b)`, for `a` before `b`.
 * @example openTimeIn(days, mondayNoon, tuesdayNoon) //=> 9 * HOUR
 */
export function openTimeIn(days: DayTable, a: Instant, b: Instant): Duration {
  const first = days.dayOf(a);
  const last = days.dayOf(b);
  const within = (day: DayNumber) =>
    days.open(day).reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, b) - Math.max(from, a)), 0);
  if (first === last) return within(first);
  return within(first) + openTimeOfDays(days, first + 1, last) + within(last);
}

/** Open time of the whole days of `[first, end)`, by the blocks that lie in it. */
function openTimeOfDays(days: DayTable, first: DayNumber, end: DayNumber): Duration {
  let sum = 0;
  for (let day = first; day < end; ) {
    const isBlock = day % BLOCK_DAYS === 0 && day + BLOCK_DAYS <= end;
    sum += isBlock ? days.openTimeOfBlock(day / BLOCK_DAYS) : openTimeOf(days.open(day));
    day += isBlock ? BLOCK_DAYS : 1;
  }
  return sum;
}

/**
 * The earliest instant at which `amount` of open time has passed since `t`.
 * @example openTimeAfter(days, fridayAt16, 4 * HOUR) //=> mondayAt11
 */
export function openTimeAfter(days: DayTable, t: Instant, amount: Duration): Instant {
  let left = amount;
  for (let day = days.dayOf(t); ; day += 1) {
    for (const { from, to } of days.open(day)) {
      const start = Math.max(from, t);
      if (left <= to - start) return start + left;
      left -= Math.max(0, to - start);
    }
  }
}

/**
 * The latest instant from which `amount` of open time passes until `t`.
 * @example openTimeBefore(days, mondayAt11, 4 * HOUR) //=> fridayAt16
 */
export function openTimeBefore(days: DayTable, t: Instant, amount: Duration): Instant {
  let left = amount;
  for (let day = days.dayOf(t); ; day -= 1) {
    for (const { from, to } of [...days.open(day)].reverse()) {
      const end = Math.min(to, t);
      if (left <= end - from) return end - left;
      left -= Math.max(0, end - from);
    }
  }
}

/**
 * The nth day after `day` that has any open time, from its first opening to its last closing.
 * @example nthBusinessDay(days, days.dayOf(friday), 1).from //=> mondayAt9
 */
export function nthBusinessDay(days: DayTable, day: DayNumber, n: number): Span {
  let left = n;
  for (let next = day + 1; ; next += 1) {
    const open = days.open(next);
    const first = open[0];
    if (first === undefined) continue;
    left -= 1;
    if (left === 0) return { from: first.from, to: (open[open.length - 1] ?? first).to };
  }
}

/**
 * The earliest open instant that is not before `t`: `t` itself when open.
 * @example nextOpening(days, saturday) //=> mondayAt9
 */
export function nextOpening(days: DayTable, t: Instant): Instant {
  const today = days.dayOf(t);
  const open = days.open(today).find(({ to }) => t < to);
  return open === undefined ? nthBusinessDay(days, today, 1).from : Math.max(open.from, t);
}

/**
 * The end of the open stretch that `nextOpening(days, t)` lies in, over midnight where that is open too.
 * @example nextClosing(days, saturday) //=> mondayAt18
 * @throws RangeError when the stretch never ends
 */
export function nextClosing(days: DayTable, t: Instant): Instant {
  let closing = nextOpening(days, t);
  const today = days.dayOf(closing);
  for (let day = today; day < today + LONGEST_OPENING_DAYS; day += 1) {
    closing = days.open(day).find(({ from, to }) => from <= closing && closing < to)?.to ?? closing;
    if (closing < days.startOf(day + 1)) return closing;
  }
  throw new RangeError(`no closing within ${LONGEST_OPENING_DAYS} days. t=${t}`);
}

// Why time does not count: the closed stretches between two instants, each with its reasons.
import type { Instant } from '../terms/time';
import { type DayReason, type DayTable, overlap, type Span } from './day-table';

/** Why a stretch is closed; 'break' lies between two openings of one day. */
export type ClosedReason = { readonly kind: 'night' | 'break' } | DayReason;

/** A stretch in which nothing is open. */
export interface ClosedStretch extends Span {
  readonly reasons: readonly ClosedReason[];
}

/** How many days are looked at: an explanation that is longer explains nothing. */
const MAX_DAYS = 400;

/**
 * The closed stretches within `[a, b)`, in order; those of the first 400 days.
 * @example closedStretches(days, mondayAt18, tuesdayAt9) //=> [{ from: mondayAt18, to: tuesdayAt9, reasons: [{ kind: 'night' }] }]
 */
export function closedStretches(days: DayTable, a: Instant, b: Instant): readonly ClosedStretch[] {
  const stretches: ClosedStretch[] = [];
  const first = days.dayOf(a);
  const last = Math.min(days.dayOf(b), first + MAX_DAYS);
  const end = Math.min(b, days.startOf(last + 1));
  let from = a;
  const closedUntil = (to: Instant) => {
    if (to > from) stretches.push({ from, to, reasons: reasonsFor(days, { from, to }) });
  };
  for (let day = first; day <= last; day += 1) {
    for (const open of days.open(day)) {
      closedUntil(Math.min(open.from, end));
      from = Math.max(from, open.to);
    }
  }
  closedUntil(end);
  return stretches;
}

function reasonsFor(days: DayTable, stretch: Span): readonly ClosedReason[] {
  const firstDay = days.dayOf(stretch.from);
  const lastDay = days.dayOf(stretch.to - 1);
  // By what they say: a closure over two days is one reason.
  const reasons = new Map<string, DayReason>();
  for (let day = firstDay; day <= lastDay; day += 1) {
    const wholeDay = days.open(day).length === 0;
    // On a day that is open in part, a stretch is explained where it takes up time that one expects to be open.
    if (!wholeDay && !days.expected(day).some((expected) => overlap(expected, stretch))) continue;
    for (const reason of days.reasons(day)) reasons.set(JSON.stringify(reason), reason);
  }
  if (reasons.size > 0) return [...reasons.values()];
  return [
    { kind: firstDay === lastDay && isBetweenOpenings(days.open(firstDay), stretch) ? 'break' : 'night' },
  ];
}

function isBetweenOpenings(open: readonly Span[], stretch: Span): boolean {
  return open.some(({ to }) => to <= stretch.from) && open.some(({ from }) => from >= stretch.to);
}

// Why time does not count: the closed stretches between two instants, each with its reasons.
import type { Instant } from '../terms/time';
import type { DayReason, DayTable } from './day-table';

export type ClosedReason = { readonly kind: 'night' | 'break' } | DayReason;

/** A closed stretch `[from, to)`. */
export interface ClosedStretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly reasons: readonly ClosedReason[];
}

/** How many days are looked at: an explanation that is longer explains nothing. */
const MAX_DAYS = 400;

/** The closed stretches within `[a, b)`, in order. */
export function closedStretches(days: DayTable, a: Instant, b: Instant): readonly ClosedStretch[] {
  const stretches: ClosedStretch[] = [];
  const last = Math.min(days.dayOf(b), days.dayOf(a) + MAX_DAYS);
  let from = a;
  for (let day = days.dayOf(a); day <= last; day += 1) {
    for (const segment of days.segments(day)) {
      const to = Math.min(segment.from, b);
      if (to > from) stretches.push({ from, to, reasons: reasonsFor(days, from, to) });
      from = Math.max(from, segment.to);
    }
  }
  if (from < b) stretches.push({ from, to: b, reasons: reasonsFor(days, from, b) });
  return stretches;
}

function reasonsFor(days: DayTable, from: Instant, to: Instant): readonly ClosedReason[] {
  const firstDay = days.dayOf(from);
  const lastDay = days.dayOf(to - 1);
  const reasons: ClosedReason[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (const reason of days.reasons(day)) {
      const wholeDay = days.segments(day).length === 0;
      const known = reasons.some((other) => JSON.stringify(other) === JSON.stringify(reason));
      if (!known && (wholeDay || isClosureWithin(days, day, from, to))) reasons.push(reason);
    }
  }
  if (reasons.length > 0) return reasons;
  return [{ kind: firstDay === lastDay && isBetweenSegments(days, firstDay, from, to) ? 'break' : 'night' }];
}

/** On a day that is open in part, a closure explains a stretch that does not just run over night. */
function isClosureWithin(days: DayTable, day: number, from: Instant, to: Instant): boolean {
  const usual = days.usualSegments(day);
  return usual.some((segment) => segment.from < to && segment.to > from);
}

function isBetweenSegments(days: DayTable, day: number, from: Instant, to: Instant): boolean {
  const segments = days.segments(day);
  return segments.some((segment) => segment.to <= from) && segments.some((segment) => segment.from >= to);
}

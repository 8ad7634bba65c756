// Offsets of a zone at any instant: by rule where the rule is known, from the zone data of Intl elsewhere.
import type { Duration, Instant } from '../time';
import { FIRST_YEAR, LAST_YEAR } from './civil-date';
import { europeanChanges, isEuropean, type OffsetChange } from './european-time';
import { askOffset, isIntlZone } from './intl-offset';
import { countUpTo } from './sorted';

const DAY = 86_400_000;
/** No zone changes its offset twice within so many days and back: Morocco's Ramadan change lasts longer. */
const STEP = 10 * DAY;

export interface ZoneOffsets {
  /** Local time minus UTC, in milliseconds. @throws RangeError outside the years 1900 to 2200 */
  offsetAt(t: Instant): Duration;
  /** The instant of a local time given as milliseconds since 1970 on the local clock. A time that the spring change skips moves forward by the gap; of a time that the autumn change repeats, the first. */
  toInstant(local: number): Instant;
  /** The changes in `[a, b)`, in order. */
  changesBetween(a: Instant, b: Instant): readonly OffsetChange[];
}

/** True when there is such a zone. */
export function isZone(name: string): boolean {
  return isEuropean(name) || isIntlZone(name);
}

/**
 * Offsets of an IANA zone.
 *
 * @throws RangeError when there is no such zone
 */
export function zoneOffsets(name: string): ZoneOffsets {
  if (!isZone(name)) throw new RangeError(`unknown time zone. zone=${JSON.stringify(name)}`);
  /** Each year's start and changes, over the years from `firstYear` to `lastYear`, in `[from, to)`. */
  const ats: Instant[] = [];
  const offsets: Duration[] = [];
  let firstYear = 0;
  let lastYear = -1;
  let from = 0;
  let to = 0;

  function cover(t: Instant): void {
    if (t >= from && t < to) return;
    const year = new Date(t).getUTCFullYear();
    if (!(year >= FIRST_YEAR - 1 && year <= LAST_YEAR + 1)) {
      throw new RangeError(`date outside ${FIRST_YEAR} to ${LAST_YEAR}. t=${t}`);
    }
    if (lastYear < firstYear) {
      firstYear = year;
      lastYear = year - 1;
    }
    while (firstYear > year) {
      firstYear -= 1;
      const changes = changesOf(name, firstYear);
      ats.unshift(...changes.map(({ at }) => at));
      offsets.unshift(...changes.map(({ offset }) => offset));
    }
    while (lastYear < year) {
      lastYear += 1;
      for (const { at, offset } of changesOf(name, lastYear)) {
        ats.push(at);
        offsets.push(offset);
      }
    }
    from = Date.UTC(firstYear, 0, 1);
    to = Date.UTC(lastYear + 1, 0, 1);
  }

  function offsetAt(t: Instant): Duration {
    cover(t);
    return offsets[countUpTo(ats, t) - 1] as Duration;
  }

  return {
    offsetAt,
    toInstant(local) {
      // The offset before any change near by; then the one in force where that leads.
      const before = offsetAt(local - DAY);
      const first = local - before;
      const offset = offsetAt(first);
      if (offset === before) return first;
      const second = local - offset;
      // In the gap of spring no offset leads to an instant that has it: keep the first, which lies behind the gap.
      return offsetAt(second) === offset ? second : first;
    },
    changesBetween(a, b) {
      cover(a - 1);
      cover(b);
      const changes: OffsetChange[] = [];
      for (let i = countUpTo(ats, a - 1); i < ats.length && (ats[i] as Instant) < b; i += 1) {
        const offset = offsets[i] as Duration;
        if (i > 0 && offsets[i - 1] !== offset) changes.push({ at: ats[i] as Instant, offset });
      }
      return changes;
    },
  };
}

function changesOf(zone: string, year: number): readonly OffsetChange[] {
  return isEuropean(zone, year) ? europeanChanges(year) : askedChanges(askOffset(zone), year);
}

function askedChanges(ask: (t: Instant) => Duration, year: number): readonly OffsetChange[] {
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  let offset = ask(start);
  const changes = [{ at: start, offset }];
  for (let t = start; t < end; t += STEP) {
    const until = Math.min(t + STEP, end - 1);
    const next = ask(until);
    if (next !== offset) {
      changes.push({ at: findChange(ask, t, until, offset), offset: next });
      offset = next;
    }
  }
  return changes;
}

/** The first instant in `(low, high]` whose offset is not `before`. */
function findChange(ask: (t: Instant) => Duration, low: Instant, high: Instant, before: Duration): Instant {
  let from = low;
  let to = high;
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (ask(middle) === before) from = middle;
    else to = middle;
  }
  return to;
}

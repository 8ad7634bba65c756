// Offsets of a zone at any instant, from luxon, kept as a table of changes a year.
import { IANAZone } from 'luxon';
import type { Duration, Instant } from '../time';

const DAY = 86_400_000;
/** No zone changes its offset twice within so many days and back: Morocco's Ramadan change lasts longer. */
const STEP = 10 * DAY;

interface YearOffsets {
  readonly start: Instant;
  /** Offset from the start of the year, then each change: from `at` on it is `offset`. */
  readonly changes: readonly { readonly at: Instant; readonly offset: Duration }[];
}

export interface ZoneOffsets {
  /** Local time minus UTC, in milliseconds. */
  offsetAt(t: Instant): Duration;
  /** The instant of a local time given as milliseconds since 1970 on the local clock. A time that the spring change skips moves forward by the gap; of a time that the autumn change repeats, the first. */
  toInstant(local: number): Instant;
}

/**
 * Offsets of an IANA zone.
 *
 * @throws RangeError when there is no such zone
 */
export function zoneOffsets(name: string): ZoneOffsets {
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new RangeError(`unknown time zone. zone=${JSON.stringify(name)}`);
  const years = new Map<number, YearOffsets>();
  const ask = (t: Instant): Duration => zone.offset(t) * 60_000;

  function yearOffsets(year: number): YearOffsets {
    let known = years.get(year);
    if (known === undefined) {
      known = readYear(ask, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
      years.set(year, known);
    }
    return known;
  }

  function offsetAt(t: Instant): Duration {
    const { changes } = yearOffsets(new Date(t).getUTCFullYear());
    let offset = 0;
    for (const change of changes) {
      if (change.at > t) break;
      offset = change.offset;
    }
    return offset;
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
  };
}

function readYear(ask: (t: Instant) => Duration, start: Instant, end: Instant): YearOffsets {
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
  return { start, changes };
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

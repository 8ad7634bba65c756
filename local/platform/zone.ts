// Local time of the manifest's zone, so that the zone of the host never shows in a run.

/** A zone as the platform's own clocks read it. */
export interface Zone {
  readonly id: string;
  /** Milliseconds that local time is ahead of UTC at an instant. */
  offsetAt(instant: number): number;
  /** The instant of a local time given as if it were UTC; in the hour that spring skips, the later reading. */
  instantOf(local: number): number;
}

const QUARTER_HOUR = 900_000;
const zones = new Map<string, Zone>();

/** Throws a RangeError when the zone is unknown. */
export function zoneOf(id: string): Zone {
  const known = zones.get(id);
  if (known !== undefined) return known;
  const zone = createZone(id);
  zones.set(id, zone);
  return zone;
}

function createZone(id: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: id,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  const offsets = new Map<number, number>();

  const measure = (instant: number): number => {
    const part: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = value;
    const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
    const local = new Date(0);
    local.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
    local.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
    return local.getTime() - Math.floor(instant / 1000) * 1000;
  };

  const offsetAt = (instant: number): number => {
    if (Number.isNaN(instant)) return Number.NaN;
    // No zone of this century changes its offset but on a quarter of an hour.
    const slot = Math.floor(instant / QUARTER_HOUR);
    let offset = offsets.get(slot);
    if (offset === undefined) {
      offset = measure(slot * QUARTER_HOUR);
      if (offsets.size > 50_000) offsets.clear();
      offsets.set(slot, offset);
    }
    return offset;
  };

  return {
    id,
    offsetAt,
    instantOf(local) {
      const first = local - offsetAt(local);
      const second = local - offsetAt(first);
      return second + offsetAt(second) === local ? second : Math.max(first, second);
    },
  };
}

// The offset of a zone as Intl knows it: what the clocks show, read back as if they were in UTC.
import type { Duration, Instant } from '../time';

const SECOND = 1_000;

/** True when Intl has such a zone. */
export function isIntlZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * Answers local time minus UTC at an instant, in milliseconds. Each answer costs a formatted date.
 *
 * @throws RangeError when Intl has no such zone
 */
export function askOffset(zone: string): (t: Instant) => Duration {
  const clock = clockOf(zone);
  return (t) => {
    const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of clock.formatToParts(t)) shown[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(t / SECOND) * SECOND;
  };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

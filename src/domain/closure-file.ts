// Closures as a settings file has them: days, or times of day.
import { DateTime } from 'luxon';
import type { Closure } from './calendar/schedule';
import { type ZoneOffsets, zoneOffsets } from './calendar/zone-offsets';
import type { Duration, Instant } from './time';

export interface ClosureEntry {
  readonly from: string;
  readonly to: string;
  readonly reason?: string | undefined;
}

const DAY = 86_400_000;
const MINUTE = 60_000;
const LOCAL = /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?)?$/;

/**
 * Reads closures. A day without an hour stands for the whole day, the last one included; an hour without an offset
 * is local. What is no date is NaN.
 */
export function readClosures(entries: readonly ClosureEntry[], zone: string): readonly Closure[] {
  if (entries.length === 0) return [];
  const offsets = zoneOffsets(zone);
  return entries.map(({ from, to, reason }) => ({
    from: readInstant(from, 0, zone, offsets),
    to: readInstant(to, DAY, zone, offsets),
    reason: reason ?? 'Fermeture exceptionnelle',
  }));
}

/** Writes a closure so that it is read back the same: whole days as days, else instants with their offset. */
export function formatClosure(closure: Closure, zone: string): Required<ClosureEntry> {
  const { offsetAt } = zoneOffsets(zone);
  const { reason } = closure;
  const [from, to] = [closure.from, closure.to].map((at) => at + offsetAt(at)) as [number, number];
  return from % DAY === 0 && to % DAY === 0
    ? { from: isoText(from, 10), to: isoText(to - DAY, 10), reason }
    : {
        from: isoText(from, 19) + formatOffset(from - closure.from),
        to: isoText(to, 19) + formatOffset(to - closure.to),
        reason,
      };
}

/** `whole` is added to a day without an hour. */
function readInstant(text: string, whole: Duration, zone: string, offsets: ZoneOffsets): Instant {
  const found = LOCAL.exec(text);
  if (found === null) return DateTime.fromISO(text, { zone }).toMillis();
  const [year, month, day, hours = -1, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part))) as [number, number, number, ...number[]];
  const date = Date.UTC(year, month - 1, day);
  if (isoText(date, 10) !== text.slice(0, 10) || year < 1901 || year > 2199) return Number.NaN;
  return offsets.toInstant(hours < 0 ? date + whole : date + ((hours * 60 + minutes) * 60 + seconds) * 1_000);
}

/** The first characters of the ISO form of a time on the local clock. */
function isoText(local: number, length: number): string {
  return new Date(local).toISOString().slice(0, length);
}

function formatOffset(offset: Duration): string {
  const minutes = Math.abs(offset) / MINUTE;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

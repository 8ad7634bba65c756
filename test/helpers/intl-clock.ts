// What the zone data of Intl say, read by neither luxon nor the product: the oracle of everything about local time.

const MINUTE = 60_000;
const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Local time minus UTC, in milliseconds. */
export function intlOffset(at: number, zone: string): number {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes, seconds = '0'] =
    /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (
    (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1_000)
  );
}

/** What the clocks show, as ISO 8601 without an offset. */
export function intlClock(at: number, zone: string): string {
  return new Date(at + intlOffset(at, zone)).toISOString().slice(0, -1);
}

/** The first instant at which the clocks show a time, given as if in UTC; where none does, that of the offset before. */
export function intlInstant(local: number, zone: string): number {
  const before = intlOffset(local - DAY, zone);
  const shown = [before, intlOffset(local + DAY, zone)]
    .map((offset) => local - offset)
    .filter((at) => at + intlOffset(at, zone) === local);
  return shown.length > 0 ? Math.min(...shown) : local - before;
}

import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { EUROPEAN_ZONES } from '../../../src/domain/calendar/european-zone';
import { toInstant } from '../../../src/domain/calendar/local-time';
import { isZone, zoneOf } from '../../../src/domain/calendar/zones';
import { intlClock, intlInstant, intlOffset } from '../../helpers/intl-clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 86_400_000;
const OTHERS = [
  'America/New_York',
  'America/Toronto',
  'America/Havana',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Beirut',
  'Etc/GMT+12',
];

const YEARS = Array.from({ length: 2100 - 1996 + 1 }, (_, i) => 1996 + i);

describe.each(EUROPEAN_ZONES)('the rule of central European time in %s', (name) => {
  const zone = zoneOf(name);
  const rule = (at: number) => zone.offset(at) * MINUTE;

  it.each(YEARS)('is what the zone data say of each day of %i', (year) => {
    const days = Array.from({ length: 366 }, (_, day) => Date.UTC(year, 0, 1) + day * DAY);
    expect(days.map(rule)).toEqual(days.map((at) => intlOffset(at, name)));
  });

  it.each(YEARS)('changes at the millisecond at which the zone data of %i do', (year) => {
    for (const [from, to] of [
      [Date.UTC(year, 0, 1), Date.UTC(year, 6, 1)],
      [Date.UTC(year, 6, 1), Date.UTC(year + 1, 0, 1)],
    ] as const) {
      const change = firstWith(intlOffset(to, name), from, to, name);
      expect([rule(change - 1), rule(change)]).toEqual([intlOffset(from, name), intlOffset(to, name)]);
    }
  });

  it('is that of the zone data before it was in force', () => {
    for (let at = Date.UTC(1995, 0, 1); at < Date.UTC(1996, 0, 1); at += DAY)
      expect(rule(at)).toBe(intlOffset(at, name));
  });
});

describe('a zone of ours', () => {
  it('is to luxon a zone like any other', () => {
    const zone = zoneOf('Europe/Paris');
    for (const at of [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)]) {
      const own = DateTime.fromMillis(at, { zone });
      const other = DateTime.fromMillis(at, { zone: 'Europe/Paris' });
      for (const format of ['Z', 'ZZ', 'ZZZ', 'z']) expect(own.toFormat(format)).toBe(other.toFormat(format));
      expect(own.toISO()).toBe(other.toISO());
      expect(own.isInDST).toBe(other.isInDST);
    }
    expect(zone.offsetName(Date.UTC(2026, 0, 15), {})).toBe('CET');
    expect(zone.offsetName(Date.UTC(2026, 6, 15), {})).toBe('CEST');
    expect([zone.type, zone.isUniversal, zone.isValid]).toEqual(['european', false, true]);
  });

  it('equals itself alone', () => {
    const zone = zoneOf('Europe/Paris');
    expect(zone.equals(zoneOf('Europe/Paris'))).toBe(true);
    expect(zone.equals(zoneOf('Europe/Brussels'))).toBe(false);
    expect(zone.equals(IANAZone.create('Europe/Paris'))).toBe(false);
  });
});

function firstWith(offset: number, low: number, high: number, zone: string): number {
  let [from, to] = [low, high];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (intlOffset(middle, zone) === offset) to = middle;
    else from = middle;
  }
  return to;
}

describe('a zone', () => {
  const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });

  it.each([...EUROPEAN_ZONES, ...OTHERS])('%s has the offsets of the zone data', (name) => {
    fc.assert(
      fc.property(instants, (t) => expect(zoneOf(name).offset(t) * MINUTE).toBe(intlOffset(t, name))),
      { numRuns: 60 },
    );
  });

  it.each(OTHERS)('%s has them in every hour of a day on which clocks change', (name) => {
    const hours = Array.from({ length: 366 * 24 }, (_, hour) => Date.UTC(2026, 0, 1) + hour * HOUR);
    expect(hours.map((at) => zoneOf(name).offset(at) * MINUTE)).toEqual(
      hours.map((at) => intlOffset(at, name)),
    );
  });

  it('is not asked twice for the hours of a day, whoever asks', () => {
    const asked = jest.spyOn(IANAZone.prototype, 'offset');
    const noon = Date.UTC(2033, 4, 5, 12);
    const first = zoneOf('America/Halifax').offset(noon);
    expect(asked).toHaveBeenCalledTimes(2);
    expect([9, 12, 18].map((hour) => zoneOf('America/Halifax').offset(Date.UTC(2033, 4, 5, hour)))).toEqual(
      Array(3).fill(first),
    );
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockRestore();
  });

  it('changes at the turn of a year too', () => {
    const change = Date.UTC(2011, 11, 30, 10);
    const apia = zoneOf('Pacific/Apia');
    expect([apia.offset(change - 1), apia.offset(change)]).toEqual([-600, 840]);
  });

  it('is refused when there is none, whatever else luxon takes for one', () => {
    expect(() => zoneOf('Europe/Atlantis')).toThrow('unknown time zone. zone="Europe/Atlantis"');
    for (const name of ['local', 'system', 'default', 'utc+3', 'UTC-05:00']) expect(isZone(name)).toBe(false);
  });
});

describe('a local time', () => {
  const minutes = fc.integer({ min: Date.UTC(2008, 0, 1) / MINUTE, max: Date.UTC(2030, 0, 1) / MINUTE });

  it.each([...EUROPEAN_ZONES, ...OTHERS])('in %s is the first instant that shows it', (name) => {
    fc.assert(
      fc.property(minutes, (minute) => {
        expect(toInstant(minute * MINUTE, zoneOf(name))).toBe(intlInstant(minute * MINUTE, name));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['skipped in spring', 'Europe/Paris', '2026-03-29T02:30', '2026-03-29T03:30'],
    ['repeated in autumn', 'Europe/Paris', '2026-10-25T02:30', '2026-10-25T02:30'],
    ['repeated in autumn', 'America/New_York', '2026-11-01T01:30', '2026-11-01T01:30'],
    ['midnight repeated', 'America/Havana', '2026-11-01T00:00', '2026-11-01T00:00'],
    ['midnight skipped', 'Asia/Beirut', '2026-03-29T00:00', '2026-03-29T01:00'],
    ['a day skipped', 'Pacific/Apia', '2011-12-30T12:00', '2011-12-31T12:00'],
    ['after a day skipped', 'Pacific/Apia', '2011-12-31T12:00', '2011-12-31T12:00'],
    ['half an hour repeated', 'Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-05T01:45'],
  ])('%s, in %s', (_what, name, local, shown) => {
    const at = toInstant(Date.parse(`${local}Z`), zoneOf(name));
    expect(intlClock(at, name)).toBe(`${shown}:00.000`);
    expect(at).toBe(intlInstant(Date.parse(`${local}Z`), name));
  });
});

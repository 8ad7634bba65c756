import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { EUROPEAN_ZONES, europeanChanges } from '../../../src/domain/calendar/european-time';
import { zoneOffsets } from '../../../src/domain/calendar/zone-offsets';

const MINUTE = 60_000;
const OTHERS = [
  'America/New_York',
  'America/Toronto',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Beirut',
  'Etc/GMT+12',
];

describe('the rule of central European time', () => {
  it.each(EUROPEAN_ZONES)('is what the zone data of %s says, to the millisecond', (name) => {
    const zone = IANAZone.create(name);
    for (let year = 1996; year <= 2099; year += 1) {
      for (const { at, offset } of europeanChanges(year)) {
        expect(zone.offset(at) * MINUTE).toBe(offset);
        const isStart = at === Date.UTC(year, 0, 1);
        expect(zone.offset(at - 1) * MINUTE === offset).toBe(isStart);
      }
    }
  });
});

describe('offsets of a zone', () => {
  const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });

  it.each([...EUROPEAN_ZONES, ...OTHERS])(
    'of %s are those of the zone data, in whatever order one asks',
    (name) => {
      const zone = IANAZone.create(name);
      fc.assert(
        fc.property(fc.array(instants, { minLength: 1, maxLength: 5 }), (asked) => {
          const offsets = zoneOffsets(name);
          for (const t of asked) expect(offsets.offsetAt(t)).toBe(zone.offset(t) * MINUTE);
        }),
        { numRuns: 15 },
      );
    },
  );

  it('tell every change, one at the turn of a year too', () => {
    const apia = zoneOffsets('Pacific/Apia');
    const [change] = apia.changesBetween(Date.UTC(2011, 11, 29), Date.UTC(2012, 0, 2));
    expect(change).toEqual({ at: Date.UTC(2011, 11, 30, 10), offset: 14 * 60 * MINUTE });
    const paris = zoneOffsets('Europe/Paris');
    expect(paris.changesBetween(Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1))).toHaveLength(4);
    expect(paris.changesBetween(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 2, 29, 2))).toHaveLength(1);
    expect(paris.changesBetween(Date.UTC(2026, 2, 29, 1) + 1, Date.UTC(2026, 9, 25, 1))).toHaveLength(0);
  });

  it('refuse a zone that there is not and a date far away', () => {
    expect(() => zoneOffsets('Europe/Atlantis')).toThrow('unknown time zone. zone="Europe/Atlantis"');
    expect(() => zoneOffsets('Europe/Paris').offsetAt(Date.UTC(3000, 0, 1))).toThrow(
      'date outside 1900 to 2200',
    );
    expect(() => zoneOffsets('Europe/Paris').offsetAt(Number.NaN)).toThrow('date outside 1900 to 2200');
  });
});

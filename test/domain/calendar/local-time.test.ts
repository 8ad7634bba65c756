import fc from 'fast-check';
import { localDate, localTime, parseInstant, startOfDay } from '../../../src/domain/calendar/local-time';
import { intlClock, intlInstant } from '../../helpers/intl-clock';

const ZONES = ['Europe/Paris', 'America/Toronto', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia'];
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) });

describe('local time', () => {
  it.each(ZONES)('in %s is that of the zone data', (zone) => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(localTime(at, zone).toISO({ includeOffset: false })).toBe(intlClock(at, zone));
        expect(localDate(at, zone)).toBe(intlClock(at, zone).slice(0, 10));
      }),
      { numRuns: 200 },
    );
  });

  it('repeats an hour in autumn and skips one in spring', () => {
    const hourAt = (...utc: [number, number, number, number]) =>
      localTime(Date.UTC(...utc), 'Europe/Paris').hour;
    expect([hourAt(2026, 9, 25, 0), hourAt(2026, 9, 25, 1), hourAt(2026, 9, 25, 2)]).toEqual([2, 2, 3]);
    expect([hourAt(2026, 2, 29, 0), hourAt(2026, 2, 29, 1)]).toEqual([1, 3]);
  });

  it('holds before 1970', () => {
    expect(localTime(-1, 'UTC').toFormat('yyyy-MM-dd HH:mm')).toBe('1969-12-31 23:59');
  });

  it('names a zone that there is not', () => {
    expect(() => localTime(0, 'Europe/Atlantis')).toThrow('unknown time zone. zone="Europe/Atlantis"');
  });

  it('refuses a date far away', () => {
    for (const at of [Date.UTC(3000, 0, 1), Date.UTC(1800, 0, 1)]) {
      expect(() => localTime(at, 'Europe/Paris')).toThrow('date outside 1900 to 2200');
    }
    expect(() => localTime(Number.NaN, 'Europe/Paris')).toThrow(RangeError);
  });
});

describe('a day', () => {
  it('starts at local midnight in both seasons', () => {
    expect(startOfDay('2026-07-01', 'Europe/Paris')).toBe(Date.UTC(2026, 5, 30, 22));
    expect(startOfDay('2026-11-01', 'Europe/Paris')).toBe(Date.UTC(2026, 9, 31, 23));
  });

  it('starts after the gap where the change of hour skips midnight', () => {
    expect(startOfDay('2026-03-29', 'Asia/Beirut')).toBe(Date.UTC(2026, 2, 28, 22));
  });
});

describe('a written instant', () => {
  it.each([
    '2026-12-24',
    '2026-12-24T14:00',
    '2026-06-24T14:00:30',
    '2026-06-24T14:00:30.250',
    '2026-06-24T14:00Z',
    '2026-06-24T23:30-05:00',
    '2026-03-29T02:30',
    '2028-02-29',
  ])('%s is read as the zone data and ECMAScript read it', (text) => {
    const local = Date.parse(/T.*(Z|-05:00)$/.test(text) ? '' : text.includes('T') ? `${text}Z` : text);
    for (const zone of ZONES) {
      expect(parseInstant(text, zone)).toBe(
        Number.isNaN(local) ? Date.parse(text) : intlInstant(local, zone),
      );
    }
  });

  it.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-12-24T25:00',
    '2026-12-24T24:00',
    '2026-W12',
    '2026-123',
    '20261224',
    '2026-12-24T14:00[Europe/Paris]',
    '2026-12-24T14:60',
    '2026-12-24 14:00',
    '2026-12-24T14:00+99:00',
    '24/12/2026',
    '1850-01-01',
    '9999-01-01',
    ' 2026-12-24',
    '',
  ])('« %s » is none', (text) => {
    expect(parseInstant(text, 'Europe/Paris')).toBeNull();
  });
});

// What luxon does that we do not want, and what keeps it out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime, Settings } from 'luxon';
import { addDays, utc, valid } from '../../../src/domain/calendar/civil-date';
import { EuropeanZone } from '../../../src/domain/calendar/european-zone';
import { localTime, parseInstant, startOfDay } from '../../../src/domain/calendar/local-time';
import { formatInstant } from '../../../src/domain/french/instant';
import { intlInstant } from '../../helpers/intl-clock';
import { calendarWith, paris } from '../../helpers/times';

const HOUR = 3_600_000;

afterEach(() => {
  Settings.now = Date.now;
  jest.restoreAllMocks();
});

describe('a local time that is shown twice', () => {
  it.each(['2026-01-15', '2026-07-15'])('is the first of the two, whatever day it is: %s', (today) => {
    Settings.now = () => Date.parse(today);
    for (const zone of ['Europe/Paris', 'America/Toronto']) {
      const local = zone === 'Europe/Paris' ? '2026-10-25T02:30' : '2026-11-01T01:30';
      expect(parseInstant(local, zone)).toBe(intlInstant(Date.parse(`${local}Z`), zone));
    }
    expect(startOfDay('2026-11-01', 'America/Havana')).toBe(Date.UTC(2026, 10, 1, 4));
  });
});

describe('a walk over days', () => {
  it('is made in plain numbers', () => {
    const made = ['fromMillis', 'fromISO', 'fromObject', 'utc'] as const;
    const calls = made.map((name) => jest.spyOn(DateTime, name));
    const calendar = calendarWith();
    const t = paris('2026-03-27 16:00');
    calendar.addOpenTime(t, 90 * HOUR);
    calendar.openTimeBetween(t, t + 60 * 24 * HOUR);
    calendar.closedStretches(t, t + 10 * 24 * HOUR);
    expect(calls.map((call) => call.mock.calls.length)).toEqual([0, 0, 0, 0]);
  });

  it('asks the zone of no day that it has seen', () => {
    const calendar = calendarWith();
    const t = paris('2026-01-19 16:00');
    calendar.addOpenTime(t, 90 * HOUR);
    const asked = jest.spyOn(EuropeanZone.prototype, 'offset');
    calendar.addOpenTime(t, 90 * HOUR);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('an instant', () => {
  it('asks its zone once', () => {
    const asked = jest.spyOn(EuropeanZone.prototype, 'offset');
    localTime(Date.UTC(2026, 0, 19), 'Europe/Paris');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('that is invalid is refused, where luxon goes on', () => {
    expect(() => utc(Number.NaN)).toThrow(RangeError);
    expect(() => valid(DateTime.fromISO('2026-02-30'))).toThrow('unit out of range');
  });
});

describe('a desk in Paris', () => {
  it('needs no Intl at all', () => {
    const built = jest.spyOn(Intl, 'DateTimeFormat');
    const t = Date.UTC(2026, 0, 19, 9);
    calendarWith().addOpenTime(t, 40 * HOUR);
    formatInstant(t, t + 24 * HOUR, 'Europe/Paris');
    parseInstant('2026-12-24T14:00', 'Europe/Paris');
    addDays('2026-12-24', 10);
    utc(t).toISO();
    expect(built).not.toHaveBeenCalled();
  });
});

describe('luxon', () => {
  it('is imported where zones and civil dates are read, and the engine does without', () => {
    const folder = join(__dirname, '../../../src/domain/calendar');
    const importing = readdirSync(folder).filter((file) =>
      /from 'luxon'/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(importing).toEqual([
      'civil-date.ts',
      'european-zone.ts',
      'local-time.ts',
      'remembered-zone.ts',
      'zones.ts',
    ]);
  });
});

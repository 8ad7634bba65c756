import { calendarWith, inParis, paris, UNEVEN_WEEK } from '../../helpers/times';

const calendar = calendarWith();
const HOUR = 3_600_000;

describe('addOpenTime', () => {
  it.each([
    ['within a day', '2026-01-19 09:00', 4, '2026-01-19 13:00'],
    ['to the closing instant', '2026-01-19 14:00', 4, '2026-01-19 18:00'],
    ['over a night', '2026-01-19 16:00', 4, '2026-01-20 11:00'],
    ['over a week-end', '2026-01-23 16:00', 4, '2026-01-26 11:00'],
    ['from a closed day', '2026-01-24 12:00', 4, '2026-01-26 13:00'],
    ['from before the opening', '2026-01-19 03:00', 4, '2026-01-19 13:00'],
    ['from the closing instant', '2026-01-19 18:00', 1, '2026-01-20 10:00'],
    ['over 1 May', '2026-04-30 17:00', 4, '2026-05-04 12:00'],
    ['over Ascension', '2026-05-13 15:00', 4, '2026-05-15 10:00'],
    ['over the spring change', '2026-03-27 17:00', 4, '2026-03-30 12:00'],
    ['over the autumn change', '2026-10-23 17:00', 4, '2026-10-26 12:00'],
    ['over a year end', '2026-12-31 17:00', 2, '2027-01-04 10:00'],
    ['nothing', '2026-01-24 12:00', 0, '2026-01-24 12:00'],
  ])('carries %s', (_label, from, hours, expected) => {
    expect(inParis(calendar.addOpenTime(paris(from), hours * HOUR))).toBe(`${expected}:00.000`);
  });

  it('skips a closure of part of a day', () => {
    const closed = calendarWith({
      closures: [{ from: paris('2026-01-19 10:00'), to: paris('2026-01-19 12:00'), reason: 'panne' }],
    });
    expect(inParis(closed.addOpenTime(paris('2026-01-19 09:00'), 4 * HOUR))).toBe('2026-01-19 15:00:00.000');
  });

  it('counts hours that pass, not the clock, on the day of a change of hour', () => {
    const sundays = calendarWith({
      week: [[], [], [], [], [], [], [{ from: 0, to: 1_440 }]],
      holidays: { region: 'none', whitMondayWorked: false },
    });
    expect(sundays.openTimeBetween(paris('2026-03-29 00:00'), paris('2026-03-30 00:00'))).toBe(23 * HOUR);
    expect(sundays.openTimeBetween(paris('2026-10-25 00:00'), paris('2026-10-26 00:00'))).toBe(25 * HOUR);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses an amount of %s', (amount) => {
    expect(() => calendar.addOpenTime(paris('2026-01-19 09:00'), amount)).toThrow(`amount=${amount}`);
  });

  it('refuses an amount that no year holds, without looking for ever', () => {
    expect(() => calendar.addOpenTime(paris('2026-01-19 09:00'), 1e15)).toThrow('1900 to 2200');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 8.7e15, -1e14])('refuses the instant %s', (t) => {
    expect(() => calendar.isOpenAt(t)).toThrow(RangeError);
  });
});

describe('subtractOpenTime', () => {
  it.each([
    ['within a day', '2026-01-19 13:00', 1, '2026-01-19 12:00'],
    ['to the opening instant', '2026-01-19 10:00', 1, '2026-01-19 09:00'],
    ['over a night', '2026-01-20 09:30', 1, '2026-01-19 17:30'],
    ['over a week-end', '2026-01-26 09:00', 1, '2026-01-23 17:00'],
    ['from a closed day', '2026-01-25 09:00', 1, '2026-01-23 17:00'],
  ])('goes back %s', (_label, from, hours, expected) => {
    expect(inParis(calendar.subtractOpenTime(paris(from), hours * HOUR))).toBe(`${expected}:00.000`);
  });
});

describe('opening and closing', () => {
  it('is open from the opening instant until just before the closing instant', () => {
    expect(calendar.isOpenAt(paris('2026-01-19 09:00'))).toBe(true);
    expect(calendar.isOpenAt(paris('2026-01-19 09:00') - 1)).toBe(false);
    expect(calendar.isOpenAt(paris('2026-01-19 18:00') - 1)).toBe(true);
    expect(calendar.isOpenAt(paris('2026-01-19 18:00'))).toBe(false);
  });

  it.each([
    ['2026-01-19 10:00', '2026-01-19 10:00', '2026-01-19 18:00'],
    ['2026-01-19 18:00', '2026-01-20 09:00', '2026-01-20 18:00'],
    ['2026-12-24 18:00', '2026-12-28 09:00', '2026-12-28 18:00'],
  ])('after %s opens at %s and closes at %s', (t, opening, closing) => {
    expect(inParis(calendar.nextOpening(paris(t)))).toBe(`${opening}:00.000`);
    expect(inParis(calendar.nextClosing(paris(t)))).toBe(`${closing}:00.000`);
  });

  it('closes where touching intervals and nights end, not where they meet', () => {
    const uneven = calendarWith({ week: UNEVEN_WEEK });
    expect(inParis(uneven.nextClosing(paris('2026-01-23 10:30')))).toBe('2026-01-23 12:00:00.000');
    expect(inParis(uneven.nextClosing(paris('2026-01-22 05:00')))).toBe('2026-01-23 00:00:00.000');
  });
});

describe('nthBusinessDayClosing', () => {
  it.each([
    ['2026-01-19 09:00', 2, '2026-01-21 18:00'],
    ['2026-01-19 19:00', 2, '2026-01-21 18:00'],
    ['2026-01-24 12:00', 2, '2026-01-27 18:00'],
    ['2026-04-30 17:00', 5, '2026-05-11 18:00'],
    ['2026-12-24 16:00', 5, '2027-01-04 18:00'],
    ['2026-12-31 23:59', 1, '2027-01-04 18:00'],
  ])('from %s counts %i days to %s', (from, days, expected) => {
    expect(inParis(calendar.nthBusinessDayClosing(paris(from), days))).toBe(`${expected}:00.000`);
  });

  it('counts a day that a closure leaves open in part, and not one that it takes whole', () => {
    const closed = calendarWith({
      closures: [
        { from: paris('2026-01-20 09:00'), to: paris('2026-01-20 18:00'), reason: 'séminaire' },
        { from: paris('2026-01-21 12:00'), to: paris('2026-01-21 18:00'), reason: 'départ' },
      ],
    });
    expect(inParis(closed.nthBusinessDayClosing(paris('2026-01-19 09:00'), 1))).toBe(
      '2026-01-21 12:00:00.000',
    );
  });
});

describe('closed days and stretches', () => {
  it('names the next closed days, holidays and closures alike', () => {
    const closed = calendarWith({
      closures: [
        { from: paris('2026-05-15 00:00'), to: paris('2026-05-16 00:00'), reason: 'Pont de l’Ascension' },
      ],
    });
    expect(closed.closedDays(paris('2026-05-09 10:00'), 3)).toEqual([
      { date: '2026-05-14', name: 'Ascension' },
      { date: '2026-05-15', name: 'Pont de l’Ascension' },
      { date: '2026-05-25', name: 'Lundi de Pentecôte' },
    ]);
  });

  it('gives each closed stretch its reasons', () => {
    const kinds = calendar
      .closedStretches(paris('2026-04-29 17:00'), paris('2026-05-04 12:00'))
      .map(({ from, to, reasons }) => [inParis(from).slice(5, 16), inParis(to).slice(5, 16), reasons]);
    expect(kinds).toEqual([
      ['04-29 18:00', '04-30 09:00', [{ kind: 'night' }]],
      ['04-30 18:00', '05-04 09:00', [{ kind: 'holiday', name: '1er mai' }, { kind: 'week-end' }]],
    ]);
  });

  it('tells a break from a night and from a closure', () => {
    const uneven = calendarWith({
      week: UNEVEN_WEEK,
      closures: [{ from: paris('2026-01-21 10:00'), to: paris('2026-01-21 11:00'), reason: 'réunion' }],
    });
    const reasons = uneven
      .closedStretches(paris('2026-01-19 09:00'), paris('2026-01-21 18:00'))
      .map((stretch) => stretch.reasons);
    expect(reasons).toEqual([
      [{ kind: 'break' }],
      [{ kind: 'night' }],
      [{ kind: 'night' }],
      [{ kind: 'closure', name: 'réunion' }],
    ]);
  });
});

describe('construction', () => {
  it.each([
    ['a week that never opens', { week: [[], [], [], [], [], [], []] }, 'week:'],
    ['six days', { week: [[], [], [], [], [], []] }, 'week:'],
    [
      'overlapping intervals',
      {
        week: [
          [
            { from: 0, to: 60 },
            { from: 30, to: 90 },
          ],
          [],
          [],
          [],
          [],
          [],
          [],
        ],
      },
      'week.0.1:',
    ],
    ['a reversed interval', { week: [[{ from: 60, to: 60 }], [], [], [], [], [], []] }, 'week.0.0:'],
    ['minutes outside the day', { week: [[{ from: -1, to: 1_441 }], [], [], [], [], [], []] }, 'week.0.0:'],
    ['an unknown zone', { zone: 'Europe/Pariss' }, 'zone:'],
    ['an invalid closure', { closures: [{ from: Number.NaN, to: 1, reason: '' }] }, 'closures.0.from:'],
    [
      'a reversed closure',
      { closures: [{ from: paris('2026-01-02 00:00'), to: paris('2026-01-01 00:00'), reason: '' }] },
      'closures.0.to:',
    ],
  ])('refuses %s and names the field', (_label, changes, field) => {
    expect(() => calendarWith(changes)).toThrow(field);
  });
});

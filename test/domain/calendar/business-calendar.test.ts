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
      { first: '2026-05-14', last: '2026-05-14', name: 'Ascension' },
      { first: '2026-05-15', last: '2026-05-15', name: 'Pont de l’Ascension' },
      { first: '2026-05-25', last: '2026-05-25', name: 'Lundi de Pentecôte' },
    ]);
  });

  it('names a closure once, with the holidays and the week-ends within it', () => {
    const closed = calendarWith({
      closures: [
        { from: paris('2026-12-24 00:00'), to: paris('2027-01-01 00:00'), reason: 'Fin d’année' },
        { from: paris('2027-01-06 00:00'), to: paris('2027-01-07 00:00'), reason: 'Fin d’année' },
      ],
    });
    const ofDecember = { first: '2026-12-24', last: '2026-12-31', name: 'Fin d’année' };
    expect(closed.closedDays(paris('2026-12-01 10:00'), 1)).toEqual([ofDecember]);
    expect(closed.closedDays(paris('2026-12-01 10:00'), 3)).toEqual([
      ofDecember,
      { first: '2027-01-01', last: '2027-01-01', name: 'Jour de l’An' },
      { first: '2027-01-06', last: '2027-01-06', name: 'Fin d’année' },
    ]);
    expect(closed.closedDays(paris('2026-12-28 10:00'), 1)).toEqual([{ ...ofDecember, first: '2026-12-28' }]);
  });

  it('gives each closed stretch its reasons', () => {
    const kinds = calendar
      .closedStretches(paris('2026-04-29 17:00'), paris('2026-05-04 12:00'))
      .map(({ from, to, reasons }) => [inParis(from).slice(5, 16), inParis(to).slice(5, 16), reasons]);
    expect(kinds).toEqual([
      ['04-29 18:00', '04-30 09:00', [{ kind: 'night' }]],
      ['04-30 18:00', '05-04 09:00', [{ kind: 'holiday', name: 'Fête du Travail' }, { kind: 'week-end' }]],
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

describe('the ends of what is searched', () => {
  const always = calendarWith({
    week: Array(7).fill([{ from: 0, to: 1_440 }]),
    holidays: { region: 'none', whitMondayWorked: false },
  });

  it('an opening that never ends is refused', () => {
    expect(() => always.nextClosing(paris('2026-01-19 10:00'))).toThrow('no closing within 1100 days');
  });

  it('an opening goes on over midnight, until a closure', () => {
    const closed = calendarWith({
      week: Array(7).fill([{ from: 0, to: 1_440 }]),
      closures: [{ from: paris('2026-01-22 12:00'), to: paris('2026-01-22 13:00'), reason: 'travaux' }],
    });
    expect(inParis(closed.nextClosing(paris('2026-01-19 10:00')))).toBe('2026-01-22 12:00:00.000');
    expect(inParis(closed.nextOpening(paris('2026-01-22 12:00')))).toBe('2026-01-22 13:00:00.000');
  });

  it('closed days are looked for three years ahead', () => {
    const bare = calendarWith({ holidays: { region: 'none', whitMondayWorked: false } });
    expect(bare.closedDays(paris('2026-01-19 10:00'), 3)).toEqual([]);
    expect(calendar.closedDays(paris('2026-01-01 10:00'), 100).length).toBeGreaterThan(25);
    expect(calendar.closedDays(paris('2026-01-01 10:00'), 1)).toEqual([
      { first: '2026-01-01', last: '2026-01-01', name: 'Jour de l’An' },
    ]);
  });

  it('closed stretches are told of 400 days, and none is made of the rest', () => {
    const from = paris('2026-01-19 00:00');
    const stretches = calendar.closedStretches(from, from + 500 * 24 * HOUR);
    const last = stretches[stretches.length - 1];
    expect(inParis(last?.to ?? 0)).toBe('2027-02-24 00:00:00.000');
    expect(Math.max(...stretches.map(({ from: a, to }) => to - a))).toBeLessThan(5 * 24 * HOUR);
  });

  it('years outside 1900 to 2200 are refused, and those within are not', () => {
    for (const t of [Date.UTC(1900, 0, 2), Date.UTC(2200, 11, 30)])
      expect(calendar.isOpenAt(t)).toBeDefined();
    for (const t of [Date.UTC(1899, 11, 30), Date.UTC(2201, 0, 2)])
      expect(() => calendar.isOpenAt(t)).toThrow('1900 to 2200');
  });
});

describe('the calendar', () => {
  it('knows its zone, its day and its longest usual day', () => {
    const uneven = calendarWith({ week: UNEVEN_WEEK, zone: 'America/Toronto' });
    expect([uneven.zone, uneven.usualDay]).toEqual(['America/Toronto', 24 * HOUR]);
    expect(calendar.usualDay).toBe(9 * HOUR);
    expect(uneven.localDate(Date.UTC(2026, 0, 20, 4, 59))).toBe('2026-01-19');
    expect(uneven.localDate(Date.UTC(2026, 0, 20, 5))).toBe('2026-01-20');
  });

  it('counts backwards below zero', () => {
    const [a, b] = [paris('2026-01-19 10:00'), paris('2026-01-19 12:00')];
    expect([calendar.openTimeBetween(a, b), calendar.openTimeBetween(b, a)]).toEqual([2 * HOUR, -2 * HOUR]);
  });

  it.each([0, -1, 1.5, Number.NaN])('has no business day number %s', (n) => {
    expect(() => calendar.nthBusinessDayClosing(paris('2026-01-19 10:00'), n)).toThrow(`n=${n}`);
  });

  it('joins the names of two holidays on one day', () => {
    expect(calendar.closedDays(paris('2008-05-01 10:00'), 1)).toEqual([
      { first: '2008-05-01', last: '2008-05-01', name: 'Fête du Travail et Ascension' },
    ]);
  });

  it('skips the hour that the spring change takes away, and what opens only in it', () => {
    const night = (from: number, to: number) =>
      calendarWith({ week: [[], [], [], [], [], [], [{ from: from * 60, to: to * 60 }]] });
    expect(inParis(night(2, 3).nextOpening(paris('2026-03-28 12:00')))).toBe('2026-04-05 02:00:00.000');
    expect(night(1, 4).openTimeBetween(paris('2026-03-29 00:00'), paris('2026-03-30 00:00'))).toBe(2 * HOUR);
  });

  it('has a closure of several days and kinds of reasons told once each', () => {
    const closed = calendarWith({
      closures: [
        { from: paris('2026-05-04 00:00'), to: paris('2026-05-07 00:00'), reason: 'Déménagement' },
        { from: paris('2026-05-04 00:00'), to: paris('2026-05-05 00:00'), reason: 'Panne' },
      ],
    });
    expect(closed.closedStretches(paris('2026-05-03 12:00'), paris('2026-05-07 10:00'))).toEqual([
      {
        from: paris('2026-05-03 12:00'),
        to: paris('2026-05-07 09:00'),
        reasons: [
          { kind: 'week-end' },
          { kind: 'closure', name: 'Déménagement' },
          { kind: 'closure', name: 'Panne' },
        ],
      },
    ]);
  });
});

describe('hours inside the hour that spring skips', () => {
  it.each([
    ['begun in the gap', 'Europe/Paris', '2026-03-29', '02:20', '04:00', 60],
    ['ended in the gap', 'Europe/Paris', '2026-03-29', '01:00', '02:40', 60],
    ['wholly in the gap', 'Europe/Paris', '2026-03-29', '02:05', '02:55', 0],
    ['round the gap', 'Europe/Paris', '2026-03-29', '01:30', '03:30', 60],
    ['right behind the gap', 'Europe/Paris', '2026-03-29', '03:00', '03:45', 45],
    ['begun in the gap', 'America/New_York', '2026-03-08', '02:10', '03:40', 40],
    ['begun in a gap at midnight', 'Asia/Beirut', '2026-03-29', '00:30', '02:00', 60],
    ['begun in a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '03:00', 30],
  ])('%s, in %s, on %s: %s to %s is open for so many minutes', (_what, zone, day, from, to, open) => {
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const sunday = [{ from: minutes(from), to: minutes(to) }];
    const sundays = calendarWith({
      zone,
      week: [[], [], [], [], [], [], sunday],
      holidays: { region: 'none', whitMondayWorked: false },
    });
    const noon = Date.parse(`${day}T12:00Z`);
    expect(sundays.openTimeBetween(noon - 24 * HOUR, noon + 24 * HOUR)).toBe((open / 60) * HOUR);
  });
});

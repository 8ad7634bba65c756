// Openings beside the week, and against holidays and closures.
import type { BusinessCalendar } from '../../../src/domain/calendar/business-calendar';
import type { Closure, Opening, Schedule } from '../../../src/domain/calendar/schedule';
import { calendarWith, inParis, paris } from '../../helpers/times';

const HOUR = 3_600_000;

/** An opening as one writes it, e.g. `open('2026-12-05 09:00-12:00')`. */
function open(text: string): Opening {
  const [date = '', hours = ''] = text.split(' ');
  const [from = 0, to = 0] = hours.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  });
  return { date, from, to, reason: 'Permanence' };
}

function closed(from: string, to: string): Closure {
  return { from: paris(from), to: paris(to), reason: 'Fin d’année' };
}

const opened = (openings: readonly string[], changes: Partial<Schedule> = {}) =>
  calendarWith({ ...changes, openings: openings.map(open) });

/** The open hours of a day in Paris, as the calendar tells them one after the other. */
function hoursOf(calendar: BusinessCalendar, date: string): string {
  const [start, end] = [paris(`${date} 00:00`), paris(`${date} 23:59`)];
  const found: string[] = [];
  for (let from = calendar.nextOpening(start); from < end; ) {
    const to = calendar.nextClosing(from);
    found.push(`${inParis(from).slice(11, 16)}-${inParis(to).slice(11, 16)}`);
    from = calendar.nextOpening(to);
  }
  return found.join(', ');
}

describe('an opening', () => {
  it.each<[string, string, readonly string[], string]>([
    ['on a Saturday', '2026-12-05', ['2026-12-05 09:00-12:00'], '09:00-12:00'],
    ['on a holiday', '2026-05-14', ['2026-05-14 10:00-12:00'], '10:00-12:00'],
    ['on a holiday that is a Sunday', '2026-11-01', ['2026-11-01 10:00-12:00'], '10:00-12:00'],
    ['right before the usual hours', '2026-12-07', ['2026-12-07 07:00-09:00'], '07:00-18:00'],
    ['into the usual hours', '2026-12-07', ['2026-12-07 07:30-10:00'], '07:30-18:00'],
    ['beyond the usual hours', '2026-12-07', ['2026-12-07 17:00-20:00'], '09:00-20:00'],
    ['apart from the usual hours', '2026-12-07', ['2026-12-07 19:00-21:00'], '09:00-18:00, 19:00-21:00'],
    ['within the usual hours', '2026-12-07', ['2026-12-07 10:00-11:00'], '09:00-18:00'],
    ['round the usual hours', '2026-12-07', ['2026-12-07 08:00-19:00'], '08:00-19:00'],
    [
      'over another one',
      '2026-12-05',
      ['2026-12-05 11:00-14:00', '2026-12-05 09:00-12:00', '2026-12-05 14:00-15:00'],
      '09:00-15:00',
    ],
    [
      'beside another one',
      '2026-12-05',
      ['2026-12-05 14:00-16:00', '2026-12-05 09:00-12:00'],
      '09:00-12:00, 14:00-16:00',
    ],
    ['on another day', '2026-12-06', ['2026-12-05 00:00-24:00'], ''],
  ])('%s opens', (_label, date, openings, hours) => {
    expect(hoursOf(opened(openings), date)).toBe(hours);
  });

  it('opens within a closure, whose other hours stay closed', () => {
    const calendar = opened(['2026-12-29 10:00-12:00'], {
      closures: [closed('2026-12-28 00:00', '2027-01-01 00:00')],
    });
    expect(hoursOf(calendar, '2026-12-28')).toBe('');
    expect(hoursOf(calendar, '2026-12-29')).toBe('10:00-12:00');
  });

  it('until midnight goes on where the next day opens at once', () => {
    const calendar = opened(['2026-12-05 22:00-24:00', '2026-12-06 00:00-02:00']);
    expect(inParis(calendar.nextClosing(paris('2026-12-05 12:00')))).toBe('2026-12-06 02:00:00.000');
  });

  it('counts in the hours of the desk’s zone', () => {
    const toronto = opened(['2026-12-05 09:00-12:00'], { zone: 'America/Toronto' });
    expect(toronto.nextOpening(Date.UTC(2026, 11, 5))).toBe(Date.UTC(2026, 11, 5, 14));
  });

  it('leaves the usual day as long as it was', () => {
    expect(opened(['2026-12-05 00:00-24:00']).usualDay).toBe(9 * HOUR);
  });
});

describe('open time', () => {
  const calendar = opened(['2026-12-05 09:00-12:00']);

  it.each([
    ['into an opening', '2026-12-04 17:00', 2, '2026-12-05 10:00'],
    ['to the end of an opening', '2026-12-04 17:00', 4, '2026-12-05 12:00'],
    ['through an opening', '2026-12-04 17:00', 5, '2026-12-07 10:00'],
    ['from within an opening', '2026-12-05 11:00', 4, '2026-12-07 12:00'],
  ])('goes %s', (_label, from, hours, expected) => {
    const due = calendar.addOpenTime(paris(from), hours * HOUR);
    expect(inParis(due)).toBe(`${expected}:00.000`);
    expect(calendar.openTimeBetween(paris(from), due)).toBe(hours * HOUR);
    expect(calendar.subtractOpenTime(due, hours * HOUR)).toBe(paris(from));
  });
});

describe('business days', () => {
  it.each<[string, readonly string[], string, number, string]>([
    ['a Saturday with an opening', ['2026-12-05 09:00-12:00'], '2026-12-04 10:00', 1, '2026-12-05 12:00'],
    ['and go on behind it', ['2026-12-05 09:00-12:00'], '2026-12-04 10:00', 2, '2026-12-07 18:00'],
    ['a holiday with an opening', ['2026-05-14 10:00-12:00'], '2026-05-13 10:00', 1, '2026-05-14 12:00'],
    [
      'a day to its last closing',
      ['2026-12-05 14:00-16:00', '2026-12-05 09:00-12:00'],
      '2026-12-04 10:00',
      1,
      '2026-12-05 16:00',
    ],
    [
      'a workday to the closing of its opening',
      ['2026-12-07 19:00-21:00'],
      '2026-12-04 10:00',
      1,
      '2026-12-07 21:00',
    ],
  ])('count %s', (_label, openings, from, n, expected) => {
    expect(inParis(opened(openings).nthBusinessDayClosing(paris(from), n))).toBe(`${expected}:00.000`);
  });
});

describe('what is told of closed time', () => {
  const reasonsBetween = (calendar: BusinessCalendar, from: string, to: string) =>
    calendar
      .closedStretches(paris(from), paris(to))
      .map((stretch) => [
        inParis(stretch.from).slice(5, 16),
        inParis(stretch.to).slice(5, 16),
        stretch.reasons.map((reason) => ('name' in reason ? reason.name : reason.kind)).join(', '),
      ]);

  it('leaves out a holiday that opens, and names one that does not', () => {
    const calendar = opened(['2026-05-14 10:00-12:00']);
    expect(calendar.closedDays(paris('2026-05-09 10:00'), 1)).toEqual([
      { first: '2026-05-25', last: '2026-05-25', name: 'Lundi de Pentecôte' },
    ]);
  });

  it('tells the night before a Saturday’s opening from the week-end behind it', () => {
    const calendar = opened(['2026-12-05 09:00-12:00']);
    expect(reasonsBetween(calendar, '2026-12-04 17:00', '2026-12-07 10:00')).toEqual([
      ['12-04 18:00', '12-05 09:00', 'night'],
      ['12-05 12:00', '12-07 09:00', 'week-end'],
    ]);
    expect(reasonsBetween(calendar, '2026-12-05 12:30', '2026-12-05 20:00')).toEqual([
      ['12-05 12:30', '12-05 20:00', 'week-end'],
    ]);
  });

  it('names the week-end before an opening in its afternoon', () => {
    const calendar = opened(['2026-12-05 14:00-17:00']);
    expect(reasonsBetween(calendar, '2026-12-05 08:00', '2026-12-05 15:00')).toEqual([
      ['12-05 08:00', '12-05 14:00', 'week-end'],
    ]);
  });

  it('expects of a day without usual hours those of all the others', () => {
    const day = (from: number, to: number) => [{ from: from * 60, to: to * 60 }];
    const calendar = opened(['2026-12-05 11:00-12:00'], {
      week: [day(8, 10), day(14, 20), day(8, 10), [], [], [], []],
    });
    const reasons = (from: string, to: string) =>
      reasonsBetween(calendar, `2026-12-05 ${from}`, `2026-12-05 ${to}`).map(([, , reason]) => reason);
    expect(reasons('07:00', '11:00')).toEqual(['week-end']);
    expect(reasons('06:00', '08:00')).toEqual(['night']);
    expect(reasons('19:00', '21:00')).toEqual(['week-end']);
    expect(reasons('20:00', '23:00')).toEqual(['night']);
  });

  it('names the holiday round an opening', () => {
    const calendar = opened(['2026-05-14 10:00-12:00']);
    expect(reasonsBetween(calendar, '2026-05-14 08:00', '2026-05-15 09:00')).toEqual([
      ['05-14 08:00', '05-14 10:00', 'Ascension'],
      ['05-14 12:00', '05-15 09:00', 'Ascension'],
    ]);
  });

  it('names the closure round an opening', () => {
    const calendar = opened(['2026-12-29 10:00-12:00'], {
      closures: [closed('2026-12-29 00:00', '2026-12-30 00:00')],
    });
    expect(reasonsBetween(calendar, '2026-12-29 08:00', '2026-12-30 09:00')).toEqual([
      ['12-29 08:00', '12-29 10:00', 'Fin d’année'],
      ['12-29 12:00', '12-30 09:00', 'Fin d’année'],
    ]);
  });

  it('has a break between the usual hours and an opening in the evening', () => {
    const calendar = opened(['2026-12-07 19:00-21:00']);
    expect(reasonsBetween(calendar, '2026-12-07 17:00', '2026-12-08 09:00')).toEqual([
      ['12-07 18:00', '12-07 19:00', 'break'],
      ['12-07 21:00', '12-08 09:00', 'night'],
    ]);
  });
});

describe('an opening beside the hour that spring skips', () => {
  it.each([
    ['begun in the gap', '02:20-04:00', 60],
    ['ended in the gap', '01:00-02:40', 60],
    ['wholly in the gap', '02:05-02:55', 0],
    ['round the gap', '01:30-03:30', 60],
    ['right behind the gap', '03:00-03:45', 45],
  ])('%s is open for so many minutes', (_label, hours, minutes) => {
    const calendar = opened([`2026-03-29 ${hours}`]);
    const [from, to] = [paris('2026-03-28 12:00'), paris('2026-03-29 20:00')];
    expect(calendar.openTimeBetween(from, to)).toBe(minutes * 60_000);
    // What opens nowhere makes no business day.
    const next = minutes === 0 ? '2026-03-30' : '2026-03-29';
    expect(inParis(calendar.nthBusinessDayClosing(from, 1)).slice(0, 10)).toBe(next);
  });
});

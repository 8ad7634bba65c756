import fc from 'fast-check';
import {
  type BusinessCalendar,
  createBusinessCalendar,
} from '../../../src/domain/calendar/business-calendar';
import { formatDay } from '../../../src/domain/calendar/civil-date';
import { frenchHolidays } from '../../../src/domain/calendar/french-holidays';
import type { Schedule } from '../../../src/domain/calendar/schedule';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { responseDue } from '../../../src/domain/sla/deadline';
import { PRIORITIES } from '../../../src/domain/terms/levels';
import { intlClock } from '../../helpers/intl-clock';
import { deskAt, UNEVEN_WEEK } from '../../helpers/times';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);
const instants = fc.integer({ min: START, max: Date.UTC(2029, 0, 1) });
const amounts = fc.integer({ min: 1, max: 300 * HOUR });

const closures = fc.array(
  fc
    .tuple(instants, fc.integer({ min: 1, max: 10 * DAY }))
    .map(([from, length]) => ({ from, to: from + length, reason: 'fermeture' })),
  { maxLength: 6 },
);
const openingsFrom = (min: number, max: number) =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: min / DAY, max: max / DAY }),
        fc.integer({ min: 0, max: 1_439 }),
        fc.integer({ min: 1, max: 1_440 }),
      )
      .map(([day, from, length]) => ({
        date: formatDay(day),
        from,
        to: Math.min(from + length, 1_440),
        reason: 'ouverture',
      })),
    { maxLength: 6 },
  );
const schedules: fc.Arbitrary<Schedule> = fc.record({
  zone: fc.constantFrom(
    'Europe/Paris',
    'America/New_York',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
  ),
  week: fc.constantFrom(STANDARD_SETTINGS.schedule.week, UNEVEN_WEEK),
  holidays: fc.record({
    region: fc.constantFrom('none', 'metropole', 'alsace-moselle'),
    whitMondayWorked: fc.boolean(),
  }),
  closures,
  openings: openingsFrom(START, Date.UTC(2029, 0, 1)),
});
const calendars = schedules.map(createBusinessCalendar);
const standard = createBusinessCalendar(STANDARD_SETTINGS.schedule);

describe('the calendar', () => {
  it('gives back what was added', () => {
    fc.assert(
      fc.property(calendars, instants, amounts, (calendar, t, amount) => {
        expect(calendar.openTimeBetween(t, calendar.addOpenTime(t, amount))).toBe(amount);
        expect(calendar.openTimeBetween(calendar.subtractOpenTime(t, amount), t)).toBe(amount);
      }),
      { numRuns: 400 },
    );
  });

  it('is monotone in start and in amount', () => {
    fc.assert(
      fc.property(calendars, instants, instants, amounts, amounts, (calendar, t, u, a, b) => {
        const [early, late] = [Math.min(t, u), Math.max(t, u)];
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(calendar.addOpenTime(early, less)).toBeLessThanOrEqual(calendar.addOpenTime(late, less));
        expect(calendar.addOpenTime(t, less)).toBeLessThanOrEqual(calendar.addOpenTime(t, more));
      }),
      { numRuns: 400 },
    );
  });

  it('adds in two steps what it adds in one', () => {
    fc.assert(
      fc.property(calendars, instants, amounts, amounts, (calendar, t, a, b) => {
        expect(calendar.addOpenTime(calendar.addOpenTime(t, a), b)).toBe(calendar.addOpenTime(t, a + b));
      }),
      { numRuns: 400 },
    );
  });

  it('ends in opening hours or at a closing instant', () => {
    fc.assert(
      fc.property(calendars, instants, amounts, (calendar, t, amount) => {
        const due = calendar.addOpenTime(t, amount);
        expect(calendar.isOpenAt(due) || calendar.isOpenAt(due - 1)).toBe(true);
      }),
    );
  });

  it('is only ever delayed by closures', () => {
    fc.assert(
      fc.property(schedules, instants, amounts, (schedule, t, amount) => {
        const without = createBusinessCalendar({ ...schedule, closures: [] });
        const due = createBusinessCalendar(schedule).addOpenTime(t, amount);
        expect(due).toBeGreaterThanOrEqual(without.addOpenTime(t, amount));
      }),
    );
  });

  it('is only ever brought forward by openings, in open hours', () => {
    fc.assert(
      fc.property(schedules, instants, amounts, (schedule, t, amount) => {
        const without = createBusinessCalendar({ ...schedule, openings: [] });
        const due = createBusinessCalendar(schedule).addOpenTime(t, amount);
        expect(due).toBeLessThanOrEqual(without.addOpenTime(t, amount));
      }),
    );
  });

  it('splits a stretch into open time and closed stretches without a rest', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 20 * DAY }), (calendar, t, length) => {
        const closed = calendar
          .closedStretches(t, t + length)
          .reduce((sum, { from, to }) => sum + to - from, 0);
        expect(closed + calendar.openTimeBetween(t, t + length)).toBe(length);
      }),
    );
  });
});

describe('deadlines', () => {
  it('are never later for a higher level', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, t) => {
        const due = PRIORITIES.map((priority) => responseDue(t, priority, deskAt(t, calendar)));
        expect([...due].sort((a, b) => a - b)).toEqual(due);
      }),
    );
  });
});

/** The slow way: one minute after the other, each looked up in the zone on its own. */
function minuteByMinute(schedule: Schedule, from: number, minutes: number): number {
  let left = minutes;
  let t = from;
  while (left > 0) {
    if (isOpenMinute(schedule, t)) left -= 1;
    t += MINUTE;
  }
  return t;
}

const holidaysByYear = new Map<string, Set<string>>();
interface LocalHour {
  readonly date: string;
  readonly weekday: number;
  readonly minutes: number;
}
const hours = new Map<number, LocalHour>();

/** Paris changes its hour on the hour: within one, local time is that of its start. */
function localHour(t: number): LocalHour {
  const start = Math.floor(t / HOUR) * HOUR;
  const known = hours.get(start);
  if (known !== undefined) return known;
  const clock = new Date(`${intlClock(start, 'Europe/Paris')}Z`);
  const found = {
    date: clock.toISOString().slice(0, 10),
    weekday: (clock.getUTCDay() + 6) % 7,
    minutes: clock.getUTCHours() * 60,
  };
  hours.set(start, found);
  return found;
}

function isOpenMinute(schedule: Schedule, t: number): boolean {
  const { date, weekday, minutes } = localHour(t);
  const year = Number(date.slice(0, 4));
  const key = `${schedule.holidays.region}${schedule.holidays.whitMondayWorked}${year}`;
  let holidays = holidaysByYear.get(key);
  if (holidays === undefined) {
    holidays = new Set(frenchHolidays(year, schedule.holidays).map(({ day }) => formatDay(day)));
    holidaysByYear.set(key, holidays);
  }
  const minute = minutes + (t % HOUR) / MINUTE;
  const intervals = schedule.week[weekday] ?? [];
  const within = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from <= minute && minute < to;
  return (
    schedule.openings.some((opening) => opening.date === date && within(opening)) ||
    (!holidays.has(date) &&
      intervals.some(within) &&
      !schedule.closures.some(({ from, to }) => from <= t && t < to))
  );
}

describe('a slow oracle', () => {
  const wholeMinutes = (min: number, max: number) =>
    fc.integer({ min: Math.ceil(min / MINUTE), max: Math.floor(max / MINUTE) }).map((n) => n * MINUTE);

  function agrees(calendar: BusinessCalendar, schedule: Schedule, t: number, minutes: number): void {
    expect(calendar.addOpenTime(t, minutes * MINUTE)).toBe(minuteByMinute(schedule, t, minutes));
  }

  it.each([
    ['all year round', Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1), 1_200],
    ['over the spring change', Date.UTC(2026, 2, 26), Date.UTC(2026, 2, 30), 600],
    ['over the autumn change', Date.UTC(2026, 9, 22), Date.UTC(2026, 9, 26), 600],
  ])('agrees %s', (_label, min, max, numRuns) => {
    const schedule = STANDARD_SETTINGS.schedule;
    fc.assert(
      fc.property(wholeMinutes(min, max), fc.integer({ min: 1, max: 600 }), (t, minutes) =>
        agrees(standard, schedule, t, minutes),
      ),
      { numRuns },
    );
  });

  it('agrees for an uneven week with closures and openings in Paris', () => {
    const near = fc.record({
      from: wholeMinutes(Date.UTC(2026, 2, 20), Date.UTC(2026, 3, 10)),
      length: fc.integer({ min: 1, max: 3 * 1_440 }),
    });
    fc.assert(
      fc.property(
        fc.array(near, { maxLength: 3 }),
        openingsFrom(Date.UTC(2026, 2, 20), Date.UTC(2026, 3, 10)),
        wholeMinutes(Date.UTC(2026, 2, 20), Date.UTC(2026, 3, 5)),
        fc.integer({ min: 1, max: 900 }),
        (list, openings, t, minutes) => {
          const schedule: Schedule = {
            ...STANDARD_SETTINGS.schedule,
            week: UNEVEN_WEEK,
            closures: list.map(({ from, length }) => ({
              from,
              to: from + length * MINUTE,
              reason: 'fermeture',
            })),
            openings,
          };
          agrees(createBusinessCalendar(schedule), schedule, t, minutes);
        },
      ),
      { numRuns: 400 },
    );
  });
});

import {
  addDays,
  civil,
  dayNumber,
  formatDay,
  weekdayOf,
  yearOf,
} from '../../../src/domain/calendar/civil-date';
import { addMonths, firstDayOf, monthOf } from '../../../src/domain/calendar/month';

describe('a day number', () => {
  it.each([
    [-25_567, '1900-01-01', 0],
    [-1, '1969-12-31', 2],
    [0, '1970-01-01', 3],
    [11_016, '2000-02-29', 1],
    [20_780, '2026-11-23', 0],
    [20_786, '2026-11-29', 6],
  ])('%i is %s', (day, date, weekday) => {
    const [year = 0, month = 0, inMonth = 0] = date.split('-').map(Number);
    expect(dayNumber(year, month, inMonth)).toBe(day);
    expect([formatDay(day), weekdayOf(day), yearOf(day)]).toEqual([date, weekday, year]);
    expect(civil(date).weekday - 1).toBe(weekday);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-29', 0, '2026-03-29'],
  ])('takes %s by %i to %s', (date, count, expected) => {
    expect(addDays(date, count)).toBe(expected);
  });
});

describe('a month', () => {
  it('is counted over the ends of years', () => {
    expect([addMonths('2026-11', 2), addMonths('2026-11', -11), addMonths('2026-11', 0)]).toEqual([
      '2027-01',
      '2025-12',
      '2026-11',
    ]);
    expect([monthOf('2026-11-24'), firstDayOf('2026-11')]).toEqual(['2026-11', '2026-11-01']);
  });
});

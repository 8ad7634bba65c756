import { addMonths, firstDayOf, monthOf } from '../../../src/domain/calendar/month';

describe('a month', () => {
  it('is found by a day, and starts with its first', () => {
    expect(monthOf('2026-11-24')).toBe('2026-11');
    expect(firstDayOf('2026-11')).toBe('2026-11-01');
  });

  it.each([
    ['2026-11', 0, '2026-11'],
    ['2026-11', 2, '2027-01'],
    ['2026-11', -11, '2025-12'],
    ['2026-01', 36, '2029-01'],
  ])('%s and %i months is %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected);
  });
});

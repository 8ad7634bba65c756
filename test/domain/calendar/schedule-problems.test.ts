import type { Schedule } from '../../../src/domain/calendar/schedule';
import { scheduleProblems } from '../../../src/domain/calendar/schedule-problems';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { DAY } from '../../../src/domain/terms/time';

const fields = (changes: Partial<Schedule>) =>
  scheduleProblems({ ...STANDARD_SETTINGS.schedule, ...changes }).map(({ field }) => field);
const monday = (...intervals: Schedule['week'][number]) => ({
  week: [intervals, [], [], [], [], [], []],
});
const closure = (from: number, to: number) => ({ closures: [{ from, to, reason: '' }] });
const opening = (date: string, from: number, to: number) => ({ openings: [{ date, from, to, reason: '' }] });
const NOON = Date.UTC(2026, 0, 19, 12);

describe('an opening interval', () => {
  it.each([
    [{ from: 0, to: 1_440 }, []],
    [{ from: 0, to: 1_441 }, ['week.0.0']],
    [{ from: -1, to: 60 }, ['week.0.0']],
    [{ from: 0.5, to: 60 }, ['week.0.0']],
    [{ from: 59, to: 60 }, []],
    [{ from: 60, to: 60 }, ['week.0.0']],
  ])('%j is right or wrong', (interval, expected) => {
    expect(fields(monday(interval))).toEqual(expected);
  });

  it('may begin where the one before ends, and no earlier', () => {
    expect(fields(monday({ from: 0, to: 60 }, { from: 60, to: 90 }))).toEqual([]);
    expect(fields(monday({ from: 0, to: 60 }, { from: 59, to: 90 }))).toEqual(['week.0.1']);
  });
});

describe('a closure', () => {
  it.each([
    ['of a millisecond', NOON, NOON + 1, []],
    ['of nothing', NOON, NOON, ['closures.0.to']],
    ['of 366 days', NOON, NOON + 366 * DAY, []],
    ['of more', NOON, NOON + 366 * DAY + 1, ['closures.0']],
    ['from the first instant', Date.UTC(1901, 0, 1), Date.UTC(1901, 0, 2), []],
    ['from before it', Date.UTC(1901, 0, 1) - 1, Date.UTC(1901, 0, 2), ['closures.0.from']],
    ['to the last', Date.UTC(2199, 11, 31), Date.UTC(2200, 0, 1), []],
    ['to past it', Date.UTC(2199, 11, 31), Date.UTC(2200, 0, 1) + 1, ['closures.0.to']],
  ])('%s is right or wrong', (_label, from, to, expected) => {
    expect(fields(closure(from, to))).toEqual(expected);
  });

  it('may stand beside 399 others', () => {
    const many = (count: number) => ({
      closures: Array(count).fill({ from: NOON, to: NOON + 1, reason: '' }),
    });
    expect(fields(many(400))).toEqual([]);
    expect(fields(many(401))).toEqual(['closures']);
  });
});

describe('an opening', () => {
  it.each([
    ['of a whole day', '2026-12-05', 0, 1_440, []],
    ['of a minute', '2026-12-05', 59, 60, []],
    ['of nothing', '2026-12-05', 60, 60, ['openings.0.to']],
    ['that is reversed', '2026-12-05', 60, -60, ['openings.0.to']],
    ['beyond midnight', '2026-12-05', 0, 1_441, ['openings.0.to']],
    ['from before midnight', '2026-12-05', -1, 60, ['openings.0.to']],
    ['of half a minute', '2026-12-05', 0, 0.5, ['openings.0.to']],
    ['of no hours', '2026-12-05', Number.NaN, Number.NaN, ['openings.0.to']],
    ['on the first day', '1901-01-01', 0, 60, []],
    ['on the day before', '1900-12-31', 0, 60, ['openings.0.date']],
    ['on the last day', '2200-01-01', 0, 60, []],
    ['on the day after', '2200-01-02', 0, 60, ['openings.0.date']],
    ['on a day that no month has', '2026-02-30', 0, 60, ['openings.0.date']],
    ['on an instant', '2026-12-05T09:00', 0, 60, ['openings.0.date']],
    ['on nothing', '', 60, 0, ['openings.0.date', 'openings.0.to']],
  ])('%s is right or wrong', (_label, date, from, to, expected) => {
    expect(fields(opening(date, from, to))).toEqual(expected);
  });

  it('may stand beside 399 others, over the same hours too', () => {
    const many = (count: number) => ({
      openings: Array(count).fill({ date: '2026-12-05', from: 0, to: 60, reason: '' }),
    });
    expect(fields(many(400))).toEqual([]);
    expect(fields(many(401))).toEqual(['openings']);
  });
});

it('everything that is wrong is named at once', () => {
  const week = [[{ from: 60, to: 0 }], [], []];
  expect(fields({ zone: 'Mars/Olympus', week, ...closure(Number.NaN, NOON) })).toEqual([
    'zone',
    'week',
    'week.0.0',
    'closures.0.from',
  ]);
});

import { brokenWeeks, HALF } from './weeks';

jest.mock('../../src/domain/calendar/business-calendar', () =>
  jest.requireActual('../app/watch/calendar-once').calendarOnce(),
);

it('a random week ends as promised, whatever happened in it (`npm run simulate` makes a short story of a seed)', () => {
  expect(brokenWeeks(1, HALF)).toEqual([]);
}, 900_000);

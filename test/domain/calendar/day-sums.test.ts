import fc from 'fast-check';
import { weekdayOf } from '../../../src/domain/calendar/civil-date';
import { createDaySums, type ExceptionalDay } from '../../../src/domain/calendar/day-sums';

const FIRST = 20_000;
const LENGTH = 60;

const weeks = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 })
  .filter((week) => week.some((value) => value > 0));
const exceptions = fc
  .uniqueArray(
    fc.record({
      day: fc.integer({ min: FIRST, max: FIRST + LENGTH - 1 }),
      value: fc.integer({ min: 0, max: 12 }),
    }),
    { selector: ({ day }) => day, maxLength: 20 },
  )
  .map((days) => [...days].sort((a, b) => a.day - b.day));

/** What each day counts, day by day. */
function valuesOf(week: readonly number[], days: readonly ExceptionalDay[]): readonly number[] {
  return Array.from({ length: LENGTH }, (_, i) => {
    const day = FIRST + i;
    return days.find((other) => other.day === day)?.value ?? (week[weekdayOf(day)] as number);
  });
}

describe('sums over days', () => {
  it('are those of a walk, whichever exceptional days were known first', () => {
    fc.assert(
      fc.property(weeks, exceptions, fc.nat(20), fc.nat(20), (week, days, a, b) => {
        const [low, high] = [Math.min(a, b, days.length), Math.min(Math.max(a, b), days.length)];
        const sums = createDaySums(week);
        sums.append(days.slice(low, high));
        sums.prepend(days.slice(0, low));
        sums.append(days.slice(high));
        let walked = 0;
        valuesOf(week, days).forEach((value, i) => {
          expect(sums.before(FIRST + i) - sums.before(FIRST)).toBe(walked);
          walked += value;
        });
      }),
    );
  });

  it('keep what they said when earlier days become known', () => {
    const sums = createDaySums([8, 8, 8, 8, 8, 0, 0]);
    sums.append([{ day: FIRST + 30, value: 0 }]);
    const before = sums.before(FIRST + 40);
    sums.prepend([{ day: FIRST, value: 0 }]);
    expect(sums.before(FIRST + 40)).toBe(before);
  });

  it('lead back to the first and to the last day that they hold for', () => {
    fc.assert(
      fc.property(weeks, exceptions, fc.nat(400), (week, days, amount) => {
        const sums = createDaySums(week);
        sums.append(days);
        const wanted = sums.before(FIRST) + amount;
        const below = sums.lastBelow(wanted);
        expect(sums.before(below)).toBeLessThan(wanted);
        expect(sums.before(below + 1)).toBeGreaterThanOrEqual(wanted);
        const upTo = sums.lastUpTo(wanted);
        expect(sums.before(upTo)).toBeLessThanOrEqual(wanted);
        expect(sums.before(upTo + 1)).toBeGreaterThan(wanted);
      }),
    );
  });
});

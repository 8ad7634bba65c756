// Running sums over days whose values repeat every week, but for some exceptional days.
//
// What whole weeks add up to is a multiplication; the exceptional days are kept with the correction that they add
// up to. So a sum and its inverse cost the same over a day or a century.
import { type DayNumber, weekdayOf, weekOf } from './civil-date';
import { countBelow, countUpTo } from './sorted';

export interface ExceptionalDay {
  readonly day: DayNumber;
  /** What the day counts, instead of what its weekday counts. */
  readonly value: number;
}

export interface DaySums {
  /** What lies before the start of a day, from an origin that never moves. */
  before(day: DayNumber): number;
  /** The last day before whose start less than `sum` lies. */
  lastBelow(sum: number): DayNumber;
  /** The last day before whose start at most `sum` lies. */
  lastUpTo(sum: number): DayNumber;
  /** Exceptional days in order, all after the known ones. */
  append(days: readonly ExceptionalDay[]): void;
  /** Exceptional days in order, all before the known ones. */
  prepend(days: readonly ExceptionalDay[]): void;
}

/** Sums of the values of the weekdays, Monday first: seven values from 0, not all of them 0. */
export function createDaySums(week: readonly number[]): DaySums {
  const passed = [0];
  for (const value of week) passed.push((passed[passed.length - 1] as number) + value);
  const weekSum = passed[7] as number;

  const days: DayNumber[] = [];
  /** What lies before each exceptional day. */
  const sums: number[] = [];
  /** What the exceptional days up to each one, itself included, change. */
  const corrections: number[] = [];
  /** The correction in force before the first of them. */
  let first = 0;

  const usualBefore = (day: DayNumber) => weekOf(day) * weekSum + (passed[weekdayOf(day)] as number);
  const usualOf = (day: DayNumber) => week[weekdayOf(day)] as number;
  const correction = (known: number) => (known === 0 ? first : (corrections[known - 1] as number));

  /** `known` exceptional days have begun at the day looked for; `usual` is that day if there were no more. */
  const notBefore = (known: number, usual: DayNumber) =>
    known === 0 ? usual : Math.max(days[known - 1] as DayNumber, usual);

  return {
    before: (day) => usualBefore(day) + correction(countBelow(days, day)),

    lastBelow(sum) {
      const known = countBelow(sums, sum);
      const usual = sum - correction(known);
      const week = Math.ceil(usual / weekSum) - 1;
      return notBefore(known, firstDay(week) + countBelow(passed, usual - week * weekSum) - 1);
    },

    lastUpTo(sum) {
      const known = countUpTo(sums, sum);
      const usual = sum - correction(known);
      const week = Math.floor(usual / weekSum);
      return notBefore(known, firstDay(week) + countUpTo(passed, usual - week * weekSum) - 1);
    },

    append(added) {
      for (const { day, value } of added) {
        const before = correction(days.length);
        days.push(day);
        sums.push(usualBefore(day) + before);
        corrections.push(before + value - usualOf(day));
      }
    },

    prepend(added) {
      for (const { day, value } of [...added].reverse()) {
        days.unshift(day);
        corrections.unshift(first);
        first -= value - usualOf(day);
        sums.unshift(usualBefore(day) + first);
      }
    },
  };
}

/** The Monday of a week. */
function firstDay(week: number): DayNumber {
  return week * 7 - 3;
}

import type { Instant, LocalDate } from '../terms/time';
import type { HolidayRule } from './french-holidays';

/** Minutes since local midnight, half-open: `[from, to)`. 0 to 1440. */
export interface OpeningInterval {
  readonly from: number;
  readonly to: number;
}

/** A dated exception: closed from `from` (included) to `to` (excluded). */
export interface Closure {
  readonly from: Instant;
  readonly to: Instant;
  /** Shown to agents when it delays a deadline. */
  readonly reason: string;
}

/**
 * A dated exception: open on a day, as its clocks show it, whatever the week and the holidays say. It opens within a
 * closure too: a closure is announced for many days at once, and an opening names its hours. Settings refuse the two
 * together, because whoever wrote the second may have forgotten the first.
 */
export interface Opening extends OpeningInterval {
  readonly date: LocalDate;
  /** Shown to agents in the list of exceptions. */
  readonly reason: string;
}

/** Everything that decides when support is open. */
export interface Schedule {
  /** IANA zone name, e.g. `Europe/Paris`. */
  readonly zone: string;
  /** Opening intervals per weekday, Monday first (seven entries), each in order and apart. */
  readonly week: readonly (readonly OpeningInterval[])[];
  readonly holidays: HolidayRule;
  readonly closures: readonly Closure[];
  /** In any order; those that overlap are one. */
  readonly openings: readonly Opening[];
}

import type { Instant } from '../terms/time';
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

/** Everything that decides when support is open. */
export interface Schedule {
  /** IANA zone name, e.g. `Europe/Paris`. */
  readonly zone: string;
  /** Opening intervals per weekday, Monday first (seven entries), each in order and apart. */
  readonly week: readonly (readonly OpeningInterval[])[];
  readonly holidays: HolidayRule;
  readonly closures: readonly Closure[];
}

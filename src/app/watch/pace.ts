// How fast conversations are read: a minute has a quota of its own.
import { type Instant, MINUTE } from '../../domain/terms/time';
import type { Desk } from '../desk';

/** Conversations read within a minute: with the relabelling and the date that may follow each, 5,500 of its 6,000 units. */
const READS_A_MINUTE = 100;

export interface Pace {
  /** One is read now. */
  note(): void;
  /** True once another may be read, false where that would be after `until`. */
  waits(until: Instant): boolean;
}

/** A run that may last longer waits for the next minute. */
export function createPace({ services: { clock } }: Desk): Pace {
  const noted: Instant[] = [];
  return {
    note() {
      noted.push(clock.now());
    },
    waits(until) {
      const first = noted[noted.length - READS_A_MINUTE];
      const wait = first === undefined ? 0 : first + MINUTE - clock.now();
      if (wait <= 0) return true;
      if (clock.now() + wait >= until) return false;
      clock.sleep(wait);
      return true;
    },
  };
}

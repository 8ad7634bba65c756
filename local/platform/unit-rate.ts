import type { Restore, VirtualClock } from './contract';

const MINUTE = 60_000;
/**
 * Units of the Gmail API that a project may use for one user within a minute: "Usage limits" of May 1, 2026,
 * https://developers.google.com/workspace/gmail/api/reference/quota. Projects that used the API before keep 15,000.
 */
const UNITS_A_MINUTE = 6_000;

/** The limit of the Gmail API on units. Assumed: of the 60 seconds before the call, whenever the first one was. */
export interface UnitRate {
  /** Books the units, or books nothing and returns false when the minute does not hold them. */
  take(units: number): boolean;
  snapshot(): Restore;
}

export function createUnitRate(clock: VirtualClock, limit: number = UNITS_A_MINUTE): UnitRate {
  let taken: readonly { readonly at: number; readonly units: number }[] = [];
  return {
    take(units) {
      if (units === 0) return true;
      const now = clock.now();
      const recent = taken.filter(({ at }) => at <= now && at > now - MINUTE);
      if (recent.reduce((sum, entry) => sum + entry.units, units) > limit) return false;
      taken = [...recent, { at: now, units }];
      return true;
    },
    snapshot() {
      const before = taken;
      return () => {
        taken = before;
      };
    },
  };
}

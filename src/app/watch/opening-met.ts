// Whether runs meet the opening hours: where these pass between two runs again and again, a run speaks whenever it comes.
import type { Instant } from '../../domain/terms/time';
import type { WatchRun } from './watch-run';

/** So often opening hours have passed between two runs before that is more than an outage. */
const OFTEN = 2;

/** Notes that a run has come, in opening hours or not. */
export function noteOpening({ state, desk }: WatchRun): void {
  const { calendar, now } = desk;
  if (calendar.isOpenAt(now)) {
    state.lastOpen = now;
    state.missed = 0;
    return;
  }
  state.lastOpen ??= now;
  if (calendar.openTimeBetween(state.lastRun ?? now, now) > 0) state.missed += 1;
}

/** The last run in opening hours; null as long as it may be that the next one is in them again. */
export function lastMet({ state }: WatchRun): Instant | null {
  return state.missed < OFTEN ? null : state.lastOpen;
}

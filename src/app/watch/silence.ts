// Whether the watch is still making its rounds.
import type { Instant } from '../../domain/terms/time';
import { silentSince as silent } from '../../domain/watch/silence';
import type { Desk } from '../desk';
import { storedPeriod } from '../stored-period';
import { readWatchState } from './watch-state';

/** Since when no round was made though reminders are on; null where all is well. */
export function silentSince({ services: { store }, now }: Desk): Instant | null {
  return silent({ lastRun: readWatchState(store).lastRun, period: storedPeriod(store) }, now);
}

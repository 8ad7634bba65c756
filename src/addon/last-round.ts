// How the last round of the watch went, for the diagnostic.
import type { LastRound } from '../app/diagnostic/checks';
import { readWatchState } from '../app/watch/watch-state';
import type { Store } from '../ports';

export function lastRound(store: Store): LastRound {
  const { lastRun, lastError, failures } = readWatchState(store);
  return { ran: lastRun !== null, failed: lastError !== null, unread: Object.keys(failures).length };
}

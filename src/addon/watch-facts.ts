// How the watch is doing, as the homepage and the diagnostic tell it.
import type { Desk } from '../app/desk';
import { copyToTell } from '../app/settings/settings-copy';
import { storedPeriod } from '../app/stored-period';
import { customersInSpam } from '../app/watch/look-into-spam';
import { tookOverAt } from '../app/watch/one-watch';
import { refusedSince } from '../app/watch/reminder-day';
import { readWatchState } from '../app/watch/watch-state';
import type { HomeViewInput } from '../domain/view/home-view';
import type { Store } from '../ports';

/** Of the 500 KB that all properties may take. */
const NEARLY_FULL = 495_000;

export function watchFacts(
  store: Store,
  { standardInstead, now }: Pick<Desk, 'standardInstead' | 'now'>,
  crowded: boolean,
): HomeViewInput['watch'] {
  const state = readWatchState(store);
  return {
    ...state,
    period: storedPeriod(store),
    syncing: state.sync?.done ?? null,
    standardInstead,
    settingsCopy: copyToTell(store),
    tookOverAt: tookOverAt(store),
    reminderRefusedAt: refusedSince(store),
    storeFull: isNearlyFull(store.all()),
    crowded,
    longRounds: state.limit.long,
    inSpam: customersInSpam(state.spam, now),
  };
}

/** True where the index holds all that is open: the mailbox has been read, and none of it is being read anew. */
export function isQueueKnown(store: Store): boolean {
  const { historyId, sync } = readWatchState(store);
  return historyId !== null && sync === null;
}

/** What the watch finds out can hardly be kept any more. */
function isNearlyFull(properties: Readonly<Record<string, string>>): boolean {
  const sizes = Object.entries(properties).map(([key, value]) => key.length + value.length);
  return sizes.reduce((sum, size) => sum + size, 0) > NEARLY_FULL;
}

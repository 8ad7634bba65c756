// How the last round of the watch went, for the diagnostic.
import type { DiagnosticServices, LastRound } from '../app/diagnostic/checks';
import { standardInstead } from '../app/settings/settings-copy';
import { readSettings } from '../app/settings/stored-settings';
import { standsAside } from '../app/watch/one-watch';
import { readWatchState } from '../app/watch/watch-state';
import { homeWarnings } from '../domain/view/home-warnings';
import { silentSince } from '../domain/watch/silence';
import { watchFacts } from './watch-facts';

export function lastRound({ store, clock }: Pick<DiagnosticServices, 'store' | 'clock'>): LastRound {
  const { settings } = readSettings(store);
  const { limit } = readWatchState(store);
  const now = clock.now();
  const instead = standardInstead(store);
  // The homepage looks before it warns of that.
  const shown = instead === 'not-looked' ? null : instead;
  const watch = watchFacts(store, { standardInstead: shown, now }, false);
  return {
    ran: watch.lastRun !== null,
    failed: watch.lastError !== null,
    unread: Object.keys(watch.failures).length,
    aside: standsAside(store, now) !== null,
    silent: silentSince(watch, now) !== null,
    warnings: homeWarnings({ watch, now, settings, address: '' }).length,
    long: limit.long,
    cutOff: limit.deaths,
  };
}

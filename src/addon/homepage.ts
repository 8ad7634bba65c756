// The homepage, and what its buttons do.
import { loadIndex } from '../app/conversation/queue';
import { recallTitles, rememberTitles } from '../app/conversation/titles';
import type { Desk } from '../app/desk';
import { storedPeriod } from '../app/stored-period';
import { disableReminders, enableReminders } from '../app/watch/reminder-trigger';
import { readWatchState } from '../app/watch/watch-state';
import { consentCard } from '../cards/consent-card';
import { homeCard } from '../cards/home-card';
import type { Card } from '../cards/widgets';
import { periodWords } from '../domain/french/duration';
import { failureCode } from '../domain/terms/failure';
import { homeView } from '../domain/view/home-view';
import { consentUrl } from '../gas/consent';
import type { Handlers } from './event';
import { done, redraw } from './responses';

/** Titles that one look into the cache asks for. */
const MAX_TITLES = 500;

const NO_MORE = 'Google ne crée plus de déclencheur aujourd’hui. Réessayez demain.';

export const HOMEPAGE_HANDLERS = {
  'open-home': (desk) => redraw(homepage(desk)),
  'enable-reminders': (desk) => {
    try {
      const period = enableReminders(desk.services);
      return done(homepage(desk), `Rappels activés, ${periodWords(period)}.`);
    } catch (error) {
      if (failureCode(error) !== 'bad-request') throw error;
      return redraw(homepage(desk), NO_MORE);
    }
  },
  'disable-reminders': (desk) => {
    disableReminders(desk.services);
    return done(homepage(desk), 'Rappels désactivés.');
  },
} satisfies Handlers;

export function homepage(desk: Desk): Card {
  const { services, settingsDamaged } = desk;
  const entries = [...loadIndex(desk).index.values()];
  const state = readWatchState(services.store);
  const consent = state.lastError === 'permission' ? consentUrl() : null;
  if (consent !== null) return consentCard(consent);
  const waiting = entries.filter((entry) => entry.state === 'a-traiter').map(({ threadId }) => threadId);
  const titles = recallTitles(services.memo, waiting.slice(0, MAX_TITLES));
  // What people look at is remembered for six more hours.
  rememberTitles(services.memo, titles);
  const watch = {
    ...state,
    period: storedPeriod(services.store),
    syncing: state.sync?.done ?? null,
    unreadable: Object.keys(state.failures).length,
    settingsDamaged,
  };
  return homeCard(homeView({ ...desk, entries, titles, address: services.mailbox.address(), watch }));
}

// The homepage, and what its buttons do.

import { closeSilent } from '../app/conversation/close-silent';
import { loadIndex } from '../app/conversation/queue';
import { recallTitles, rememberTitles, type Title, titleOf } from '../app/conversation/titles';
import { type Desk, openDesk } from '../app/desk';
import { areFirstStepsHidden, hideFirstSteps } from '../app/stored-first-steps';
import { storedPeriod } from '../app/stored-period';
import { standsAside } from '../app/watch/one-watch';
import { readWatchState } from '../app/watch/watch-state';
import { asideCard } from '../cards/aside-card';
import { consentCard } from '../cards/consent-card';
import { confirmCloseCard, homeCard } from '../cards/home-card';
import type { Card } from '../cards/widgets';
import { homeView } from '../domain/view/home-view';
import { namedFirst, silentOnes } from '../domain/view/silent-lines';
import { type IndexEntry, isCrowded } from '../domain/watch/queue-index';
import { asideWords } from '../domain/watch/standing-aside';
import { consentUrl } from '../gas/consent';
import type { Handlers } from './event';
import { done, popTo, pushCard, redraw } from './responses';
import { watchFacts } from './watch-facts';

/** Rows that always have a name: where the cache has none, the conversation is read. */
const NAMED_ROWS = 10;
/** Titles that one look into the cache asks for: all that the homepage may show. */
const MAX_TITLES = 500;
/** Conversations that could not be read, of which names are asked for. */
const MAX_UNREADABLE = 30;

export const HOMEPAGE_HANDLERS = {
  'open-home': (desk) => redraw(homepage(desk)),
  'confirm-close-silent': (desk) => {
    const count = mayBeClosed(desk).length;
    return count === 0 ? redraw(homepage(desk), 'Rien à clore.') : pushCard(confirmCloseCard(count));
  },
  'close-silent': (desk) => {
    const { closed, left } = closeSilent(desk, mayBeClosed(desk));
    return popTo(homepage(openDesk(desk.services)), closedWords(closed, left));
  },
  'hide-first-steps': (desk) => {
    hideFirstSteps(desk.services.store);
    return done(homepage(desk), 'Premiers pas masqués.');
  },
} satisfies Handlers;

const mayBeClosed = (desk: Desk) =>
  silentOnes([...loadIndex(desk).index.values()], desk)
    .filter(({ silence }) => silence === 'may-close')
    .map(({ entry }) => entry.threadId);

function closedWords(closed: number, left: number): string {
  const text = `Conversations closes\u00a0: ${closed}.`;
  return left === 0 ? text : `${text} Il en reste ${left}\u00a0: recommencez, ou ouvrez-les.`;
}

export function homepage(desk: Desk): Card {
  const { services } = desk;
  const { index } = loadIndex(desk);
  const entries = [...index.values()];
  const state = readWatchState(services.store);
  const consent = state.lastError === 'permission' ? consentUrl() : null;
  if (consent !== null) return consentCard(consent);
  const aside = standsAside(services.store, desk.now);
  const notice = asideWords(aside, desk.now, desk.settings.schedule.zone);
  if (notice !== null) return asideCard(notice, storedPeriod(services.store) !== null);
  const { titles, gone } = namesOf(desk, entries, Object.keys(state.failures));
  const watch = watchFacts(services.store, desk, isCrowded(index));
  const shown = entries.filter(({ threadId }) => !gone.has(threadId));
  const stepsHidden = areFirstStepsHidden(services.store);
  const address = services.mailbox.address();
  return homeCard(homeView({ ...desk, entries: shown, titles, address, watch, stepsHidden }));
}

/**
 * The titles that the cache holds: the watch keeps them up. The first rows are named all the same, for a conversation or
 * two are soon read.
 */
function namesOf(
  desk: Desk,
  entries: readonly IndexEntry[],
  unreadable: readonly string[],
): { readonly titles: ReadonlyMap<string, Title>; readonly gone: ReadonlySet<string> } {
  const { mailbox, log } = desk.services;
  const ids = namedFirst(entries, desk);
  const known = recallTitles(desk.services, [
    ...ids.slice(0, MAX_TITLES),
    ...unreadable.slice(0, MAX_UNREADABLE),
  ]);
  const read = new Map<string, Title>();
  const gone = new Set<string>();
  for (const threadId of ids.slice(0, NAMED_ROWS)) {
    if (known.has(threadId)) continue;
    try {
      const snapshot = mailbox.conversation(threadId);
      if (snapshot === null) gone.add(threadId);
      else read.set(threadId, titleOf(snapshot));
    } catch (error) {
      log.error('title', error);
      break;
    }
  }
  rememberTitles(desk.services, read);
  return { titles: new Map([...known, ...read]), gone };
}

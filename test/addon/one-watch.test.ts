// What an agent sees of two installations on one mailbox, and the click that changes which of them watches.
import { createAddonHost } from '../../local/host/host';
import type { LocalRuntime } from '../../local/runtime/contract';
import { hours, isAside, MONDAY, marksIn, twoInstallations } from '../app/watch/two-watches';
import { announcements, repeatedOnOneDay, threadIdOf, watchOnce } from '../app/watch/watch-desk';
import { actionOf, cardTexts, topCard } from '../helpers/card';

const HOUR = 3_600_000;
const ELSEWHERE = 'Une autre installation de Vigie veille sur cette boîte depuis aujourd’hui à 9 h 05';

const seen = (card: Parameters<typeof cardTexts>[0]) => cardTexts(card).replace(/\s/g, ' ');
const home = (runtime: LocalRuntime) => topCard(createAddonHost(runtime).openHomepage());
const openIn = (runtime: LocalRuntime) => {
  const host = createAddonHost(runtime);
  host.openMessage(runtime.mailbox.thread(threadIdOf(runtime, 'Demande'))?.messages[0]?.id ?? '');
  return host;
};
const opened = (runtime: LocalRuntime) => topCard(openIn(runtime).state());
const click = (runtime: LocalRuntime, text: string) => {
  const host = createAddonHost(runtime);
  return host.act(actionOf(topCard(host.openHomepage()), text));
};

function bothRan() {
  const both = twoInstallations('bundle');
  hours([both.first, both.second], MONDAY, 1);
  return both;
}

describe('an installation that stands aside', () => {
  it('says so on its homepage, beside each conversation and in its diagnostic, and the other one does not', () => {
    const { first, second } = bothRan();
    expect(seen(home(second))).toContain(ELSEWHERE);
    expect(seen(opened(second))).toContain(ELSEWHERE);
    expect(second.run('diagnostic').value).toContain('une autre installation de Vigie veille');
    expect(seen(home(first))).toContain('À traiter : 1');
    for (const card of [home(first), opened(first)]) expect(seen(card)).not.toContain('autre installation');
    expect(first.run('diagnostic').value).not.toContain('autre installation');
  });

  it('takes over by one click on its homepage, and the other one then says that it stands aside', () => {
    const { first, second } = bothRan();
    const { cards, notification } = click(second, 'Prendre le relais');
    expect(notification).toContain('Relais pris');
    expect(JSON.stringify(cards)).not.toContain('autre installation');
    hours([first, second], MONDAY + HOUR, 5);
    expect(seen(home(first))).toContain('Une autre installation de Vigie veille');
    expect(seen(home(second))).toContain('À traiter : 1');
    expect(announcements(first)).toContain('Demande 2026-11-23 09:00 late');
    expect(repeatedOnOneDay(first)).toEqual([]);
  });

  it('takes over by a click beside a conversation, which stays on the screen', () => {
    const { first, second } = bothRan();
    const host = openIn(second);
    const shown = host.act(actionOf(topCard(host.state()), 'Prendre le relais'));
    expect(seen(topCard(shown))).toContain('Demande');
    expect(seen(topCard(shown))).not.toContain('autre installation');
    hours([first, second], MONDAY + HOUR, 1);
    expect([isAside(first), isAside(second)]).toEqual([true, false]);
  });

  it('has a trigger once it has taken over: nobody would watch without one', () => {
    const { second } = bothRan();
    expect(second.triggers()).toEqual([]);
    click(second, 'Prendre le relais');
    expect(second.triggers()).toHaveLength(1);
  });

  it('gives the watch back by the same click', () => {
    const { first, second } = bothRan();
    click(second, 'Prendre le relais');
    hours([first, second], MONDAY + HOUR, 1);
    click(first, 'Prendre le relais');
    hours([second, first], MONDAY + 2 * HOUR, 2);
    expect([isAside(first), isAside(second)]).toEqual([false, true]);
    expect(repeatedOnOneDay(first)).toEqual([]);
  });

  it('goes on in the run that follows once the reminders of the other one are switched off', () => {
    const { first, second } = bothRan();
    click(first, 'Désactiver les rappels');
    expect(marksIn(first)).toEqual([]);
    watchOnce(second);
    expect(isAside(second)).toBe(false);
    expect(seen(home(second))).toContain('celle-ci a pris le relais aujourd’hui à 9 h');
  });
});

it('reminders that are switched on beside another installation say that they stay silent', () => {
  const { first, second } = twoInstallations('bundle');
  watchOnce(first);
  second.properties('user').clear();
  const { notification } = click(second, 'Activer les rappels');
  expect(notification).toContain('en retrait');
  expect(seen(home(second))).toContain(ELSEWHERE);
});

it('the mark is opened as what it is, by both', () => {
  const { first, second } = bothRan();
  const [mark] = marksIn(first);
  const open = (runtime: LocalRuntime) => seen(topCard(createAddonHost(runtime).openMessage(mark?.id ?? '')));
  expect(open(first)).toContain('Il dit qui veille sur cette boîte : cette installation');
  expect(open(second)).toContain('Il dit qui veille sur cette boîte : une autre installation');
  expect(first.run('describeConversations', [[mark?.threadId]]).value).toEqual([null]);
});

// One watch a mailbox: of two installations one sends, and never none.
import { SAMPLE_ADDRESS } from '../../../local/sample/sample-mailbox';
import { DAY, HOUR, MINUTE } from '../../../src/domain/terms/time';
import { watchMarkMessage } from '../../../src/domain/watch/watch-mark';
import { mail } from '../../helpers/desk';
import {
  ask,
  callsOf,
  hours,
  isAside,
  MONDAY,
  marksIn,
  putMark,
  takeOver,
  twoInstallations,
} from './two-watches';
import {
  announcements,
  answer,
  labelByHand,
  labelledConversations,
  repeatedOnOneDay,
  sentDigests,
  threadIdOf,
  watchOnce,
} from './watch-desk';

jest.mock('../../../src/domain/calendar/business-calendar', () =>
  jest.requireActual('./calendar-once').calendarOnce(),
);

describe('two installations on one mailbox', () => {
  it('send each reminder once, and the one that came first sends it', () => {
    const { first, second } = twoInstallations();
    hours([first, second], MONDAY, 30);
    expect(announcements(first)).toEqual([
      'Demande 2026-11-23 09:00 at-risk',
      'Demande 2026-11-23 09:00 late',
      'Demande 2026-11-23 09:00 late',
    ]);
    expect(repeatedOnOneDay(first)).toEqual([]);
    expect(isAside(first)).toBe(false);
    expect(isAside(second)).toBe(true);
    expect(marksIn(first)).toHaveLength(1);
  });

  it('send it once where the second one is the first to run', () => {
    const { first, second } = twoInstallations();
    hours([second, first], MONDAY, 8);
    expect(repeatedOnOneDay(first)).toEqual([]);
    expect(sentDigests(first).length).toBeGreaterThan(0);
    expect([isAside(first), isAside(second)]).toEqual([true, false]);
  });

  it('agree on one of them where both begin at the same time, at whatever call the second one does', () => {
    const calls = watchOnce(twoInstallations().first).meter.calls;
    expect(calls).toBeGreaterThan(10);
    for (let call = 1; call <= calls; call += 1) {
      const { first, second } = twoInstallations();
      first.run('watch', [], { as: 'trigger', meanwhile: { call, happens: () => void watchOnce(second) } });
      hours([first, second], MONDAY + HOUR, 8);
      expect([call, repeatedOnOneDay(first)]).toEqual([call, []]);
      expect([call, [isAside(first), isAside(second)].sort()]).toEqual([call, [false, true]]);
      expect(announcements(first)).toContain('Demande 2026-11-23 09:00 late');
    }
  });

  it('leave a run that has nothing to do at its one call, both', () => {
    const { first, second } = twoInstallations();
    hours([first, second], MONDAY, 2);
    for (const one of [first, second]) {
      one.clock.advance(MINUTE);
      expect(callsOf(watchOnce(one))).toEqual([['Gmail.Users.History.list', 1]]);
    }
  });

  it('change nothing where they stand aside, whatever comes', () => {
    const { first, second } = twoInstallations();
    hours([first, second], MONDAY, 2);
    ask(first, 'Autre', MONDAY + 2 * HOUR);
    first.clock.set(MONDAY + 3 * HOUR);
    const before = labelledConversations(first);
    const calls = callsOf(watchOnce(second)).map(([name]) => name);
    expect(calls).toEqual(['Gmail.Users.History.list']);
    expect(labelledConversations(first)).toEqual(before);
    expect(before.Autre).toBe('');
  });
});

describe('an installation that takes over', () => {
  it('tells no escalation again of what waits for the customer', () => {
    const { first, second } = twoInstallations();
    hours([first, second], MONDAY, 1);
    first.clock.set(MONDAY + HOUR / 2);
    answer(first, 'Demande', 'Bonjour, vos données sont de retour.');
    hours([first, second], MONDAY + HOUR, 1);
    takeOver(second);
    hours([first, second], MONDAY + 2 * HOUR, 1);
    labelByHand(first, threadIdOf(first, 'Demande'), ['Support/[ESCALADE]'], []);
    hours([first, second], MONDAY + 3 * HOUR, 2);
    const told = announcements(first).map((text) => text.split(' ').pop());
    expect(told).toEqual(['escalation']);
    takeOver(first);
    hours([first, second], MONDAY + 5 * HOUR, 3);
    expect(isAside(second)).toBe(true);
    expect(announcements(first)).toHaveLength(1);
  });
});

describe('an installation that has stopped', () => {
  it('is followed by the other one before the next day is open, which tells nothing twice', () => {
    const { first, second } = twoInstallations();
    hours([first, second], MONDAY, 8);
    const told = announcements(first);
    ask(first, 'Autre', MONDAY + 8 * HOUR);
    hours([second], MONDAY + 8 * HOUR, 20);
    expect(isAside(second)).toBe(false);
    expect(announcements(first)).toEqual(expect.arrayContaining([...told]));
    expect(announcements(first).filter((text) => text.startsWith('Autre')).length).toBeGreaterThan(0);
    expect(repeatedOnOneDay(first)).toEqual([]);
    // Come back, it finds the other one at work.
    hours([first, second], MONDAY + 28 * HOUR, 3);
    expect([isAside(first), isAside(second)]).toEqual([true, false]);
  });

  it('goes on by itself after the loss of all that it knew', () => {
    const { first, second } = twoInstallations();
    hours([first, second], MONDAY, 3);
    first.properties('user').clear();
    hours([first, second], MONDAY + 3 * HOUR, 3);
    expect([isAside(first), isAside(second)]).toEqual([false, true]);
    expect(repeatedOnOneDay(first)).toEqual([]);
  });

  it('silences nobody by a mark that says a time to come', () => {
    const { first } = twoInstallations();
    watchOnce(first);
    const far = MONDAY + 400 * DAY;
    putMark(first, { project: 'other', turn: 9, since: MONDAY, seen: far }, MONDAY);
    expect(isAside(first)).toBe(false);
  });

  it.each([
    ['in our own name', `Vigie <${SAMPLE_ADDRESS}>`],
    ['of a customer', 'Eve <eve@example.net>'],
  ])('silences nobody by a mark that came by mail %s, even under the label', (_label, from) => {
    const { first } = twoInstallations();
    watchOnce(first);
    const { text } = watchMarkMessage({ project: 'other', turn: 9, since: MONDAY, seen: MONDAY }, 'a@b.fr');
    const { id } = first.mailbox.receive(mail(from, 'Vigie', text, MONDAY + MINUTE, 'forged'));
    first.mailbox.changeLabels([id], [first.mailbox.labelByName('Support/Qui veille')?.id ?? ''], []);
    first.clock.set(MONDAY + HOUR);
    expect(isAside(first)).toBe(false);
    expect(labelledConversations(first).Vigie).toMatch(/Support\/(?:\d|À vérifier)/);
  });

  it('silences nobody where Google names no project, and heeds nobody', () => {
    const { first } = twoInstallations();
    const nameless = first.beside('');
    nameless.properties('user').set('period', String(HOUR));
    hours([first, nameless], MONDAY, 2);
    expect([isAside(first), isAside(nameless)]).toEqual([false, false]);
    expect(marksIn(first)).toHaveLength(1);
  });

  it('silences nobody by a run that somebody makes by hand without a trigger', () => {
    const { first, second } = twoInstallations();
    second.properties('user').delete('period');
    hours([second, first], MONDAY, 2);
    expect(isAside(first)).toBe(false);
  });
});

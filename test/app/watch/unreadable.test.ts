// A conversation that Gmail cannot give out: the others do not suffer from it, and it is not given up.

import { createAddonHost } from '../../../local/host/host';
import { importMessages } from '../../../local/mail/import-mbox';
import type { Fault } from '../../../local/platform/contract';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { readWatchState } from '../../../src/app/watch/watch-state';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import type { Store } from '../../../src/ports';
import { cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { askedAt, breakableDesk, breakThreads, FAILS } from './breakable';
import { indexedConversations, reportOf, threadIdOf, watchOnce } from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';

function deskOf(customers: number, broken: readonly number[]) {
  const runtime = breakableDesk(FAILS, { now: NOW });
  importMessages(
    runtime.mailbox,
    Array.from({ length: customers }, (_, i) =>
      mail(`Client ${i} <client${i}@example.fr>`, `Demande ${i}`, LOST, NOW - i * MINUTE, `key-${i}`),
    ),
  );
  breakThreads(
    runtime,
    broken.map((i) => threadIdOf(runtime, `Demande ${i}`)),
  );
  return runtime;
}

function storeOf(runtime: LocalRuntime): Store {
  const properties = runtime.properties('user');
  return {
    all: () => Object.fromEntries(properties),
    set: () => {},
    remove: () => {},
    clear: () => {},
    forget: () => {},
  };
}

function homepage(runtime: LocalRuntime): string {
  return cardTexts(topCard(createAddonHost(runtime).openHomepage()));
}

/** Runs the watch every ten minutes; returns what each run reported. */
function watchUntil(runtime: LocalRuntime, end: number) {
  const reports = [];
  for (let at = runtime.clock.now(); at < end; at += 10 * MINUTE) {
    runtime.clock.set(at);
    reports.push(reportOf(watchOnce(runtime)));
  }
  return reports;
}

describe('Gmail that gives out no conversation at all', () => {
  const ALL = Array.from({ length: 12 }, (_, i) => i);
  it('is taken to be down after three failures in a row, and what was not asked for is not set aside', () => {
    const runtime = deskOf(12, ALL);
    watchUntil(runtime, NOW + 1);
    expect(askedAt(runtime)).toHaveLength(3);
    const { failures, sync } = readWatchState(storeOf(runtime));
    expect(Object.keys(failures)).toHaveLength(2);
    expect(sync?.rest).toHaveLength(10);
    expect(homepage(runtime)).toMatch(/a échoué\s: le service de messagerie n’a pas répondu/);
  });

  it('is read to the end by the first run after it is back', () => {
    const runtime = deskOf(12, ALL);
    watchUntil(runtime, NOW + 1);
    breakThreads(runtime, []);
    runtime.clock.set(NOW + 10 * MINUTE);
    watchOnce(runtime);
    for (const i of ALL)
      expect(labelsOf(runtime, threadIdOf(runtime, `Demande ${i}`))).toContain('Support/1 Critique');
    expect(homepage(runtime)).not.toContain('a échoué');
  });
});

describe('a conversation that cannot be read', () => {
  it('is skipped and shown, and the others are labelled', () => {
    const runtime = deskOf(5, [1]);
    const [first] = watchUntil(runtime, NOW + 1);
    expect(first).toMatchObject({ pending: false, unreadable: 1 });
    for (const i of [0, 2, 3, 4])
      expect(labelsOf(runtime, threadIdOf(runtime, `Demande ${i}`))).toContain('Support/1 Critique');
    expect(labelsOf(runtime, threadIdOf(runtime, 'Demande 1'))).toEqual([]);
    expect(homepage(runtime)).toMatch(/1\s+conversation n’a pas pu être lue\s: ouvrez-la/);
  });

  it('is tried again after a delay that grows to a day', () => {
    const runtime = deskOf(2, [1]);
    watchUntil(runtime, NOW + 96 * HOUR);
    const asked = askedAt(runtime);
    const periods = asked.slice(1).map((at, i) => Math.round((at - (asked[i] ?? 0)) / (10 * MINUTE)));
    expect(periods).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 144, 144]);
  });

  it('is like any other once it can be read', () => {
    const runtime = deskOf(2, [1]);
    watchUntil(runtime, NOW + HOUR);
    breakThreads(runtime, []);
    const reports = watchUntil(runtime, NOW + 3 * HOUR);
    expect(reports.at(-1)).toMatchObject({ pending: false, unreadable: 0 });
    expect(labelsOf(runtime, threadIdOf(runtime, 'Demande 1'))).toContain('Support/1 Critique');
    expect(indexedConversations(runtime)).toMatchObject({ 'Demande 1': { since: NOW - MINUTE } });
    expect(homepage(runtime)).not.toContain('pas pu être lue');
  });

  it('is not taken for an outage of Gmail when there are several, and the new mail behind them is read', () => {
    const runtime = deskOf(12, [1, 2, 3, 4, 5, 6, 7]);
    const reports = watchUntil(runtime, NOW + HOUR);
    expect(reports.at(-1)).toMatchObject({ unreadable: 7 });
    for (const i of [0, 8, 9, 10, 11])
      expect(labelsOf(runtime, threadIdOf(runtime, `Demande ${i}`))).toContain('Support/1 Critique');
  });

  it('is forgotten when it was deleted in the meantime', () => {
    const runtime = deskOf(2, [1]);
    watchUntil(runtime, NOW + 1);
    const { messages } = runtime.mailbox.thread(threadIdOf(runtime, 'Demande 1')) ?? { messages: [] };
    runtime.mailbox.changeLabels(
      messages.map(({ id }) => id),
      ['TRASH'],
      ['INBOX'],
    );
    breakThreads(runtime, []);
    expect(watchUntil(runtime, NOW + HOUR).at(-1)).toMatchObject({ unreadable: 0 });
    expect(Object.keys(indexedConversations(runtime))).toEqual(['Demande 0']);
  });
});

describe('an outage of Gmail', () => {
  const OUTAGE: readonly Fault[] = [{ at: { name: 'Gmail.Users.Threads.get' }, kind: 'transient' }];

  it('is left alone after three conversations in a row, told on the homepage, and made up for', () => {
    const runtime = deskOf(12, []);
    const { meter } = watchOnce(runtime, OUTAGE);
    expect(meter.byName['Gmail.Users.Threads.get']).toBe(3);
    expect(homepage(runtime)).toMatch(
      /a échoué\s: le service de messagerie n’a pas répondu, elle réessaiera/,
    );
    runtime.clock.set(NOW + 10 * MINUTE);
    expect(reportOf(watchOnce(runtime))).toMatchObject({ pending: false, unreadable: 0 });
    expect(homepage(runtime)).not.toContain('a échoué');
    for (let i = 0; i < 12; i += 1)
      expect(labelsOf(runtime, threadIdOf(runtime, `Demande ${i}`))).toContain('Support/1 Critique');
  });
});

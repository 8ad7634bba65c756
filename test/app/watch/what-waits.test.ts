// Nothing that waits is forgotten, and what is urgent is met first, however much there is.
import { createAddonHost } from '../../../local/host/host';
import { importMessages } from '../../../local/mail/import-mbox';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { readWatchState, watchStateProperty } from '../../../src/app/watch/watch-state';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/domain/terms/time';
import type { Store } from '../../../src/ports';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  labelByHand,
  labelledConversations,
  reportOf,
  threadIdOf,
  watchedDesk,
  watchOnce,
} from './watch-desk';

const MONDAY = paris('2026-11-23 09:00');
const PERIOD = 10 * MINUTE;
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const IDEA = 'Bonjour, ce serait bien d’avoir un mode sombre.';

function deskAt(now: number): LocalRuntime {
  const runtime = watchedDesk(now);
  runtime.properties('user').set('period', String(PERIOD));
  return runtime;
}

function receive(runtime: LocalRuntime, subject: string, text: string): void {
  const key = `key ${subject}`;
  const at = runtime.clock.now();
  runtime.mailbox.receive(mail(`Client <${subject.replace(/\W/g, '')}@example.fr>`, subject, text, at, key));
}

const storeOf = (runtime: LocalRuntime): Store => {
  const all = () => Object.fromEntries(runtime.properties('user'));
  return { all } as Store;
};
const stateOf = (runtime: LocalRuntime) => readWatchState(storeOf(runtime));

function watchUntil(runtime: LocalRuntime, end: number): void {
  for (let at = runtime.clock.now(); at < end; at += PERIOD) {
    runtime.clock.set(Math.max(at, runtime.clock.now()));
    // At night one may try to last longer than 30 s.
    reportOf(runtime.run('watch', [], { as: 'trigger', timeLimit: 360_000 }));
  }
}

/** As `watchUntil`, until nothing waits any more. */
function watchUntilRead(runtime: LocalRuntime, end: number): void {
  for (let at = runtime.clock.now(); at < end; at = runtime.clock.now()) {
    watchUntil(runtime, at + PERIOD);
    runtime.clock.set(at + PERIOD);
    const { sync, pending } = stateOf(runtime);
    if (sync === null && pending.length === 0) return;
  }
  throw new Error('something still waits to be read');
}

/** The conversations of these that no label says anything of. */
function unread(runtime: LocalRuntime, names: RegExp): readonly string[] {
  const all = Object.entries(labelledConversations(runtime)).filter(([subject]) => names.test(subject));
  expect(all.length).toBeGreaterThan(50);
  return all.filter(([, labels]) => !labels.includes('Support/')).map(([subject]) => subject);
}

describe('what waits to be read', () => {
  it('is kept when more comes than a list holds', () => {
    const runtime = deskAt(MONDAY);
    watchOnce(runtime);
    for (let i = 0; i < 90; i += 1) receive(runtime, `Avant ${i}`, IDEA);
    watchUntil(runtime, MONDAY + PERIOD);
    expect(stateOf(runtime).pending.length).toBeGreaterThan(20);
    runtime.clock.set(MONDAY + PERIOD);
    importMessages(
      runtime.mailbox,
      Array.from({ length: 4_200 }, (_, i) =>
        mail(`C <c${i}@example.fr>`, `Flot ${i}`, IDEA, MONDAY + PERIOD + i, `flot ${i}`),
      ),
    );
    watchUntil(runtime, MONDAY + 2 * PERIOD);
    expect(stateOf(runtime).sync).not.toBeNull();
    watchUntilRead(runtime, MONDAY + 36 * HOUR);
    expect(unread(runtime, /^Avant/)).toEqual([]);
  });

  it('is kept when the history no longer reaches back', () => {
    const runtime = deskAt(MONDAY);
    watchOnce(runtime);
    for (let i = 0; i < 90; i += 1) receive(runtime, `Demande ${i}`, IDEA);
    watchUntil(runtime, MONDAY + PERIOD);
    runtime.mailbox.expireHistory();
    watchUntil(runtime, MONDAY + 3 * HOUR);
    expect(unread(runtime, /^Demande/)).toEqual([]);
    expect(stateOf(runtime)).toMatchObject({ sync: null, pending: [] });
  });

  it('comes before an old mailbox that is read for the first time, which goes on where it was', () => {
    const runtime = deskAt(MONDAY);
    importMessages(
      runtime.mailbox,
      Array.from({ length: 900 }, (_, i) =>
        mail(`C <c${i}@example.fr>`, `Vieux ${i}`, IDEA, MONDAY - 2 * DAY - i * HOUR, `vieux ${i}`),
      ),
    );
    watchUntil(runtime, MONDAY + 4 * PERIOD);
    const { done } = stateOf(runtime).sync ?? { done: 0 };
    expect(done).toBeGreaterThan(100);
    runtime.mailbox.expireHistory();
    receive(runtime, 'Nouveau', LOST);
    watchUntil(runtime, MONDAY + 5 * PERIOD);
    expect(labelsOf(runtime, threadIdOf(runtime, 'Nouveau'))).toContain('Support/1 Critique');
    watchUntil(runtime, MONDAY + 6 * HOUR);
    expect(unread(runtime, /^Vieux/)).toEqual([]);
    expect(stateOf(runtime)).toMatchObject({ sync: null, later: null });
  });

  it('is read in the order of its urgency, where a run cannot read it all', () => {
    const runtime = deskAt(MONDAY);
    watchOnce(runtime);
    for (let i = 0; i < 300; i += 1) receive(runtime, `Demande ${i}`, i % 30 === 29 ? LOST : IDEA);
    watchUntil(runtime, MONDAY + PERIOD);
    const first = Object.entries(labelledConversations(runtime)).filter(([, labels]) => labels !== '');
    expect(first.length).toBeLessThan(80);
    expect(first.filter(([, labels]) => labels.includes('1 Critique'))).toHaveLength(10);
    watchUntil(runtime, MONDAY + 2 * HOUR);
    expect(unread(runtime, /^Demande/)).toEqual([]);
  });

  it('is not read twice for the labels that reading it put on', () => {
    const runtime = deskAt(MONDAY);
    watchOnce(runtime);
    for (let i = 0; i < 60; i += 1) receive(runtime, `Demande ${i}`, IDEA);
    watchUntil(runtime, MONDAY + PERIOD);
    for (let i = 0; i < 60; i += 1)
      labelByHand(runtime, threadIdOf(runtime, `Demande ${i}`), ['Support/Clos'], []);
    runtime.clock.set(MONDAY + 2 * PERIOD);
    const { calls } = stateOf(runtime).spent;
    watchUntil(runtime, MONDAY + HOUR);
    // Each is read once, and its closing dated.
    expect(stateOf(runtime).spent.calls - calls).toBeLessThanOrEqual(2 * 60);
  });

  it('is not read twice for them where one long run read hundreds, over several pages of the history', () => {
    const runtime = deskAt(MONDAY);
    const [count, each] = [440, 2];
    importMessages(
      runtime.mailbox,
      Array.from({ length: count * each }, (_, i) => {
        const [of, at] = [i % count, MONDAY - 2 * DAY + i * SECOND];
        const closed = mail(`C <c${of}@example.fr>`, `Vieux ${of}`, IDEA, at, `vieux ${of}`);
        return { ...closed, userLabels: ['Support/Clos'] };
      }),
    );
    watchOnce(runtime);
    const properties = runtime.properties('user');
    const state = JSON.parse(properties.get('watch') ?? '');
    properties.set('watch', JSON.stringify({ ...state, limit: { ...state.limit, long: true } }));
    watchUntil(runtime, MONDAY + 3 * PERIOD);
    expect(unread(runtime, /^Vieux/)).toEqual([]);
    expect(stateOf(runtime)).toMatchObject({ sync: null, pending: [] });
    // Each is read once and labelled once, and so is what the watch itself wrote.
    expect(stateOf(runtime).spent.calls).toBeLessThanOrEqual(2 * count + 10);
  });

  it('fits in the properties, as many as they may be', () => {
    const id = (i: number) => (0x1900000000000000n + BigInt(i)).toString(16);
    const ids = (count: number) => Array.from({ length: count }, (_, i) => id(i));
    const aside = Object.fromEntries(ids(1_000).map((key) => [key, { tries: 12, next: MONDAY }]));
    const [rest, seen] = [ids(300), ids(100)];
    const token = '1'.repeat(30);
    const sync = { since: '123456789012', at: token, page: token, begun: true, rest, seen, done: 50_000 };
    const full = {
      ...stateOf(deskAt(MONDAY)),
      historyId: '1',
      pending: ids(4_000),
      reading: ids(10),
      suspects: ids(10),
      lately: ids(500).map((key) => `${key}:03ac`),
      failures: aside,
      sync,
      later: sync,
    };
    const properties = watchStateProperty(full);
    for (const [key, value] of Object.entries(properties))
      expect([key, key.length + value.length < 9 * 1024]).toEqual([key, true]);
    expect(readWatchState({ all: () => properties } as Store)).toEqual(full);
  });
});

describe('labels that time makes untrue all at once', () => {
  const COUNT = 400;

  function dueTogether(): LocalRuntime {
    const runtime = deskAt(MONDAY - 2 * DAY);
    importMessages(
      runtime.mailbox,
      Array.from({ length: COUNT }, (_, i) =>
        mail(`C <c${i}@example.fr>`, `Demande ${i}`, LOST, MONDAY - 2 * DAY - i * SECOND, `key ${i}`),
      ),
    );
    watchUntil(runtime, MONDAY - DAY);
    return runtime;
  }

  const standing = (runtime: LocalRuntime, label: string) =>
    Object.values(labelledConversations(runtime)).filter((labels) => labels.includes(label)).length;

  it('are corrected by one run, with a few calls', () => {
    const runtime = dueTogether();
    runtime.clock.set(paris('2026-11-23 12:30'));
    const atRisk = watchOnce(runtime);
    expect(standing(runtime, 'Support/À risque')).toBe(COUNT);
    expect(atRisk.meter.byName['Gmail.Users.Threads.modify'] ?? 0).toBeLessThan(50);
    runtime.clock.set(paris('2026-11-23 13:10'));
    watchOnce(runtime);
    expect([standing(runtime, 'Support/En retard'), standing(runtime, 'Support/À risque')]).toEqual([
      COUNT,
      0,
    ]);
  });

  it('are corrected one by one where that is refused', () => {
    const runtime = dueTogether();
    const refused = [{ at: { name: 'Gmail.Users.Messages.batchModify' }, kind: 'transient' }] as const;
    for (let at = paris('2026-11-23 13:10'); at < paris('2026-11-23 17:00'); at += PERIOD) {
      runtime.clock.set(at);
      watchOnce(runtime, refused);
    }
    expect(standing(runtime, 'Support/En retard')).toBe(COUNT);
    expect(createAddonHost(runtime).openHomepage().error).toBeNull();
  });

  it('leave the others alone: who was answered meanwhile is not late', () => {
    const runtime = dueTogether();
    const { mailbox } = runtime;
    const threadId = threadIdOf(runtime, 'Demande 7');
    mailbox.sendDraft(
      mailbox.createDraft({ threadId, to: 'c7@example.fr', subject: 'Re: Demande 7', text: 'C’est réparé.' }),
    );
    runtime.clock.set(paris('2026-11-23 13:10'));
    watchOnce(runtime);
    expect(labelsOf(runtime, threadId)).not.toContain('Support/En retard');
    expect(standing(runtime, 'Support/En retard')).toBe(COUNT - 1);
  });
});

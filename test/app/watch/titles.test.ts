// The names of the queue are kept up in the cache, and of what is gone none stays there.
import { createAddonHost } from '../../../local/host/host';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { HOUR } from '../../../src/domain/terms/time';
import { cardTexts, topCard } from '../../helpers/card';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  announcements,
  labelByHand,
  reportOf,
  threadIdOf,
  watchAt,
  watchedDesk,
  watchOnce,
} from './watch-desk';

const FRIDAY = paris('2026-11-20 16:00');
const MONDAY = paris('2026-11-23 08:55');
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const IDEA = 'Bonjour, ce serait bien d’avoir un mode sombre.';

function deskOf(count: number): LocalRuntime {
  const runtime = watchedDesk(FRIDAY);
  runtime.properties('user').set('period', String(HOUR));
  for (let i = 0; i < count; i += 1)
    runtime.mailbox.receive(mail(`Zoé ${i} <zoe@z${i}.example>`, `Idée ${i}`, IDEA, FRIDAY, `key ${i}`));
  watchAt(runtime, FRIDAY);
  return runtime;
}

function watchHourly(runtime: LocalRuntime, until: number): number {
  let gmail = 0;
  for (let at = runtime.clock.now() + HOUR; at <= until; at += HOUR) {
    runtime.clock.set(at);
    const result = watchOnce(runtime);
    reportOf(result);
    gmail = Object.entries(result.meter.byName).reduce(
      (sum, [name, calls]) => sum + (name.startsWith('Gmail.') ? calls : 0),
      0,
    );
  }
  return gmail;
}

const cached = (runtime: LocalRuntime) =>
  [...runtime.caches('user').values()].map(({ value }) => value).join('\n');

const homepage = (runtime: LocalRuntime) => cardTexts(topCard(createAddonHost(runtime).openHomepage()));

describe('the names of the queue', () => {
  it('are all there after a weekend in which nobody wrote, at no call of Gmail', () => {
    const runtime = deskOf(30);
    expect(watchHourly(runtime, MONDAY)).toBe(1);
    const text = homepage(runtime);
    for (let i = 0; i < 30; i += 1) expect(text).toContain(`Zoé ${i} – Idée ${i}`);
  });

  it('are read again by the watch, those of the first rows, where the cache has lost them', () => {
    const runtime = deskOf(12);
    runtime.caches('user').clear();
    watchHourly(runtime, FRIDAY + 3 * HOUR);
    for (let i = 0; i < 12; i += 1) expect([i, cached(runtime).includes(`Idée ${i}`)]).toEqual([i, i < 10]);
  });

  it.each([
    ['binned', (runtime: LocalRuntime, id: string) => binned(runtime, id)],
    ['closed', (runtime: LocalRuntime, id: string) => labelByHand(runtime, id, ['Support/Clos'], [])],
  ])('go in the run that finds a conversation %s', (_how, act) => {
    const runtime = deskOf(3);
    expect(cached(runtime)).toContain('Idée 1');
    act(runtime, threadIdOf(runtime, 'Idée 1'));
    watchHourly(runtime, FRIDAY + 2 * HOUR);
    expect(cached(runtime)).not.toContain('Idée 1');
    expect(cached(runtime)).toContain('Idée 2');
  });
});

describe('a cache that takes nothing and gives nothing', () => {
  it('keeps nothing from being announced', () => {
    const runtime = watchedDesk(MONDAY);
    runtime.properties('user').set('period', String(HOUR));
    watchOnce(runtime);
    runtime.mailbox.receive(mail('Julie <julie@e.example>', 'Dossier', LOST, MONDAY + 1, 'one'));
    const faults = ['Cache.putAll', 'Cache.getAll', 'Cache.removeAll'].map((name) => ({
      at: { name, times: 99 },
      kind: 'transient' as const,
    }));
    for (let hour = 1; hour < 6; hour += 1) {
      runtime.clock.set(MONDAY + hour * HOUR);
      expect(reportOf(watchOnce(runtime, faults)).error).toBeUndefined();
    }
    expect(announcements(runtime)).toEqual([
      'Dossier 2026-11-23 08:55 at-risk',
      'Dossier 2026-11-23 08:55 late',
    ]);
  });
});

function binned({ mailbox }: LocalRuntime, threadId: string): void {
  const ids = (mailbox.thread(threadId)?.messages ?? []).map(({ id }) => id);
  mailbox.changeLabels(ids, ['TRASH'], ['INBOX']);
}

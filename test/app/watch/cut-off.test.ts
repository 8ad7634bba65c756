// A conversation in whose reading runs are cut off, and runs that may last longer than it seemed.
import { createAddonHost } from '../../../local/host/host';
import { importMessages } from '../../../local/mail/import-mbox';
import type { Restore } from '../../../local/platform/contract';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { readWatchState } from '../../../src/app/watch/watch-state';
import { DAY, HOUR, MINUTE } from '../../../src/domain/terms/time';
import type { Store } from '../../../src/ports';
import { cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { askedAt, breakableDesk, breakThreads, NEVER_RETURNS } from './breakable';
import { announcements, threadIdOf, watchedDesk, watchOnce } from './watch-desk';

const MONDAY = paris('2026-11-23 09:00');
const PERIOD = 10 * MINUTE;
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';

function receive(runtime: LocalRuntime, subject: string, at = runtime.clock.now()): void {
  const key = `key ${subject}`;
  // Each from a domain of its own, so that a digest names them all.
  const domain = `${key.replace(/\W/g, '')}.example`;
  runtime.mailbox.receive(mail(`Client <client@${domain}>`, subject, LOST, at, key));
}

function stateOf(runtime: LocalRuntime) {
  const all = () => Object.fromEntries(runtime.properties('user'));
  return readWatchState({ all } as Store);
}

const critical = (runtime: LocalRuntime, subject: string) =>
  labelsOf(runtime, threadIdOf(runtime, subject)).includes('Support/1 Critique');

/** Runs every ten minutes until `end`; returns how many were cut off. */
function watchUntil(runtime: LocalRuntime, end: number, timeLimit = 30_000): number {
  let killed = 0;
  for (let at = runtime.clock.now(); at < end; at += PERIOD) {
    runtime.clock.set(Math.max(at, runtime.clock.now()));
    killed += Number(runtime.run('watch', [], { as: 'trigger', timeLimit }).killed);
  }
  runtime.clock.set(Math.max(end, runtime.clock.now()));
  return killed;
}

describe('a conversation in whose reading every run is cut off', () => {
  const runtime = breakableDesk(NEVER_RETURNS, { now: MONDAY });
  let killed = 0;

  beforeAll(() => {
    runtime.properties('user').set('period', String(PERIOD));
    watchOnce(runtime);
    for (let i = 0; i < 15; i += 1) receive(runtime, `Demande ${i}`);
    breakThreads(runtime, [threadIdOf(runtime, 'Demande 4')]);
    killed = watchUntil(runtime, MONDAY + HOUR);
  });

  it('keeps no other from being read and announced', () => {
    for (let i = 0; i < 15; i += 1) expect([i, critical(runtime, `Demande ${i}`)]).toEqual([i, i !== 4]);
    watchUntil(runtime, paris('2026-11-23 14:00'));
    const told = new Set(announcements(runtime).map((text) => text.split(' ').slice(0, 2).join()));
    expect(told.size).toBe(14);
  });

  it('is found out after two, and set aside for longer each time', () => {
    expect(killed).toBe(3);
    const asked = askedAt(runtime);
    const periods = asked.slice(1).map((at, i) => Math.round((at - (asked[i] ?? 0)) / PERIOD));
    expect(periods.slice(0, 2)).toEqual([1, 2]);
    expect(periods).toEqual([...periods].sort((a, b) => a - b));
    expect(periods.at(-1)).toBeGreaterThan(3);
  });

  it('is named on the homepage as one that could not be read', () => {
    expect(cardTexts(topCard(createAddonHost(runtime).openHomepage()))).toMatch(
      /1\s+conversation n’a pas pu être lue/,
    );
  });

  it('is read like any other once it can be', () => {
    breakThreads(runtime, []);
    watchUntil(runtime, runtime.clock.now() + DAY);
    expect(critical(runtime, 'Demande 4')).toBe(true);
    expect(stateOf(runtime)).toMatchObject({ failures: {}, suspects: [], reading: [], pending: [] });
  });
});

describe('a conversation that cuts off the runs that are to announce it', () => {
  it('is set aside like any other, and the rest is announced', () => {
    const runtime = breakableDesk(NEVER_RETURNS, { now: MONDAY });
    runtime.properties('user').set('period', String(PERIOD));
    watchOnce(runtime);
    for (let i = 0; i < 6; i += 1) receive(runtime, `Demande ${i}`);
    watchUntil(runtime, MONDAY + HOUR);
    expect(announcements(runtime)).toEqual([]);
    breakThreads(runtime, [threadIdOf(runtime, 'Demande 0')]);
    expect(watchUntil(runtime, paris('2026-11-23 13:00'))).toBeGreaterThan(0);
    const told = announcements(runtime).map((text) => text.split(' ').slice(0, 2).join(' '));
    expect(told).toEqual([1, 2, 3, 4, 5].map((i) => `Demande ${i}`));
  });
});

describe('how long a run may last', () => {
  /** More mails than the runs of an afternoon read. */
  const MANY = 700;

  const runtime = watchedDesk(MONDAY);
  let flooded: Restore = () => {};

  // Three days of too much mail, and the evening of the third. No run comes near to what cuts it off.
  beforeAll(() => {
    runtime.properties('user').set('period', String(PERIOD));
    watchOnce(runtime);
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
      runtime.clock.set(paris(`${day} 15:00`));
      flood(runtime, day);
      expect(watchUntil(runtime, paris(`${day} 20:00`))).toBe(0);
    }
    flooded = runtime.snapshot();
  }, 240_000);

  function flood(runtime: LocalRuntime, name: string): void {
    const at = runtime.clock.now();
    importMessages(
      runtime.mailbox,
      Array.from({ length: MANY }, (_, i) =>
        mail(`C <${name}${i}@example.fr>`, `${name} ${i}`, LOST, at + i, `key ${name} ${i}`),
      ),
    );
  }

  it('is found out in the night after the third flood: where they may, later runs work for minutes', () => {
    flooded();
    expect(stateOf(runtime).limit.long).toBe(false);
    expect(watchUntil(runtime, paris('2026-11-25 21:00'), 360_000)).toBe(0);
    expect(stateOf(runtime).limit).toMatchObject({ long: true, signedAt: null });
    runtime.clock.set(paris('2026-11-26 09:00'));
    flood(runtime, 'Jeudi');
    expect(watchUntil(runtime, paris('2026-11-26 09:20'), 360_000)).toBe(0);
    expect(stateOf(runtime).pending.length).toBeLessThan(100);
    expect(stateOf(runtime).limit).toMatchObject({ long: true, signedAt: null });
  });

  it('where they may not, one is cut off, has lost nothing, and none tries again that night', () => {
    flooded();
    expect(watchUntil(runtime, paris('2026-11-26 09:00'))).toBe(1);
    const { limit, pending } = stateOf(runtime);
    expect(limit).toMatchObject({ long: false, deaths: 1, signedAt: null });
    expect(limit.tryFrom).toBeGreaterThan(paris('2026-11-26 20:00'));
    expect(pending).toEqual([]);
    expect(critical(runtime, `2026-11-25 ${MANY - 1}`)).toBe(true);
  });

  it('is not tried by a desk that gets done with its work', () => {
    const quiet = watchedDesk(MONDAY);
    quiet.properties('user').set('period', String(PERIOD));
    receive(quiet, 'Demande');
    expect(watchUntil(quiet, MONDAY + DAY)).toBe(0);
    expect(stateOf(quiet).limit).toMatchObject({ long: false, deaths: 0 });
  });

  it('is short again at once where it has become so', () => {
    flooded();
    watchUntil(runtime, paris('2026-11-25 21:00'), 360_000);
    flood(runtime, 'Nuit');
    expect(watchUntil(runtime, paris('2026-11-25 22:00'))).toBe(1);
    expect(stateOf(runtime).limit).toMatchObject({ long: false, deaths: 1 });
  });
});

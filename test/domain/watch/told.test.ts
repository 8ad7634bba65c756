import { DAY } from '../../../src/domain/terms/time';
import { NOTHING_ANNOUNCED } from '../../../src/domain/watch/queue-index';
import {
  cyclesLeft,
  noteTold,
  readTold,
  type ToldCycle,
  toldOfEntry,
  withTold,
  writeTold,
} from '../../../src/domain/watch/told';
import type { Stage } from '../../../src/domain/watch/watch-plan';
import { paris } from '../../helpers/times';
import { anEntry } from './a-digest';

const NOW = paris('2026-01-19 10:00');
const ANNOUNCED = { escalation: true, atRisk: true, late: 2, lateOn: '2026-01-16' };
const entry = anEntry(NOW, { threadId: '18c2f1', announced: ANNOUNCED });
const indexOf = (...entries: readonly (typeof entry)[]) => new Map(entries.map((one) => [one.threadId, one]));
const stored = (cycles: readonly ToldCycle[], now = NOW) => readTold(writeTold(new Map(), cycles, now));

describe('what was announced of a cycle that leaves the index', () => {
  it.each([
    ['stays known', entry],
    ['stays known where an answer came back', { ...entry, undeliveredAt: NOW - 1 }],
    [
      'stays known of an escalation alone',
      { ...entry, announced: { ...NOTHING_ANNOUNCED, escalation: true } },
    ],
  ])('%s', (_label, gone) => {
    const told = stored(cyclesLeft(indexOf(gone), new Map()));
    expect(withTold({ ...gone, announced: NOTHING_ANNOUNCED }, told)).toEqual(gone);
  });

  it.each([
    ['another cycle', { since: NOW - 1 }],
    ['an answer that came back since', { undeliveredAt: NOW - 1 }],
    ['another conversation', { threadId: '18c2f2' }],
  ])('says nothing of %s', (_label, changes) => {
    const told = stored(cyclesLeft(indexOf(entry), new Map()));
    const other = { ...entry, ...changes, announced: NOTHING_ANNOUNCED };
    expect(withTold(other, told)).toBe(other);
  });

  it('is kept when the conversation stays and the cycle ends', () => {
    expect(cyclesLeft(indexOf(entry), indexOf({ ...entry, since: NOW }))).toEqual(toldOfEntry(entry));
    expect(cyclesLeft(indexOf(entry), indexOf({ ...entry, priority: 'basse' }))).toEqual([]);
  });

  it('is forgotten once it is no news', () => {
    const old = { ...entry, since: NOW - 61 * DAY };
    expect(stored(toldOfEntry(old)).size).toBe(0);
    expect(stored(toldOfEntry({ ...entry, since: NOW - 59 * DAY })).size).toBe(1);
  });

  it('makes room for what began later', () => {
    const many = Array.from({ length: 4_000 }, (_, i) =>
      toldOfEntry({ ...entry, threadId: (0x18c2f100000 + i).toString(16), since: NOW - i }),
    ).flat();
    const kept = [...stored(many).values()];
    expect(kept.length).toBeGreaterThan(1_400);
    expect(kept.every(({ since }) => since > NOW - kept.length - 8)).toBe(true);
    for (const text of Object.values(writeTold(new Map(), many, NOW)))
      expect(text.length).toBeLessThan(9_000);
  });

  it('is left out where it cannot be read', () => {
    const properties = writeTold(new Map(), toldOfEntry(entry), NOW);
    const damaged = Object.fromEntries(
      Object.entries(properties).map(([key, text]) => [key, `${text};x,y;,,`]),
    );
    expect(readTold(damaged).size).toBe(1);
  });
});

describe('digests', () => {
  const days = ['2026-01-14', '2026-01-15', '2026-01-15', '2026-01-16'];
  const item = (stages: readonly Stage[] = ['late']) => ({
    threadId: 'ab',
    kind: 'response' as const,
    since: 1,
    undeliveredAt: null,
    stages,
  });
  const read = (order: readonly string[]) => {
    let told: ReturnType<typeof readTold> = new Map();
    for (const day of order) told = noteTold(told, [item()], day);
    return [...told.values()][0]?.announced;
  };

  it.each([
    ['from the first to the last', days],
    ['from the last to the first', [...days].reverse()],
    ['twice', [...days, ...days]],
  ])('count each day on which they said « late » once: %s', (_label, order) => {
    expect(read(order)).toMatchObject({ late: 3, lateOn: '2026-01-16' });
  });

  it('say what they say of each stage', () => {
    const told = noteTold(new Map(), [item(['escalation', 'at-risk'])], '2026-01-14');
    expect([...told.values()][0]?.announced).toEqual({
      escalation: true,
      atRisk: true,
      late: 0,
      lateOn: null,
    });
  });
});

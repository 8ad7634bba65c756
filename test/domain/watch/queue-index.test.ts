import fc from 'fast-check';
import { PRIORITIES, TICKET_TYPES } from '../../../src/domain/terms/levels';
import { checksum } from '../../../src/domain/text/checksum';
import {
  type IndexEntry,
  isCrowded,
  NOTHING_ANNOUNCED,
  readIndex,
  shardKey,
  writeIndex,
} from '../../../src/domain/watch/queue-index';

const promise = <T extends object>(more: fc.Arbitrary<T>) =>
  fc.option(
    fc
      .tuple(
        fc.record({
          since: fc.integer({ min: 1, max: 4e12 }),
          due: fc.integer({ min: 0, max: 4e12 }),
          atRiskFrom: fc.integer({ min: 0, max: 4e12 }),
          announced: fc.record({
            atRisk: fc.boolean(),
            late: fc.integer({ min: 0, max: 99 }),
            lateOn: fc.constantFrom(null, '2026-11-23'),
          }),
        }),
        more,
      )
      .map(([made, basis]) => ({ ...made, ...basis })),
  );

const entries = fc
  .record({
    threadId: fc.bigInt(1n, (1n << 63n) - 1n).map((n) => n.toString(16).padStart(16, '0')),
    state: fc.constantFrom('a-traiter', 'attente-client', 'en-cours'),
    since: fc.option(fc.integer({ min: 0, max: 4e12 })),
    undeliveredAt: fc.option(fc.integer({ min: 0, max: 4e12 })),
    due: fc.option(fc.integer({ min: 0, max: 4e12 })),
    atRiskFrom: fc.option(fc.integer({ min: 0, max: 4e12 })),
    priority: fc.constantFrom(...PRIORITIES),
    type: fc.constantFrom(...TICKET_TYPES),
    escalation: fc.boolean(),
    doubt: fc.constantFrom('none', 'review', 'doubtful'),
    followUp: promise(fc.record({ term: fc.constantFrom('dated', 'level', 'level-asks') })),
    resolution: promise(fc.record({ waited: fc.nat(4e9) })),
    turn: fc.option(
      fc
        .tuple(fc.integer({ min: 1, max: 2e12 }), fc.nat(2e9))
        .map(([since, later]) => ({ since, writtenAt: since + later })),
    ),
    holders: fc.uniqueArray(fc.constantFrom('CL', 'MB', 'É'), { maxLength: 2 }),
    customer: fc.constantFrom('', 'ab12c', '0b12cx9z'),
    chases: fc.boolean(),
    older: fc.constant(null),
    standing: fc.constantFrom(null, 'on-time', 'at-risk', 'late'),
    announced: fc.record({
      escalation: fc.boolean(),
      atRisk: fc.boolean(),
      late: fc.integer({ min: 0, max: 99 }),
      lateOn: fc.constantFrom(null, '2026-11-23'),
    }),
  })
  .map(({ doubt, ...entry }) => ({
    ...entry,
    review: doubt === 'review',
    doubtful: doubt === 'doubtful',
  })) as fc.Arbitrary<IndexEntry>;

const PROMISE = 'abc123';
/** What has waited since before it is no news. */
const NEWS = 1_790_000_000_000;

const indexOf = (list: readonly IndexEntry[]) => new Map(list.map((entry) => [entry.threadId, entry]));

function entry(n: number): IndexEntry {
  const threadId = (0x1900000000000000n + BigInt(n) * 0x1234567n).toString(16);
  return {
    threadId,
    state: 'a-traiter',
    since: 1_795_000_000_000 + n,
    due: 1_795_100_000_000 + n,
    atRiskFrom: 1_795_080_000_000 + n,
    priority: 'moyenne',
    type: 'assistance',
    escalation: false,
    undeliveredAt: null,
    review: false,
    doubtful: false,
    standing: 'on-time',
    followUp: null,
    resolution: null,
    turn: null,
    holders: [],
    customer: '',
    chases: false,
    older: null,
    announced: NOTHING_ANNOUNCED,
  };
}

describe('the index', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 60 }), (list) => {
        const index = indexOf(list);
        const { properties, dropped } = writeIndex(null, index, PROMISE, NEWS);
        expect(dropped).toEqual([]);
        expect(readIndex(properties, PROMISE)).toEqual({ index, stale: [], damaged: [] });
      }),
    );
  });

  it('writes only the shards that changed', () => {
    const before = indexOf(Array.from({ length: 500 }, (_, n) => entry(n)));
    const changed = { ...entry(7), escalation: true };
    const { properties } = writeIndex(before, new Map(before).set(changed.threadId, changed), PROMISE, NEWS);
    expect(Object.keys(properties)).toHaveLength(1);
    expect(writeIndex(before, new Map(before), PROMISE, NEWS).properties).toEqual({});
  });

  it('keeps what it has read as it was read, beside what changes in the same shard', () => {
    const stored = writeIndex(null, indexOf(Array.from({ length: 500 }, (_, n) => entry(n))), PROMISE, NEWS);
    const { index } = readIndex(stored.properties, PROMISE);
    const changed = { ...entry(7), escalation: true };
    const after = new Map(index).set(changed.threadId, changed);
    const { properties } = writeIndex(index, after, PROMISE, NEWS);
    expect(Object.keys(properties)).toEqual([shardKey(changed.threadId)]);
    const again = readIndex({ ...stored.properties, ...properties }, PROMISE);
    expect(again).toEqual({ index: after, stale: [], damaged: [] });
  });

  it('tells which deadlines were reckoned under another promise', () => {
    const index = indexOf([entry(1), entry(2)]);
    const { properties } = writeIndex(new Map(), index, 'before', NEWS);
    expect(readIndex(properties, PROMISE).stale.length).toBe(2);
    expect(readIndex(properties, 'before').stale).toEqual([]);
  });

  it('empties the shard of a conversation that left', () => {
    const before = indexOf([entry(1)]);
    const { properties } = writeIndex(before, new Map(), PROMISE, NEWS);
    const stored = { ...writeIndex(null, before, PROMISE, NEWS).properties, ...properties };
    expect(readIndex(stored, PROMISE)).toEqual({ index: new Map(), stale: [], damaged: [] });
    expect(Object.keys(properties)).toHaveLength(1);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -3)],
    ['one character changed', (text: string) => text.replace('19', '18')],
    ['another version', (text: string) => text.replace(/^\d+/, '2')],
    ['not ours', () => 'garbage'],
    ['empty', () => ''],
  ])('names a shard that is %s and keeps the others', (_label, damage) => {
    const { properties } = writeIndex(
      null,
      indexOf(Array.from({ length: 300 }, (_, n) => entry(n))),
      PROMISE,
      NEWS,
    );
    const [key] = Object.keys(properties) as [string];
    const { index, damaged } = readIndex({ ...properties, [key]: damage(properties[key] ?? '') }, PROMISE);
    expect(damaged).toEqual([key]);
    expect(index.size).toBeGreaterThan(200);
  });

  it('holds 4,000 open conversations in 400 KB, no shard over 9 KB', () => {
    const index = indexOf(Array.from({ length: 4_000 }, (_, n) => entry(n)));
    const { properties, dropped } = writeIndex(null, index, PROMISE, NEWS);
    const sizes = Object.values(properties).map((text) => text.length);
    expect(dropped).toEqual([]);
    expect(Math.max(...sizes)).toBeLessThan(9_000);
    expect(sizes.reduce((a, b) => a + b)).toBeLessThan(400_000);
  });

  it('keeps the most urgent of a queue that does not fit, and counts the rest', () => {
    const index = indexOf(Array.from({ length: 40_000 }, (_, n) => entry(n)));
    const { properties, dropped } = writeIndex(null, index, PROMISE, NEWS);
    const sizes = Object.values(properties).map((text) => text.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(9_000);
    expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(400_000);
    const kept = readIndex(properties, PROMISE).index;
    expect(kept.size + dropped.length).toBe(40_000);
    expect(kept.has(entry(39_999).threadId)).toBe(true);
  });

  it('is not written anew for what it had no room for, until there is some', () => {
    const index = indexOf(Array.from({ length: 9_000 }, (_, n) => entry(n)));
    const { dropped } = writeIndex(null, index, PROMISE, NEWS);
    expect(dropped.length).toBeGreaterThan(100);
    const left = new Set(dropped);
    const saved = new Map([...index].filter(([id]) => !left.has(id)));
    const again = writeIndex(saved, index, PROMISE, NEWS);
    expect(again.properties).toEqual({});
    expect(new Set(again.dropped)).toEqual(left);

    const [waits = ''] = dropped;
    const leaves = [...saved.keys()].find((id) => shardKey(id) === shardKey(waits)) ?? '';
    const after = new Map([...index].filter(([id]) => id !== leaves));
    const { properties, dropped: still } = writeIndex(saved, after, PROMISE, NEWS);
    expect(Object.keys(properties)).toEqual([shardKey(waits)]);
    expect(still.length).toBe(dropped.length - 1);
  });
});

describe('a shard', () => {
  it('is found by the end of the id', () => {
    expect(shardKey('18c2f1a2b3c4d5e6')).toBe('index.38');
    expect(shardKey('ffffffff00000041')).toBe('index.1');
    expect(new Set(Array.from({ length: 64 }, (_, n) => shardKey(n.toString(16)))).size).toBe(64);
  });

  it.each(['9000000', '0900000', '0090000', '0009000', ''])(
    'is damaged that names what there is not: %s',
    (digits) => {
      const body = `18c2f1a2b3c4d5e6,1,2,1,${digits},,`;
      const shard = `2|${checksum(PROMISE + body)}|${PROMISE}|${body}`;
      const { properties } = writeIndex(null, new Map(), PROMISE, NEWS);
      expect(readIndex({ ...properties, 'index.38': shard }, PROMISE)).toEqual({
        index: new Map(),
        stale: [],
        damaged: ['index.38'],
      });
    },
  );

  /** Of 400 conversations in one shard, what becomes of those that are not like the others. */
  function crowd(changes: (n: number) => Partial<IndexEntry>) {
    const all = Array.from({ length: 400 }, (_, n) => ({
      ...entry(n),
      threadId: (0x1900000000000000n + BigInt(n) * 64n).toString(16),
      ...changes(n),
    }));
    const { properties, dropped } = writeIndex(null, indexOf(all), PROMISE, NEWS);
    const kept = new Set(readIndex(properties, PROMISE).index.keys());
    expect(dropped).toHaveLength(400 - kept.size);
    expect(kept.size).toBeGreaterThan(100);
    expect(properties['index.0']?.length).toBeLessThanOrEqual(6_250);
    expect(properties['index.0']?.length).toBeGreaterThan(6_100);
    return { all, kept, has: (n: number) => kept.has(all[n]?.threadId ?? '') };
  }

  it('keeps of too many the newest', () => {
    const { all, kept } = crowd(() => ({}));
    const newest = all.slice(-kept.size).map(({ threadId }) => threadId);
    expect(kept).toEqual(new Set(newest));
  });

  it.each<[string, Partial<IndexEntry>]>([
    ['escalated', { escalation: true, priority: 'basse' }],
    ['critical', { priority: 'critique' }],
    ['high', { priority: 'elevee' }],
  ])('keeps what is %s, though it is the oldest', (_what, change) => {
    const { has } = crowd((n) => (n < 50 ? change : {}));
    expect(Array.from({ length: 50 }, (_, n) => has(n))).not.toContain(false);
  });

  it.each<[string, Partial<IndexEntry>]>([
    ['has waited too long to be announced', { since: NEWS - 1, priority: 'critique', escalation: true }],
    ['may be a machine’s', { review: true, priority: 'critique' }],
    ['waits for the customer', { state: 'attente-client', since: null, due: null, atRiskFrom: null }],
  ])('lets go first of what %s, though it is the newest', (_what, change) => {
    const { has } = crowd((n) => (n >= 350 ? change : {}));
    expect(Array.from({ length: 50 }, (_, n) => has(350 + n))).not.toContain(true);
  });

  it('lets go of what is answered before what waits for us, however long', () => {
    const { has } = crowd((n) =>
      n < 50 ? { since: NEWS - 1 } : { state: 'attente-client', since: null, due: null, atRiskFrom: null },
    );
    expect(Array.from({ length: 50 }, (_, n) => has(n))).not.toContain(false);
  });
});

describe('an index', () => {
  it('is crowded where some shard has no room for a long entry', () => {
    const of = (size: number) => indexOf(Array.from({ length: size }, (_, n) => entry(n)));
    expect(isCrowded(of(1_800))).toBe(false);
    expect(isCrowded(of(5_000))).toBe(false);
    expect(isCrowded(of(7_400))).toBe(true);
  });
});

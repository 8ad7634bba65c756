// What was announced of cycles that are no longer in the index: a conversation that is closed and opened again, binned and
// taken back, or found again after a loss, is not announced a second time. No customer text.
import type { Instant, LocalDate } from '../terms/time';
import type { AnnouncedItem } from './digest';
import { type Announced, type IndexEntry, NOTHING_ANNOUNCED, type QueueIndex } from './queue-index';
import { afterAnnouncing, NEWS_SPAN } from './watch-plan';

/** What digests have said of one cycle. */
export interface ToldCycle {
  readonly threadId: string;
  readonly since: Instant;
  readonly undeliveredAt: Instant | null;
  readonly announced: Announced;
  /** The first day on which it was announced as late; null before any. */
  readonly lateFrom: LocalDate | null;
}

/** Cycles by what names them. */
export type ToldCycles = ReadonlyMap<string, ToldCycle>;

const PREFIX = 'told.';
const SHARDS = 8;
/** A property holds 9 KB; 1,500 cycles or more fit. */
const MAX_CHARS = 8_500;

/**
 * What names a cycle: the conversation, its start (0 while nothing waits), and where an answer came back, when that was sent.
 * @example cycleKey({ threadId: 'ab', since: 36, undeliveredAt: null }) //=> 'ab 10 '
 */
export function cycleKey(cycle: {
  readonly threadId: string;
  readonly since: Instant | null;
  readonly undeliveredAt: Instant | null;
}): string {
  const { threadId, since, undeliveredAt } = cycle;
  return `${threadId} ${write(since ?? 0)} ${write(undeliveredAt)}`;
}

/**
 * The cycles of which something was announced and that an index no longer holds.
 * @example cyclesLeft(new Map([[id, announced]]), new Map()).length //=> 1
 */
export function cyclesLeft(before: QueueIndex, after: QueueIndex): readonly ToldCycle[] {
  return [...before.values()].flatMap((entry) => {
    const now = after.get(entry.threadId);
    if (now === entry || (now !== undefined && cycleKey(now) === cycleKey(entry))) return [];
    return toldOfEntry(entry);
  });
}

/**
 * What an entry of the index says to have been announced; nothing where that is nothing.
 * @example toldOfEntry({ ...entry, announced: NOTHING_ANNOUNCED }) //=> []
 */
export function toldOfEntry({ threadId, since, undeliveredAt, announced }: IndexEntry): readonly ToldCycle[] {
  const { escalation, atRisk, late, lateOn } = announced;
  if (since === null || (!escalation && !atRisk && late === 0)) return [];
  return [{ threadId, since, undeliveredAt, announced, lateFrom: lateOn }];
}

/**
 * Adds what a digest of that day has announced. Digests may be noted in either direction of time, and each again.
 * @example noteTold(new Map(), announcedIn('ab:10:late'), '2026-11-23').size //=> 1
 */
export function noteTold(told: ToldCycles, items: readonly AnnouncedItem[], day: LocalDate): ToldCycles {
  const after = new Map(told);
  for (const { stages, ...cycle } of items) {
    const key = cycleKey(cycle);
    const before = after.get(key) ?? { ...cycle, announced: NOTHING_ANNOUNCED, lateFrom: null };
    after.set(
      key,
      stages.reduce<ToldCycle>((known, stage) => withStage(known, stage, day), before),
    );
  }
  return after;
}

function withStage(known: ToldCycle, stage: AnnouncedItem['stages'][number], day: LocalDate): ToldCycle {
  const { announced, lateFrom } = known;
  if (stage !== 'late' || announced.lateOn === null || lateFrom === null || day > announced.lateOn)
    return {
      ...known,
      announced: afterAnnouncing(announced, stage, day),
      lateFrom: stage === 'late' ? (lateFrom ?? day) : lateFrom,
    };
  if (day >= lateFrom) return known;
  return { ...known, announced: { ...announced, late: announced.late + 1 }, lateFrom: day };
}

/**
 * The entry with what is known to have been announced of its cycle; the same object where that is nothing new.
 * @example withTold(entry, new Map()) === entry //=> true
 */
export function withTold(entry: IndexEntry, told: ToldCycles): IndexEntry {
  const known = told.get(cycleKey(entry));
  if (known === undefined) return entry;
  const announced = joined(entry.announced, known.announced);
  return JSON.stringify(announced) === JSON.stringify(entry.announced) ? entry : { ...entry, announced };
}

function joined(a: Announced, b: Announced): Announced {
  return {
    escalation: a.escalation || b.escalation,
    atRisk: a.atRisk || b.atRisk,
    late: Math.max(a.late, b.late),
    lateOn: [a.lateOn, b.lateOn].reduce((last, day) => ((day ?? '') > (last ?? '') ? day : last)),
  };
}

/**
 * Reads the properties; what cannot be read is left out.
 * @example readTold(writeTold(new Map(), [cycle], now)).size //=> 1
 */
export function readTold(properties: Readonly<Record<string, string>>): ToldCycles {
  const cycles = Array.from({ length: SHARDS }, (_, shard) => properties[PREFIX + shard] ?? '')
    .flatMap((text) => (text === '' ? [] : text.split(';')))
    .flatMap(decode);
  return new Map(cycles.map((cycle) => [cycleKey(cycle), cycle]));
}

/**
 * The properties to write so that they hold these cycles too; what is no news any more goes, and where there is no room,
 * what began first.
 * @example writeTold(new Map(), [], 0) //=> {}
 */
export function writeTold(
  before: ToldCycles,
  added: readonly ToldCycle[],
  now: Instant,
): Readonly<Record<string, string>> {
  const after = new Map(before);
  const touched = new Set<string>();
  for (const cycle of added) {
    const key = cycleKey(cycle);
    const known = after.get(key);
    const announced = known === undefined ? cycle.announced : joined(known.announced, cycle.announced);
    after.set(key, { ...cycle, announced, lateFrom: known?.lateFrom ?? cycle.lateFrom });
    touched.add(shardOf(cycle));
  }
  const newest = [...after.values()]
    .filter(({ since }) => since >= now - NEWS_SPAN)
    .sort((a, b) => b.since - a.since);
  return Object.fromEntries(
    [...touched].map((shard) => [
      shard,
      fitting(newest.filter((cycle) => shardOf(cycle) === shard).map(encode)),
    ]),
  );
}

function fitting(texts: readonly string[]): string {
  let room = MAX_CHARS;
  return texts
    .filter((text) => {
      room -= text.length + 1;
      return room >= 0;
    })
    .join(';');
}

function shardOf({ threadId }: ToldCycle): string {
  return PREFIX + (Number.parseInt(threadId.slice(-6), 16) % SHARDS);
}

function encode({ threadId, since, undeliveredAt, announced, lateFrom }: ToldCycle): string {
  const { escalation, atRisk, late, lateOn } = announced;
  const bits = Number(escalation) + 2 * Number(atRisk);
  const from = lateFrom === lateOn ? '' : writeDay(lateFrom);
  return [threadId, write(since), write(undeliveredAt), bits, write(late), writeDay(lateOn), from].join(',');
}

function decode(text: string): readonly ToldCycle[] {
  const [threadId = '', since = '', failed = '', bits = '', late = '', on = '', from = ''] = text.split(',');
  const start = Number.parseInt(since, 36);
  const times = Number.parseInt(late, 36);
  if (!/^[0-9a-f]+$/.test(threadId) || Number.isNaN(start) || Number.isNaN(times)) return [];
  const lateOn = readDay(on);
  return [
    {
      threadId,
      since: start,
      undeliveredAt: failed === '' ? null : Number.parseInt(failed, 36),
      announced: { escalation: (Number(bits) & 1) > 0, atRisk: (Number(bits) & 2) > 0, late: times, lateOn },
      lateFrom: from === '' ? lateOn : readDay(from),
    },
  ];
}

function write(value: number | null): string {
  return value === null ? '' : value.toString(36);
}

/** `2026-11-23` as one number: five characters. */
function writeDay(day: LocalDate | null): string {
  return day === null ? '' : Number(day.replace(/-/g, '')).toString(36);
}

function readDay(text: string): LocalDate | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(String(Number.parseInt(text, 36))) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

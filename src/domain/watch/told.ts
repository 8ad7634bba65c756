// What was announced of cycles that are no longer in the index: a conversation that is closed and opened again, binned and
// taken back, or found again after a loss, is not announced a second time. No customer text.
import { civil } from '../calendar/civil-date';
import type { Instant, LocalDate } from '../terms/time';
import type { AnnouncedItem } from './digest';
import {
  type Announced,
  type AnnouncedPromise,
  type IndexEntry,
  NOTHING_ANNOUNCED,
  type QueueIndex,
  type WatchedPromise,
} from './queue-index';
import { afterAnnouncing, NEWS_SPAN, type PromiseName, type Stage } from './watch-plan';

/** What digests have said of one cycle. */
export interface ToldCycle extends PromiseName {
  readonly announced: Announced;
  /** The first day on which it was announced as late; null before any. */
  readonly lateFrom: LocalDate | null;
}

/** Cycles by what names them. */
export type ToldCycles = ReadonlyMap<string, ToldCycle>;

/** A promise's kind in one letter; that of an answer has none. */
export const KIND_MARKS = { 'follow-up': 'f', resolution: 'r' } as const;

/**
 * The kind that a letter stands for.
 * @example kindOf('r') //=> 'resolution'
 */
export function kindOf(mark: string): PromiseName['kind'] {
  return mark === 'f' ? 'follow-up' : mark === 'r' ? 'resolution' : 'response';
}

const PREFIX = 'told.';
const SHARDS = 8;
/** A property holds 9 KB; 1,500 cycles or more fit. */
const MAX_CHARS = 8_500;

/**
 * What names a promise: the conversation, its start (0 while nothing waits), where an answer came back, when that was sent, and
 * its kind, where it is not that of an answer.
 * @example cycleKey({ threadId: 'ab', kind: 'response', since: 36, undeliveredAt: null }) //=> 'ab 10 '
 */
export function cycleKey({ threadId, kind, since, undeliveredAt }: PromiseName): string {
  const key = `${threadId} ${write(since)} ${write(undeliveredAt)}`;
  return kind === 'response' ? key : `${key} ${kind}`;
}

/**
 * The cycles of which something was announced and that an index no longer holds.
 * @example cyclesLeft(new Map([[id, announced]]), new Map()).length //=> 1
 */
export function cyclesLeft(before: QueueIndex, after: QueueIndex): readonly ToldCycle[] {
  const left: ToldCycle[] = [];
  for (const entry of before.values()) {
    const now = after.get(entry.threadId);
    if (now === entry) continue;
    const held = now === undefined ? [] : namesOf(now).map(cycleKey);
    left.push(...toldOfEntry(entry).filter((cycle) => !held.includes(cycleKey(cycle))));
  }
  return left;
}

/** What names the promises of an entry, whether they run or not. */
function namesOf({
  threadId,
  since,
  undeliveredAt,
  followUp,
  resolution,
}: IndexEntry): readonly PromiseName[] {
  const other = (kind: PromiseName['kind'], promise: WatchedPromise | null): readonly PromiseName[] =>
    promise === null ? [] : [{ threadId, kind, since: promise.since, undeliveredAt: null }];
  return [
    { threadId, kind: 'response', since: since ?? 0, undeliveredAt },
    ...other('follow-up', followUp),
    ...other('resolution', resolution),
  ];
}

/**
 * True where a promise is one of the entry's.
 * @example isOf(entry, { threadId: entry.threadId, kind: 'response', since: entry.since, undeliveredAt: null }) //=> true
 */
export function isOf(entry: IndexEntry, promise: PromiseName): boolean {
  return namesOf(entry).some((name) => cycleKey(name) === cycleKey(promise));
}

/**
 * The entry once a digest of that day has announced one of its promises.
 * @example announcedOf(entry, { ...name, stages: ['late'] }, '2026-11-23').announced.late //=> 1
 */
export function announcedOf(
  entry: IndexEntry,
  { kind, stages }: PromiseName & { readonly stages: readonly Stage[] },
  day: LocalDate,
): IndexEntry {
  const after = <A extends AnnouncedPromise>(said: A): A =>
    stages.reduce((known, stage) => afterAnnouncing(known, stage, day), said);
  const other = <P extends WatchedPromise>(promise: P | null): P | null =>
    promise && { ...promise, announced: after(promise.announced) };
  switch (kind) {
    case 'response':
      return { ...entry, announced: after(entry.announced) };
    case 'follow-up':
      return { ...entry, followUp: other(entry.followUp) };
    case 'resolution':
      return { ...entry, resolution: other(entry.resolution) };
    default:
      return kind satisfies never;
  }
}

/**
 * What an entry of the index says to have been announced; nothing where that is nothing.
 * @example toldOfEntry({ ...entry, announced: NOTHING_ANNOUNCED }) //=> []
 */
export function toldOfEntry(entry: IndexEntry): readonly ToldCycle[] {
  const saidOf = {
    response: entry.announced,
    'follow-up': entry.followUp?.announced,
    resolution: entry.resolution?.announced,
  };
  return namesOf(entry).flatMap((name) => {
    const said = saidOf[name.kind];
    if (said === undefined || name.since === 0) return [];
    const announced = { ...NOTHING_ANNOUNCED, ...said };
    const { escalation, atRisk, late, lateOn } = announced;
    return escalation || atRisk || late > 0 ? [{ ...name, announced, lateFrom: lateOn }] : [];
  });
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
  const known = new Map(namesOf(entry).map((name) => [name.kind, told.get(cycleKey(name))]));
  const other = <P extends WatchedPromise>(kind: PromiseName['kind'], promise: P | null): P | null => {
    const cycle = known.get(kind);
    if (promise === null || cycle === undefined) return promise;
    const { escalation, ...announced } = joined(
      { ...NOTHING_ANNOUNCED, ...promise.announced },
      cycle.announced,
    );
    return { ...promise, announced };
  };
  const response = known.get('response');
  const after = {
    ...entry,
    followUp: other('follow-up', entry.followUp),
    resolution: other('resolution', entry.resolution),
    announced: response === undefined ? entry.announced : joined(entry.announced, response.announced),
  };
  return JSON.stringify(after) === JSON.stringify(entry) ? entry : after;
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
    // The promise of a solution may have begun long before it is told of.
    .filter(({ kind, since, announced }) =>
      kind === 'response' ? since >= now - NEWS_SPAN : isNews(announced.lateOn, now),
    )
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

function isNews(lateOn: LocalDate | null, now: Instant): boolean {
  return lateOn === null || civil(lateOn).toMillis() >= now - NEWS_SPAN;
}

function encode({ threadId, kind, since, undeliveredAt, announced, lateFrom }: ToldCycle): string {
  const { escalation, atRisk, late, lateOn } = announced;
  const bits = Number(escalation) + 2 * Number(atRisk);
  const from = lateFrom === lateOn ? '' : writeDay(lateFrom);
  const mark = kind === 'response' ? '' : `,${KIND_MARKS[kind]}`;
  return `${[threadId, write(since), write(undeliveredAt), bits, write(late), writeDay(lateOn), from].join(',')}${mark}`;
}

function decode(text: string): readonly ToldCycle[] {
  const [threadId = '', since = '', failed = '', bits = '', late = '', on = '', from = '', mark = ''] =
    text.split(',');
  const start = Number.parseInt(since, 36);
  const times = Number.parseInt(late, 36);
  if (!/^[0-9a-f]+$/.test(threadId) || Number.isNaN(start) || Number.isNaN(times)) return [];
  const lateOn = readDay(on);
  return [
    {
      threadId,
      kind: kindOf(mark),
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

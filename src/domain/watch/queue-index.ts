// The index of open conversations as it is kept in user properties: a cache, in shards, that can be rebuilt.

import type { FollowUp, SlaStatus } from '../sla/sla-status';
import { PRIORITIES, type Priority, TICKET_TYPES, type TicketType } from '../terms/levels';
import type { Duration, Instant, LocalDate } from '../terms/time';
import { checksum } from '../text/checksum';

/** One open conversation: what the watch must know of it between two runs. No customer text. */
export interface IndexEntry {
  readonly threadId: string;
  readonly state: 'a-traiter' | 'attente-client' | 'en-cours';
  /** Receipt of the oldest unanswered customer message: it names the cycle. Null while nobody waits for an answer. */
  readonly since: Instant | null;
  /** When we sent the last answer that came back: it names the cycle too. Null where none did. */
  readonly undeliveredAt: Instant | null;
  readonly priority: Priority;
  readonly type: TicketType;
  readonly escalation: boolean;
  /** True for mail that may be a machine's: it is counted, and never announced on its own. */
  readonly review: boolean;
  /** When a response is due, and from when on that is at risk; null while nobody waits for one. */
  readonly due: Instant | null;
  readonly atRiskFrom: Instant | null;
  /** What the labels in Gmail say. */
  readonly standing: SlaStatus['standing'];
  /** A further message that we owe; null where we owe none. */
  readonly followUp: WatchedFollowUp | null;
  /** A solution that is promised; null where none is, and while it is the customer's turn. */
  readonly resolution: WatchedResolution | null;
  /** What was announced of this cycle. */
  readonly announced: Announced;
}

/** A promise that runs beside that of an answer, or after it. */
export interface WatchedPromise {
  /** Names it: when it was made. */
  readonly since: Instant;
  readonly due: Instant;
  readonly atRiskFrom: Instant;
  /** What was announced of it. */
  readonly announced: AnnouncedPromise;
}

/** A further message that we owe. */
interface WatchedFollowUp extends WatchedPromise {
  readonly term: FollowUp['term'];
}

/** A solution that we owe. */
interface WatchedResolution extends WatchedPromise {
  /** By how much open time the customer has pushed it back. */
  readonly waited: Duration;
}

/** What digests have said of a promise. */
export interface AnnouncedPromise {
  readonly atRisk: boolean;
  /** How many times it was announced as late, and the last day on which it was. */
  readonly late: number;
  readonly lateOn: LocalDate | null;
}

/** What digests have said of a cycle. */
export interface Announced extends AnnouncedPromise {
  readonly escalation: boolean;
}

/** What is known of a promise that was just made. */
export const NOT_ANNOUNCED: AnnouncedPromise = { atRisk: false, late: 0, lateOn: null };

/** What is known of a cycle that has just begun. */
export const NOTHING_ANNOUNCED: Announced = { escalation: false, ...NOT_ANNOUNCED };

/** The open conversations, by thread id. */
export type QueueIndex = ReadonlyMap<string, IndexEntry>;

const SHARDS = 64;
const PREFIX = 'index.';
const SHARD_KEYS: readonly string[] = Array.from({ length: SHARDS }, (_, shard) => PREFIX + shard);
const VERSION = '3';
/** The platform takes 9 KB a property, and 500 KB in all: the shards keep to 400, whatever comes. All of it is ASCII. */
const MAX_CHARS = 6_250;
/** Fewer than fit, however unevenly they fall: 5,888 to 12,416 do, by how much is stored of each, where they fall evenly. */
const CROWDED = 4_000;

const STATES = ['a-traiter', 'attente-client', 'en-cours'] as const;
const TERMS = ['dated', 'level', 'level-asks'] as const;
const STANDINGS = [null, 'on-time', 'at-risk', 'late'] as const;

/**
 * Property that holds a conversation.
 * @example shardKey('18c2f1a2b3c4d5e6') //=> 'index.38'
 */
export function shardKey(threadId: string): string {
  return PREFIX + (Number.parseInt(threadId.slice(-8), 16) % SHARDS);
}

/**
 * Reads every shard; the ones that are missing, damaged or of another version are named and left out. `stale` names
 * the conversations whose deadlines were reckoned under another promise: another fingerprint than `promise`.
 * @example readIndex(writeIndex(null, index, promise).properties, promise) //=> { index, stale: [], damaged: [] }
 */
export function readIndex(
  properties: Readonly<Record<string, string>>,
  promise: string,
): {
  readonly index: QueueIndex;
  readonly stale: readonly string[];
  readonly damaged: readonly string[];
} {
  const index = new Map<string, IndexEntry>();
  const stale: string[] = [];
  const damaged: string[] = [];
  for (const key of SHARD_KEYS) {
    const shard = readShard(properties[key] ?? '');
    if (shard === null) {
      damaged.push(key);
      continue;
    }
    for (const entry of shard.entries) {
      index.set(entry.threadId, entry);
      if (shard.promise !== promise) stale.push(entry.threadId);
    }
  }
  return { index, stale, damaged };
}

/**
 * The properties to write so that they hold `after` where they held `before`: only the shards that differ, and
 * every shard where there was nothing to build on (null), so that a shard that goes missing is noticed.
 * A shard that would not fit keeps what can still be announced; what has waited since before `news` cannot. `dropped`
 * names the conversations that it could not hold.
 * @example writeIndex(index, index, promise, news) //=> { properties: {}, dropped: [] }
 */
export function writeIndex(
  before: QueueIndex | null,
  after: QueueIndex,
  promise: string,
  news: Instant,
): { readonly properties: Record<string, string>; readonly dropped: readonly string[] } {
  const touched = new Set<string>(before === null ? SHARD_KEYS : []);
  for (const [id, entry] of after) if (before?.get(id) !== entry) touched.add(shardKey(id));
  for (const id of before?.keys() ?? []) if (!after.has(id)) touched.add(shardKey(id));
  const byShard = new Map<string, IndexEntry[]>([...touched].map((key) => [key, []]));
  for (const entry of after.values()) byShard.get(shardKey(entry.threadId))?.push(entry);

  const properties: Record<string, string> = {};
  const dropped: string[] = [];
  for (const [key, entries] of byShard) {
    const fitted = keepFitting(entries, news);
    properties[key] = seal(promise, fitted.map(encode).join(';'));
    if (fitted.length === entries.length) continue;
    const held = new Set(fitted);
    for (const entry of entries) if (!held.has(entry)) dropped.push(entry.threadId);
  }
  return { properties, dropped };
}

/**
 * True when the index is so full that some shard may have no room for another conversation.
 * @example isCrowded(new Map()) //=> false
 */
export function isCrowded(index: QueueIndex): boolean {
  return index.size > CROWDED;
}

function keepFitting(entries: readonly IndexEntry[], news: Instant): readonly IndexEntry[] {
  const ordered = [...entries].sort(
    (a, b) => worth(b, news) - worth(a, news) || (b.since ?? 0) - (a.since ?? 0),
  );
  let room = MAX_CHARS - 40;
  return ordered.filter((entry) => {
    room -= encode(entry).length + 1;
    return room >= 0;
  });
}

/** Those that wait for the customer go first, then what is never announced; of the rest the least urgent, and among equals the oldest. */
function worth({ state, since, followUp, review, escalation, priority }: IndexEntry, news: Instant): number {
  if (state === 'attente-client') return 0;
  if (review || (since ?? followUp?.since ?? 0) < news) return 1;
  return escalation ? 2 + PRIORITIES.length : 1 + PRIORITIES.length - PRIORITIES.indexOf(priority);
}

function seal(promise: string, body: string): string {
  return `${VERSION}|${checksum(promise + body)}|${promise}|${body}`;
}

function readShard(
  text: string,
): { readonly promise: string; readonly entries: readonly IndexEntry[] } | null {
  const [version, sum, promise = '', body] = text.split('|');
  if (version !== VERSION || body === undefined || sum !== checksum(promise + body)) return null;
  if (body === '') return { promise, entries: [] };
  const entries = body.split(';').map(decode);
  return entries.every((entry): entry is IndexEntry => entry !== null) ? { promise, entries } : null;
}

function encode(entry: IndexEntry): string {
  const { announced } = entry;
  return [
    entry.threadId,
    writeInstant(entry.since),
    writeInstant(entry.due),
    writeInstant(entry.atRiskFrom),
    [
      PRIORITIES.indexOf(entry.priority),
      TICKET_TYPES.indexOf(entry.type),
      STATES.indexOf(entry.state),
      STANDINGS.indexOf(entry.standing),
      Number(entry.escalation),
      Number(announced.escalation),
      Number(announced.atRisk),
      Number(entry.review),
    ].join(''),
    announced.late === 0 ? '' : announced.late.toString(36),
    announced.lateOn ?? '',
    writeInstant(entry.undeliveredAt),
    writePromise(entry.followUp, entry.since, ({ term }) => TERMS.indexOf(term)),
    writePromise(entry.resolution, entry.since, ({ waited }) => waited),
  ]
    .join(',')
    .replace(/,+$/, '');
}

/** Short: most of what stands in the index carries one. `since` is left out where it is that of the cycle. */
function writePromise<P extends WatchedPromise>(
  promise: P | null,
  cycle: Instant | null,
  basis: (promise: P) => number,
): string {
  if (promise === null) return '';
  const { since, due, atRiskFrom, announced } = promise;
  return [
    since === cycle ? '' : since.toString(36),
    (due - since).toString(36),
    (due - atRiskFrom).toString(36),
    basis(promise).toString(36),
    announced.atRisk ? '1' : '',
    announced.late === 0 ? '' : announced.late.toString(36),
    announced.lateOn ?? '',
  ]
    .join(':')
    .replace(/:+$/, '');
}

function readPromise(
  text: string,
  cycle: Instant | null,
): { readonly promise: WatchedPromise; readonly basis: number } | null {
  const [start = '', length = '', risk = '', basis = '', atRisk = '', late = '', lateOn = ''] =
    text.split(':');
  const since = readInstant(start) ?? cycle;
  if (since === null || length === '') return null;
  const due = since + Number.parseInt(length, 36);
  const announced = {
    atRisk: atRisk === '1',
    late: late === '' ? 0 : Number.parseInt(late, 36),
    lateOn: lateOn === '' ? null : lateOn,
  };
  const promise = { since, due, atRiskFrom: due - Number.parseInt(risk, 36), announced };
  return { promise, basis: basis === '' ? 0 : Number.parseInt(basis, 36) };
}

function decode(text: string): IndexEntry | null {
  const [threadId = '', since = '', due = '', risk = '', digits = '', late = '', lateOn = '', ...more] =
    text.split(',');
  const [failed = '', owed = '', solution = ''] = more;
  const [p, t, st, sg, escalation, announcedEscalation, atRisk, review] = [...digits].map(Number);
  const priority = PRIORITIES[p ?? -1];
  const type = TICKET_TYPES[t ?? -1];
  const state = STATES[st ?? -1];
  const standing = STANDINGS[sg ?? -1];
  if (priority === undefined || type === undefined || state === undefined || standing === undefined)
    return null;
  const cycle = readInstant(since);
  const followUp = readPromise(owed, cycle);
  const resolution = readPromise(solution, cycle);
  return {
    threadId,
    state,
    since: cycle,
    undeliveredAt: readInstant(failed),
    due: readInstant(due),
    atRiskFrom: readInstant(risk),
    priority,
    type,
    escalation: escalation === 1,
    review: review === 1,
    standing,
    followUp: followUp && { ...followUp.promise, term: TERMS[followUp.basis] ?? 'dated' },
    resolution: resolution && { ...resolution.promise, waited: resolution.basis },
    announced: {
      escalation: announcedEscalation === 1,
      atRisk: atRisk === 1,
      late: late === '' ? 0 : Number.parseInt(late, 36),
      lateOn: lateOn === '' ? null : lateOn,
    },
  };
}

function writeInstant(t: Instant | null): string {
  return t === null ? '' : t.toString(36);
}

function readInstant(text: string): Instant | null {
  return text === '' ? null : Number.parseInt(text, 36);
}

// The index of open conversations as it is kept in user properties: a cache, in shards, that can be rebuilt.

import type { OlderStart } from '../sla/older-start';
import type { CustomersTurn } from '../sla/silence';
import type { FollowUp, SlaStatus } from '../sla/sla-status';
import { PRIORITIES, type Priority, type TicketType } from '../terms/levels';
import type { Duration, Instant, LocalDate } from '../terms/time';
import { checksum } from '../text/checksum';
import { decodeEntry, encodeEntry } from './entry-codec';

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
  /** True for a request whose level a person is to confirm. */
  readonly doubtful: boolean;
  /** When a response is due, and from when on that is at risk; null while nobody waits for one. */
  readonly due: Instant | null;
  readonly atRiskFrom: Instant | null;
  /** What the labels in Gmail say. */
  readonly standing: SlaStatus['standing'];
  /** A further message that we owe; null where we owe none. */
  readonly followUp: WatchedFollowUp | null;
  /** A solution that is promised; null where none is, and while it is the customer's turn. */
  readonly resolution: WatchedResolution | null;
  /** Since when we wait for the customer; null in any other state, and where an earlier version noted nothing. */
  readonly turn: CustomersTurn | null;
  /** Who has it, by initials; none where nobody said so. */
  readonly holders: readonly string[];
  /** Whose it is, in a few characters; '' where that is not certain, and where an earlier version noted nothing. */
  readonly customer: string;
  /** True where it asks for what the customer has asked before. */
  readonly chases: boolean;
  /** The start that counts in its place; worked out anew from the others, and not kept. Null where there is none. */
  readonly older: OlderStart | null;
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
/** Characters of a shard before its first entry, and a few more. */
const HEAD = 40;
/** Fewer than fit, however unevenly they fall: 2,048 to 8,062 do, by how much is stored of each, where they fall evenly. */
const FEW = 1_550;
/** Characters of the longest entry, and a little more. */
const LONGEST = 220;

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
  const leftBefore: IndexEntry[] = [];
  for (const [id, entry] of after) {
    if (before?.get(id) === entry) continue;
    if (leftOut.has(entry)) leftBefore.push(entry);
    else touched.add(shardKey(id));
  }
  for (const id of before?.keys() ?? []) if (!after.has(id)) touched.add(shardKey(id));
  const byShard = new Map<string, IndexEntry[]>([...touched].map((key) => [key, []]));
  if (touched.size > 0) for (const entry of after.values()) byShard.get(written(entry).shard)?.push(entry);

  const properties: Record<string, string> = {};
  // Where its shard is not written anew, there is no more room than before.
  const dropped = leftBefore
    .filter((entry) => !touched.has(written(entry).shard))
    .map(({ threadId }) => threadId);
  for (const [key, entries] of byShard) {
    const fitted = keepFitting(entries, news);
    properties[key] = seal(promise, fitted.map((entry) => written(entry).text).join(';'));
    if (fitted.length === entries.length) continue;
    const held = new Set(fitted);
    for (const entry of entries) {
      if (held.has(entry)) continue;
      leftOut.add(entry);
      dropped.push(entry.threadId);
    }
  }
  return { properties, dropped };
}

/** Entries for which their shard had no room when it was last written. */
const leftOut = new WeakSet<IndexEntry>();

interface Written {
  readonly shard: string;
  readonly text: string;
}

const known = new WeakMap<IndexEntry, Written>();

/** An entry as it is stored, as it was read or worked out once: a run saves its index every few conversations. */
function written(entry: IndexEntry): Written {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const found = { shard: shardKey(entry.threadId), text: encodeEntry(entry) };
  known.set(entry, found);
  return found;
}

/**
 * True when the index is so full that some shard may have no room for another conversation.
 * @example isCrowded(new Map()) //=> false
 */
export function isCrowded(index: QueueIndex): boolean {
  if (index.size <= FEW) return false;
  return [...usedOf(index).values()].some((chars) => chars > MAX_CHARS - HEAD - LONGEST);
}

/** Characters that each shard takes. */
function usedOf(index: QueueIndex): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const entry of index.values()) {
    const { shard, text } = written(entry);
    used.set(shard, (used.get(shard) ?? 0) + text.length + 1);
  }
  return used;
}

function keepFitting(entries: readonly IndexEntry[], news: Instant): readonly IndexEntry[] {
  const ordered = [...entries].sort(
    (a, b) => worth(b, news) - worth(a, news) || (b.since ?? 0) - (a.since ?? 0),
  );
  let room = MAX_CHARS - HEAD;
  return ordered.filter((entry) => {
    room -= written(entry).text.length + 1;
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
  const entries: IndexEntry[] = [];
  for (const text of body.split(';')) {
    const entry = decodeEntry(text);
    if (entry === null) return null;
    known.set(entry, { shard: shardKey(entry.threadId), text });
    entries.push(entry);
  }
  return { promise, entries };
}

// What the index keeps of a conversation that was read again: what has been announced of it stays known.
import { standingAt } from '../sla/running-clock';
import type { Instant } from '../terms/time';
import {
  type AnnouncedPromise,
  type IndexEntry,
  NOTHING_ANNOUNCED,
  type WatchedPromise,
} from './queue-index';
import { NEWS_SPAN } from './watch-plan';

/**
 * The entry to keep for a conversation that was read: what was announced stays known within a cycle,
 * and a new cycle starts with nothing announced. An escalation that is first met when it is no news any more is taken to be
 * announced: the index was lost, or the desk has just been set up. So is one of what waits for nobody, unless `raisedAt`
 * says since when it is known to stand there. Nor is one news that stood there before we answered.
 * @example mergeEntry(undefined, read, now).announced //=> NOTHING_ANNOUNCED
 */
export function mergeEntry(
  before: IndexEntry | undefined,
  read: Omit<IndexEntry, 'announced'>,
  now: Instant,
  raisedAt: Instant | null = null,
): IndexEntry {
  const others = {
    followUp: sameTold(read.followUp, before?.followUp, now),
    resolution: sameTold(read.resolution, before?.resolution, now),
  };
  if (before !== undefined && isSameCycle(before, read))
    return { ...read, ...others, announced: stillTold(before.announced, changeOf(before, read)) };
  const known =
    before === undefined
      ? isOld(read.since ?? raisedAt, now)
      : read.state !== 'a-traiter' && before.escalation;
  return { ...read, ...others, announced: { ...NOTHING_ANNOUNCED, escalation: known && read.escalation } };
}

/** What was announced of a promise stays known while it is the same. */
function sameTold<P extends WatchedPromise>(
  read: P | null,
  before: WatchedPromise | null | undefined,
  now: Instant,
): P | null {
  if (read === null || before == null || before.since !== read.since) return read;
  const moved = { before: before.due, now: read.due, onTime: standingAt(read, now) === 'on-time' };
  return { ...read, announced: stillTold(before.announced, moved) };
}

const isOld = (since: Instant | null, now: Instant) => since === null || since < now - NEWS_SPAN;

interface Moved {
  readonly before: Instant;
  readonly now: Instant;
  readonly onTime: boolean;
}

const changeOf = (before: IndexEntry, read: Omit<IndexEntry, 'announced'>): Moved => ({
  before: before.due ?? 0,
  now: read.due ?? 0,
  onTime: before.priority !== read.priority && read.standing === 'on-time',
});

/** Where there is more time by now, the warning of the earlier deadline does not stand for the later one. */
function stillTold<A extends AnnouncedPromise>(announced: A, { before, now, onTime }: Moved): A {
  return onTime && now > before ? { ...announced, atRisk: false } : announced;
}

/** An answer that came back begins a cycle to announce, from its old start. */
function isSameCycle(before: IndexEntry, read: Omit<IndexEntry, 'announced'>): boolean {
  return before.since === read.since && before.undeliveredAt === read.undeliveredAt;
}

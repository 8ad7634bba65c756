// What the watch remembers between two runs, beside the index: where it stands, and how it went.
import * as v from 'valibot';
import type { Store } from '../ports';

const PROPERTY = 'watch';

const WatchState = v.object({
  version: v.literal(1),
  /** The point in the mailbox's history up to which changes are known; null before the first run. */
  historyId: v.nullable(v.string()),
  /** A full reading in progress: the page, how many of it are done, and how many in all. */
  sync: v.nullable(v.object({ page: v.nullable(v.string()), skip: v.number(), done: v.number() })),
  /** Conversations that changed and could not be read within the time of a run. */
  pending: v.array(v.string()),
  /** Conversations that could not be read: how often it was tried, and when to try again. */
  failures: v.record(v.string(), v.object({ tries: v.number(), next: v.number() })),
  lastRun: v.nullable(v.number()),
  /** A code of failure, never a message: it may be shown on a card. */
  lastError: v.nullable(v.string()),
  /** Open conversations that the index had no room for. */
  dropped: v.number(),
});

export type WatchState = v.InferOutput<typeof WatchState>;

export const NEW_WATCH: WatchState = {
  version: 1,
  historyId: null,
  sync: null,
  pending: [],
  failures: {},
  lastRun: null,
  lastError: null,
  dropped: 0,
};

/** A state that cannot be read is a new one: everything in it can be found again in the mailbox. */
export function readWatchState(store: Store): WatchState {
  const text = store.all()[PROPERTY];
  if (text === undefined) return NEW_WATCH;
  try {
    return v.parse(WatchState, JSON.parse(text));
  } catch {
    return NEW_WATCH;
  }
}

export function watchStateProperty(state: WatchState): Record<string, string> {
  return { [PROPERTY]: JSON.stringify(state) };
}

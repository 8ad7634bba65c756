// What the watch remembers from one run to the next, besides the index: where it stands, and how it went.
import * as v from 'valibot';
import { FAILURE_CODES } from '../../domain/terms/failure';
import type { Store } from '../../ports';
import { readRecord } from '../stored-record';

const PROPERTY = 'watch';
/** Apart from the rest, so that neither outgrows the 9 KB of a property. */
const SYNC_PROPERTY = 'watch.sync';

/** Ids in one string: a third shorter than a JSON list, and a property holds 9 KB. */
const Ids = v.pipe(
  v.string(),
  v.transform((text): readonly string[] => (text === '' ? [] : text.split(' '))),
);

/** A full reading in progress. */
const Sync = v.object({
  /** Threads that have not changed since this point in the history are left alone; null reads them all. */
  since: v.nullable(v.string()),
  /** The next page to list; null means the first one before `begun`, and none after it. */
  page: v.nullable(v.string()),
  begun: v.boolean(),
  /** What is still to be read of the page that was listed last. */
  rest: Ids,
  /** Conversations that were read or could be left alone. */
  done: v.number(),
});

const WatchState = v.object({
  version: v.literal(3),
  /** The point in the mailbox's history up to which changes are known; null before the first run. */
  historyId: v.nullable(v.string()),
  /** Conversations that changed and could not be read within the time of a run. */
  pending: Ids,
  /** Conversations that could not be read, by id: how often it was tried, and when to try again. */
  failures: v.record(v.string(), v.object({ tries: v.number(), next: v.number() })),
  /** While what was announced is being found out from the digests in Sent, the last digest read; otherwise null. */
  recovery: v.nullable(v.object({ after: v.nullable(v.string()) })),
  /** Recipients of our mail since the instant at which the day's quota began to count. */
  mailed: v.object({ since: v.number(), recipients: v.number() }),
  /** Conversations whose reminder waits for the next day's quota of recipients. */
  heldBack: v.number(),
  lastRun: v.nullable(v.number()),
  lastError: v.nullable(v.picklist(FAILURE_CODES)),
  /** When the last report came that a reminder was not delivered; null before any. */
  reminderFailedAt: v.optional(v.nullable(v.number()), null),
  /** The day on which the account's addresses were last asked for; '' before the first. */
  addressesOn: v.optional(v.string(), ''),
  /** True while there are open conversations that the index has no room for. */
  overfull: v.boolean(),
  /** Those among them that the last run read: what it did to their labels is no news to the next one. */
  unindexed: Ids,
});

export type Sync = v.InferOutput<typeof Sync>;
export type WatchState = v.InferOutput<typeof WatchState> & { readonly sync: Sync | null };

const NEW_WATCH: WatchState = {
  version: 3,
  historyId: null,
  sync: null,
  pending: [],
  failures: {},
  recovery: null,
  mailed: { since: 0, recipients: 0 },
  heldBack: 0,
  lastRun: null,
  lastError: null,
  reminderFailedAt: null,
  addressesOn: '',
  overfull: false,
  unindexed: [],
};

/** A reading of the whole mailbox that has not begun. */
export function newSync(since: string | null): Sync {
  return { since, page: null, begun: false, rest: [], done: 0 };
}

/** A state that cannot be read gives way to a new one: everything in it can be found again in the mailbox. */
export function readWatchState(store: Store): WatchState {
  const state = readRecord(store, PROPERTY, WatchState, null);
  const sync = readRecord(store, SYNC_PROPERTY, v.nullable(Sync), undefined);
  return state === null || sync === undefined ? NEW_WATCH : { ...state, sync };
}

export function watchStateProperty({ sync, ...state }: WatchState): Record<string, string> {
  return {
    [PROPERTY]: JSON.stringify({
      ...state,
      pending: state.pending.join(' '),
      unindexed: state.unindexed.join(' '),
    }),
    [SYNC_PROPERTY]: JSON.stringify(sync === null ? null : { ...sync, rest: sync.rest.join(' ') }),
  };
}

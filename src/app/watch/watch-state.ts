// What the watch remembers from one run to the next, besides the index: where it stands, and how it went.
import * as v from 'valibot';
import { FAILURE_CODES } from '../../domain/terms/failure';
import { SHORT_LIMIT } from '../../domain/watch/time-limit';
import type { Store } from '../../ports';
import { readRecord } from '../stored-record';

const PROPERTY = 'watch';
/** Apart from the rest, so that none outgrows the 9 KB of a property. */
const SYNC_PROPERTY = 'watch.sync';
const LATER_PROPERTY = 'watch.later';
const ASIDE_PREFIX = 'watch.aside.';
const WAITING_PREFIX = 'watch.waiting.';
const LATELY_PREFIX = 'watch.lately.';

/** Ids that the state itself holds; the others wait in properties of their own. */
const WAITING_HERE = 150;
const WAITING_TO_A_PROPERTY = 500;
const ASIDE_HERE = 30;
const ASIDE_TO_A_PROPERTY = 250;
const LATELY_HERE = 100;
const LATELY_TO_A_PROPERTY = 250;

/** Ids in one string: a third shorter than a JSON list, and a property holds 9 KB. */
const Ids = v.pipe(
  v.string(),
  v.transform((text): readonly string[] => (text === '' ? [] : text.split(' '))),
);

const NO_BURDEN = { day: '', runs: 0, days: 0 };

/** A full reading in progress. */
const Sync = v.object({
  /** Threads that have not changed since this point in the history are left alone; null reads them all. */
  since: v.nullable(v.string()),
  /** The page that was listed last; null is the first one. */
  at: v.optional(v.nullable(v.string()), null),
  /** The page behind it; null where there was none. */
  page: v.nullable(v.string()),
  begun: v.boolean(),
  /** What is still to be read of the page that was listed last, and what else stood there. */
  rest: Ids,
  seen: v.optional(Ids, ''),
  /** Conversations that were read or could be left alone. */
  done: v.number(),
});

const WatchState = v.object({
  version: v.literal(3),
  /** The point in the mailbox's history up to which changes are known; null before the first run. */
  historyId: v.nullable(v.string()),
  /** The point since which every change has either been read or waits; null where that is `historyId`. */
  floor: v.optional(v.nullable(v.string()), null),
  /** True while a mark of the watch may have come or gone that nobody has read since. */
  marksChanged: v.optional(v.boolean(), false),
  /** Conversations that changed and were not read yet, the most urgent first. */
  pending: Ids,
  /** What a run was about to read when this was last saved: it did not come back where the next one finds it. */
  reading: v.optional(Ids, ''),
  /** One of these may have cut a run off: each is read by itself, after everything else that waits. */
  suspects: v.optional(Ids, ''),
  /** Waiting conversations on which a person changed `Attente client`. */
  byHand: v.optional(Ids, ''),
  /** The first of those that could not be read; the others have properties of their own. */
  failures: v.optional(v.record(v.string(), v.object({ tries: v.number(), next: v.number() })), {}),
  /** While what was announced is being found out from the digests in Sent, the last digest read; otherwise null. */
  recovery: v.nullable(
    v.object({
      after: v.nullable(v.string()),
      /** All digests sent from this instant on have been read. */
      from: v.optional(v.number()),
      /** Digests sent before this instant are known. */
      since: v.optional(v.number()),
    }),
  ),
  /** Recipients of our mail since the instant at which the day's quota began to count. */
  mailed: v.object({ since: v.number(), recipients: v.number() }),
  /** Conversations whose reminder waits for the next day's quota of recipients. */
  heldBack: v.number(),
  /** Conversations that had waited before the watch began; null where Gmail has not said. */
  unwatched: v.optional(v.nullable(v.number()), null),
  lastRun: v.nullable(v.number()),
  /** The last run in opening hours, or the first of all where none was. */
  lastOpen: v.optional(v.nullable(v.number()), null),
  /** How often since then opening hours have passed between two runs. */
  missed: v.optional(v.number(), 0),
  lastError: v.nullable(v.picklist(FAILURE_CODES)),
  /** Our recipients that a reminder did not reach, '' where a report named none of them, and when that was reported. */
  undelivered: v.optional(v.record(v.string(), v.number()), {}),
  /** Conversations in spam that look like customers', by id, and when they were first found. */
  spam: v.optional(v.record(v.string(), v.number()), {}),
  /** The day on which the account's addresses were last asked for; '' before the first. */
  addressesOn: v.optional(v.string(), ''),
  /** True while there are open conversations that the index has no room for. */
  overfull: v.boolean(),
  /** The first of what the last run read and the index does not hold, with the labels that it left there: see `labelsLeft`. */
  lately: v.optional(Ids, ''),
  /** How long a run may take, as far as runs have found out. */
  limit: v.optional(
    v.object({
      long: v.boolean(),
      signedAt: v.nullable(v.number()),
      deaths: v.number(),
      tryFrom: v.number(),
    }),
    SHORT_LIMIT,
  ),
  /** When the names of the queue were last kept for longer. */
  namedAt: v.optional(v.number(), 0),
  /** What the runs of the day have used. */
  spent: v.optional(v.object({ since: v.number(), time: v.number(), calls: v.number() }), {
    since: 0,
    time: 0,
    calls: 0,
  }),
  /** The last day on which runs left changes unread, how many did, and on how many days so many did. */
  burden: v.optional(v.object({ day: v.string(), runs: v.number(), days: v.number() }), NO_BURDEN),
});

/** A conversation that could not be read: how often it was tried, and when to try again. */
interface SetAside {
  readonly tries: number;
  readonly next: number;
}

export type Sync = v.InferOutput<typeof Sync>;
export type WatchState = Omit<v.InferOutput<typeof WatchState>, 'failures'> & {
  readonly sync: Sync | null;
  /** The reading of everything, where one of what has changed has come before it. */
  readonly later: Sync | null;
  /** Conversations that could not be read, by id. */
  readonly failures: Record<string, SetAside>;
};

const NEW_WATCH: WatchState = {
  version: 3,
  historyId: null,
  floor: null,
  sync: null,
  later: null,
  marksChanged: false,
  pending: [],
  reading: [],
  suspects: [],
  byHand: [],
  failures: {},
  recovery: null,
  mailed: { since: 0, recipients: 0 },
  heldBack: 0,
  unwatched: null,
  lastRun: null,
  lastOpen: null,
  missed: 0,
  lastError: null,
  undelivered: {},
  spam: {},
  addressesOn: '',
  overfull: false,
  lately: [],
  limit: SHORT_LIMIT,
  namedAt: 0,
  spent: { since: 0, time: 0, calls: 0 },
  burden: NO_BURDEN,
};

/** A reading of the whole mailbox that has not begun. */
export function newSync(since: string | null): Sync {
  return { since, at: null, page: null, begun: false, rest: [], seen: [], done: 0 };
}

/** A state that cannot be read gives way to a new one: everything in it can be found again in the mailbox. */
export function readWatchState(store: Store): WatchState {
  const state = readRecord(store, PROPERTY, WatchState, null);
  const sync = readRecord(store, SYNC_PROPERTY, v.nullable(Sync), undefined);
  const later = readRecord(store, LATER_PROPERTY, v.nullable(Sync), null);
  if (state === null || sync === undefined) return NEW_WATCH;
  const pending = [...state.pending, ...readParts(store, WAITING_PREFIX)];
  const failures = { ...state.failures, ...readFailures(readParts(store, ASIDE_PREFIX)) };
  const lately = [...state.lately, ...readParts(store, LATELY_PREFIX)];
  return { ...state, sync, later, pending, failures, lately };
}

/** What the properties are to hold; whatever of a state is left out is as in a new one. */
export function watchStateProperty(known: Partial<WatchState>): Record<string, string> {
  const { sync, later, failures, ...state } = { ...NEW_WATCH, ...known };
  const aside = Object.entries(failures);
  const further = aside
    .slice(ASIDE_HERE)
    .map(([id, { tries, next }]) => `${id}:${tries.toString(36)}:${next.toString(36)}`);
  return {
    ...partsOf(WAITING_PREFIX, state.pending.slice(WAITING_HERE), WAITING_TO_A_PROPERTY),
    ...partsOf(ASIDE_PREFIX, further, ASIDE_TO_A_PROPERTY),
    ...partsOf(LATELY_PREFIX, state.lately.slice(LATELY_HERE), LATELY_TO_A_PROPERTY),
    [PROPERTY]: JSON.stringify({
      ...state,
      pending: state.pending.slice(0, WAITING_HERE).join(' '),
      reading: state.reading.join(' '),
      suspects: state.suspects.join(' '),
      lately: state.lately.slice(0, LATELY_HERE).join(' '),
      byHand: state.byHand.join(' '),
      failures: Object.fromEntries(aside.slice(0, ASIDE_HERE)),
    }),
    [LATER_PROPERTY]: writeSync(later),
    [SYNC_PROPERTY]: writeSync(sync),
  };
}

function writeSync(sync: Sync | null): string {
  if (sync === null) return 'null';
  return JSON.stringify({ ...sync, rest: sync.rest.join(' '), seen: sync.seen.join(' ') });
}

/** A list over as many properties as it takes; an empty one ends it, whatever stands behind. */
function partsOf(prefix: string, items: readonly string[], size: number): Record<string, string> {
  const parts = Math.ceil(items.length / size) + 1;
  return Object.fromEntries(
    Array.from({ length: parts }, (_, i) => [prefix + i, items.slice(i * size, (i + 1) * size).join(' ')]),
  );
}

function readParts(store: Store, prefix: string): readonly string[] {
  const all = store.all();
  const found: string[] = [];
  for (let i = 0; (all[prefix + i] ?? '') !== ''; i += 1) found.push(...(all[prefix + i] ?? '').split(' '));
  return found;
}

function readFailures(items: readonly string[]): Record<string, SetAside> {
  return Object.fromEntries(
    items.flatMap((item): [string, SetAside][] => {
      const [id = '', tries = '', next = ''] = item.split(':');
      const aside = { tries: Number.parseInt(tries, 36), next: Number.parseInt(next, 36) };
      return id !== '' && aside.tries > 0 && aside.next > 0 ? [[id, aside]] : [];
    }),
  );
}

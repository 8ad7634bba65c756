// What the watch reads: the conversations that changed since the last run, or all of them, as far as one run's time goes.
import { failureCode, refusesAll } from '../../domain/terms/failure';
import { HOUR, MINUTE } from '../../domain/terms/time';
import type { ThreadListing } from '../../ports';
import type { Desk } from '../desk';
import { isExpected, type WatchRun } from './watch-run';
import { newSync } from './watch-state';

/** More than this is not kept as a list: a listing of the mailbox says what changed. */
const MAX_PENDING = 200;
/**
 * A full reading goes no further in one run: at a run every ten minutes, each conversation read and labelled, it
 * takes under three quarters of the 20,000 calls a day of a consumer account. New mail and the cards have the rest.
 */
const SYNC_READS = 50;
/** Conversations set aside at any one time: a property would not hold many more. */
const MAX_FAILURES = 60;
/** So many failures in a row mean that the service is down, not that the conversations cannot be read. */
const OUTAGE = 3;
const MAX_BACKOFF = 24 * HOUR;

/** Notes what has changed since the last run: everything, when the index is lost. */
export function noteChanges(run: WatchRun, lost: boolean): void {
  const { state, desk } = run;
  const { mailbox } = desk.services;
  const before = state.historyId;
  const history = before === null || lost ? null : mailbox.history(before);
  if (history === null || history.kind === 'expired') {
    // Taken before the listing, so that the history finds mail that comes during it.
    state.historyId = mailbox.historyId();
    state.pending = [];
    resynchroniseFrom(run, lost ? null : before);
    return;
  }
  state.historyId = history.historyId;
  const pending = new Set(state.pending);
  for (const change of history.changes) if (!isExpected(run, change)) pending.add(change.threadId);
  for (const [threadId, { next }] of Object.entries(state.failures))
    if (next <= desk.now) pending.add(threadId);
  state.pending = [...pending];
  if (pending.size > MAX_PENDING) {
    state.pending = [];
    resynchroniseFrom(run, before);
  }
}

/** Begins a full reading, from further back if one that was under way had to look further back. */
function resynchroniseFrom({ state }: WatchRun, since: string | null): void {
  const unfinished = state.sync;
  state.sync = newSync(unfinished === null ? since : earlier(unfinished.since, since));
}

/** Reads the conversations that are known to have changed. */
export function readPending(run: WatchRun): void {
  const { state } = run;
  const reader = createReader(run);
  while (state.pending.length > 0 && run.hasTime()) {
    const [threadId = ''] = state.pending;
    if (!reader.read(threadId)) return;
    // Reading may find out about others.
    state.pending = state.pending.filter((id) => id !== threadId);
    if (state.sync !== null)
      state.sync = { ...state.sync, rest: state.sync.rest.filter((id) => id !== threadId) };
  }
}

/** Goes on with a full reading, the most recent mail first. */
export function resynchronise(run: WatchRun): void {
  const { state } = run;
  const reader = createReader(run);
  while (state.sync !== null && run.read < SYNC_READS && run.hasTime()) {
    const { rest, done } = state.sync;
    const [threadId, ...others] = rest;
    if (threadId === undefined) turnPage(run);
    else if (reader.read(threadId)) state.sync = { ...state.sync, rest: others, done: done + 1 };
    else return;
  }
}

/** Lists the next page and keeps what changed of it; ends the reading after the last page. */
function turnPage(run: WatchRun): void {
  const { state, desk } = run;
  if (state.sync === null) return;
  const { since, page, begun, done } = state.sync;
  if (begun && page === null) {
    if (since !== null) forgetVanished(run);
    state.sync = null;
    return;
  }
  const listing = listPage(desk, page);
  if (listing === null) {
    state.sync = newSync(since);
    return;
  }
  const { threads, next } = listing;
  // When everything is read, what the index already knows was read since the reading began.
  const changed = threads.filter(({ id, historyId }) =>
    since === null ? !run.index.has(id) : isLater(historyId, since),
  );
  const rest = changed.map(({ id }) => id);
  state.sync = { since, page: next, begun: true, rest, done: done + threads.length - rest.length };
}

/** Null when the page is not to be had any more: the mailbox has changed since it was named. */
function listPage(desk: Desk, page: string | null): ThreadListing | null {
  try {
    return desk.services.mailbox.threads(page);
  } catch (error) {
    if (page === null || failureCode(error) !== 'bad-request') throw error;
    return null;
  }
}

/** Takes out of the index what no listing shows: it was deleted out of the history's reach. */
function forgetVanished(run: WatchRun): void {
  const unseen = new Set(run.index.keys());
  let page: string | null = null;
  do {
    // A mailbox too long to be listed in one run: what vanished goes when it is next touched.
    if (!run.hasTime()) return;
    const listing: ThreadListing | null = listPage(run.desk, page);
    if (listing === null) return;
    for (const { id } of listing.threads) unseen.delete(id);
    page = listing.next;
  } while (page !== null && unseen.size > 0);
  for (const threadId of unseen) run.index.delete(threadId);
}

/**
 * Reads conversations one by one. One that cannot be read is set aside and tried again later, after a growing delay.
 * When several fail in a row, or a quota is spent, reading stops for this run and the last one is not set aside.
 */
function createReader(run: WatchRun): { read(threadId: string): boolean } {
  const { state, desk } = run;
  let inARow = 0;
  return {
    /** False when the next run has to read it again. */
    read(threadId) {
      try {
        run.readConversation(threadId);
        delete state.failures[threadId];
        inARow = 0;
        return true;
      } catch (error) {
        const code = failureCode(error);
        desk.services.log.error(`conversation ${threadId} could not be read`, error);
        inARow += 1;
        if (refusesAll(code) || inARow >= OUTAGE) {
          state.lastError = code;
          run.stop();
          return false;
        }
        const tries = (state.failures[threadId]?.tries ?? 0) + 1;
        const delay = Math.min(10 * MINUTE * 2 ** (tries - 1), MAX_BACKOFF);
        state.failures[threadId] = { tries, next: desk.now + delay };
        forgetHopeless(state.failures);
        return true;
      }
    },
  };
}

/** When there are too many to store, the one tried most often goes: its next change brings it back. */
function forgetHopeless(failures: Record<string, { readonly tries: number }>): void {
  const entries = Object.entries(failures).sort(([, a], [, b]) => b.tries - a.tries);
  const [hopeless] = entries;
  if (entries.length > MAX_FAILURES && hopeless !== undefined) delete failures[hopeless[0]];
}

/** Ids of the history are decimal numbers of up to 20 digits. */
function isLater(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return isLater(a, b) ? b : a;
}

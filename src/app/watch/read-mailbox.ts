// What the watch reads: the conversations that changed since the last run, or all of them, as far as one run's time goes.
// What waits is kept until it was read: in a list of its own, or by the point in the history since which a listing finds it.
import { failureCode } from '../../domain/terms/failure';
import { MINUTE } from '../../domain/terms/time';
import { SHORT_BUDGET } from '../../domain/watch/time-limit';
import type { History, ThreadChange, ThreadListing } from '../../ports';
import type { Desk } from '../desk';
import { noteHand } from './hand-waiting';
import { restoreLabels } from './lost-labels';
import { isAside } from './one-watch';
import { setAside } from './set-aside';
import { urgentFirst } from './urgent-first';
import { isExpected, type WatchRun } from './watch-run';
import { newSync, type Sync } from './watch-state';

/** Ids that are kept as a list, in nine properties; of more, a listing of the mailbox says what changed. */
const MAX_WAITING = 4_000;
/** Conversations that cannot be read and are kept by their ids; the others are found again by a listing. */
const MAX_ASIDE = 1_000;
/**
 * Calls of a day after which a full reading rests: under three quarters of the 20,000 of a consumer account. New mail and
 * the cards have the rest.
 */
const CALLS_A_DAY = 14_000;
/** A full reading goes no further in a short run, so that the runs of a day share the day's calls. */
const READS_A_RUN = 50;
/** Conversations to a save: a run that is cut off has lost no more. */
const SLICE = 10;

/** Pages of the history that a run reads: a longer one was written by a machine, or by somebody who tidied up. */
const MAX_PAGES = 12;

/**
 * Notes what has changed since the last run, page by page: a run that is cut off goes on where it was. A history that is
 * very long, or no longer reaches back, is made up for by a listing, which has the newest mail on its first page.
 */
export function noteChanges(run: WatchRun, lost: boolean): void {
  const { state, desk } = run;
  const { mailbox } = desk.services;
  takeUp(run);
  if (state.historyId === null || lost) {
    // Where Gmail refuses it, the next run begins the listing.
    state.historyId = null;
    // Taken before the listing, so that the history finds mail that comes during it.
    state.historyId = mailbox.historyId();
    state.floor = state.historyId;
    state.marksChanged = true;
    resynchroniseFrom(run, null);
  }
  for (let pages = 0, more = true; more && run.hasTime(); pages += 1) {
    const before: string = state.historyId ?? '';
    const history = pages < MAX_PAGES ? mailbox.history(before) : EXPIRED;
    if (history.kind === 'expired') {
      state.historyId = mailbox.historyId();
      state.marksChanged = true;
      noteUpToDate(run);
      resynchroniseFrom(run, state.floor ?? before);
      return;
    }
    if (!isAside(desk)) restoreLabels(run, history.lost);
    noteAll(run, history.changes);
    state.historyId = history.historyId;
    state.marksChanged ||= history.marks;
    more = history.more;
    if (more) run.save([]);
    else noteUpToDate(run);
  }
}

/** The labels of the last run have come back. */
function noteUpToDate(run: WatchRun): void {
  run.upToDate = true;
  run.lately.clear();
}

const EXPIRED: History = { kind: 'expired' };

function noteAll(run: WatchRun, changes: readonly ThreadChange[]): void {
  const { state } = run;
  const pending = new Set(state.pending);
  // What another installation labels looks like a hand's.
  const aside = isAside(run.desk);
  for (const change of changes) {
    if (isExpected(run, change)) continue;
    if (!aside) noteHand(run, change);
    if (!isReadAnyway(run, change)) pending.add(change.threadId);
  }
  state.pending = [...pending];
  if (pending.size > MAX_WAITING) resynchroniseFrom(run, state.floor);
}

/** What an agent puts away while the mailbox is read for the first time is read when its turn comes. */
function isReadAnyway({ state, index }: WatchRun, { threadId, kind, added, removed }: ThreadChange): boolean {
  const first = state.later ?? state.sync;
  if (first?.since !== null || kind !== 'labels' || index.has(threadId)) return false;
  return removed.length === 0 && added.every((key) => key === 'closed' || key === 'automatic');
}

/** Begins with what the runs before left: what is to be tried again, and what one of them did not come back from. */
function takeUp(run: WatchRun): void {
  const { state, desk } = run;
  const [alone] = state.reading.length === 1 ? state.reading : [];
  // Read by itself it has cut off a run again; the first time, anything may have ended that run.
  if (alone !== undefined && (state.suspects.includes(alone) || state.failures[alone] !== undefined)) {
    setAside(run, alone);
    settle(run, alone);
  }
  state.suspects = [...new Set([...state.suspects, ...state.reading])];
  state.reading = [];
  // A run begins a little earlier or later than its period has it.
  const due = Object.keys(state.failures).filter(
    (id) => (state.failures[id]?.next ?? 0) <= desk.now + MINUTE,
  );
  state.pending = [...new Set([...state.pending, ...due, ...state.suspects])];
  if (state.pending.length === 0 && state.sync === null && Object.keys(state.failures).length === 0)
    state.floor = state.historyId;
}

/**
 * Begins a full reading. It finds what waits too, which has changed since then, and in its place: behind what came later.
 * A first reading that is under way goes on afterwards.
 */
function resynchroniseFrom({ state }: WatchRun, since: string | null): void {
  state.pending = [];
  if (since === null) state.later = null;
  else if (state.sync?.since === null) state.later = state.sync;
  const before = state.sync?.since ?? null;
  state.sync = newSync(since === null || before === null ? since : earlier(before, since));
}

/** Reads what waits, the most urgent first; what may have cut a run off comes last, and by itself. */
export function readPending(run: WatchRun): void {
  const { state } = run;
  while (run.hasTime()) {
    const doubtful = new Set([...state.suspects, ...Object.keys(state.failures)]);
    const sound = state.pending.filter((id) => !doubtful.has(id));
    const slice = sound.length > 0 ? sound.slice(0, SLICE) : state.pending.slice(0, 1);
    if (slice.length === 0 || !readSlice(run, slice)) return;
  }
}

/** Reads these, a few at a time, as far as time goes. */
export function readThese(run: WatchRun, threadIds: readonly string[]): void {
  for (let i = 0; i < threadIds.length && !run.down && run.hasTime(); i += SLICE) {
    if (!readSlice(run, threadIds.slice(i, i + SLICE))) return;
  }
}

/** Goes on with a full reading, the most recent mail first. */
export function resynchronise(run: WatchRun): void {
  const { state } = run;
  while (state.sync !== null && run.hasTime() && mayReadOn(run)) {
    const { rest } = state.sync;
    if (rest.length === 0) turnPage(run);
    else if (!readSlice(run, rest.slice(0, SLICE))) return;
  }
}

function mayReadOn({ read, relabelled, state, budget }: WatchRun): boolean {
  const aRun = (READS_A_RUN * budget) / SHORT_BUDGET;
  return read.tried < aRun && state.spent.calls + read.tried + relabelled < CALLS_A_DAY;
}

/** Notes what is about to be read and reads it; false when the next run has to go on. */
function readSlice(run: WatchRun, slice: readonly string[]): boolean {
  const { state } = run;
  run.save(slice);
  for (const threadId of slice) {
    if (!run.hasTime()) return false;
    const done = run.guarded(threadId, () => {
      run.readConversation(threadId);
      delete state.failures[threadId];
    });
    if (!done) return false;
    if (Object.keys(state.failures).length > MAX_ASIDE) forgetHopeless(run);
    settle(run, threadId);
  }
  return true;
}

/** Takes a conversation out of every list of what waits. Reading it may have found out about others. */
function settle({ state }: WatchRun, threadId: string): void {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== threadId);
  state.pending = others(state.pending);
  state.suspects = others(state.suspects);
  state.reading = others(state.reading);
  if (state.sync === null || !state.sync.rest.includes(threadId)) return;
  const { rest, seen, done } = state.sync;
  state.sync = { ...state.sync, rest: others(rest), seen: [...seen, threadId], done: done + 1 };
}

/**
 * Goes on to the next page, or ends the reading behind the last one. A token may name a place rather than an entry, and
 * what comes or goes before that place moves the rest: so the page that was listed last is listed once more behind the
 * next one, and what has moved into it since is read before the next one counts.
 */
function turnPage(run: WatchRun): void {
  const { sync } = run.state;
  if (sync === null) return;
  const next = sync.begun && sync.page === null ? null : listPage(run.desk, sync.page);
  if (!sync.begun) {
    if (next !== null) openPage(run, sync, null, next);
    return;
  }
  const again = listPage(run.desk, sync.at);
  if (again === null) {
    run.state.sync = newSync(sync.since);
    return;
  }
  const seen = new Set(sync.seen);
  const moved = again.threads.some(({ id }) => !seen.has(id));
  if (moved || (next === null && again.next !== null)) openPage(run, sync, sync.at, again);
  else if (next !== null) openPage(run, sync, sync.page, next);
  else endReading(run);
}

/** Takes a page up, or takes it up again: what was seen of it before is done. */
function openPage(run: WatchRun, sync: Sync, at: string | null, { threads, next }: ThreadListing): void {
  const known = new Set(sync.seen);
  const come = threads.filter(({ id }) => !known.has(id));
  const rest = urgentFirst(run, unread(run, sync, come));
  const left = new Set(rest);
  const seen = threads.map(({ id }) => id).filter((id) => !left.has(id));
  const done = sync.done + come.length - rest.length;
  run.state.sync = { ...sync, at, page: next, begun: true, rest, seen, done };
}

/**
 * What is to be read of a page. When everything is read, what the index already knows was read since the reading began; and
 * what a draft began holds nothing else.
 */
function unread(
  { index, desk }: WatchRun,
  { since }: Sync,
  threads: ThreadListing['threads'],
): ThreadListing['threads'] {
  const changed = threads.filter(({ id, historyId }) =>
    since === null ? !index.has(id) : isLater(historyId, since),
  );
  if (changed.length === 0) return changed;
  const drafts = desk.services.mailbox.draftThreads();
  return changed.filter(({ id }) => !drafts.has(id));
}

function endReading(run: WatchRun): void {
  const { state } = run;
  if (state.sync?.since != null) readVanished(run);
  state.sync = state.later;
  state.later = null;
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

/** Reads what the index holds and no listing shows: it was deleted out of the history's reach, or moved between two pages. */
function readVanished(run: WatchRun): void {
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
  run.state.pending = [...new Set([...run.state.pending, ...unseen])];
}

/** When there are too many to store, the one tried most often goes to the listing that follows. */
function forgetHopeless(run: WatchRun): void {
  const { failures, floor } = run.state;
  const [hopeless] = Object.entries(failures).sort(([, a], [, b]) => b.tries - a.tries);
  if (hopeless === undefined) return;
  delete failures[hopeless[0]];
  resynchroniseFrom(run, floor);
}

/** Ids of the history are decimal numbers of up to 20 digits. */
function isLater(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}

function earlier(a: string, b: string): string {
  return isLater(a, b) ? b : a;
}

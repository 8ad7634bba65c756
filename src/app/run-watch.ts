// The time-driven function: labels new mail, keeps states current, announces what is due. It may be killed at any
// moment: what it has not saved it does again, and doing again changes nothing.

import { HOUR, MINUTE, SECOND } from '../domain/time';
import { planWatch } from '../domain/watch-plan';
import type { Services } from '../ports';
import { openDesk } from './desk';
import { indexProperties, loadIndex } from './queue';
import { storedPeriod } from './reminder-trigger';
import { announce, finishOutbox } from './reminders';
import { rememberTitles } from './titles';
import { createWatchRun, type WatchRun } from './watch-run';
import { readWatchState, watchStateProperty } from './watch-state';

/** Stop reading after this much time: an add-on's execution may be held to 30 s. */
const BUDGET = 20 * SECOND;
/** More than this waits for no list: the whole mailbox is read again, page by page. */
const MAX_PENDING = 300;
const MAX_BACKOFF = 24 * HOUR;

export interface WatchReport {
  /** True when another run would find something to do at once. */
  readonly pending: boolean;
  /** False when another run held the lock. */
  readonly ran: boolean;
  readonly read: number;
  readonly relabelled: number;
  readonly announced: number;
  readonly unreadable: number;
}

/** One run of the watch; answers at once when another run is under way. */
export function runWatch(services: Services<unknown>): WatchReport {
  const ran = services.lock.alone(0, () => watchAlone(services));
  return ran?.done ?? { pending: true, ran: false, read: 0, relabelled: 0, announced: 0, unreadable: 0 };
}

function watchAlone(services: Services<unknown>): WatchReport {
  const desk = openDesk(services);
  const { saved, index, damaged } = loadIndex(desk);
  const run = createWatchRun(desk, { saved, index }, readWatchState(services.store), desk.now + BUDGET);

  finishOutbox(run);
  noteChanges(run, damaged.length > 0);
  readPending(run);
  readOn(run);
  keepTime(run);
  const announced = announce(run, storedPeriod(services.store));

  save(run);
  return {
    pending: run.state.sync !== null || run.state.pending.length > 0,
    ran: true,
    read: run.read,
    relabelled: run.relabelled,
    announced,
    unreadable: Object.keys(run.state.failures).length,
  };
}

/** What changed since the last run; everything, when that cannot be told. */
function noteChanges(run: WatchRun, damaged: boolean): void {
  const { state, desk } = run;
  const history = state.historyId === null || damaged ? null : desk.services.mailbox.history(state.historyId);
  if (history === null || history.kind === 'expired') {
    // Taken before the listing, so that mail that comes during it is found by the history.
    state.historyId = desk.services.mailbox.historyId();
    state.sync = { page: null, skip: 0, done: 0 };
    return;
  }
  state.historyId = history.historyId;
  const pending = new Set(state.pending);
  for (const change of history.changes) if (!run.expected(change)) pending.add(change.threadId);
  for (const [threadId, { next }] of Object.entries(state.failures))
    if (next <= desk.now) pending.add(threadId);
  state.pending = [...pending];
  if (pending.size > MAX_PENDING) {
    state.pending = [];
    state.sync = { page: null, skip: 0, done: 0 };
  }
}

function readPending(run: WatchRun): void {
  while (run.state.pending.length > 0 && run.hasTime()) {
    const [threadId, ...rest] = run.state.pending;
    if (threadId !== undefined) readOne(run, threadId);
    run.state.pending = rest;
  }
}

/** Goes on with a full reading, the most recent mail first. */
function readOn(run: WatchRun): void {
  while (run.state.sync !== null && run.hasTime()) {
    const { page, skip, done } = run.state.sync;
    const listing = run.desk.services.mailbox.threads(page);
    let at = skip;
    while (at < listing.threadIds.length && run.hasTime()) {
      const threadId = listing.threadIds[at];
      if (threadId !== undefined) readOne(run, threadId);
      at += 1;
    }
    const through = at >= listing.threadIds.length;
    if (through && listing.next === null) run.state.sync = null;
    else
      run.state.sync = {
        page: through ? listing.next : page,
        skip: through ? 0 : at,
        done: done + at - skip,
      };
  }
}

/** A conversation that cannot be read is set aside and tried again later; it never stops the run. */
function readOne(run: WatchRun, threadId: string): void {
  try {
    run.readConversation(threadId);
    delete run.state.failures[threadId];
  } catch (error) {
    if (isQuota(error)) throw error;
    const tries = (run.state.failures[threadId]?.tries ?? 0) + 1;
    const delay = Math.min(10 * MINUTE * 2 ** (tries - 1), MAX_BACKOFF);
    run.state.failures[threadId] = { tries, next: run.desk.now + delay };
    run.desk.services.log.error(`conversation ${threadId} could not be read`, error);
  }
}

function isQuota(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { code?: unknown }).code === 'quota';
}

/** Labels that no longer tell the truth because time has passed. */
function keepTime(run: WatchRun): void {
  const { desk, index } = run;
  for (const { entry, standing, change } of planWatch(index, { ...desk, period: 0 }).relabel) {
    if (!run.hasTime()) return;
    desk.services.mailbox.relabel(entry.threadId, change.add, change.remove);
    index.set(entry.threadId, { ...entry, standing });
    run.relabelled += 1;
  }
}

function save(run: WatchRun): void {
  const { desk, state } = run;
  const { properties, dropped } = indexProperties(desk, run.saved, run.index);
  const next = { ...state, dropped, lastRun: desk.now, lastError: null };
  desk.services.store.set({ ...properties, ...watchStateProperty(next) });
  rememberTitles(desk.services.memo, run.titles);
}

// The time-driven function: it labels new mail, keeps states current and announces what is due. It may be killed at any
// moment: what it has not saved it does again, and doing it again changes nothing.

import { failureCode } from '../../domain/terms/failure';
import { SECOND } from '../../domain/terms/time';
import { isCrowded } from '../../domain/watch/queue-index';
import { planWatch } from '../../domain/watch/watch-plan';
import type { Services } from '../../ports';
import { indexProperties, loadIndex } from '../conversation/queue';
import { rememberTitles } from '../conversation/titles';
import { openDesk } from '../desk';
import { storedPeriod } from '../stored-period';
import { announce, finishOutbox } from './outbox';
import { noteChanges, readPending, resynchronise } from './read-mailbox';
import { recoverAnnouncements } from './recover-announcements';
import { shortenPeriod } from './reminder-trigger';
import { runUpkeep } from './upkeep';
import { createWatchRun, type WatchRun } from './watch-run';
import { readWatchState, watchStateProperty } from './watch-state';

/** Reading stops after this much time: an add-on's execution may be held to 30 s. */
const BUDGET = 18 * SECOND;
/** A run that has read more than this leaves the rest of the minute's quota alone. */
const QUIET = 20;

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

/** One run of the watch; returns at once when another run is under way. */
export function runWatch(services: Services): WatchReport {
  const ran = services.lock.alone(0, () => watchAlone(services));
  return ran?.done ?? { pending: true, ran: false, read: 0, relabelled: 0, announced: 0, unreadable: 0 };
}

function watchAlone(services: Services): WatchReport {
  const desk = openDesk(services);
  const loaded = loadIndex(desk);
  const state = readWatchState(services.store);
  const lost = loaded.damaged.length > 0 || state.historyId === null;
  const run = createWatchRun(
    desk,
    lost ? null : loaded,
    lost ? { ...state, recovery: { after: null } } : state,
    desk.now + BUDGET,
  );
  run.state.lastError = null;

  const free = attempt(run, () => finishOutbox(run)) ?? 'busy';
  noteChanges(run, lost);
  // A digest that was sent a moment ago may not be among the sent ones yet.
  if (free === 'free') attempt(run, () => recoverAnnouncements(run));
  readPending(run);
  resynchronise(run);
  keepTime(run);
  askDaily(run);
  const silent = free === 'busy' || run.state.recovery !== null;
  const announced = silent ? 0 : (attempt(run, () => announce(run, storedPeriod(services.store))) ?? 0);

  save(run);
  if (run.state.sync === null && run.read <= QUIET) runUpkeep(desk, run.hasTime);
  return {
    pending: run.state.sync !== null || run.state.pending.length > 0 || run.state.recovery !== null,
    ran: true,
    read: run.read,
    relabelled: run.relabelled,
    announced,
    unreadable: Object.keys(run.state.failures).length,
  };
}

/** Once a day: an alias that was added since answers for us too, and what Google refused it may grant now. */
function askDaily(run: WatchRun): void {
  const { state, desk } = run;
  const today = desk.calendar.localDate(desk.now);
  if (state.addressesOn === today || !run.hasTime()) return;
  attempt(run, () => desk.services.mailbox.learnAddresses());
  attempt(run, () => shortenPeriod(desk.services));
  state.addressesOn = today;
}

/** A digest that cannot be sent must not keep the labels from telling the truth. */
function attempt<T>(run: WatchRun, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    const code = failureCode(error);
    if (code === 'internal') throw error;
    run.state.lastError = code;
    run.desk.services.log.error('reminders', error);
    return null;
  }
}

/** Changes the labels that no longer tell the truth because time has passed. */
function keepTime(run: WatchRun): void {
  const { desk, index } = run;
  for (const { entry, standing, change } of planWatch(index, { ...desk, period: 0 }).relabel) {
    if (!run.hasTime()) return;
    try {
      desk.services.mailbox.relabel(entry.threadId, change.add, change.remove);
      index.set(entry.threadId, { ...entry, standing });
      run.relabelled += 1;
    } catch (error) {
      if (failureCode(error) !== 'not-found') throw error;
      index.delete(entry.threadId);
    }
  }
}

function save(run: WatchRun): void {
  const { desk, state } = run;
  const { properties, dropped } = indexProperties(desk, run.saved, run.index);
  // Shards that were not written do not say again what they had no room for.
  const overfull = dropped.length > 0 || (state.overfull && run.saved !== null && isCrowded(run.saved));
  const unindexed = dropped.filter((threadId) => run.titles.has(threadId));
  desk.services.store.set({
    ...properties,
    ...watchStateProperty({ ...state, overfull, unindexed, lastRun: desk.now }),
  });
  rememberTitles(desk.services.memo, run.titles);
}

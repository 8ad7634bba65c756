// The time-driven function: it labels new mail, keeps states current and announces what is due. It may be killed at any
// moment: what it has not saved it does again, and doing it again changes nothing.

import { heldBy } from '../../domain/mailbox/labels';
import { type FailureCode, failureCode } from '../../domain/terms/failure';
import { type Duration, HOUR, SECOND } from '../../domain/terms/time';
import { afterLastRun, afterReturn, SHORT_BUDGET } from '../../domain/watch/time-limit';
import { planWatch } from '../../domain/watch/watch-plan';
import type { Services } from '../../ports';
import { loadIndex } from '../conversation/queue';
import { rememberTitles } from '../conversation/titles';
import { openDesk } from '../desk';
import { copySettings, tendCopy, tryToRecoverSettings } from '../settings/settings-copy';
import { storedPeriod } from '../stored-period';
import { announce } from './announce';
import { applyBeginning, learnBeginning } from './beginning';
import { keepTime } from './keep-time';
import { keepTitles } from './keep-titles';
import { lookIntoSpam } from './look-into-spam';
import { heedMarks, isAside } from './one-watch';
import { lastMet, noteOpening } from './opening-met';
import { finishOutbox } from './outbox';
import { noteBurden, proveLimit } from './prove-limit';
import { noteChanges, readPending, resynchronise } from './read-mailbox';
import { doubtGap, recoverAnnouncements } from './recover-announcements';
import { redoClicks, redoLateClicks } from './redo-clicks';
import { shortenPeriod } from './reminder-trigger';
import { goOnWithOrders, isNight, runUpkeep } from './upkeep';
import { orderWaiting } from './urgent-first';
import { createWatchRun, type WatchRun } from './watch-run';
import { readWatchState } from './watch-state';

/** Where each part of a round ends, as a share of its time: none waits for what another one takes. */
const PARTS = { history: 0.25, recovery: 0.35, reading: 0.55, time: 0.75, announcing: 1 };
/** A click holds the lock for less. */
const LOCK_WAIT = 2 * SECOND;
/** A run that has read more than this leaves the rest of the minute's quota alone. */
const QUIET = 20;

export interface WatchReport {
  /** True when another run would find something to do at once. */
  readonly pending: boolean;
  /** False when another run held the lock. */
  readonly ran: boolean;
  /** True when another installation watches this mailbox. */
  readonly aside: boolean;
  readonly read: number;
  readonly relabelled: number;
  readonly announced: number;
  readonly unreadable: number;
}

const NOTHING_DONE: WatchReport = {
  pending: false,
  ran: true,
  aside: false,
  read: 0,
  relabelled: 0,
  announced: 0,
  unreadable: 0,
};

/** One run of the watch; returns at once when another run is under way. */
export function runWatch(services: Services): WatchReport {
  const ran = services.lock.alone(LOCK_WAIT, () => watchAlone(services));
  return ran?.done ?? { ...NOTHING_DONE, pending: true, ran: false };
}

function watchAlone(services: Services): WatchReport {
  tryToRecoverSettings(services);
  learnBeginning(services);
  const desk = openDesk(services);
  const loaded = loadIndex(desk);
  const before = readWatchState(services.store);
  const state = { ...before, limit: afterLastRun(before.limit, desk.now) };
  const lost = loaded.damaged.length > 0 || state.historyId === null;
  const run = createWatchRun(
    desk,
    lost ? null : loaded,
    lost ? { ...state, recovery: { after: null } } : state,
  );
  run.state.lastError = null;
  noteOpening(run);

  const silent = beginRun(run, lost);
  if (isAside(desk)) return standAside(run);
  let announced = round(run, silent, SHORT_BUDGET);
  if (run.budget > SHORT_BUDGET && isUnfinished(run)) announced += round(run, silent, run.budget);
  run.part(run.budget);
  readOn(run);
  askDaily(run);
  if (run.recount) attempt(run, () => countUnwatched(run));
  attempt(run, () => keepTitles(run));
  if (isNight(desk)) proveLimit(run);
  else noteBurden(run);
  attempt(run, () => redoLateClicks(run));
  finish(run);
  if (run.state.sync === null && run.read.tried <= QUIET && !isAside(desk)) runUpkeep(desk, run.hasTime);
  return {
    pending: isUnfinished(run) || run.state.recovery !== null,
    ran: true,
    aside: isAside(desk),
    read: run.read.tried,
    relabelled: run.relabelled,
    announced,
    unreadable: Object.keys(run.state.failures).length,
  };
}

/** Settles what the runs before left and learns what has changed; true when nothing may be announced yet. */
function beginRun(run: WatchRun, lost: boolean): boolean {
  run.part(PARTS.history * SHORT_BUDGET);
  const { services, settings } = run.desk;
  const settleOutbox = () => attempt(run, () => finishOutbox(run)) ?? 'busy';
  const before = isAside(run.desk) ? null : settleOutbox();
  // Where even the history is refused, nothing else is granted.
  attempt(run, () => noteChanges(run, lost), 'permission');
  attempt(run, () => heed(run));
  attempt(run, () => redoClicks(run));
  if (isAside(run.desk)) return true;
  const free = before ?? settleOutbox();
  attempt(run, () => services.mailbox.makeLabels(settings.team.initials.map(heldBy)));
  copySettings(services);
  attempt(run, () => applyBeginning(run));
  run.part(PARTS.recovery * SHORT_BUDGET);
  // A digest that was sent a moment ago may not be among the sent ones yet.
  doubtGap(run);
  if (free === 'free') attempt(run, () => recoverAnnouncements(run));
  return free === 'busy';
}

/** Finds out who watches, as far as the history asks for it. */
function heed({ desk, state }: WatchRun): void {
  heedMarks(desk, state.marksChanged);
  state.marksChanged = false;
}

/**
 * Keeps what has changed, for the day on which this installation watches again, and when it last did: from then on digests tell
 * what was announced. What a person ordered on its cards goes on.
 */
function standAside(run: WatchRun): WatchReport {
  // Whose hand put a label on is for the installation to find out that watches.
  run.state.byHand = [];
  run.save([]);
  goOnWithOrders(run.desk, run.hasTime);
  return { ...NOTHING_DONE, aside: true };
}

/** Reads, corrects and announces within `budget` ms of the run; returns how many conversations it announced. */
function round(run: WatchRun, silent: boolean, budget: Duration): number {
  run.part(PARTS.reading * budget);
  attempt(run, () => orderWaiting(run));
  readOn(run);
  run.part(PARTS.time * budget);
  keepTime(run);
  run.part(PARTS.announcing * budget);
  return silent ? 0 : (attempt(run, () => announceSaved(run)) ?? 0);
}

function readOn(run: WatchRun): void {
  if (run.down) return;
  readPending(run);
  attempt(run, () => resynchronise(run));
}

const isUnfinished = ({ state }: WatchRun) => state.sync !== null || state.pending.length > 0;

function countUnwatched({ state, desk }: WatchRun): void {
  state.unwatched = desk.services.mailbox.countLabelled('before-start');
}

/** What is announced is in the store first: a run that is cut off once a digest is on its way finds there what it named. */
function announceSaved(run: WatchRun): number {
  const period = storedPeriod(run.desk.services.store);
  if (isDue(run, period)) keep(run);
  return announce(run, period);
}

function isDue(run: WatchRun, period: Duration | null): boolean {
  const context = { ...run.desk, period: period ?? HOUR, lastOpen: lastMet(run) };
  return planWatch(run.index, context).announce.length > 0;
}

function keep(run: WatchRun): void {
  run.save([]);
  rememberTitles(run.desk.services, run.titles);
}

/** Keeps what this run did, and what it has shown of how long one may last. */
function finish(run: WatchRun): void {
  const { state, desk, read } = run;
  const { spent } = state;
  const elapsed = run.elapsed();
  state.limit = afterReturn(state.limit, elapsed);
  state.spent = { ...spent, time: spent.time + elapsed, calls: spent.calls + read.tried + run.relabelled };
  state.lastRun = desk.now;
  keep(run);
}

/** Once a day: an alias that was added since answers for us too, and what Google refused it may grant now. */
function askDaily(run: WatchRun): void {
  const { state, desk } = run;
  const today = desk.calendar.localDate(desk.now);
  if (state.addressesOn === today || !run.hasTime()) return;
  attempt(run, () => desk.services.mailbox.learnAddresses());
  attempt(run, () => countUnwatched(run));
  attempt(run, () => lookIntoSpam(run));
  attempt(run, () => tendCopy(desk.services, run.hasTime));
  attempt(run, () => shortenPeriod(desk.services));
  state.addressesOn = today;
}

/** A digest that cannot be sent must not keep the labels from telling the truth. */
function attempt<T>(run: WatchRun, work: () => T, fatal: FailureCode = 'internal'): T | null {
  try {
    return work();
  } catch (error) {
    const code = failureCode(error);
    if (code === 'internal' || code === fatal) throw error;
    run.state.lastError = code;
    run.desk.services.log.error('reminders', error);
    return null;
  }
}

// The beginning of the watch: settled by the first run, and applied anew when the settings change it.
import { addDays } from '../../domain/calendar/civil-date';
import type { LabelKey } from '../../domain/mailbox/labels';
import { PRIORITIES } from '../../domain/terms/levels';
import { beginningOf } from '../../domain/watch/beginning';
import type { Services } from '../../ports';
import { openDesk } from '../desk';
import { readBeginning, storeBeginning } from '../stored-beginning';
import type { WatchRun } from './watch-run';
import { readWatchState } from './watch-state';

/** The standard: so many days before the first run. */
export const DAYS_BEFORE = 30;
/** Conversations that one run takes up again after the date was moved to an earlier day. */
const SLICE = 50;
/** Those of the index that wait at a time after it was moved to a later one. */
const MANY = 500;
/** What a watch has put on any mailbox that it has read. */
const TRACES: readonly LabelKey[] = [
  ...PRIORITIES.map((level): LabelKey => `priority/${level}`),
  'automatic',
  'before-start',
];

/**
 * Settles when the watch begins, before anything is labelled. A mailbox that bears our labels already was watched before:
 * what is not marked as older than the watch goes on being watched.
 */
export function learnBeginning(services: Services): void {
  const { store, mailbox } = services;
  if (readBeginning(store).known) return;
  const desk = openDesk(services);
  const isNew =
    readWatchState(store).historyId === null && TRACES.every((key) => mailbox.countLabelled(key) === 0);
  const standard = isNew ? addDays(desk.calendar.localDate(desk.now), -DAYS_BEFORE) : null;
  storeBeginning(store, {
    standard,
    applied: isNew ? beginningOf(desk.settings, standard, desk.now) : null,
    at: '',
  });
}

/**
 * Has what another beginning concerns read again: what waits since before a later one, what an earlier one takes in. The
 * marked ones of the old beginning are gone through newest first, some in each run.
 */
export function applyBeginning(run: WatchRun): void {
  const { desk, state, index } = run;
  const { store, mailbox } = desk.services;
  const { standard, applied, at } = readBeginning(store);
  if (desk.beginning === applied) return;
  const save = (done: Partial<ReturnType<typeof readBeginning>>) =>
    storeBeginning(store, { standard, applied, at, ...done });
  const { beginning } = desk;
  if (beginning === null) {
    save({ applied: null, at: '' });
    return;
  }
  if (state.pending.length >= SLICE) return;
  if (applied === null || beginning > applied) {
    const older = [...index.values()].filter(
      ({ threadId, since }) => since !== null && since < beginning && state.failures[threadId] === undefined,
    );
    wait(
      run,
      older.slice(0, MANY).map(({ threadId }) => threadId),
    );
    if (older.length <= MANY) save({ applied: beginning, at: '' });
    return;
  }
  const marked = mailbox.threadsLabelled('before-start').filter((id) => at === '' || isBelow(id, at));
  const next = [...marked].sort((a, b) => (isBelow(a, b) ? 1 : -1)).slice(0, SLICE);
  wait(run, next);
  const last = next[SLICE - 1];
  save(last === undefined ? { applied: beginning, at: '' } : { at: last });
}

/** Kept at once: what is noted as done afterwards must not be lost. */
function wait(run: WatchRun, threadIds: readonly string[]): void {
  if (threadIds.length === 0) return;
  run.state.pending = [...new Set([...run.state.pending, ...threadIds])];
  run.save([]);
}

/** Ids of threads are hexadecimal numbers: the later one is greater. */
const isBelow = (a: string, b: string) => (a.length === b.length ? a < b : a.length < b.length);

// Finding out whether a run may last longer than 30 s: at night, once all is saved, a run stays for that long. Only a desk
// that has been flooded before has any use of it, and where the run is cut off nothing is lost.
import { PROOF } from '../../domain/watch/time-limit';
import type { WatchRun } from './watch-run';

/** Runs of a day that leave changes unread, before it counts as one of too much mail. */
const MANY_RUNS = 6;
/** Such days, before it is worth trying: a flood takes two, and may have been like no other. */
const DAYS = 3;

/** Counts the runs and the days that leave changes unread; by night there is time for what is left. */
export function noteBurden({ state, desk }: WatchRun): void {
  if (state.pending.length === 0) return;
  const day = desk.calendar.localDate(desk.now);
  const runs = (state.burden.day === day ? state.burden.runs : 0) + 1;
  state.burden = { day, runs, days: state.burden.days + Number(runs === MANY_RUNS) };
}

/** Stays until the short limit is outlived, where that is worth knowing. The state notes that it was tried. */
export function proveLimit(run: WatchRun): void {
  const { state, desk } = run;
  const { clock } = desk.services;
  if (state.limit.long || state.burden.days < DAYS || desk.now < state.limit.tryFrom) return;
  state.burden = { ...state.burden, days: 0 };
  state.limit = { ...state.limit, signedAt: clock.now() };
  run.save([]);
  clock.sleep(PROOF - run.elapsed());
}

// Finding out whether a run may last longer than 30 s: at night, once all is saved, a run stays for that long. Only a desk
// whose runs left work to the next ones has any use of it, and where it is cut off nothing is lost.
import { PROOF, type TimeLimit } from '../../domain/watch/time-limit';
import type { WatchRun } from './watch-run';

/** Runs of a day that had to leave work undone, before it is worth trying. */
const WORTH = 6;

/** Stays until the short limit is outlived, where that is worth knowing. The state notes that it was tried. */
export function proveLimit(run: WatchRun): void {
  const { state, desk } = run;
  const { clock } = desk.services;
  if (!isWorthTrying(state.limit, state.unfinished, desk.now)) return;
  state.limit = { ...state.limit, signedAt: clock.now() };
  run.save([]);
  clock.sleep(PROOF - run.elapsed());
}

function isWorthTrying(limit: TimeLimit, unfinished: number, now: number): boolean {
  return !limit.long && unfinished >= WORTH && now >= limit.tryFrom;
}

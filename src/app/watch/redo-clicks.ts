// Clicks that came while a run was at work: done again, since the run may have undone them.
import { applyClick, forgetLeft, leftClicks } from '../conversation/left-clicks';
import type { WatchRun } from './watch-run';

/** Does again what was left by clicks, and has those conversations read. */
export function redoClicks(run: WatchRun): void {
  const { state, desk } = run;
  const left = leftClicks(desk.services.store);
  if (left.length === 0) return;
  for (const click of left) {
    const { threadId } = click;
    if (!run.guarded(threadId, () => applyClick(desk.services, click))) return;
    if (!state.pending.includes(threadId)) state.pending = [...state.pending, threadId];
  }
  run.save([]);
  for (const { property } of left) forgetLeft(desk.services.store, property);
}

/** The same at the end of a run, for what came during it. */
export function redoLateClicks(run: WatchRun): void {
  if (run.read.tried + run.relabelled === 0) return;
  run.desk.services.store.forget();
  redoClicks(run);
}

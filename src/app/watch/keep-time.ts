// Labels that no longer tell the truth because time has passed, or because the promise was changed.
import type { LabelKey } from '../../domain/mailbox/labels';
import { failureCode } from '../../domain/terms/failure';
import { dueOf, planWatch, type WatchPlan } from '../../domain/watch/watch-plan';
import { keepStarts } from '../conversation/queue';
import type { WatchRun } from './watch-run';

type Change = WatchPlan['relabel'][number];

/** From so many on that change alike, a listing and a call for a thousand messages cost less than a call for each. */
const MANY = 25;

/** Corrects them, those that change together in bulk; the most urgent of the others first. */
export function keepTime(run: WatchRun): void {
  keepStarts(run.desk, run.index);
  const { relabel } = planWatch(run.index, { ...run.desk, period: 0, lastOpen: null });
  for (const group of alike(relabel)) {
    if (group.length >= MANY && run.hasTime()) relabelTogether(run, group);
  }
  for (const change of byDeadline(relabel)) {
    if (!run.hasTime()) return;
    if (run.index.get(change.entry.threadId) === change.entry && !relabelOne(run, change)) return;
  }
}

/** Those that get the same labels and can be listed by the same one. */
function alike(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = [carriedBy(change), change.entry.standing, change.standing].join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()].sort((a, b) => urgency(a) - urgency(b));
}

const urgency = (changes: readonly Change[]) => Math.min(...changes.map(({ entry }) => dueOf(entry) ?? 0));

/** What goes, where something does: few carry it. */
function carriedBy({ entry, change }: Change): LabelKey {
  return change.remove[0] ?? `priority/${entry.priority}`;
}

function relabelTogether(run: WatchRun, group: readonly Change[]): void {
  const [first] = group;
  if (first === undefined) return;
  const { change, standing } = first;
  const { mailbox, log } = run.desk.services;
  const many = {
    threadIds: new Set(group.map(({ entry }) => entry.threadId)),
    carrying: carriedBy(first),
    since:
      change.remove.length > 0
        ? null
        : Math.min(...group.map(({ entry }) => entry.since ?? entry.followUp?.since ?? 0)),
    add: change.add,
    remove: change.remove,
  };
  try {
    const done = mailbox.relabelMany(many, run.hasTime);
    for (const { entry } of group) {
      if (!done.has(entry.threadId)) continue;
      run.index.set(entry.threadId, { ...entry, standing });
      run.relabelled += 1;
    }
  } catch (error) {
    // One by one it is found out which of them it was.
    log.error('relabel together', error);
  }
}

function byDeadline(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => (dueOf(a.entry) ?? 0) - (dueOf(b.entry) ?? 0));
}

function relabelOne(run: WatchRun, { entry, standing, change }: Change): boolean {
  const { threadId } = entry;
  if ((run.state.failures[threadId]?.next ?? 0) > run.desk.now) return true;
  return run.guarded(threadId, () => {
    try {
      run.desk.services.mailbox.relabel(threadId, change.add, change.remove);
      run.index.set(threadId, { ...entry, standing });
      run.relabelled += 1;
    } catch (error) {
      if (failureCode(error) !== 'not-found') throw error;
      run.index.delete(threadId);
    }
  });
}

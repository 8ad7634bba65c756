// A label that somebody deleted from the mailbox takes with it what it said of every conversation. The history tells which
// messages carried it: they get it again.
import { failureCode, refusesAll } from '../../domain/terms/failure';
import type { LostLabel } from '../../ports';
import type { WatchRun } from './watch-run';

/** Puts them on again, before the history is taken as read: a run that is cut off does it once more. */
export function restoreLabels({ desk }: WatchRun, lost: readonly LostLabel[]): void {
  const { mailbox, log } = desk.services;
  const put = (label: LostLabel, messageIds: readonly string[]): boolean => {
    try {
      mailbox.relabelMessages(messageIds, [label.key], []);
      return true;
    } catch (error) {
      const code = failureCode(error);
      if (code === 'internal' || refusesAll(code)) throw error;
      log.error('deleted label', error);
      return false;
    }
  };
  for (const label of lost) {
    if (put(label, label.messageIds)) continue;
    // One of them is gone, most likely: the others get it one by one.
    for (const id of label.messageIds) put(label, [id]);
  }
}

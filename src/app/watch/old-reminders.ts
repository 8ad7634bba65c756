// Reminders name customers: once they are no news any more, they go to the bin, from where Gmail deletes them.
import * as v from 'valibot';
import { REMINDER_SUBJECT } from '../../domain/mailbox/own-mail';
import { NEWS_SPAN } from '../../domain/watch/watch-plan';
import { sentDigest } from '../conversation/sent-digests';
import type { Desk } from '../desk';
import { readRecord } from '../stored-record';

const PROPERTY = 'old-reminders';
/** Reminders that one run bins: a desk sends fewer a day. */
const CAP = 40;

const Done = v.object({
  /** The last day on which all old reminders were binned; '' while a pass is under way. */
  on: v.string(),
  /** What was sent before this instant has been looked at. */
  upTo: v.nullable(v.number()),
});

/**
 * Once a day, moves to the bin what is older than the span from which announcements are recovered; returns how many it
 * looked at. Only what bears our marks goes, and only that message: people may have answered it.
 */
export function binOldReminders(desk: Desk, hasTime: () => boolean): number {
  const { mailbox, store } = desk.services;
  const today = desk.calendar.localDate(desk.now);
  const { on, upTo: from } = readRecord(store, PROPERTY, Done, { on: '', upTo: null });
  if (on === today || !desk.settings.reminders.binOld) return 0;
  const to = desk.now - NEWS_SPAN;
  const save = (done: v.InferOutput<typeof Done>) => store.set({ [PROPERTY]: JSON.stringify(done) });
  let looked = 0;
  let upTo = from;
  for (const id of mailbox.sent(REMINDER_SUBJECT, { from, to, binned: false })) {
    if (looked === CAP || !hasTime()) {
      save({ on: '', upTo });
      return looked;
    }
    looked += 1;
    const digest = sentDigest(mailbox, id);
    if (digest === null) continue;
    if (digest.ours) mailbox.trashMessage(id);
    upTo = digest.at;
  }
  save({ on: today, upTo: to });
  return looked;
}

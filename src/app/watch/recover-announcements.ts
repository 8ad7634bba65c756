// Finding out what was announced, once the index that knew is lost: each digest in Sent says so itself, in a header.
import { REMINDER_HEADER, REMINDER_SUBJECT } from '../../domain/mailbox/own-mail';
import { DAY } from '../../domain/terms/time';
import { announcedIn } from '../../domain/watch/digest';
import { PLACES } from '../../domain/watch/named-places';
import { noteTold, readTold, type ToldCycles, writeTold } from '../../domain/watch/told';
import { NEWS_SPAN } from '../../domain/watch/watch-plan';
import type { WatchRun } from './watch-run';

/**
 * Goes on reading the digests, the latest first: what began after the last one that was read can be announced already, for
 * no earlier digest can have named it. Not one conversation is read for that.
 */
export function recoverAnnouncements(run: WatchRun): void {
  const { state, desk } = run;
  if (state.recovery === null) return;
  const { mailbox, store } = desk.services;
  const span = { from: desk.now - NEWS_SPAN, to: desk.now + DAY, binned: true };
  const ids = [...mailbox.sent(REMINDER_SUBJECT, span)].reverse();
  const { after } = state.recovery;
  const before = readTold(store.all());
  let told: ToldCycles = before;
  let recovery: typeof state.recovery = state.recovery;
  for (const id of ids.slice(after === null ? 0 : ids.indexOf(after) + 1)) {
    if (!run.hasTime()) {
      keep(run, before, told);
      state.recovery = recovery;
      return;
    }
    const header = mailbox.header(id, REMINDER_HEADER);
    if (header !== null) {
      // No digest names more: a longer list is not ours.
      const items = announcedIn(header.value).slice(0, PLACES);
      told = noteTold(told, items, desk.calendar.localDate(header.at));
    }
    recovery = { after: id, from: header?.at ?? recovery.from };
  }
  keep(run, before, told);
  state.recovery = null;
}

function keep({ desk }: WatchRun, before: ToldCycles, told: ToldCycles): void {
  const added = [...told].flatMap(([key, cycle]) => (before.get(key) === cycle ? [] : [cycle]));
  desk.services.store.set(writeTold(before, added, desk.now));
}

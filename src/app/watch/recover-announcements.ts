// Finding out what was announced, once what is stored does not know: each digest in Sent says so itself.
import { REMINDER_SUBJECT } from '../../domain/mailbox/own-mail';
import { DAY, HOUR } from '../../domain/terms/time';
import { noteTold, readTold, type ToldCycles, withTold, writeTold } from '../../domain/watch/told';
import { NEWS_SPAN } from '../../domain/watch/watch-plan';
import { sentDigest } from '../conversation/sent-digests';
import { storedPeriod } from '../stored-period';
import type { WatchRun } from './watch-run';

/** Periods between two runs that are more than a late one. */
const GAP = 1.75;

/**
 * Where runs have not come for a while: digests since the last one that is known are looked at. Properties that were put
 * back to what they had been say so by nothing else, and what was announced since then is in Sent alone.
 */
export function doubtGap({ state, desk }: WatchRun): void {
  const period = storedPeriod(desk.services.store) ?? HOUR;
  if (state.recovery !== null || state.lastRun === null || desk.now - state.lastRun < GAP * period) return;
  state.recovery = { after: null, since: state.lastRun };
}

/**
 * Goes on reading the digests, the latest first: what began after the last one that was read can be announced already, for
 * no earlier digest can have named it. Not one conversation is read for that.
 */
export function recoverAnnouncements(run: WatchRun): void {
  const { state, desk } = run;
  if (state.recovery === null) return;
  const { mailbox, store } = desk.services;
  const from = Math.max(state.recovery.since ?? 0, desk.now - NEWS_SPAN);
  const span = { from, to: desk.now + DAY, binned: true };
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
    const digest = sentDigest(mailbox, id);
    if (digest !== null) told = noteTold(told, digest.announced, desk.calendar.localDate(digest.at));
    recovery = { ...recovery, after: id, from: digest?.at ?? recovery.from };
  }
  keep(run, before, told);
  state.recovery = null;
}

/** Of what waits for nobody no start is stored: that it was told the index alone can know. */
function keep(run: WatchRun, before: ToldCycles, told: ToldCycles): void {
  const added = [...told].flatMap(([key, cycle]) => (before.get(key) === cycle ? [] : [cycle]));
  const { desk } = run;
  desk.services.store.set(writeTold(before, added, desk.now));
  rememberTold(run, told);
}

/** Notes in the index what is known to have been announced of the cycles that it holds. */
export function rememberTold({ index }: Pick<WatchRun, 'index'>, told: ToldCycles): void {
  for (const { threadId } of told.values()) {
    const entry = index.get(threadId);
    const known = entry && withTold(entry, told);
    if (known !== undefined && known !== entry) index.set(threadId, known);
  }
}

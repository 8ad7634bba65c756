// Moving what is marked to the bin: a person confirms once, and the watch goes on with it, run by run.
import { monthOf } from '../../domain/calendar/month';
import { isExpired } from '../../domain/mailbox/closing-month';
import { failureCode, refusesAll } from '../../domain/terms/failure';
import { MINUTE } from '../../domain/terms/time';
import type { Desk } from '../desk';
import { type Binning, binningUnderWay, storeBinning } from './binning-state';
import { assessOne, closedIn, noteTrashed } from './retention';

/** Conversations that one run or click takes up: at 60 quota units each, less than half of a minute's 6,000. */
const CAP = 40;
/** What a day's 20,000 calls leave for it. */
const A_DAY = 2_500;

/** Confirms, and moves the first of them at once; a confirmation that is being carried out stays as it was. */
export function confirmBinning(desk: Desk, hasTime: () => boolean): Binning {
  const { store } = desk.services;
  const day = desk.calendar.localDate(desk.now);
  const before = binningUnderWay(store);
  // A minute's quota has no room for two.
  if (before !== null && desk.now < before.lastAt + MINUTE) return before;
  const fresh: Binning = {
    confirmedAt: desk.now,
    confirmedOn: day,
    lastAt: desk.now,
    trashed: 0,
    today: day,
    triedToday: 0,
    ended: false,
  };
  return moveSome(desk, before ?? fresh, hasTime);
}

/** Goes on with what was confirmed; returns how many conversations it took up. */
export function goOnBinning(desk: Desk, hasTime: () => boolean): number {
  const binning = binningUnderWay(desk.services.store);
  if (binning === null || desk.now < binning.lastAt + MINUTE) return 0;
  const today = desk.calendar.localDate(desk.now);
  const fresh = binning.today === today ? binning : { ...binning, today, triedToday: 0 };
  return fresh.triedToday >= A_DAY ? 0 : moveSome(desk, fresh, hasTime).triedToday - fresh.triedToday;
}

function moveSome(desk: Desk, binning: Binning, hasTime: () => boolean): Binning {
  const { mailbox, store } = desk.services;
  // Kept first: what is cut off goes on.
  storeBinning(store, { ...binning, lastAt: desk.now });
  const { ids } = mailbox.firstLabelled('to-delete');
  let tried = 0;
  let trashed = 0;
  let settled = 0;
  for (const threadId of ids.slice(0, CAP)) {
    if (!hasTime()) break;
    tried += 1;
    const outcome = settle(desk, threadId, binning);
    if (outcome !== 'failed') settled += 1;
    if (outcome === 'binned') trashed += 1;
  }
  if (trashed > 0) noteTrashed(store, monthOf(desk.calendar.localDate(desk.now)), trashed);
  const after: Binning = {
    ...binning,
    lastAt: desk.now,
    trashed: binning.trashed + trashed,
    triedToday: binning.triedToday + tried,
    // What is left where nothing gives way stays marked, for another click.
    ended: settled === ids.length || (tried > 0 && settled === 0),
  };
  storeBinning(store, after);
  return after;
}

/** What has been reopened, was marked by mistake, or was not due when it was confirmed, loses its mark. */
function settle(desk: Desk, threadId: string, { confirmedOn }: Binning): 'binned' | 'kept' | 'failed' {
  const { mailbox, log } = desk.services;
  try {
    const assessed = assessOne(desk, threadId);
    const month = assessed && closedIn(desk, assessed);
    if (month === null || !isExpired(month, confirmedOn)) {
      mailbox.relabel(threadId, [], ['to-delete']);
      return 'kept';
    }
    mailbox.trash(threadId);
    return 'binned';
  } catch (error) {
    const code = failureCode(error);
    if (code === 'internal' || refusesAll(code)) throw error;
    log.error('binning', error);
    return 'failed';
  }
}

// Moving what is marked to the bin: a person confirms once, and the watch goes on with it, run by run.
import { monthOf } from '../../domain/calendar/month';
import { isExpired } from '../../domain/mailbox/closing-month';
import { failureCode, refusesAll } from '../../domain/terms/failure';
import { MINUTE } from '../../domain/terms/time';
import type { Mailbox } from '../../ports';
import type { Desk } from '../desk';
import { type Binning, type BinningName, binningUnderWay, storeBinning } from './binning-state';
import { assessOne, closedIn, noteTrashed } from './retention';

/** Conversations that one run or click takes up: at 60 quota units each, less than half of a minute's 6,000. */
export const CAP = 40;
/** What a day's 20,000 calls leave for it. */
const A_DAY = 2_500;

/** What is moved, and what decides about each conversation. */
export interface Move {
  readonly name: BinningName;
  /** What is left to move, or the first of it. */
  readonly ids: (mailbox: Mailbox) => readonly string[];
  /** Moves one conversation, or takes its mark off. */
  readonly settle: (desk: Desk, threadId: string, binning: Binning) => 'binned' | 'kept';
  /** What is to be noted of those that were moved. */
  readonly note: (desk: Desk, threadIds: readonly string[]) => void;
}

/** What has been reopened, was marked by mistake, or was not due when it was confirmed, loses its mark. */
const EXPIRED: Move = {
  name: 'binning',
  ids: (mailbox) => mailbox.firstLabelled('to-delete').ids,
  settle(desk, threadId, { confirmedOn }) {
    const { mailbox } = desk.services;
    const assessed = assessOne(desk, threadId);
    const month = assessed && closedIn(desk, assessed);
    if (month === null || !isExpired(month, confirmedOn)) {
      mailbox.relabel(threadId, [], ['to-delete']);
      return 'kept';
    }
    mailbox.trash(threadId);
    return 'binned';
  },
  note: (desk, { length }) =>
    noteTrashed(desk.services.store, monthOf(desk.calendar.localDate(desk.now)), length),
};

/** Confirms, and moves the first of them at once; a confirmation that is being carried out stays as it was. */
export function confirmBinning(desk: Desk, hasTime: () => boolean): Binning {
  const before = binningUnderWay(desk.services.store);
  // A minute's quota has no room for two.
  if (before !== null && desk.now < before.lastAt + MINUTE) return before;
  return moveSome(desk, EXPIRED, before ?? newBinning(desk), hasTime);
}

export function newBinning({ now, calendar }: Desk): Binning {
  const day = calendar.localDate(now);
  return {
    confirmedAt: now,
    confirmedOn: day,
    lastAt: now,
    trashed: 0,
    today: day,
    triedToday: 0,
    ended: false,
  };
}

/** Goes on with what was confirmed; returns how many conversations it took up. */
export function goOnBinning(desk: Desk, hasTime: () => boolean, move = EXPIRED): number {
  const binning = binningUnderWay(desk.services.store, move.name);
  if (binning === null || desk.now < binning.lastAt + MINUTE) return 0;
  const today = desk.calendar.localDate(desk.now);
  const fresh = binning.today === today ? binning : { ...binning, today, triedToday: 0 };
  return fresh.triedToday >= A_DAY ? 0 : moveSome(desk, move, fresh, hasTime).triedToday - fresh.triedToday;
}

/** Moves as many as a run or a click may: the rest is for the next. */
export function moveSome(desk: Desk, move: Move, binning: Binning, hasTime: () => boolean): Binning {
  const { mailbox, store } = desk.services;
  // Kept first: what is cut off goes on.
  storeBinning(store, { ...binning, lastAt: desk.now }, move.name);
  const ids = move.ids(mailbox);
  const binned: string[] = [];
  let tried = 0;
  let settled = 0;
  try {
    for (const threadId of ids.slice(0, CAP)) {
      if (!hasTime()) break;
      tried += 1;
      const outcome = settle(desk, move, threadId, binning);
      if (outcome !== 'failed') settled += 1;
      if (outcome === 'binned') binned.push(threadId);
    }
  } finally {
    if (binned.length > 0) move.note(desk, binned);
  }
  const after: Binning = {
    ...binning,
    lastAt: desk.now,
    trashed: binning.trashed + binned.length,
    triedToday: binning.triedToday + tried,
    // What is left where nothing gives way stays marked, for another click.
    ended: settled === ids.length || (tried > 0 && settled === 0),
  };
  storeBinning(store, after, move.name);
  return after;
}

function settle(desk: Desk, move: Move, threadId: string, binning: Binning): 'binned' | 'kept' | 'failed' {
  try {
    return move.settle(desk, threadId, binning);
  } catch (error) {
    const code = failureCode(error);
    if (code === 'internal' || refusesAll(code)) throw error;
    desk.services.log.error('binning', error);
    return 'failed';
  }
}

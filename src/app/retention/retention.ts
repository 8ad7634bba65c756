// Support data is kept for years, not for ever: what was closed too long ago is marked once a month, and only a person's
// confirmed click moves it to the bin.
import * as v from 'valibot';
import { addMonths, type Month, monthOf } from '../../domain/calendar/month';
import { isExpired, lastClosingMonth } from '../../domain/mailbox/closing-month';
import type { LabelKey } from '../../domain/mailbox/labels';
import type { ReportMailInput } from '../../domain/report/report-mail';
import type { RetentionViewInput } from '../../domain/view/retention-view';
import type { Store } from '../../ports';
import { type Assessed, assess, correctLabels } from '../conversation/assess';
import { titleOf } from '../conversation/titles';
import type { Desk } from '../desk';
import { readRecord } from '../stored-record';
import { binningUnderWay } from './binning-state';

const PROPERTY = 'retention';
/** Conversations that one run marks: at 60 quota units each, less than half of a minute's 6,000. */
const CAP = 40;

const RetentionState = v.object({
  /** The last month in which all that was due was marked; '' before the first. */
  pass: v.string(),
  /** Month and thread that the pass under way has read last; '' before its first. */
  at: v.optional(v.string(), ''),
  /** Conversations moved to the bin, by month: this one and those before it. */
  trashed: v.record(v.string(), v.number()),
});
type RetentionState = v.InferOutput<typeof RetentionState>;

/** Marks what is due, once a month, as far as `hasTime` and the cap allow; returns how many it read. */
export function markExpired(desk: Desk, hasTime: () => boolean): number {
  const { mailbox, store } = desk.services;
  const today = desk.calendar.localDate(desk.now);
  const state = readState(store);
  // A confirmation holds for what was marked when it was given.
  if (binningUnderWay(store) !== null) return 0;
  if (!desk.settings.retention.enabled || state.pass === monthOf(today)) return 0;
  const done = new Set(mailbox.threadsLabelled('to-delete'));
  let { at } = state;
  let read = 0;
  for (const month of mailbox.closingMonths().filter((closedIn) => isExpired(closedIn, today))) {
    // In an order to go on in: one that was closed again later is read and not marked.
    for (const threadId of [...mailbox.threadsLabelled(`closed-in/${month}`)].sort()) {
      const place = `${month} ${threadId}`;
      if (done.has(threadId) || place <= at) continue;
      if (read === CAP || !hasTime()) {
        save(store, { ...state, at });
        return read;
      }
      read += 1;
      markOne(desk, threadId);
      done.add(threadId);
      at = place;
    }
  }
  save(store, { ...state, pass: monthOf(today), at: '' });
  return read;
}

function markOne(desk: Desk, threadId: string): void {
  const assessed = assessOne(desk, threadId);
  if (assessed === null) return;
  const { change } = assessed;
  const add: readonly LabelKey[] = isDue(desk, assessed) ? ['to-delete', ...change.add] : change.add;
  correctLabels(desk, { ...assessed, change: { ...change, add } });
}

/** What is marked: as many as one page lists, whether there are more, and the first `count` of them. */
export function listMarked(desk: Desk, count: number): Pick<RetentionViewInput, 'total' | 'more' | 'first'> {
  const { ids, more } = desk.services.mailbox.firstLabelled('to-delete');
  const first = ids.slice(0, count).flatMap((threadId) => {
    const assessed = assessOne(desk, threadId);
    if (assessed === null) return [];
    return [{ threadId, title: titleOf(assessed.snapshot), closedIn: closedIn(desk, assessed) }];
  });
  return { total: ids.length, more, first };
}

/** What the manager is told with a month's report; null while retention is off. */
export function retentionNotice({ settings, services }: Desk, month: Month): ReportMailInput['retention'] {
  if (!settings.retention.enabled) return null;
  const marked = services.mailbox.threadsLabelled('to-delete').length;
  return { marked, trashed: readState(services.store).trashed[month] ?? 0 };
}

/** Adds to what the month's report tells. */
export function noteTrashed(store: Store, month: Month, count: number): void {
  const state = readState(store);
  const kept = Object.entries(state.trashed).filter(([known]) => known >= addMonths(month, -2));
  const trashed = { ...Object.fromEntries(kept), [month]: (state.trashed[month] ?? 0) + count };
  save(store, { ...state, trashed });
}

export function assessOne(desk: Desk, threadId: string): Assessed | null {
  const snapshot = desk.services.mailbox.conversation(threadId);
  return snapshot === null ? null : assess(desk, snapshot, null);
}

/** Closed, and the last closing dated long enough ago: one without a date counts as closed now. */
function isDue(desk: Desk, assessed: Assessed): boolean {
  const month = closedIn(desk, assessed);
  return month !== null && isExpired(month, desk.calendar.localDate(desk.now));
}

export function closedIn(desk: Desk, { snapshot, status }: Assessed): Month | null {
  if (status?.state !== 'clos') return null;
  return lastClosingMonth(snapshot.messages, monthOf(desk.calendar.localDate(desk.now)));
}

function readState(store: Store): RetentionState {
  return readRecord(store, PROPERTY, RetentionState, { pass: '', at: '', trashed: {} });
}

function save(store: Store, state: RetentionState): void {
  store.set({ [PROPERTY]: JSON.stringify(state) });
}

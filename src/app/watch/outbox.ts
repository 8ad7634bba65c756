// A digest on its way: at most one at a time, and each (conversation, cycle, stage) in one digest only.
//
// The outbox makes that hold wherever a run is killed. It is written before the digest becomes a draft, then it holds the
// draft's id, then the draft is sent, then what it announced is marked. A draft that a run left behind is deleted, and what
// it would have said is said anew, as it is now. One that is gone was sent if it is found in Sent; otherwise it was deleted.
import * as v from 'valibot';
import { REMINDER_HEADER, REMINDER_SUBJECT, ROUND_HEADER } from '../../domain/mailbox/own-mail';
import type { DeskContext } from '../../domain/settings/settings';
import { failureCode } from '../../domain/terms/failure';
import { DAY, type Duration, MINUTE } from '../../domain/terms/time';
import type { QueueIndex } from '../../domain/watch/queue-index';
import { announcedOf, cycleKey, isOf, noteTold, readTold, writeTold } from '../../domain/watch/told';
import { type Announcement, type PromiseName, planWatch } from '../../domain/watch/watch-plan';
import type { SentMessage } from '../../ports';
import { indexProperties } from '../conversation/queue';
import { sentDigest } from '../conversation/sent-digests';
import type { Desk } from '../desk';
import { readRecord } from '../stored-record';
import { firstDay, isBacklog } from './backlog';
import { lastMet } from './opening-met';
import { noteRefused, type ReminderDay, reminderDayProperty } from './reminder-day';
import type { WatchRun } from './watch-run';
import { type WatchState, watchStateProperty } from './watch-state';

const PROPERTY = 'outbox';
const EMPTY = '';
/** Space that is kept free while a digest is on its way: what it announced can be marked in a store that is full. */
const ROOM = 'x'.repeat(1_500);
/** Digests of ours that are looked at to find one. */
const MAX_LOOKED_AT = 20;
/** Drafts of ours that a run deletes: it leaves one behind at most. */
const MAX_DRAFTS = 3;

const Outbox = v.object({
  /** What its header says. */
  sending: v.string(),
  /** When it was composed and how long a run was away then: what it only counted is found by that again. */
  at: v.number(),
  period: v.number(),
  /** True where it told what was late before the watch began. */
  backlog: v.optional(v.boolean(), true),
  /** Null until the draft is known to exist. */
  draftId: v.nullable(v.string()),
  recipients: v.number(),
  items: v.array(
    v.object({
      threadId: v.string(),
      kind: v.optional(v.picklist(['response', 'follow-up', 'resolution']), 'response'),
      since: v.number(),
      undeliveredAt: v.nullable(v.number()),
      stages: v.array(v.picklist(['escalation', 'at-risk', 'late'])),
    }),
  ),
  /** Conversations that were neither named nor counted. */
  leftOut: v.array(v.string()),
  room: v.optional(v.string()),
});
type Outbox = v.InferOutput<typeof Outbox>;

/**
 * Settles what a run that was cut off had on its way. Returns 'free' when nothing was sent, 'done' when a digest was and is
 * now marked; it throws where that cannot be found out yet.
 */
export function finishOutbox(run: WatchRun): 'free' | 'done' {
  const { store, mailbox } = run.desk.services;
  if ((store.all()[PROPERTY] ?? EMPTY) === EMPTY) return 'free';
  const outbox: Outbox | null = readRecord(store, PROPERTY, Outbox, null);
  // Of another version: what was sent says so itself.
  if (outbox === null) run.state.recovery ??= { after: null };
  if (outbox?.draftId == null) deleteDrafts(run.desk);
  else if (!mailbox.deleteDraft(outbox.draftId)) {
    if (wasSent(run.desk, outbox)) {
      markAnnounced(run, outbox, {});
      return 'done';
    }
    // One that a person opened may have another id since.
    deleteDrafts(run.desk);
  }
  store.set({ [PROPERTY]: EMPTY });
  return 'free';
}

/** Deletes the digests that were drafted and never sent. */
export function deleteDrafts({ services: { mailbox } }: Desk): void {
  for (const header of [REMINDER_HEADER, ROUND_HEADER]) {
    for (let i = 0; i < MAX_DRAFTS; i += 1) {
      const draftId = mailbox.findDraft(header);
      if (draftId === null || !mailbox.deleteDraft(draftId)) break;
    }
  }
}

function wasSent({ services: { mailbox }, now }: Desk, { at, sending }: Outbox): boolean {
  const ids = mailbox.sent(REMINDER_SUBJECT, { from: at - MINUTE, to: now + DAY, binned: true });
  return ids
    .slice(-MAX_LOOKED_AT)
    .reverse()
    .some((id) => sentDigest(mailbox, id)?.sending === sending);
}

/** A mail that is to be sent: its text in the form that Gmail takes, and the thread that it replies into. */
interface Sending {
  readonly outbox: Outbox;
  readonly raw: string;
  readonly threadId: string | null;
}

/**
 * Sends it, and marks what it announces; null where Gmail refuses this mail, which then is on its way no longer.
 * `dayAfter` says what the day has come to once it is sent.
 */
export function sendDigest(
  run: WatchRun,
  { outbox, raw, threadId }: Sending,
  dayAfter: (sent: SentMessage) => ReminderDay,
): SentMessage | null {
  const { store, mailbox } = run.desk.services;
  store.set({ [PROPERTY]: JSON.stringify({ ...outbox, room: ROOM }) });
  const draftId = unlessRefused(run, () =>
    threadId === null ? mailbox.createDraft(raw) : draftInThread(run.desk, raw, threadId),
  );
  const giveUp = () => {
    store.set({ [PROPERTY]: EMPTY });
    return null;
  };
  if (draftId === null) return giveUp();
  const drafted = { ...outbox, draftId };
  store.set({ [PROPERTY]: JSON.stringify({ ...drafted, room: ROOM }) });
  const sent = unlessRefused(run, () => mailbox.sendDraft(draftId));
  if (sent === null) {
    // One that is gone was sent for all that, and the next run finds it.
    return mailbox.deleteDraft(draftId) ? giveUp() : null;
  }
  markAnnounced(run, drafted, reminderDayProperty(dayAfter(sent)));
  return sent;
}

/** The thread may be gone: then it begins another one. */
function draftInThread({ services: { mailbox } }: Desk, raw: string, threadId: string): string {
  try {
    return mailbox.createDraft(raw, threadId);
  } catch (error) {
    if (!['not-found', 'bad-request'].includes(failureCode(error))) throw error;
    return mailbox.createDraft(raw);
  }
}

/** Null where Gmail refuses this one mail for good: an address that it does not take, say. */
function unlessRefused<T>(run: WatchRun, call: () => T): T | null {
  const { mailbox, log } = run.desk.services;
  try {
    return call();
  } catch (error) {
    const code = failureCode(error);
    if (code === 'permission') mailbox.historyId();
    else if (code !== 'bad-request') throw error;
    log.error('digest refused', error);
    noteRefused(run.desk);
    return null;
  }
}

function markAnnounced(run: WatchRun, outbox: Outbox, day: Readonly<Record<string, string>>): void {
  const { desk, state, index } = run;
  const { items, recipients, at } = outbox;
  const today = desk.calendar.localDate(at);
  const told = readTold(desk.services.store.all());
  const after = withAnnounced(index, announcedBy(run, outbox), today);
  const over = items.filter((item) => !holds(index, item));
  const cycles = noteTold(
    new Map([...told].filter(([key]) => over.some((item) => cycleKey(item) === key))),
    over,
    today,
  );
  const { since, recipients: before } = mailedToday(run);
  const mailed = { since, recipients: before + recipients };
  // The outbox last, with the recipients of the day: what is marked before a run is cut off may be marked again.
  const kept = run.saved && {
    ...indexProperties(desk, run.saved, after).properties,
    ...writeTold(told, [...cycles.values()], desk.now),
    ...watchStateProperty({ ...state, mailed }),
  };
  // First its own space is given back: a store may be full.
  desk.services.store.set({ [PROPERTY]: JSON.stringify(outbox) });
  desk.services.store.set({ ...kept, ...day, [PROPERTY]: EMPTY });
  if (run.saved !== null) run.saved = after;
  state.mailed = mailed;
  for (const [threadId, entry] of after) index.set(threadId, entry);
}

function holds(index: QueueIndex, item: PromiseName): boolean {
  const entry = index.get(item.threadId);
  return entry !== undefined && isOf(entry, item);
}

/** What it named, and what it counted: all that was due then, but for what it left out. */
function announcedBy(run: WatchRun, { items, leftOut, at, period, backlog }: Outbox) {
  const apart = new Set([...leftOut, ...items.map(({ threadId }) => threadId)]);
  const others = dueAt(run, { now: at, period, backlog: backlog ?? true }).filter(
    ({ threadId, since }) => !apart.has(threadId) && since <= at,
  );
  return [...items, ...others];
}

/**
 * What a digest of that instant is to tell: `backlog` false leaves out what was late before the watch began. While what was
 * announced is being found out, only what no digest can have named that was not read yet.
 */
export function dueAt(
  run: WatchRun,
  {
    now,
    period,
    backlog,
  }: Pick<DeskContext, 'now'> & { readonly period: Duration; readonly backlog: boolean },
): readonly Announcement[] {
  const { desk, index } = run;
  const { recovery } = run.state;
  const from = recovery === null ? 0 : (recovery.from ?? Number.POSITIVE_INFINITY);
  const first = backlog ? null : firstDay(desk);
  return planWatch(index, { ...desk, now, period, lastOpen: lastMet(run) }).announce.filter(
    (item) => item.since >= from && !isBacklog(item, first),
  );
}

/** The index once a digest of that day has announced these; not of a promise that is over. */
function withAnnounced(
  index: QueueIndex,
  items: readonly (PromiseName & Pick<Announcement, 'stages'>)[],
  day: string,
): QueueIndex {
  const after = new Map(index);
  for (const item of items) {
    const entry = after.get(item.threadId);
    if (entry !== undefined && isOf(entry, item)) after.set(item.threadId, announcedOf(entry, item, day));
  }
  return after;
}

/** Recipients of our mail within the day that the quota counts. */
export function mailedToday({ desk, state: { mailed } }: WatchRun): WatchState['mailed'] {
  return desk.now < mailed.since + DAY ? mailed : { since: desk.now, recipients: 0 };
}

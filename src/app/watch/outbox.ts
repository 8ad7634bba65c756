// Reminders: at most one digest a run, and each (conversation, cycle, stage) in one digest only.
//
// The outbox makes that hold wherever a run is killed. It is written before the digest becomes a draft, then it holds the
// draft's id, then the draft is sent, then what it announced is marked. A draft whose id was noted and that is gone has
// been sent; one whose id was not noted is found by its header, and its id is noted first.
import * as v from 'valibot';
import { rawMessage } from '../../domain/mailbox/outgoing-message';
import { REMINDER_HEADER } from '../../domain/mailbox/own-mail';
import { DAY, type Duration, HOUR, type LocalDate } from '../../domain/terms/time';
import {
  type announcedIn,
  type DigestContext,
  type DigestItem,
  digestMessage,
} from '../../domain/watch/digest';
import type { IndexEntry, QueueIndex } from '../../domain/watch/queue-index';
import { type Announcement, afterAnnouncing, planWatch } from '../../domain/watch/watch-plan';
import type { Assessed } from '../conversation/assess';
import { indexProperties } from '../conversation/queue';
import { titleOf } from '../conversation/titles';
import { readRecord } from '../stored-record';
import type { WatchRun } from './watch-run';
import { type WatchState, watchStateProperty } from './watch-state';

const PROPERTY = 'outbox';
const EMPTY = '';
/** A digest names this many conversations at most; the others follow with the next run. */
const MAX_ITEMS = 40;
/** A script on a consumer account may mail 100 recipients a day; the rest is a reserve. */
const RECIPIENTS_A_DAY = 90;

const Outbox = v.object({
  /** Null until the draft is known to exist. */
  draftId: v.nullable(v.string()),
  /** The day on which it was written, in the desk's zone. */
  day: v.string(),
  recipients: v.number(),
  items: v.array(
    v.object({
      threadId: v.string(),
      since: v.number(),
      undeliveredAt: v.optional(v.nullable(v.number()), null),
      stages: v.array(v.picklist(['escalation', 'at-risk', 'late'])),
    }),
  ),
});
type Outbox = v.InferOutput<typeof Outbox>;

/**
 * Sends what a killed run had drafted, in opening hours only, and marks what it had sent. Returns 'free' when no digest
 * was on its way, 'done' when one was and is now settled, 'busy' when one still is.
 */
export function finishOutbox(run: WatchRun): 'free' | 'done' | 'busy' {
  const { desk } = run;
  const { mailbox, store } = desk.services;
  const outbox = readRecord(store, PROPERTY, Outbox, null);
  if (outbox === null) return 'free';
  const draftId = outbox.draftId ?? mailbox.findDraft(REMINDER_HEADER);
  if (draftId === null) {
    store.set({ [PROPERTY]: EMPTY });
    return 'free';
  }
  if (!desk.calendar.isOpenAt(desk.now) && mailbox.hasDraft(draftId)) return 'busy';
  sendOutbox(run, { ...outbox, draftId });
  return 'done';
}

/**
 * Announces what is due, in opening hours only; returns how many conversations it named.
 * Without a trigger (`period` null) the next run is assumed to be an hour away.
 */
export function announce(run: WatchRun, period: Duration | null): number {
  const { desk, index, state } = run;
  const context = { ...desk, period: period ?? HOUR };
  const candidates = planWatch(index, context).announce.slice(0, MAX_ITEMS);
  state.heldBack = 0;
  if (candidates.length === 0) return 0;
  if (recipientsLeft(run) < 1) {
    state.heldBack = candidates.length;
    return 0;
  }
  const read = new Map<string, Assessed>();
  for (const { threadId } of candidates) {
    if (!run.hasTime()) break;
    const assessed = run.readConversation(threadId);
    if (assessed !== null) read.set(threadId, assessed);
  }
  // The same plan over what was just read: a response sent in the meantime is not announced as missing.
  const due = planWatch(new Map([...index].filter(([id]) => read.has(id))), context).announce;
  const items = due.flatMap((announcement) => toItem(announcement, read.get(announcement.threadId)));
  if (items.length === 0) return 0;
  return sendDigest(run, due, items) ? items.length : 0;
}

function toItem({ threadId, stages, entry }: Announcement, read: Assessed | undefined): DigestItem[] {
  const status = read?.status ?? null;
  if (read === undefined || status === null) return [];
  return [{ threadId, stages, priority: entry.priority, status, ...titleOf(read.snapshot) }];
}

/** False when too few of the day's recipients are left. */
function sendDigest(run: WatchRun, due: readonly Announcement[], items: readonly DigestItem[]): boolean {
  const { services, settings, now, calendar } = run.desk;
  const address = services.mailbox.address();
  const message = digestMessage(items, { settings, now, address, toReview: toReview(run) });
  if (message.to.length > recipientsLeft(run)) {
    run.state.heldBack = items.length;
    return false;
  }
  const outbox: Outbox = {
    draftId: null,
    day: calendar.localDate(now),
    recipients: message.to.length,
    items: due.flatMap(({ threadId, stages, entry }) =>
      entry.since === null
        ? []
        : [{ threadId, stages: [...stages], since: entry.since, undeliveredAt: entry.undeliveredAt }],
    ),
  };
  services.store.set({ [PROPERTY]: JSON.stringify(outbox) });
  const draftId = services.mailbox.createDraft(rawMessage(message, services.base64));
  sendOutbox(run, { ...outbox, draftId });
  return true;
}

/** What is counted at the end of a digest: mail that may be a machine's. */
function toReview({ index }: WatchRun): DigestContext['toReview'] {
  const waiting = [...index.values()].flatMap(({ review, since }) =>
    review && since !== null ? [since] : [],
  );
  return waiting.length === 0 ? null : { count: waiting.length, oldest: Math.min(...waiting) };
}

function sendOutbox(run: WatchRun, outbox: Outbox & { readonly draftId: string }): void {
  const { desk } = run;
  const { mailbox, store } = desk.services;
  store.set({ [PROPERTY]: JSON.stringify(outbox) });
  const sentNow = mailbox.sendDraft(outbox.draftId);
  markAnnounced(run, sentNow ? { ...outbox, day: desk.calendar.localDate(desk.now) } : outbox);
}

function markAnnounced(run: WatchRun, { items, day, recipients }: Outbox): void {
  const { desk, index, state } = run;
  // While what was announced is being found out, this digest will be read with the others.
  const marked = withAnnounced(index, state.recovery === null ? items : [], day);
  const { since, recipients: before } = mailedToday(run);
  const mailed = { since, recipients: before + recipients };
  // The outbox last, with the recipients of the day: what is marked before a run is cut off may be marked again.
  const after = new Map([...index, ...marked]);
  const kept = run.saved && {
    ...indexProperties(desk, run.saved, after).properties,
    ...watchStateProperty({ ...state, mailed }),
  };
  desk.services.store.set({ ...kept, [PROPERTY]: EMPTY });
  if (run.saved !== null) run.saved = after;
  state.mailed = mailed;
  for (const [threadId, entry] of marked) index.set(threadId, entry);
}

/** What the index holds of conversations once a digest of that day has announced them; not of a cycle that is over. */
export function withAnnounced(
  index: QueueIndex,
  items: ReturnType<typeof announcedIn>,
  day: LocalDate,
): QueueIndex {
  return new Map(
    items.flatMap(({ threadId, since, undeliveredAt, stages }): [string, IndexEntry][] => {
      const entry = index.get(threadId);
      if (entry?.since !== since || entry.undeliveredAt !== undeliveredAt) return [];
      const announced = stages.reduce((known, stage) => afterAnnouncing(known, stage, day), entry.announced);
      return [[threadId, { ...entry, announced }]];
    }),
  );
}

function mailedToday({ desk, state: { mailed } }: WatchRun): WatchState['mailed'] {
  return desk.now < mailed.since + DAY ? mailed : { since: desk.now, recipients: 0 };
}

const recipientsLeft = (run: WatchRun) => RECIPIENTS_A_DAY - mailedToday(run).recipients;

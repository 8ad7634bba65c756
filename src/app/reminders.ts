// Reminders: one digest mail a run at most, and each (conversation, cycle, stage) in one digest only.
//
// The outbox makes that hold wherever a run is killed. It is written before the digest becomes a draft, then holds
// the draft's id, then the draft is sent, then what it announced is marked. A draft whose id is noted and that is
// gone has been sent; one whose id was not noted is found by its header, and its id noted first.
import * as v from 'valibot';
import type { ConversationSnapshot } from '../domain/conversation';
import { type DigestItem, digestMessage, REMINDER_HEADER } from '../domain/digest';
import { rawMessage } from '../domain/raw-message';
import type { SlaStatus } from '../domain/sla/clock';
import { type Duration, HOUR } from '../domain/time';
import { type Announcement, afterAnnouncing, planWatch } from '../domain/watch-plan';
import type { Store } from '../ports';
import { indexProperties } from './queue';
import { titleOf } from './titles';
import type { WatchRun } from './watch-run';

const PROPERTY = 'outbox';
/** A digest names this many conversations at most; the rest follows with the next run. */
const MAX_ITEMS = 40;

const Outbox = v.object({
  /** Null until the draft is known to exist. */
  draftId: v.nullable(v.string()),
  items: v.array(
    v.object({
      threadId: v.string(),
      since: v.number(),
      stages: v.array(v.picklist(['escalation', 'at-risk', 'late'])),
    }),
  ),
});
type Outbox = v.InferOutput<typeof Outbox>;

/** Sends what a killed run had drafted, and marks what it had sent. */
export function finishOutbox(run: WatchRun): void {
  const { mailbox, store } = run.desk.services;
  const outbox = readOutbox(store);
  if (outbox === null) return;
  const draftId = outbox.draftId ?? mailbox.findDraft(REMINDER_HEADER);
  if (draftId === null) store.remove(PROPERTY);
  else sendOutbox(run, { ...outbox, draftId });
}

/**
 * Announces what is due, in opening hours only; answers how many conversations it named.
 * Without a trigger (`period` null) the next run is taken to be an hour away.
 */
export function announce(run: WatchRun, period: Duration | null): number {
  const { desk, index } = run;
  const context = { ...desk, period: period ?? HOUR };
  const candidates = planWatch(index, context).announce.slice(0, MAX_ITEMS);
  const read = new Map<string, { readonly snapshot: ConversationSnapshot; readonly status: SlaStatus }>();
  for (const { threadId } of candidates) {
    if (!run.hasTime()) break;
    const assessed = run.readConversation(threadId);
    if (assessed !== null && assessed.status !== null)
      read.set(threadId, { snapshot: assessed.snapshot, status: assessed.status });
  }
  // The same plan over what was just read: an answer that came in the meantime is not announced as missing.
  const due = planWatch(new Map([...index].filter(([id]) => read.has(id))), context).announce;
  const items = due.flatMap((announcement) => toItem(announcement, read.get(announcement.threadId)));
  if (items.length === 0) return 0;
  sendDigest(run, due, items);
  return items.length;
}

function toItem(
  { threadId, stages, entry }: Announcement,
  read: { readonly snapshot: ConversationSnapshot; readonly status: SlaStatus } | undefined,
): DigestItem[] {
  if (read === undefined) return [];
  return [{ threadId, stages, priority: entry.priority, status: read.status, ...titleOf(read.snapshot) }];
}

function sendDigest(run: WatchRun, due: readonly Announcement[], items: readonly DigestItem[]): void {
  const { services, settings, now } = run.desk;
  const address = services.mailbox.address();
  const message = digestMessage(items, { settings, now, address });
  const outbox: Outbox = {
    draftId: null,
    items: due.flatMap(({ threadId, stages, entry }) =>
      entry.since === null ? [] : [{ threadId, stages: [...stages], since: entry.since }],
    ),
  };
  services.store.set({ [PROPERTY]: JSON.stringify(outbox) });
  const draftId = services.mailbox.createDraft(rawMessage(message, services.base64));
  sendOutbox(run, { ...outbox, draftId });
}

function sendOutbox(run: WatchRun, outbox: Outbox & { readonly draftId: string }): void {
  const { mailbox, store } = run.desk.services;
  store.set({ [PROPERTY]: JSON.stringify(outbox) });
  mailbox.sendDraft(outbox.draftId);
  markAnnounced(run, outbox);
}

function markAnnounced(run: WatchRun, outbox: Outbox): void {
  const { desk, index } = run;
  const today = desk.calendar.localDate(desk.now);
  for (const { threadId, since, stages } of outbox.items) {
    const entry = index.get(threadId);
    if (entry?.since !== since) continue;
    const announced = stages.reduce((known, stage) => afterAnnouncing(known, stage, today), entry.announced);
    index.set(threadId, { ...entry, announced });
  }
  const { properties } = indexProperties(desk, run.saved, index);
  desk.services.store.set(properties);
  run.saved = new Map(index);
  desk.services.store.remove(PROPERTY);
}

function readOutbox(store: Store): Outbox | null {
  const text = store.all()[PROPERTY];
  if (text === undefined) return null;
  try {
    return v.parse(Outbox, JSON.parse(text));
  } catch {
    return null;
  }
}

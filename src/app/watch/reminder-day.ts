// What the reminders of one day have come to: their thread, whom escalations came from, what the manager was sent.
import * as v from 'valibot';
import type { Instant } from '../../domain/terms/time';
import type { Store } from '../../ports';
import type { Desk } from '../desk';
import { readRecord } from '../stored-record';

const PROPERTY = 'reminder-day';

const ReminderDay = v.object({
  day: v.string(),
  /** The day's thread and its last message; null before the first. */
  threadId: v.nullable(v.string()),
  messageId: v.nullable(v.string()),
  /** Messages of ours that are in the inbox. */
  shown: v.array(v.string()),
  /** Escalations that were named, in all and by sender. */
  escalations: v.number(),
  senders: v.record(v.string(), v.number()),
  /** Mails that went to the manager. */
  toManager: v.number(),
  /** Recipients of digests that named nothing late and nothing at risk. */
  escalationRecipients: v.number(),
  /** When the last of them was sent; null before the first. */
  sentAt: v.optional(v.nullable(v.number()), null),
  /** When Gmail last refused a digest for good; null once it took one. */
  refusedAt: v.nullable(v.number()),
  /** True once it was said that the round is made. */
  round: v.boolean(),
  /** True once a digest told what was late before the watch began. */
  backlog: v.optional(v.boolean(), false),
});

export type ReminderDay = Readonly<v.InferOutput<typeof ReminderDay>>;

/** Of today; what was shown before goes on being known. */
export function readReminderDay({ services, calendar, now }: Desk): ReminderDay {
  const day = calendar.localDate(now);
  const known = readRecord(services.store, PROPERTY, ReminderDay, null);
  if (known?.day === day) return known;
  return {
    day,
    threadId: null,
    messageId: null,
    shown: known?.shown ?? [],
    escalations: 0,
    senders: {},
    toManager: 0,
    escalationRecipients: 0,
    sentAt: null,
    refusedAt: known?.refusedAt ?? null,
    round: false,
    backlog: false,
  };
}

/** Since when Gmail refuses reminders for good; null where it takes them. */
export function refusedSince(store: Store): Instant | null {
  return readRecord(store, PROPERTY, ReminderDay, null)?.refusedAt ?? null;
}

export function reminderDayProperty(day: ReminderDay): Record<string, string> {
  return { [PROPERTY]: JSON.stringify(day) };
}

/** Gmail refuses a digest for good: the homepage says so until it takes one. */
export function noteRefused(desk: Desk): void {
  desk.services.store.set(reminderDayProperty({ ...readReminderDay(desk), refusedAt: desk.now }));
}

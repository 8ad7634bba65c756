// The reminders of a day are one conversation: each replies to the one before, and only the last one is unread in the inbox.
import type { Desk } from '../desk';
import { type ReminderDay, readReminderDay, reminderDayProperty } from './reminder-day';

/** A Message-ID as it may stand in a header of ours. */
const MESSAGE_ID = /^<[^<>\s]{1,200}>$/;

/** What makes a digest a reply to the one before; nothing for the first one of the day. */
export function threadHeaders({ services }: Desk, { messageId }: ReminderDay): Record<string, string> {
  if (messageId === null) return {};
  const found = services.mailbox.headers(messageId, ['Message-ID']);
  const id = found?.values['Message-ID'].trim() ?? '';
  return MESSAGE_ID.test(id) ? { 'In-Reply-To': id, References: id } : {};
}

/** Puts the last digest into the inbox as unread, and takes the older ones out of there, as read. */
export function tidyInbox(desk: Desk): void {
  const { mailbox, store } = desk.services;
  const day = readReminderDay(desk);
  const last = day.shown[day.shown.length - 1];
  if (last === undefined) return;
  mailbox.showInInbox(last, true);
  for (const id of day.shown) if (id !== last) mailbox.showInInbox(id, false);
  store.set(reminderDayProperty({ ...day, shown: [last] }));
}

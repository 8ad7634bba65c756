// Leaving: everything that the product has put into the mailbox and the store is taken away again.
//
// It may be cut off after any call, and another click goes on. The store goes last, since it knows labels that somebody has
// renamed.
import * as v from 'valibot';
import type { LabelKey } from '../domain/mailbox/labels';
import { RECORD_LABELS, REMINDER_SUBJECT } from '../domain/mailbox/own-mail';
import { DAY } from '../domain/terms/time';
import type { Mailbox } from '../ports';
import { loadIndex } from './conversation/queue';
import { sentDigest } from './conversation/sent-digests';
import { forgetTitles } from './conversation/titles';
import type { Desk } from './desk';
import { readRecord } from './stored-record';
import { isAside, lookForOther } from './watch/one-watch';
import { deleteDrafts } from './watch/outbox';
import { disableReminders } from './watch/reminder-trigger';

const PROPERTY = 'leaving';
/** Reminders sent before this instant have been looked at. */
const UpTo = v.nullable(v.number());

/** Which labels go: those that nobody sees, or all of ours. */
export type LeavingLabels = Parameters<Mailbox['removeLabels']>[0];

/** 'more' where something is left to take away; 'other' where another installation goes on, and the mailbox stays as it is. */
export type Left = 'all' | 'more' | 'other';

/** Takes away as much as there is time for. The triggers go at once. */
export function leave(desk: Desk, labels: LeavingLabels, hasTime: () => boolean): Left {
  const { services } = desk;
  disableReminders(services);
  lookForOther(desk);
  const other = isAside(desk);
  if (!other && !clearMailbox(desk, labels, hasTime)) return 'more';
  forgetTitles(services, [...loadIndex(desk).index.keys()]);
  services.store.clear();
  return other ? 'other' : 'all';
}

function clearMailbox(desk: Desk, labels: LeavingLabels, hasTime: () => boolean): boolean {
  const { mailbox } = desk.services;
  deleteDrafts(desk);
  if (!binReminders(desk, hasTime)) return false;
  // Before the labels by which they are found.
  for (const key of RECORD_LABELS) binRecords(mailbox, key);
  return mailbox.removeLabels(labels, hasTime);
}

/** Only what bears our marks goes, and only that message: people may have written of us, and answered. */
function binReminders({ services, now }: Desk, hasTime: () => boolean): boolean {
  const { mailbox, store } = services;
  const from = readRecord(store, PROPERTY, UpTo, null);
  let upTo = from;
  for (const id of mailbox.sent(REMINDER_SUBJECT, { from, to: now + DAY, binned: false })) {
    if (!hasTime()) {
      store.set({ [PROPERTY]: JSON.stringify(upTo) });
      return false;
    }
    const digest = sentDigest(mailbox, id);
    if (digest === null) continue;
    if (digest.ours) mailbox.trashMessage(id);
    upTo = digest.at;
  }
  return true;
}

/** A label alone proves nothing: what is no record of ours stays where it is. */
function binRecords(mailbox: Mailbox, key: LabelKey): void {
  for (const id of mailbox.recordIds(key)) if (mailbox.record(id) !== null) mailbox.trashMessage(id);
}

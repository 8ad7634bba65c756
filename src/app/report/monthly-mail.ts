// The monthly mail to the manager, sent once a month wherever a run is killed.
//
// That it is under way is noted before the draft is made, then the draft's id, and only then is the draft sent. A noted
// draft that is gone has been sent; one that was made but not noted is found by its header.
import * as v from 'valibot';
import { startOfDay } from '../../domain/calendar/local-time';
import { addMonths, firstDayOf, type Month, monthOf } from '../../domain/calendar/month';
import { type OutgoingMessage, rawMessage } from '../../domain/mailbox/outgoing-message';
import { REPORT_HEADER } from '../../domain/mailbox/own-mail';
import { REPORT_SUBJECT, reportMessage, reportSubject } from '../../domain/report/report-mail';
import { DAY } from '../../domain/terms/time';
import type { Store } from '../../ports';
import type { Desk } from '../desk';
import { retentionNotice } from '../retention/retention';
import { readRecord } from '../stored-record';
import { readFigures } from './report';
import { readProgress, readTally } from './report-store';

const PROPERTY = 'report-mail';

const MailState = v.object({
  /** The last month that was mailed; '' before the first. */
  sent: v.string(),
  /** The month being mailed; null when none is. */
  sending: v.nullable(v.string()),
  /** Its draft, once that is known to exist. */
  draftId: v.nullable(v.string()),
});
type MailState = v.InferOutput<typeof MailState>;

const NOTHING_SENT: MailState = { sent: '', sending: null, draftId: null };

/** Sends what is due, in opening hours; returns the month that was sent, null when none was. */
export function sendMonthlyMail(desk: Desk): Month | null {
  const { store, mailbox, base64 } = desk.services;
  const { report, retention } = desk.settings;
  const wanted = report.monthlyMail || retention.enabled;
  const { manager } = desk.settings.reminders;
  if (manager === null || !wanted || !desk.calendar.isOpenAt(desk.now)) return null;
  const state = readRecord(store, PROPERTY, MailState, NOTHING_SENT);
  const month = state.sending ?? dueMonth(desk, state.sent);
  if (month === null) return null;
  let draftId = state.draftId;
  // Nothing is known of an earlier one: it may have gone before the properties were lost.
  if (state.sent === '' && state.sending === null && wasMailed(desk, month)) {
    save(store, { ...state, sent: month });
    return null;
  }
  if (draftId === null) {
    save(store, { ...state, sending: month });
    const left = state.sending === null ? null : mailbox.findDraft(REPORT_HEADER);
    const message = left === null ? composeMail(desk, month, manager) : null;
    draftId = message === null ? left : mailbox.createDraft(rawMessage(message, base64));
    if (draftId === null) {
      // What was counted of the month is lost: there is nothing to report.
      save(store, { sent: month, sending: null, draftId: null });
      return null;
    }
    save(store, { ...state, sending: month, draftId });
  }
  mailbox.sendDraft(draftId);
  save(store, { sent: month, sending: null, draftId: null });
  return month;
}

/** The month before the one being counted, unless it was sent. */
function dueMonth({ services }: Desk, sent: Month): Month | null {
  const progress = readProgress(services.store);
  if (progress === null) return null;
  const month = addMonths(monthOf(progress.from), -1);
  return month > sent && readTally(services.store, month) !== null ? month : null;
}

function wasMailed({ services: { mailbox }, calendar, now }: Desk, month: Month): boolean {
  const from = startOfDay(firstDayOf(addMonths(month, 1)), calendar.zone);
  return mailbox
    .sent(REPORT_SUBJECT, { from, to: now + DAY, binned: true })
    .some((id) => mailbox.headers(id, ['Subject'])?.values.Subject === reportSubject(month));
}

function composeMail(desk: Desk, month: Month, to: string): OutgoingMessage | null {
  const { store, mailbox } = desk.services;
  const figures = readFigures(store, month);
  if (figures === null) return null;
  return reportMessage({
    figures,
    before: readFigures(store, addMonths(month, -1)),
    to,
    address: mailbox.address(),
    usualDay: desk.calendar.usualDay,
    retention: retentionNotice(desk, month),
  });
}

function save(store: Store, state: MailState): void {
  store.set({ [PROPERTY]: JSON.stringify(state) });
}

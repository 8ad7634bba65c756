// What the reproductions of faults import of this repository, by the names they know: the one file to mend after a move.
import type { BusinessCalendar } from '../src/domain/calendar/business-calendar';
import { zoneOf } from '../src/domain/calendar/zones';
import * as clock from '../src/domain/sla/clock';
import * as deadline from '../src/domain/sla/deadline';
import * as explanation from '../src/domain/sla/explanation';
import type { SlaPolicy } from '../src/domain/sla/policy';
import type { ConversationLog, LogEntry } from '../src/domain/sla/sla-status';
import type { Priority } from '../src/domain/terms/levels';
import type { Instant } from '../src/domain/terms/time';

export type { IncomingMessage, MimePart, StoredMessage } from '../local/gmail/contract';
export { METHOD_COSTS } from '../local/gmail/method-costs';
export { headerOf, partsOf } from '../local/gmail/mime-part';
export { createAddonHost } from '../local/host/host';
export { importMessages, readExport } from '../local/mail/import-mbox';
export { readBundle } from '../local/runtime/bundle';
export type { AccountOptions, LocalRuntime, RunOptions, RunResult } from '../local/runtime/contract';
export { readWholeMailbox } from '../local/runtime/read-whole-mailbox';
export { createRuntime } from '../local/runtime/runtime';
export { SAMPLE_ADDRESS, sampleMessages } from '../local/sample/sample-mailbox';
export { newSync, watchStateProperty } from '../src/app/watch/watch-state';
export { createBusinessCalendar } from '../src/domain/calendar/business-calendar';
export { conversationLog, decide } from '../src/domain/decision/decision';
export { formatInstant } from '../src/domain/french/instant';
export type { MessageSnapshot } from '../src/domain/mailbox/conversation';
export { readMessage } from '../src/domain/reading/new-text';
export { conversationFacts } from '../src/domain/report/tally';
export { automaticEvidence } from '../src/domain/roles/automatic-mail';
export { checkSettings } from '../src/domain/settings/check-settings';
export { STANDARD_SETTINGS } from '../src/domain/settings/settings';
export { findDetails } from '../src/domain/triage/details';
export { triageConversation } from '../src/domain/triage/triage-conversation';
export { ticketView } from '../src/domain/view/ticket-view';
export { announcedIn } from '../src/domain/watch/digest';
export type { IndexEntry } from '../src/domain/watch/queue-index';
export { NOTHING_ANNOUNCED, readIndex, writeIndex } from '../src/domain/watch/queue-index';
export { planWatch } from '../src/domain/watch/watch-plan';
export { toSnapshot } from '../src/gas/gmail-snapshot';
export { google } from '../src/gas/google-error';
export * as functions from '../src/main';
export { firstName } from '../src/replies/first-name';
export { happenings, RUNS } from '../test/app/watch/scenario';
export { sentDigests, watchedDesk, watchOnce } from '../test/app/watch/watch-desk';
export { actionOf, cardTexts, everyValue, topCard, widgetCount } from '../test/helpers/card';
export { cardProblems } from '../test/helpers/card-schema';
export { deskWith, labelsOf, mail, sampleDesk, watchAll } from '../test/helpers/desk';
export { inParis, paris } from '../test/helpers/times';

const MINUTE = 60_000;

export const responseDue = (
  from: Instant,
  priority: Priority,
  policy: SlaPolicy,
  calendar: BusinessCalendar,
) => deadline.responseDue(from, priority, { settings: { policy }, calendar });

export const explainResponseDeadline = (
  from: Instant,
  priority: Priority,
  policy: SlaPolicy,
  calendar: BusinessCalendar,
) => explanation.explainResponseDeadline(from, priority, { settings: { policy }, calendar });

type OldEntry = Omit<LogEntry, 'endsClosing'> & { readonly closed: boolean };

/** A log that marks what is closed, and not by which closing: all of it by one. */
export const slaStatus = (
  log: Omit<ConversationLog, 'entries'> & { readonly entries: readonly OldEntry[] },
  policy: SlaPolicy,
  calendar: BusinessCalendar,
  now: Instant,
) => {
  const last = log.entries.map(({ closed }) => closed).lastIndexOf(true);
  const entries = log.entries.map(({ closed: _, ...entry }, i) => ({ ...entry, endsClosing: i === last }));
  return clock.slaStatus({ ...log, entries }, { settings: { policy }, calendar, now });
};

/** Offsets of a zone in milliseconds, and where they change in `[from, to)`, found minute by minute. */
export function zoneOffsets(name: string) {
  const zone = zoneOf(name);
  const offsetAt = (at: number) => zone.offset(at) * MINUTE;
  return {
    offsetAt,
    changesBetween(from: number, to: number) {
      const changes: { at: number; offset: number }[] = [];
      for (let at = from; at < to; at += MINUTE) {
        const offset = offsetAt(at);
        if (offset !== offsetAt(at - MINUTE)) changes.push({ at, offset });
      }
      return changes;
    },
  };
}

// What the reproductions of faults import of this repository, by the names they know: the one file to mend after a move.
import type { RuntimeOptions } from '../local/runtime/contract';
import * as runtime from '../local/runtime/runtime';
import {
  type BusinessCalendar,
  createBusinessCalendar as createCalendar,
} from '../src/domain/calendar/business-calendar';
import { zoneOf } from '../src/domain/calendar/zones';
import * as log from '../src/domain/decision/conversation-log';
import * as decision from '../src/domain/decision/decision';
import type * as mailbox from '../src/domain/mailbox/conversation';
import { automaticEvidence as evidenceOf } from '../src/domain/roles/automatic-mail';
import { STANDARD_SETTINGS as STANDARD } from '../src/domain/settings/settings';
import * as clock from '../src/domain/sla/clock';
import * as deadline from '../src/domain/sla/deadline';
import * as explanation from '../src/domain/sla/explanation';
import type { SlaPolicy } from '../src/domain/sla/policy';
import type { ConversationLog, LogEntry } from '../src/domain/sla/sla-status';
import type { Priority } from '../src/domain/terms/levels';
import type { Instant } from '../src/domain/terms/time';
import { readConversation } from '../src/domain/triage/conversation-reading';
import { triageConversation as triage } from '../src/domain/triage/triage-conversation';
import * as view from '../src/domain/view/ticket-view';
import * as queue from '../src/domain/watch/queue-index';

export type { IncomingMessage, MimePart, StoredMessage } from '../local/gmail/contract';
export { METHOD_COSTS } from '../local/gmail/method-costs';
export { headerOf, partsOf } from '../local/gmail/mime-part';
export { createAddonHost } from '../local/host/host';
export { importMessages, readExport } from '../local/mail/import-mbox';
export { readBundle } from '../local/runtime/bundle';
export type { AccountOptions, LocalRuntime, RunOptions, RunResult } from '../local/runtime/contract';
export { readWholeMailbox } from '../local/runtime/read-whole-mailbox';
export { SAMPLE_ADDRESS, sampleMessages } from '../local/sample/sample-mailbox';
export { newSync, watchStateProperty } from '../src/app/watch/watch-state';
export { createBusinessCalendar } from '../src/domain/calendar/business-calendar';
export { formatInstant } from '../src/domain/french/instant';
export { readMessage } from '../src/domain/reading/new-text';
export { conversationFacts } from '../src/domain/report/conversation-facts';
export { checkSettings } from '../src/domain/settings/check-settings';
export { STANDARD_SETTINGS } from '../src/domain/settings/settings';
export { findDetails } from '../src/domain/triage/details';
export { announcedIn } from '../src/domain/watch/digest';
export { NOTHING_ANNOUNCED, readIndex } from '../src/domain/watch/queue-index';
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

/** As it was when a trigger below an hour was an option of the account. */
export function createRuntime(
  options: RuntimeOptions & { readonly shortTriggers?: boolean },
): ReturnType<typeof runtime.createRuntime> {
  const { shortTriggers = true, ...rest } = options;
  const worlds = shortTriggers ? {} : { shortTriggers: 'refused' as const };
  return runtime.createRuntime({ ...rest, worlds: { ...worlds, ...rest.worlds } });
}

/** An entry of the index as it was before answers that came back and mail to be verified were told apart. */
export type IndexEntry = Omit<
  queue.IndexEntry,
  | 'undeliveredAt'
  | 'review'
  | 'followUp'
  | 'resolution'
  | 'turn'
  | 'holders'
  | 'customer'
  | 'chases'
  | 'older'
>;

/** As it was when nothing was left out for being no news. */
export function writeIndex(
  before: ReadonlyMap<string, IndexEntry> | null,
  after: ReadonlyMap<string, IndexEntry>,
  promise: string,
  news = 0,
) {
  const full = (index: ReadonlyMap<string, IndexEntry>) =>
    new Map(
      [...index].map(
        ([id, entry]) =>
          [
            id,
            {
              undeliveredAt: null,
              review: false,
              followUp: null,
              resolution: null,
              turn: null,
              holders: [],
              customer: '',
              chases: false,
              older: null,
              ...entry,
            },
          ] as const,
      ),
    );
  return queue.writeIndex(before && full(before), full(after), promise, news);
}

const MINUTE = 60_000;
const STANDARD_CALENDAR = createCalendar(STANDARD.schedule);

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

type Newer = 'cc' | 'replyTo' | 'report' | 'reaction' | 'inOurName' | 'inInbox';
/** A message as it was before senders and recipients were told apart. */
export type MessageSnapshot = Omit<mailbox.MessageSnapshot, Newer>;
type Snapshot = Omit<mailbox.ConversationSnapshot, 'messages'> & {
  readonly messages: readonly MessageSnapshot[];
};

function fullMessage(message: MessageSnapshot): mailbox.MessageSnapshot {
  const { fromUs } = message;
  return {
    cc: [],
    replyTo: [],
    report: '',
    reaction: false,
    inOurName: fromUs,
    inInbox: !fromUs,
    ...message,
  } as unknown as mailbox.MessageSnapshot;
}

const full = (snapshot: Snapshot): mailbox.ConversationSnapshot => ({
  ...snapshot,
  messages: snapshot.messages.map(fullMessage),
});

export const decide = (snapshot: Snapshot) => decision.decide(full(snapshot));

export const conversationLog = (snapshot: Snapshot, decided: decision.Decision) =>
  log.conversationLog(full(snapshot), decided, { calendar: STANDARD_CALENDAR, promising: [] });

export const triageConversation = (messages: readonly MessageSnapshot[]) => triage(messages.map(fullMessage));

export const automaticEvidence = (message: MessageSnapshot) => evidenceOf(fullMessage(message));

export function ticketView(
  input: Omit<view.TicketViewInput, 'snapshot' | 'roles' | 'own'> & { readonly snapshot: Snapshot },
) {
  const snapshot = full(input.snapshot);
  const roles = readConversation(snapshot.messages).roles(snapshot.messages);
  return view.ticketView({ ...input, snapshot, roles, own: [] });
}

type OldRole = 'customer' | 'agent' | 'thanks' | 'automatic';
type OldEntry = Pick<LogEntry, 'messageId' | 'at'> & {
  readonly role: OldRole | LogEntry['role'];
  readonly closed?: boolean;
};

/** A log that marks what is closed, and not by which closing: all of it by one. */
export const slaStatus = (
  {
    entries: old,
    ...ticket
  }: Omit<ConversationLog, 'entries' | 'markedAt'> & { readonly entries: readonly OldEntry[] },
  policy: SlaPolicy,
  calendar: BusinessCalendar,
  now: Instant,
) => {
  const last = old.map(({ closed = false }) => closed).lastIndexOf(true);
  const plain = {
    people: [0],
    undelivered: false,
    dismissed: false,
    level: null,
    promise: null,
    owedBy: null,
    followedUp: false,
    escalates: false,
  };
  const entries = old.map((entry, i) => ({
    ...plain,
    endsClosing: i === last,
    ...entry,
    role: entry.role === 'agent' ? ('answer' as const) : entry.role,
  }));
  return clock.slaStatus({ ...ticket, entries, markedAt: null }, { settings: { policy }, calendar, now });
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

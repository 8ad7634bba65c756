// Reads one conversation and says where it stands.

import { monthOf } from '../../domain/calendar/month';
import { isChaser } from '../../domain/decision/chaser';
import { conversationLog, type LogRules } from '../../domain/decision/conversation-log';
import { type Decision, decide, openPart, REVIEWED_AS } from '../../domain/decision/decision';
import { desiredLabels, type LabelChange, labelChange } from '../../domain/decision/desired-labels';
import { closingDates, escalationDate, type LabelCall, labelCalls } from '../../domain/decision/label-calls';
import type { ConversationSnapshot } from '../../domain/mailbox/conversation';
import { holders } from '../../domain/mailbox/labels';
import { customerKey } from '../../domain/roles/customer-key';
import type { ConversationRoles } from '../../domain/roles/role';
import { olderStart, withOlderStart } from '../../domain/sla/older-start';
import type { ConversationLog, FollowUp, RunningClock, SlaStatus } from '../../domain/sla/sla-status';
import { DAY, type Instant } from '../../domain/terms/time';
import { type ConversationReading, readConversation } from '../../domain/triage/conversation-reading';
import { oldMessages, unwatchedLabels, watchedStatus } from '../../domain/watch/beginning';
import {
  type IndexEntry,
  NOT_ANNOUNCED,
  type QueueIndex,
  type WatchedPromise,
} from '../../domain/watch/queue-index';
import { type Desk, roleDesk } from '../desk';
import { promisingReplies } from './promising-replies';

/** A conversation with all that was decided about it. */
export interface Assessed {
  readonly snapshot: ConversationSnapshot;
  readonly decision: Decision;
  /** What its messages say. */
  readonly reading: ConversationReading;
  /** What each message is. */
  readonly roles: ConversationRoles;
  /** What its messages do to the clock; null when it is no request, and not doubtful either. */
  readonly log: ConversationLog | null;
  /** Null when it is no request, and not doubtful either. By the older start, where it asks again for what waits elsewhere. */
  readonly status: SlaStatus | null;
  /** The same by its own mail alone. */
  readonly own: SlaStatus | null;
  /** Whose it is; '' where that is not certain. */
  readonly customer: string;
  readonly chases: boolean;
  /** True for what has waited since before the watch began: nothing is promised of it. */
  readonly unwatched: boolean;
  /** What would make its labels tell the truth, but for its dates. */
  readonly change: LabelChange;
  /** What would date its closings, and an escalation by hand, on single messages. */
  readonly dates: readonly LabelCall[];
}

/** Decides about a snapshot; `index` is what is known of it and of the others, null for nothing. */
export function assess(
  desk: Desk,
  snapshot: ConversationSnapshot,
  index: QueueIndex | null,
  reading = readConversation(snapshot.messages, { desk: roleDesk(desk) }),
): Assessed {
  const roles = reading.roles(snapshot.messages);
  const known = index?.get(snapshot.threadId) ?? null;
  // Doubtful mail carries neither of the two.
  const decision = decide(snapshot, known?.review === true ? null : known, reading, roles);
  const counts = decision.ticket || decision.review;
  const log = counts ? conversationLog(snapshot, decision, logRules(desk), { reading, roles }) : null;
  const { status: own, unwatched } = watchedStatus(log, oldMessages(snapshot, desk.beginning), desk);
  const customer = counts ? customerKey(snapshot.messages, roles, roleDesk(desk)) : '';
  const chases = !unwatched && isChaser(snapshot, decision, own, { reading, roles });
  const found = { snapshot, decision, own, unwatched, customer, chases };
  const entry = toEntry({ ...found, status: own });
  const older = entry && index && olderStart(entry, index.values(), desk);
  const status = own && withOlderStart(own, older, desk);
  return {
    ...found,
    reading,
    roles,
    log,
    status,
    change: labelChange(
      snapshot,
      unwatched ? unwatchedLabels(snapshot) : desiredLabels(decision, status, snapshot, roles),
    ),
    dates: decision.ticket && log !== null ? datesOf(desk, snapshot, { log, status }) : [],
  };
}

function datesOf(
  desk: Desk,
  snapshot: ConversationSnapshot,
  { log, status }: { readonly log: ConversationLog; readonly status: SlaStatus | null },
): readonly LabelCall[] {
  const month = monthOf(desk.calendar.localDate(desk.now));
  return [...closingDates(snapshot, month, status?.state === 'clos'), ...escalationDate(snapshot, log, desk)];
}

const logRules = ({ settings, calendar }: Desk): LogRules => ({
  calendar,
  promising: promisingReplies(settings),
});

/** Makes the labels tell the truth, the dates of closings too; false when they did already. */
export function correctLabels({ services }: Desk, { snapshot, change, dates }: Assessed): boolean {
  const calls = labelCalls(snapshot, change, dates);
  for (const { messageId, add, remove } of calls) {
    if (messageId === null) relabelThread(services, snapshot, { add, remove });
    else services.mailbox.relabelMessage(messageId, add, remove);
  }
  return calls.length > 0;
}

/** What came between the reading and now was labelled with the rest, and nobody has read it: that is taken back. */
function relabelThread(
  { mailbox }: Desk['services'],
  { threadId, messages }: ConversationSnapshot,
  { add, remove }: LabelChange,
): void {
  const read = new Set(messages.map(({ id }) => id));
  const unread = mailbox.relabel(threadId, add, remove).filter((id) => !read.has(id));
  mailbox.relabelMessages(unread, [], add);
}

type Entered = Pick<
  Assessed,
  'snapshot' | 'decision' | 'status' | 'own' | 'unwatched' | 'customer' | 'chases'
>;

/** What the index should hold of a conversation; null when it is closed, or not watched, or no request and not doubtful either. */
export function toEntry({
  snapshot,
  decision,
  status,
  own,
  unwatched,
  customer,
  chases,
}: Entered): Omit<IndexEntry, 'announced'> | null {
  if (status === null || own === null || own.state === 'clos' || unwatched) return null;
  if (!decision.ticket && own.state !== 'a-traiter') return null;
  const { priority, type } = decision.ticket ? decision : REVIEWED_AS;
  const clock = (kind: RunningClock['kind']) => own.clocks.find((running) => running.kind === kind);
  const { followUp, waited } = own;
  const owed = decision.ticket ? clock('follow-up') : undefined;
  const solution = decision.ticket ? clock('resolution') : undefined;
  return {
    threadId: snapshot.threadId,
    state: own.state,
    since: own.waitingSince,
    undeliveredAt: own.undeliveredAt,
    priority,
    type,
    escalation: decision.ticket && decision.escalation,
    review: !decision.ticket,
    doubtful: decision.ticket && decision.second !== null && own.state === 'a-traiter',
    due: own.responseDue,
    atRiskFrom: clock('response')?.atRiskFrom ?? null,
    standing: decision.ticket ? status.standing : null,
    followUp:
      owed === undefined || followUp === null
        ? null
        : { ...watched(owed), since: nameOf(followUp), term: followUp.term },
    resolution: solution === undefined ? null : { ...watched(solution), waited },
    turn: own.turn,
    holders: holders(openPart(snapshot.messages)),
    customer,
    chases,
    older: status.older ?? null,
  };
}

function watched({ from, due, atRiskFrom }: RunningClock): WatchedPromise {
  return { since: from, due, atRiskFrom, announced: NOT_ANNOUNCED };
}

/** Another date that an agent chooses is another promise, though our message is the same. */
function nameOf({ from, due, source }: FollowUp): Instant {
  return source === 'chosen' ? from + Math.round((due - from) / DAY) : from;
}

// Reads one conversation and says where it stands.

import { monthOf } from '../../domain/calendar/month';
import { conversationLog, type Decision, decide } from '../../domain/decision/decision';
import { desiredLabels, type LabelChange, labelChange } from '../../domain/decision/desired-labels';
import { closingDates, type LabelCall, labelCalls } from '../../domain/decision/label-calls';
import type { ConversationSnapshot } from '../../domain/mailbox/conversation';
import { slaStatus } from '../../domain/sla/clock';
import type { ConversationLog, SlaStatus } from '../../domain/sla/sla-status';
import type { Priority } from '../../domain/terms/levels';
import { readConversation } from '../../domain/triage/conversation-reading';
import type { IndexEntry } from '../../domain/watch/queue-index';
import type { Desk } from '../desk';

/** A conversation with all that was decided about it. */
export interface Assessed {
  readonly snapshot: ConversationSnapshot;
  readonly decision: Decision;
  /** What its messages do to the clock; null when it is no request. */
  readonly log: ConversationLog | null;
  /** Null when it is no request. */
  readonly status: SlaStatus | null;
  /** What would make its labels tell the truth, but for the dates of its closings. */
  readonly change: LabelChange;
  /** What would date its closings, on single messages. */
  readonly dates: readonly LabelCall[];
}

/** Decides about a snapshot; `known` is the priority that was last put on without anyone asking. */
export function assess(
  desk: Desk,
  snapshot: ConversationSnapshot,
  known: Priority | null,
  reading = readConversation(snapshot.messages),
): Assessed {
  const decision = decide(snapshot, known, reading);
  const log = decision.ticket ? conversationLog(snapshot, decision, reading) : null;
  const status = log === null ? null : slaStatus(log, desk);
  const month = monthOf(desk.calendar.localDate(desk.now));
  return {
    snapshot,
    decision,
    log,
    status,
    change: labelChange(snapshot, desiredLabels(decision, status, snapshot)),
    dates: decision.ticket ? closingDates(snapshot, month) : [],
  };
}

/** Makes the labels tell the truth, the dates of closings too; false when they did already. */
export function correctLabels({ services }: Desk, { snapshot, change, dates }: Assessed): boolean {
  const calls = labelCalls(snapshot, change, dates);
  for (const { messageId, add, remove } of calls) {
    if (messageId === null) services.mailbox.relabel(snapshot.threadId, add, remove);
    else services.mailbox.relabelMessage(messageId, add, remove);
  }
  return calls.length > 0;
}

/** What the index should hold of a conversation; null when it is closed or no request. */
export function toEntry({ snapshot, decision, status }: Assessed): Omit<IndexEntry, 'announced'> | null {
  if (!decision.ticket || status === null || status.state === 'clos') return null;
  return {
    threadId: snapshot.threadId,
    state: status.state,
    since: status.waitingSince,
    priority: decision.priority,
    type: decision.type,
    escalation: decision.escalation,
    due: status.responseDue,
    atRiskFrom: status.atRiskFrom,
    standing: status.standing,
  };
}

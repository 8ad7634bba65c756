// What the product says about one conversation, as plain data: to be looked at outside Gmail's sidebar.
import { utc } from '../../domain/calendar/civil-date';
import type { Decision, TicketDecision } from '../../domain/decision/decision';
import { EVIDENCE_WORDS } from '../../domain/roles/evidence-words';
import type { SlaStatus } from '../../domain/sla/sla-status';
import { MINUTE } from '../../domain/terms/time';
import type { Reason } from '../../domain/triage/triage-result';
import { ROLE_NAMES } from '../../domain/view/role-words';
import type { QueueIndex } from '../../domain/watch/queue-index';
import type { Desk } from '../desk';
import { loadIndex, readAndAssess } from './queue';
import { suggestedReply } from './replies';

/** ISO 8601 in UTC; milliseconds only where there are any. */
const iso = (instant: number | null = null): string | null =>
  instant === null ? null : utc(instant).toISO({ suppressMilliseconds: true });

const minutes = (duration: number | null = null): number | null =>
  duration === null ? null : Math.trunc(duration / MINUTE);

function wordReason({ text, words }: Reason): string {
  return words.length === 0 ? text : `${text} : ${words.map((word) => `« ${word} »`).join(', ')}`;
}

/** Each of these; null when nothing of it is left outside spam and bin. */
export function describeConversations(
  desk: Desk,
  threadIds: readonly string[],
): readonly (Record<string, unknown> | null)[] {
  const { index } = loadIndex(desk);
  return threadIds.map((threadId) => describeConversation(desk, threadId, index));
}

function describeConversation(
  desk: Desk,
  threadId: string,
  index: QueueIndex,
): Record<string, unknown> | null {
  const assessed = readAndAssess(desk, threadId, index);
  if (assessed === null) return null;
  const { snapshot, decision, roles, status } = assessed;
  return {
    subject: snapshot.messages[0]?.subject ?? '',
    ticket: decision.ticket,
    review: decision.review || isDoubtful(decision, status),
    confidence: confidenceOf(decision),
    why: [...new Set(decision.triage.reasons.map(wordReason))],
    ...(decision.ticket ? describeTicket(decision) : NO_TICKET),
    suggestion: suggestedReply(desk, assessed),
    state: status?.state ?? null,
    waitingSince: iso(status?.waitingSince),
    responseDue: iso(status?.responseDue),
    followUpDue: iso(status?.followUpDue),
    resolutionDue: iso(status?.resolutionDue),
    remainingMinutes: minutes(remainingOf(status)),
    messages: snapshot.messages.map((message) => {
      const { role, evidence } = roles.of(message);
      const words = EVIDENCE_WORDS[evidence.cause];
      return {
        id: message.id,
        from: message.from.address,
        role: ROLE_NAMES[role],
        evidence: evidence.words === '' ? words : `${words} : « ${evidence.words} »`,
      };
    }),
  };
}

/** A doubtful level is to be looked at until the customer is answered. */
function isDoubtful(decision: Decision, status: SlaStatus | null): boolean {
  return decision.ticket && decision.second !== null && status?.state === 'a-traiter';
}

function confidenceOf(decision: Decision): Readonly<Record<string, number>> {
  const { triage } = decision;
  // What was put away by hand is certain.
  const all = decision.ticket
    ? decision.confidence
    : { ticket: triage.ticket ? 1 : triage.confidence.ticket };
  return Object.fromEntries(Object.entries(all).map(([field, sure]) => [field, Number(sure.toFixed(3))]));
}

/** Until the answer that is awaited, or the further message that we owe. */
function remainingOf(status: SlaStatus | null): number | null {
  const kind = status?.state === 'en-cours' ? 'follow-up' : 'response';
  return status?.clocks.find((clock) => clock.kind === kind)?.remaining ?? null;
}

const NO_TICKET = { type: null, priority: null, escalation: null, reply: null, info: null };

function describeTicket({ type, priority, escalation, triage }: TicketDecision): Record<string, unknown> {
  const { reply, details } = triage.ticket ? triage : { reply: null, details: NO_DETAILS };
  const { userId, device, version, screenshot } = details;
  const info = { user_id: userId !== null, device: device !== null, version: version !== null, screenshot };
  return { type, priority, escalation, reply, info };
}

const NO_DETAILS = { userId: null, device: null, version: null, screenshot: false };

// What the product says about one conversation, as plain data: to be looked at outside Gmail's sidebar.
import { utc } from '../../domain/calendar/civil-date';
import { MINUTE } from '../../domain/terms/time';
import type { Reason } from '../../domain/triage/triage';
import type { Desk } from '../desk';
import { assess } from './assess';
import { loadIndex } from './queue';

/** ISO 8601 in UTC; milliseconds only where there are any. */
const iso = (instant: number | null): string | null =>
  instant === null ? null : utc(instant).toISO({ suppressMilliseconds: true });

function wordReason({ text, words }: Reason): string {
  return words.length === 0 ? text : `${text} : ${words.map((word) => `« ${word} »`).join(', ')}`;
}

/** Null when nothing of the conversation is left outside spam and bin. */
export function describeConversation(desk: Desk<unknown>, threadId: string): Record<string, unknown> | null {
  const snapshot = desk.services.mailbox.conversation(threadId);
  if (snapshot === null) return null;
  const known = loadIndex(desk).index.get(threadId)?.priority ?? null;
  const { decision, status } = assess(desk, snapshot, known);
  const { triage } = decision;
  const ticket = decision.ticket ? decision : null;
  const details = triage.ticket ? triage.details : null;
  return {
    subject: snapshot.messages[0]?.subject ?? '',
    ticket: decision.ticket,
    why: [...new Set(triage.reasons.map(wordReason))],
    type: ticket?.type ?? null,
    priority: ticket?.priority ?? null,
    escalation: ticket?.escalation ?? null,
    reply: ticket !== null && triage.ticket ? triage.reply : null,
    info:
      ticket === null
        ? null
        : {
            user_id: details !== null && details.userId !== null,
            device: details !== null && details.device !== null,
            version: details !== null && details.version !== null,
            screenshot: details?.screenshot ?? false,
          },
    state: status?.state ?? null,
    waitingSince: iso(status?.waitingSince ?? null),
    responseDue: iso(status?.responseDue ?? null),
    resolutionDue: iso(status?.resolutionDue ?? null),
    remainingMinutes: status?.remaining == null ? null : Math.trunc(status.remaining / MINUTE),
  };
}

// The log that the clocks run on: what each message does, and the level that counted when it came.
import { endsClosedPart, lastClosed } from '../mailbox/closing-month';
import type { ConversationSnapshot, MessageSnapshot } from '../mailbox/conversation';
import type { ConversationRoles } from '../roles/role';
import type { ConversationLog, LogEntry } from '../sla/sla-status';
import type { Priority } from '../terms/levels';
import { type ConversationReading, readConversation } from '../triage/conversation-reading';
import { triageConversation } from '../triage/triage-conversation';
import { type Decision, REVIEWED_AS } from './decision';

/**
 * The log of a conversation. Doubtful mail runs by the level of R1; what an agent dismissed, or said to need no answer,
 * starts no clock. A closing ends at the message that is dated by it; the last one ends at the last closed message, dated or
 * not.
 * @example conversationLog(snapshot, decision).entries[0]?.role //=> 'customer'
 */
export function conversationLog(
  snapshot: ConversationSnapshot,
  decision: Decision,
  reading: ConversationReading = readConversation(snapshot.messages),
  roles: ConversationRoles = reading.roles(snapshot.messages),
): ConversationLog {
  const { messages } = snapshot;
  const { priority, type } = decision.ticket ? decision : REVIEWED_AS;
  const last = lastClosed(messages);
  const levels = decision.ticket && !decision.chosenByHand ? levelsAtAnswers(messages, reading, roles) : [];
  return {
    entries: messages.map((message, i): LogEntry => {
      const { role, people, undelivered } = roles.of(message);
      return {
        messageId: message.id,
        at: message.at,
        role,
        people,
        undelivered,
        dismissed: isDismissed(message),
        level: levels[i] ?? null,
        endsClosing: message === last || endsClosedPart(message),
      };
    }),
    priority,
    type,
  };
}

/** Where somebody made a request of automatic mail, the priority counts. */
function isDismissed({ labels }: MessageSnapshot): boolean {
  if (labels.includes('no-answer-needed') || labels.includes('by-agent')) return true;
  return labels.includes('automatic') && !labels.some((key) => key.startsWith('priority/'));
}

/** What triage read when each answer was sent: a promise is judged by the level that it had then. */
function levelsAtAnswers(
  messages: readonly MessageSnapshot[],
  reading: ConversationReading,
  roles: ConversationRoles,
): readonly (Priority | null)[] {
  const later = messages.map((message) => roles.of(message).role).lastIndexOf('customer');
  return messages.map((message, i) => {
    // Where no customer wrote since, nothing can have changed the level.
    if (i > later || roles.of(message).role !== 'answer') return null;
    const then = triageConversation(messages.slice(0, i), reading, roles);
    return then.ticket ? then.priority : null;
  });
}

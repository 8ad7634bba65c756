// The log that the clocks run on: what each message does, and the level that counted when it came.
import type { BusinessCalendar } from '../calendar/business-calendar';
import { endsClosedPart, lastClosed } from '../mailbox/closing-month';
import type { ConversationSnapshot, MessageSnapshot } from '../mailbox/conversation';
import { escalatedAt, labelledDay } from '../mailbox/dated-labels';
import { promisedByReply } from '../promises/by-reply';
import { type PromiseRead, promiseIn } from '../promises/promised';
import { closingOf, dateIn } from '../promises/promised-date';
import type { ConversationRoles } from '../roles/role';
import type { ConversationLog, EntryPromise, LogEntry } from '../sla/sla-status';
import type { Priority, TicketType } from '../terms/levels';
import type { Instant } from '../terms/time';
import { type ConversationReading, readConversation } from '../triage/conversation-reading';
import { triageConversation } from '../triage/triage-conversation';
import { type Decision, openPart, REVIEWED_AS } from './decision';

/** What a log is made with: a calendar for the dates in it, and the canned replies that promise something. */
export interface LogRules {
  readonly calendar: BusinessCalendar;
  /** Of each, what is looked for. */
  readonly promising: readonly (readonly string[])[];
}

/** A conversation that has been read, and what each of its messages is. */
export interface ReadConversation {
  readonly reading: ConversationReading;
  readonly roles: ConversationRoles;
}

/**
 * The log of a conversation. Doubtful mail runs by the level of R1; what an agent dismissed, or said to need no answer,
 * starts no clock. A closing ends at the message that is dated by it; the last one ends at the last closed message, dated or
 * not.
 * @example conversationLog(snapshot, decision, desk).entries[0]?.role //=> 'customer'
 */
export function conversationLog(
  snapshot: ConversationSnapshot,
  decision: Decision,
  rules: LogRules,
  read: ReadConversation = readAnew(snapshot),
): ConversationLog {
  const { messages } = snapshot;
  const { reading, roles } = read;
  const { priority, type } = decision.ticket ? decision : REVIEWED_AS;
  const last = lastClosed(messages);
  const levels = decision.ticket && !decision.chosenByHand ? levelsAtAnswers(messages, reading, roles) : [];
  const escalated = decision.ticket && decision.escalation;
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
        promise: role === 'answer' ? promiseOf(message, type, rules, reading) : null,
        owedBy: owedBy(message, rules.calendar),
        followedUp: message.labels.includes('followed-up'),
        escalates: escalated && role === 'customer' && asksForEscalation(message, read),
      };
    }),
    priority,
    type,
    markedAt: escalated ? escalationMarkedAt(openPart(messages), rules.calendar) : null,
  };
}

function readAnew({ messages }: ConversationSnapshot): ReadConversation {
  const reading = readConversation(messages);
  return { reading, roles: reading.roles(messages) };
}

function promiseOf(
  message: MessageSnapshot,
  type: TicketType,
  { calendar, promising }: LogRules,
  reading: ConversationReading,
): EntryPromise | null {
  const { text } = reading.of(message).written();
  const due = ({ when }: PromiseRead) => dateIn(when, message.at, calendar);
  const found = promiseIn(text, type === 'suggestion');
  if (found !== null) {
    const { when: _, ...promise } = found;
    return { ...promise, due: due(found) };
  }
  const byReply = promisedByReply(text, promising);
  if (byReply === null) return null;
  // What a reply promises it promises whatever the conversation is about.
  const words = promiseIn(text, false);
  return words === null ? byReply : { ...byReply, due: due(words) };
}

/** The end of the day that an agent chose. */
function owedBy({ labels, at }: MessageSnapshot, calendar: BusinessCalendar): Instant | null {
  const day = labelledDay('owed-by', labels, calendar.localDate(at));
  return day === null ? null : closingOf(day, at, calendar);
}

function asksForEscalation(message: MessageSnapshot, { reading, roles }: ReadConversation): boolean {
  const triage = triageConversation([message], reading, roles);
  return triage.ticket && triage.escalation;
}

/** When a person marked the conversation; null where nobody did, or nobody knows when. */
function escalationMarkedAt(
  messages: readonly MessageSnapshot[],
  calendar: BusinessCalendar,
): Instant | null {
  const marked = messages.flatMap(({ labels, at }) => {
    const instant = escalatedAt(labels, calendar.localDate(at), calendar.zone);
    return instant === null ? [] : [instant];
  });
  return marked.length === 0 ? null : Math.min(...marked);
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

// What a conversation is and how urgent: what people decided by labels first, what triage reads in new mail next.
import { closingLabels, lastClosed } from '../mailbox/closing-month';
import type { ConversationSnapshot, MessageSnapshot } from '../mailbox/conversation';
import type { ConversationLog, LogEntry } from '../sla/sla-status';
import { isMoreUrgent, PRIORITIES, type Priority, TICKET_TYPES, type TicketType } from '../terms/levels';
import { type ConversationReading, readConversation } from '../triage/conversation-reading';
import { triageConversation } from '../triage/triage-conversation';
import type { Triage } from '../triage/triage-result';

/** What the desk goes by for a request. */
export interface TicketDecision {
  readonly ticket: true;
  readonly type: TicketType;
  readonly priority: Priority;
  readonly escalation: boolean;
  readonly triage: Triage;
  /** True when a label says another priority than triage read: a person chose it. */
  readonly chosenByHand: boolean;
}

/** Whether a conversation is a request, and what the desk then goes by. */
export type Decision = { readonly ticket: false; readonly triage: Triage } | TicketDecision;

/**
 * Decides from messages and their labels alone, so that the same mailbox always gives the same decision.
 *
 * A label settles the messages that carry it: an agent who changed it is obeyed. Messages that came later carry
 * none; they may raise a level that triage had given, ask for an escalation, or make a ticket of what was none.
 * When two priority labels are on, the one that is not `known` (what we put on ourselves) is the newer decision.
 * @example decide(snapshot, 'moyenne') //=> { ticket: true, priority: 'critique', … }
 */
export function decide(
  snapshot: ConversationSnapshot,
  known: Priority | null = null,
  reading: ConversationReading = readConversation(snapshot.messages),
): Decision {
  const triage = triageConversation(snapshot.messages, reading);
  const open = currentCycle(snapshot.messages, reading);
  const settled = open.filter(isSettled);
  if (settled.length === 0) return asDecision(triage, open.some(isEscalated));

  const fresh = open.filter((message) => !isSettled(message) && !message.fromUs);
  const news = fresh.length === 0 ? null : triageConversation(fresh, reading);
  const priority = labelledPriority(settled, known);
  if (priority === null) {
    return news?.ticket ? asDecision(news, open.some(isEscalated)) : { ticket: false, triage };
  }

  const before = triageConversation(settled, reading);
  const chosenByHand = !before.ticket || before.priority !== priority;
  const raised =
    !chosenByHand && news?.ticket && triage.ticket && isMoreUrgent(triage.priority, priority) ? triage : null;
  return {
    ticket: true,
    priority: raised?.priority ?? priority,
    type: raised?.type ?? labelledType(settled) ?? (triage.ticket ? triage.type : 'autre'),
    escalation: open.some(isEscalated) || (news?.ticket === true && news.escalation),
    triage,
    chosenByHand,
  };
}

/**
 * The log that the clocks run on. A conversation that an agent calls a request has at least one customer message,
 * whatever its headers say. A closing ends at the message that is dated by it; the last one ends at the last closed
 * message, dated or not.
 * @example conversationLog(snapshot, decision).entries[0]?.role //=> 'customer'
 */
export function conversationLog(
  snapshot: ConversationSnapshot,
  decision: TicketDecision,
  reading: ConversationReading = readConversation(snapshot.messages),
): ConversationLog {
  const last = lastClosed(snapshot.messages);
  const entries: LogEntry[] = snapshot.messages.map((message) => ({
    messageId: message.id,
    at: message.at,
    role: reading.of(message).role(),
    endsClosing: message === last || closingLabels(message).length > 0,
  }));
  if (!entries.some(({ role }) => role === 'customer' || role === 'thanks')) {
    const first = snapshot.messages.findIndex((message) => !message.fromUs);
    const entry = entries[first];
    if (entry !== undefined) entries[first] = { ...entry, role: 'customer' };
  }
  return { entries, priority: decision.priority, type: decision.type };
}

/**
 * The messages after the last closing; all of them when the last one is closed too.
 * @example openPart([closed, open]) //=> [open]
 */
export function openPart(messages: readonly MessageSnapshot[]): readonly MessageSnapshot[] {
  let start = messages.length;
  while (start > 0 && messages[start - 1]?.labels.includes('closed') === false) start -= 1;
  return start === messages.length ? messages : messages.slice(start);
}

/** As on the clock: only a customer's message begins a cycle after a closing. Absences, thanks and our own do not. */
function currentCycle(
  messages: readonly MessageSnapshot[],
  reading: ConversationReading,
): readonly MessageSnapshot[] {
  const open = openPart(messages);
  if (open.length === messages.length) return messages;
  const start = open.findIndex((message) => reading.of(message).role() === 'customer');
  return start < 0 ? messages : open.slice(start);
}

function asDecision(triage: Triage, escalated: boolean): Decision {
  if (!triage.ticket) return { ticket: false, triage };
  const { type, priority, escalation } = triage;
  return { ticket: true, type, priority, escalation: escalation || escalated, triage, chosenByHand: false };
}

function isSettled(message: MessageSnapshot): boolean {
  return message.labels.some((label) => label === 'automatic' || label.startsWith('priority/'));
}

function isEscalated(message: MessageSnapshot): boolean {
  return message.labels.includes('escalation');
}

function labelledPriority(messages: readonly MessageSnapshot[], known: Priority | null): Priority | null {
  const found = PRIORITIES.filter((priority) =>
    messages.some(({ labels }) => labels.includes(`priority/${priority}`)),
  );
  return found.find((priority) => priority !== known) ?? found[0] ?? null;
}

function labelledType(messages: readonly MessageSnapshot[]): TicketType | null {
  return TICKET_TYPES.find((type) => messages.some(({ labels }) => labels.includes(`type/${type}`))) ?? null;
}

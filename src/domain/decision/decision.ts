// What a conversation is and how urgent: what people decided by labels first, what triage reads in new mail next.
import type { ConversationSnapshot, MessageSnapshot } from '../mailbox/conversation';
import type { ConversationRoles, Role } from '../roles/role';
import { isMoreUrgent, PRIORITIES, type Priority, TICKET_TYPES, type TicketType } from '../terms/levels';
import { type ConversationReading, readConversation } from '../triage/conversation-reading';
import { triageConversation } from '../triage/triage-conversation';
import type { Triage } from '../triage/triage-result';

/** What the desk goes by for a request. */
export interface TicketDecision {
  readonly ticket: true;
  /** True when what waits may be a machine's: nothing proves it, so it waits like a person's. */
  readonly review: boolean;
  readonly type: TicketType;
  readonly priority: Priority;
  readonly escalation: boolean;
  readonly triage: Triage;
  /** True when a label says another priority than triage read: a person chose it. */
  readonly chosenByHand: boolean;
}

/** What is no request, or not known to be one: `review` asks a person to look. */
export interface OtherDecision {
  readonly ticket: false;
  readonly review: boolean;
  readonly triage: Triage;
}

/** Whether a conversation is a request, and what the desk then goes by. */
export type Decision = OtherDecision | TicketDecision;

/** The level that the clock of doubtful mail runs by (R1). */
export const REVIEWED_AS = { priority: 'moyenne', type: 'autre' } as const;

/** What begins a cycle after a closing; absences, thanks and our own mail do not. */
const BEGINNING: readonly Role[] = ['customer', 'probable', 'third-party'];
/** What comes from outside and may be read anew. */
const INCOMING: readonly Role[] = [...BEGINNING, 'thanks', 'reaction', 'automatic', 'bounce'];

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
  roles: ConversationRoles = reading.roles(snapshot.messages),
): Decision {
  const { messages } = snapshot;
  const triage = triageConversation(messages, reading, roles);
  const open = currentCycle(messages, roles);
  const settled = open.filter(isSettled);
  const unsettled = open.filter((message) => !isSettled(message));
  if (settled.length === 0) return asDecision(triage, unsettled, roles);

  const fresh = unsettled.filter((message) => INCOMING.includes(roles.of(message).role));
  const news = fresh.length === 0 ? null : triageConversation(fresh, reading, roles);
  const priority = labelledPriority(settled, known);
  if (priority === null) {
    if (news === null) return { ticket: false, review: false, triage };
    return news.ticket
      ? asDecision(news, unsettled, roles)
      : { ticket: false, review: isDoubtful(fresh, roles), triage };
  }

  const before = triageConversation(settled, reading, roles);
  const chosenByHand = !before.ticket || before.priority !== priority;
  const raised =
    !chosenByHand && news?.ticket && triage.ticket && isMoreUrgent(triage.priority, priority) ? triage : null;
  return {
    ticket: true,
    review: isDoubtful(fresh, roles),
    priority: raised?.priority ?? priority,
    type: raised?.type ?? labelledType(settled) ?? (triage.ticket ? triage.type : 'autre'),
    escalation: open.some(isEscalated) || (news?.ticket === true && news.escalation),
    triage,
    chosenByHand,
  };
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

/** As on the clock: only what asks for a response begins a cycle after a closing. */
function currentCycle(
  messages: readonly MessageSnapshot[],
  roles: ConversationRoles,
): readonly MessageSnapshot[] {
  const open = openPart(messages);
  if (open.length === messages.length) return messages;
  const start = open.findIndex((message) => BEGINNING.includes(roles.of(message).role));
  return start < 0 ? messages : open.slice(start);
}

function asDecision(
  triage: Triage,
  messages: readonly MessageSnapshot[],
  roles: ConversationRoles,
): Decision {
  const review = isDoubtful(messages, roles);
  if (!triage.ticket) return { ticket: false, review, triage };
  const { type, priority, escalation } = triage;
  const marked = escalation || messages.some(isEscalated);
  return { ticket: true, review, type, priority, escalation: marked, triage, chosenByHand: false };
}

/** True when something that nobody has answered or looked at may be a machine's. */
function isDoubtful(messages: readonly MessageSnapshot[], roles: ConversationRoles): boolean {
  const answered = messages.map((message) => roles.of(message).role).lastIndexOf('answer');
  return messages
    .slice(answered + 1)
    .some((message) => roles.of(message).role === 'probable' && !message.labels.includes('no-answer-needed'));
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

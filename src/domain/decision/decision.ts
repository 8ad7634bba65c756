// What a conversation is and how urgent: what people decided by labels first, what triage reads in new mail next.
import type { ConversationSnapshot, MessageSnapshot } from '../mailbox/conversation';
import type { ConversationRoles, Role } from '../roles/role';
import { isMoreUrgent, PRIORITIES, type Priority, TICKET_TYPES, type TicketType } from '../terms/levels';
import { type ConversationReading, readConversation } from '../triage/conversation-reading';
import { triageConversation } from '../triage/triage-conversation';
import type { Confidence, Triage } from '../triage/triage-result';
import { secondLevel, sureness } from './doubt';

/** What the desk goes by for a request. */
export interface TicketDecision {
  readonly ticket: true;
  /** True when what waits may be a machine's: nothing proves it, so it waits like a person's. */
  readonly review: boolean;
  readonly type: TicketType;
  readonly priority: Priority;
  readonly escalation: boolean;
  /** The likeliest other level, where the one above is so doubtful that a person is to look; null where it is not. */
  readonly second: Priority | null;
  /** How sure each field is; what a person decided is certain. */
  readonly confidence: Confidence;
  readonly triage: Triage;
  /** True when a label says another priority than triage read: a person chose it. */
  readonly chosenByHand: boolean;
  /** What triage had read where a person said otherwise: 'none' is no request. Null where nobody did. */
  readonly correctedFrom: {
    readonly priority: Priority | 'none' | null;
    readonly type: TicketType | null;
  };
}

/** What the labels of a request said when we last labelled it: where two rival, the other one is a person's, and newer. */
export interface KnownLabels {
  readonly priority: Priority;
  readonly type: TicketType;
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
 * When two priority or type labels are on, the one that is not `known` (what we put on ourselves) is the newer decision; so is
 * `Automatique` beside the known priority.
 * @example decide(snapshot, { priority: 'moyenne', type: 'autre' }) //=> { ticket: true, priority: 'critique', … }
 */
export function decide(
  snapshot: ConversationSnapshot,
  known: KnownLabels | null = null,
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
  const before = triageConversation(settled, reading, roles);
  // Where it is not known which of two is ours, the more urgent one counts.
  const priority = newest(PRIORITIES, 'priority', settled, known?.priority);
  if (priority === null || isPutAway(settled, priority, known)) {
    if (news === null) return { ticket: false, review: false, triage };
    return news.ticket
      ? asDecision(news, unsettled, roles)
      : { ticket: false, review: isDoubtful(fresh, roles), triage };
  }

  const type = newest(TICKET_TYPES, 'type', settled, (known ?? (before.ticket ? before : null))?.type);
  const typeByHand = type !== null && before.ticket && before.type !== type;
  const chosenByHand =
    !before.ticket || (before.priority !== priority && raisedTo(settled, reading, roles) !== priority);
  // A level by hand on what we had not read yet settles the level, and not whether the customer asks for more.
  const unread = settled.filter(isLevelAlone);
  const asks = unread.length === 0 ? null : triageConversation(unread, reading, roles);
  const heard = chosenByHand && !isSaidIn(settled, priority, reading, roles) ? null : news;
  const said = heard?.ticket && !chosenByHand ? triage : heard;
  const raised = said?.ticket && isMoreUrgent(said.priority, priority) ? said : null;
  const labelledSecond = chosenByHand ? null : secondLevel(settled, before, priority);
  const byHand = { priority: chosenByHand && raised === null, type: typeByHand };
  return {
    ticket: true,
    review: isDoubtful(fresh, roles),
    priority: raised?.priority ?? priority,
    type: (typeByHand ? null : raised?.type) ?? type ?? (triage.ticket ? triage.type : 'autre'),
    escalation:
      open.some(isEscalated) || [news, asks].some((said) => said?.ticket === true && said.escalation),
    second: raised === null ? labelledSecond : raised.second,
    get confidence() {
      return sureness(raised ?? before, byHand);
    },
    triage,
    chosenByHand,
    correctedFrom: {
      priority: chosenByHand ? (before.ticket ? before.priority : 'none') : null,
      type: typeByHand ? before.type : null,
    },
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
  // We put a type on beside a level only: one that stands alone is a person's.
  const byHand = newest(TICKET_TYPES, 'type', messages, undefined);
  if (!triage.ticket && byHand === null) return { ticket: false, review, triage };
  const { type, priority, escalation } = triage.ticket ? triage : { ...REVIEWED_AS, escalation: false };
  const marked = escalation || messages.some(isEscalated);
  return {
    ticket: true,
    review: triage.ticket && review,
    type: byHand ?? type,
    priority,
    escalation: marked,
    second: triage.ticket ? triage.second : null,
    get confidence() {
      return sureness(triage, { priority: false, type: byHand !== null });
    },
    triage,
    chosenByHand: false,
    correctedFrom: {
      priority: triage.ticket ? null : 'none',
      type: triage.ticket && byHand !== null && byHand !== triage.type ? triage.type : null,
    },
  };
}

/** Where one message says so by itself, nobody can tell that a person chose it: what was put away before may say another. */
function isSaidIn(
  settled: readonly MessageSnapshot[],
  priority: Priority,
  reading: ConversationReading,
  roles: ConversationRoles,
): boolean {
  return settled.some((message) => {
    if (!INCOMING.includes(roles.of(message).role)) return false;
    const alone = triageConversation([message], reading, roles);
    return alone.ticket && alone.priority === priority;
  });
}

/** The level that triage alone had come to as the messages came in: what was answered since does not lower it. */
function raisedTo(
  settled: readonly MessageSnapshot[],
  reading: ConversationReading,
  roles: ConversationRoles,
): Priority | null {
  let level: Priority | null = null;
  settled.forEach((message, i) => {
    if (!INCOMING.includes(roles.of(message).role)) return;
    const then = triageConversation(settled.slice(0, i + 1), reading, roles);
    if (then.ticket && (level === null || isMoreUrgent(then.priority, level))) level = then.priority;
  });
  return level;
}

/** True when something that nobody has answered or looked at may be a machine's. */
function isDoubtful(messages: readonly MessageSnapshot[], roles: ConversationRoles): boolean {
  const answered = messages.map((message) => roles.of(message).role).lastIndexOf('answer');
  return messages
    .slice(answered + 1)
    .some((message) => roles.of(message).role === 'probable' && !message.labels.includes('no-answer-needed'));
}

/**
 * True for a message that labels of ours or of a person's have decided about.
 * @example isSettled({ labels: ['automatic'] }) //=> true
 */
export function isSettled(message: Pick<MessageSnapshot, 'labels'>): boolean {
  return message.labels.some((label) => label === 'automatic' || label.startsWith('priority/'));
}

/** We put a level on beside a type only. */
function isLevelAlone({ labels }: MessageSnapshot): boolean {
  return !labels.some((key) => key.startsWith('type/') || key === 'automatic');
}

function isEscalated(message: MessageSnapshot): boolean {
  return message.labels.includes('escalation');
}

/**
 * True when everything that is settled is automatic as well, and the one priority on it is what we put: a person said since
 * that it is no request. Without knowing what we put the customer waits.
 */
function isPutAway(
  settled: readonly MessageSnapshot[],
  priority: Priority,
  known: KnownLabels | null,
): boolean {
  return priority === known?.priority && settled.every(({ labels }) => labels.includes('automatic'));
}

/** The label of a kind that messages carry: of two the one that is not ours. */
function newest<T extends string>(
  all: readonly T[],
  kind: 'priority' | 'type',
  messages: readonly MessageSnapshot[],
  ours: T | undefined,
): T | null {
  const found = all.filter((value) => messages.some(({ labels }) => isOn(labels, kind, value)));
  return found.find((value) => value !== ours) ?? found[0] ?? null;
}

function isOn(labels: readonly string[], kind: string, value: string): boolean {
  return labels.includes(`${kind}/${value}`);
}

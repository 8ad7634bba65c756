// What an agent decides about a conversation: each decision is a change of labels, and nothing else.

import { REVIEWED_AS } from '../../domain/decision/decision';
import { type LabelChange, STATE_LABELS } from '../../domain/decision/desired-labels';
import { unseenNews, unseenPromise } from '../../domain/decision/unseen';
import type { ConversationSnapshot } from '../../domain/mailbox/conversation';
import { type DatedFact, datingLabels, dayLabel, escalationLabel } from '../../domain/mailbox/dated-labels';
import { heldBy, holders, isHidden, type LabelKey } from '../../domain/mailbox/labels';
import { type Glimpse, type News, newsSince } from '../../domain/mailbox/news';
import { PRIORITIES, type Priority, TICKET_TYPES, type TicketType } from '../../domain/terms/levels';
import type { Instant, LocalDate } from '../../domain/terms/time';
import { readConversation } from '../../domain/triage/conversation-reading';
import { type Desk, roleDesk } from '../desk';
import { type Assessed, assess } from './assess';
import { forgetDuplicate } from './duplicates';
import { applyClick, type Click } from './left-clicks';
import { recallPutAway, rememberPutAway } from './put-away';
import { loadIndex, noteClick } from './queue';

export type AgentDecision =
  | { readonly kind: 'set-priority'; readonly priority: Priority }
  | { readonly kind: 'set-type'; readonly type: TicketType }
  /** A further message is owed by the end of that day. */
  | { readonly kind: 'owe-follow-up'; readonly date: LocalDate }
  /** Who has it, by initials; null for nobody. */
  | { readonly kind: 'hold'; readonly initials: string | null }
  /** Since when; now, where an agent asks for it. */
  | { readonly kind: 'mark-escalation'; readonly since?: Instant }
  | {
      readonly kind:
        | 'lift-escalation'
        | 'close'
        | 'reopen'
        | 'not-a-ticket'
        | 'is-a-ticket'
        | 'read-anew'
        | 'no-answer-needed'
        | 'answer-needed'
        | 'followed-up';
    };

/** What came of a decision. */
export type Acted =
  | { readonly kind: 'done'; readonly assessed: Assessed; readonly news: News | null }
  /** Nothing was done: it would have decided about what the agent has not seen. */
  | { readonly kind: 'unseen-mail'; readonly assessed: Assessed; readonly news: News }
  /** Nothing of the conversation is left. */
  | { readonly kind: 'gone' };

/** Decisions that only bring mail into sight. All others hold for what the agent saw, and for nothing that came since. */
const SHOWING: readonly AgentDecision['kind'][] = [
  'mark-escalation',
  'reopen',
  'answer-needed',
  'read-anew',
  'owe-follow-up',
  'hold',
];
/** Of a card that names no message: it shows what a round of the watch has labelled. */
export const NOTHING_SEEN: Glimpse = { lastMessageId: '', drafts: 0, shown: '' };

const PRIORITY: readonly LabelKey[] = PRIORITIES.map((priority): LabelKey => `priority/${priority}`);
const TYPE: readonly LabelKey[] = TICKET_TYPES.map((type): LabelKey => `type/${type}`);

/**
 * Carries out a decision: reads the conversation, labels it so that every label tells the truth at once
 * (deadline included), and notes it in the index. Two calls of Gmail, a third where a draft waits: the watch dates a closing,
 * by a call of its own. Reopening opens the whole conversation, what was closed earlier too, and takes every date of a closing off;
 * so does taking `Clos` off in Gmail, once the watch has read it.
 * `seen` is what the agent's card showed.
 */
export function actOnConversation(
  desk: Desk,
  threadId: string,
  decision: AgentDecision,
  seen: Glimpse = NOTHING_SEEN,
): Acted {
  const before = desk.services.mailbox.conversation(threadId);
  return before === null ? { kind: 'gone' } : actOnSnapshot(desk, before, decision, seen);
}

/** The same on a conversation that was just read. */
export function actOnSnapshot(
  desk: Desk,
  before: ConversationSnapshot,
  decision: AgentDecision,
  seen: Glimpse = NOTHING_SEEN,
): Exclude<Acted, { kind: 'gone' }> {
  const { mailbox } = desk.services;
  const { threadId } = before;
  const { index } = loadIndex(desk);
  const others = new Map(index);
  others.delete(threadId);
  const reading = readConversation(before.messages, { desk: roleDesk(desk) });
  const found = assess(desk, before, index, reading);
  const unseen = SHOWING.includes(decision.kind) ? null : unseenBy(found, seen);
  if (unseen !== null) return { kind: 'unseen-mail', assessed: found, news: unseen };
  const settled = withLabels(before, found.change);
  const wanted = changeFor(decision, found, desk);
  const decided = withLabels(settled, wanted);
  const after = withLabels(decided, assess(desk, decided, others, reading).change);
  const click: Click = {
    threadId,
    messageIds: before.messages.map(({ id }) => id),
    ...withRivals(difference(before, after), wanted),
  };
  applyClick(desk.services, click, decision.kind === 'close' && desk.settings.closing.archive);
  if (decision.kind === 'not-a-ticket' && found.decision.ticket)
    rememberPutAway(desk.services.store, { ...found.decision, threadId });
  if (before.draftMessageIds.length > 0) mailbox.relabel(threadId, [], click.remove);
  if (decision.kind === 'close' || decision.kind === 'reopen') forgetDuplicate(desk.services.store, threadId);
  const assessed = assess(desk, after, others, reading);
  noteClick(desk, click, assessed);
  return { kind: 'done', assessed, news: newsSince(seen, before) };
}

/** What came since the card was drawn that showed `seen`, and may not be decided about; null for nothing. */
export function unseenBy({ snapshot, roles, log }: Assessed, seen: Glimpse): News | null {
  return unseenNews(snapshot, roles, seen) ?? (log && unseenPromise(log, seen));
}

/** Takes off what the decision rules out although nothing carried it: the watch may just be putting it on. */
function withRivals({ add, remove }: LabelChange, decided: LabelChange): LabelChange {
  const rivals = decided.remove.filter((key) => !add.includes(key) && !isHidden(key));
  return { add, remove: [...new Set([...remove, ...rivals])] };
}

function changeFor(
  decision: AgentDecision,
  { snapshot, decision: found }: Assessed,
  desk: Desk,
): LabelChange {
  const { calendar, now } = desk;
  const dating = (fact: DatedFact | 'escalated-on') => [
    ...new Set(snapshot.messages.flatMap(({ labels }) => datingLabels(fact, labels))),
  ];
  switch (decision.kind) {
    case 'set-priority':
      return exactly(`priority/${decision.priority}`, [...PRIORITY, 'automatic', 'doubtful']);
    case 'set-type':
      return exactly(`type/${decision.type}`, [...TYPE, 'automatic']);
    case 'mark-escalation':
      return { add: ['escalation', escalationLabel(decision.since ?? now, calendar.zone)], remove: [] };
    case 'lift-escalation':
      return { add: [], remove: ['escalation', ...dating('escalated-on')] };
    case 'close':
      return { add: ['closed'], remove: STATE_LABELS };
    case 'reopen':
      return { add: [], remove: ['closed'] };
    case 'not-a-ticket':
      return { add: ['automatic'], remove: [...PRIORITY, ...TYPE, ...STATE_LABELS, 'escalation'] };
    case 'is-a-ticket':
      return {
        add: whatItWas(desk, snapshot.threadId, found),
        remove: ['automatic', 'no-answer-needed', 'by-agent'],
      };
    case 'read-anew':
      return { add: [], remove: ['automatic', 'no-answer-needed', 'by-agent'] };
    case 'no-answer-needed':
      return { add: ['no-answer-needed'], remove: ['at-risk', 'late'] };
    case 'answer-needed':
      return { add: [], remove: ['no-answer-needed', 'by-agent'] };
    case 'owe-follow-up': {
      const day = dayLabel('owed-by', decision.date);
      const others = dating('owed-by').filter((key) => key !== day);
      return { add: [day], remove: ['followed-up', 'waiting-customer', ...others] };
    }
    case 'hold': {
      const add = decision.initials === null ? [] : [heldBy(decision.initials)];
      const others = holders(snapshot.messages).map(heldBy);
      return { add, remove: others.filter((key) => !add.includes(key)) };
    }
    case 'followed-up':
      return { add: ['followed-up'], remove: ['in-progress', ...dating('owed-by')] };
    default:
      return decision satisfies never;
  }
}

/** What hands and triage had said before it was put away; else what triage says now. */
function whatItWas(
  { services }: Desk,
  threadId: string,
  { triage }: Assessed['decision'],
): readonly LabelKey[] {
  const was =
    recallPutAway(services.store, threadId) ??
    (triage.ticket ? triage : { ...REVIEWED_AS, escalation: false });
  const labels: readonly LabelKey[] = [`priority/${was.priority}`, `type/${was.type}`];
  return was.escalation ? [...labels, 'escalation'] : labels;
}

function exactly(wanted: LabelKey, among: readonly LabelKey[]): LabelChange {
  return { add: [wanted], remove: among.filter((key) => key !== wanted) };
}

/** The conversation as it is once every message has these labels put on and taken off. */
function withLabels(snapshot: ConversationSnapshot, { add, remove }: LabelChange): ConversationSnapshot {
  if (add.length === 0 && remove.length === 0) return snapshot;
  const messages = snapshot.messages.map((message) => ({
    ...message,
    labels: [...message.labels.filter((key) => !remove.includes(key) && !add.includes(key)), ...add],
  }));
  return { ...snapshot, messages };
}

function difference(before: ConversationSnapshot, after: ConversationSnapshot): LabelChange {
  const all = [...new Set([...before.messages, ...after.messages].flatMap(({ labels }) => labels))];
  const onEach = (snapshot: ConversationSnapshot, key: LabelKey) =>
    snapshot.messages.every(({ labels }) => labels.includes(key));
  const onSome = (snapshot: ConversationSnapshot, key: LabelKey) =>
    snapshot.messages.some(({ labels }) => labels.includes(key));
  return {
    add: all.filter((key) => onEach(after, key) && !onEach(before, key)),
    remove: all.filter((key) => !onSome(after, key) && onSome(before, key)),
  };
}

// What an agent does on the card of a conversation.
import { type AgentDecision, actOnConversation } from '../app/conversation/act-on-conversation';
import { findReply, prepareReply } from '../app/conversation/replies';
import type { Desk } from '../app/desk';
import { replyCard } from '../cards/reply-cards';
import { PRIORITIES, TICKET_TYPES } from '../domain/terms/levels';
import { notices } from '../domain/view/ticket-view';
import { type AddonEvent, type Handlers, inputsOf, parameter } from './event';
import {
  conversationCard,
  GONE,
  newsFor,
  readConversation,
  targetOf,
  threadIdOf,
} from './opened-conversation';
import { done, notify, pushCard, redraw } from './responses';

type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;

export const CONVERSATION_HANDLERS = {
  refresh: (desk, event) => redraw(conversationCard(desk, readConversation(desk, threadIdOf(desk, event)))),
  'show-reply': showReply,
  'set-priority': (desk, event) => {
    const priority = choice(event, 'priority', PRIORITIES);
    return act(desk, event, { kind: 'set-priority', priority }, 'Priorité changée, échéance recalculée.');
  },
  'set-type': (desk, event) => {
    const type = choice(event, 'type', TICKET_TYPES);
    return act(desk, event, { kind: 'set-type', type }, 'Type de demande changé.');
  },
  'mark-escalation': (desk, event) =>
    act(desk, event, { kind: 'mark-escalation' }, 'Conversation marquée [ESCALADE].'),
  'lift-escalation': (desk, event) => act(desk, event, { kind: 'lift-escalation' }, 'Escalade levée.'),
  close: (desk, event) => act(desk, event, { kind: 'close' }, 'Conversation close.'),
  reopen: (desk, event) => act(desk, event, { kind: 'reopen' }, 'Conversation rouverte.'),
  'not-a-ticket': (desk, event) =>
    act(desk, event, { kind: 'not-a-ticket' }, 'Retirée de la file\u00a0: ce n’est pas une demande.'),
  'is-a-ticket': (desk, event) =>
    act(desk, event, { kind: 'is-a-ticket' }, 'Ajoutée à la file, priorité Moyenne.'),
} satisfies Handlers;

function showReply(desk: Desk<unknown>, event: AddonEvent): ActionResponse {
  const found = readConversation(desk, threadIdOf(desk, event));
  if (found === null) return notify(GONE);
  const { reply, rendered, obstacle } = prepareReply(desk, found, findReply(parameter(event, 'reply')).id);
  return pushCard(
    replyCard({
      target: targetOf(found),
      id: reply.id,
      title: reply.title,
      text: rendered.text,
      obstacle,
      notices: notices({ ...desk, snapshot: found.snapshot, news: newsFor(event, found) }),
    }),
  );
}

function act(
  desk: Desk<unknown>,
  event: AddonEvent,
  decision: AgentDecision,
  notification: string,
): ActionResponse {
  const threadId = threadIdOf(desk, event);
  const after = threadId === null ? null : actOnConversation(desk, threadId, decision);
  const card = conversationCard(desk, after);
  return after === null ? redraw(card) : done(card, notification);
}

function choice<T extends string>(event: AddonEvent, field: string, among: readonly T[]): T {
  const value = inputsOf(event)[field];
  const found = among.find((candidate) => candidate === value);
  if (found === undefined) throw new RangeError(`no such choice. ${field}=${JSON.stringify(value)}`);
  return found;
}

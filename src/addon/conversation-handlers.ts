// What an agent does on the card of a conversation.
import { type AgentDecision, actOnConversation } from '../app/conversation/act-on-conversation';
import { prepareReply } from '../app/conversation/replies';
import type { Desk } from '../app/desk';
import { replyCard } from '../cards/reply-cards';
import { PRIORITIES, TICKET_TYPES } from '../domain/terms/levels';
import { notices } from '../domain/view/ticket-view';
import { type AddonEvent, type Handler, type Handlers, inputsOf, oneOf, replyOf } from './event';
import { conversationCard, GONE, newsFor, readOpened, targetOf, threadIdOf } from './opened-conversation';
import { type ActionResponse, done, notify, pushCard, redraw } from './responses';

export const CONVERSATION_HANDLERS = {
  refresh: (desk, event) => redraw(conversationCard(desk, readOpened(desk, event))),
  'show-reply': showReply,
  'set-priority': (desk, event) => {
    const priority = oneOf('priority', inputsOf(event).priority, PRIORITIES);
    return act({ kind: 'set-priority', priority }, 'Priorité changée, échéance recalculée.')(desk, event);
  },
  'set-type': (desk, event) => {
    const type = oneOf('type', inputsOf(event).type, TICKET_TYPES);
    return act({ kind: 'set-type', type }, 'Type de demande changé.')(desk, event);
  },
  'mark-escalation': act({ kind: 'mark-escalation' }, 'Conversation marquée [ESCALADE].'),
  'lift-escalation': act({ kind: 'lift-escalation' }, 'Escalade levée.'),
  close: act({ kind: 'close' }, 'Conversation close.'),
  reopen: act({ kind: 'reopen' }, 'Conversation rouverte.'),
  'not-a-ticket': act({ kind: 'not-a-ticket' }, 'Retirée de la file\u00a0: ce n’est pas une demande.'),
  'is-a-ticket': act({ kind: 'is-a-ticket' }, 'Ajoutée à la file, priorité Moyenne.'),
} satisfies Handlers;

function showReply(desk: Desk, event: AddonEvent): ActionResponse {
  const found = readOpened(desk, event);
  if (found === null) return notify(GONE);
  const reply = replyOf(event);
  const { rendered, obstacle } = prepareReply(desk, found, reply);
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

/** Carries out a decision, and says that it did. */
function act(decision: AgentDecision, notification: string): Handler {
  return (desk, event) => {
    const threadId = threadIdOf(desk, event);
    const after = threadId === null ? null : actOnConversation(desk, threadId, decision);
    const card = conversationCard(desk, after);
    return after === null ? redraw(card) : done(card, notification);
  };
}

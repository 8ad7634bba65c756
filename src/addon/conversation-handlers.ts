// What an agent does on the card of a conversation.
import { type AgentDecision, actOnConversation } from '../app/conversation/act-on-conversation';
import type { Assessed } from '../app/conversation/assess';
import { loadIndex } from '../app/conversation/queue';
import { prepareReply, replyChoices } from '../app/conversation/replies';
import { languageOf, replyLanguage } from '../app/conversation/reply-values';
import { type Desk, openDesk } from '../app/desk';
import { setSender } from '../app/settings/change-settings';
import { customerCard } from '../cards/customer-card';
import { composeCard, replyCard } from '../cards/reply-cards';
import { followUpCard, whyCard } from '../cards/ticket-card';
import { addDays } from '../domain/calendar/civil-date';
import { isDate } from '../domain/calendar/local-time';
import { unseenNews } from '../domain/decision/unseen';
import { isSearchable } from '../domain/mailbox/customer-search';
import type { News } from '../domain/mailbox/news';
import { FARTHEST } from '../domain/promises/promised-date';
import { senderToRule } from '../domain/roles/addressee';
import type { SenderRule } from '../domain/settings/senders';
import { PRIORITIES, TICKET_TYPES } from '../domain/terms/levels';
import { PRIORITY_WORDS } from '../domain/terms/words';
import { customerView } from '../domain/view/customer-view';
import { followUpView } from '../domain/view/follow-up-view';
import { conversationTitle, NEWS_WORDS, notices, whyHtml } from '../domain/view/ticket-view';
import { duplicate } from './duplicate-handler';
import {
  type AddonEvent,
  type Handler,
  type Handlers,
  inputsOf,
  languageIn,
  NO_REPLY,
  oneOf,
  parameter,
  replyOf,
} from './event';
import {
  conversationCard,
  GONE,
  newsFor,
  readOpened,
  seenBy,
  targetOf,
  tellNews,
  threadIdOf,
} from './opened-conversation';
import { type ActionResponse, done, notify, pushCard, redraw } from './responses';

export const CONVERSATION_HANDLERS = {
  refresh: (desk, event) => redraw(conversationCard(desk, readOpened(desk, event))),
  'show-reply': opened(showReply),
  'show-why': opened(showWhy),
  'show-replies': (desk, event) => {
    const language = languageIn(event) ?? 'fr';
    return redraw(composeCard(replyChoices(desk, null, language), language));
  },
  'show-customer': opened(showCustomer),
  'set-priority': (desk, event) => {
    // A button names the level, a choice among all of them is typed.
    const priority = oneOf('priority', parameter(event, 'priority') || inputsOf(event).priority, PRIORITIES);
    const told =
      parameter(event, 'confirms') === '' ? 'Priorité changée, échéance recalculée.' : 'Priorité confirmée.';
    return act({ kind: 'set-priority', priority }, told)(desk, event);
  },
  'set-type': (desk, event) => {
    const type = oneOf('type', inputsOf(event).type, TICKET_TYPES);
    return act({ kind: 'set-type', type }, 'Type de demande changé.')(desk, event);
  },
  'mark-escalation': act({ kind: 'mark-escalation' }, 'Conversation marquée [ESCALADE].'),
  'lift-escalation': act({ kind: 'lift-escalation' }, 'Escalade levée.'),
  close: act({ kind: 'close' }, 'Conversation close.'),
  'close-duplicate': duplicate,
  reopen: act({ kind: 'reopen' }, 'Conversation rouverte.'),
  'no-answer-needed': act({ kind: 'no-answer-needed' }, 'Noté\u00a0: pas de réponse attendue.'),
  'answer-needed': act({ kind: 'answer-needed' }, 'Une réponse est de nouveau attendue.'),
  'set-holder': setHolder,
  'change-date': opened(changeDate),
  'owe-follow-up': oweFollowUp,
  'followed-up': act({ kind: 'followed-up' }, 'Noté\u00a0: suite donnée.'),
  'always-a-ticket': rule('always', { kind: 'read-anew' }, 'Noté\u00a0: toujours une demande.'),
  'never-a-ticket': rule('never', { kind: 'not-a-ticket' }, 'Noté\u00a0: jamais une demande.'),
  'not-a-ticket': act({ kind: 'not-a-ticket' }, 'Retirée de la file\u00a0: ce n’est pas une demande.'),
  'is-a-ticket': act({ kind: 'is-a-ticket' }, ({ decision }) =>
    decision.ticket
      ? `Ajoutée à la file, priorité ${PRIORITY_WORDS[decision.priority]}.`
      : 'Ajoutée à la file.',
  ),
} satisfies Handlers;

/** What is shown of the conversation that is open. */
function opened(show: (desk: Desk, found: Assessed, event: AddonEvent) => ActionResponse): Handler {
  return (desk, event) => {
    const found = readOpened(desk, event);
    return found === null ? notify(GONE) : show(desk, found, event);
  };
}

function showWhy(desk: Desk, { snapshot, decision, status }: Assessed): ActionResponse {
  if (!decision.ticket || status === null) return notify(NEWS_WORDS.changed);
  const { subject } = conversationTitle(snapshot);
  return pushCard(whyCard(subject, whyHtml({ ...desk, decision, status })));
}

function showReply(desk: Desk, found: Assessed, event: AddonEvent): ActionResponse {
  const reply = replyOf(desk, event);
  if (reply === null) return notify(NO_REPLY);
  const chosen = languageIn(event);
  const language = chosen ?? replyLanguage(languageOf(found));
  const { rendered, obstacle } = prepareReply(desk, found, reply, language);
  // Another language takes the place of the one that is shown.
  const show = chosen === null ? pushCard : redraw;
  return show(
    replyCard({
      target: targetOf(found),
      id: reply.id,
      language,
      closes: reply.closes,
      title: reply.title,
      text: rendered.text,
      obstacle,
      notices: notices({ ...desk, snapshot: found.snapshot, news: newsFor(event, found) }),
    }),
  );
}

/** The dates to choose from; what the card behind has not shown stays unseen. */
function changeDate(desk: Desk, found: Assessed, event: AddonEvent): ActionResponse {
  const { status } = found;
  const dates = status && followUpView({ ...desk, status });
  return dates === null
    ? redraw(conversationCard(desk, found))
    : pushCard(followUpCard({ ...targetOf(found), seen: seenBy(event) }, dates));
}

/** Conversations of one customer that a card shows. */
const CUSTOMER_PAGE = 20;

/** Two calls: who is answered is read once more, then what else they wrote. */
function showCustomer(desk: Desk, found: Assessed): ActionResponse {
  const { services } = desk;
  const { threadId, messages } = found.snapshot;
  const customer = senderToRule(messages, found.roles);
  const { index } = loadIndex(desk);
  // What a stranger gave for an address is searched for nowhere.
  const threads = isSearchable(customer)
    ? services.mailbox.threadsFound(`from:${customer}`, CUSTOMER_PAGE)
    : [];
  const others = threads
    .filter(({ id }) => id !== threadId)
    .map((thread) => ({ ...thread, entry: index.get(thread.id) ?? null }));
  const address = services.mailbox.address();
  return pushCard(customerCard(customerView({ ...desk, customer, address, found: others })));
}

/** Carries out a decision, and says that it did. */
function act(decision: AgentDecision, notification: string | ((assessed: Assessed) => string)): Handler {
  return (desk, event) => {
    const threadId = threadIdOf(desk, event);
    if (threadId === null) return redraw(conversationCard(desk, null));
    const acted = actOnConversation(desk, threadId, decision, seenBy(event));
    switch (acted.kind) {
      case 'done':
        // Gmail draws the card anew after a change: what happened meanwhile is in the notification alone.
        return done(
          conversationCard(desk, acted.assessed),
          saying(typeof notification === 'string' ? notification : notification(acted.assessed), acted.news),
        );
      case 'unseen-mail':
        return tellNews(desk, acted.assessed, acted.news);
      case 'gone':
        return redraw(conversationCard(desk, null));
      default:
        return acted satisfies never;
    }
  };
}

/** Nobody is identified: whoever clicks says whose initials. */
function setHolder(desk: Desk, event: AddonEvent): ActionResponse {
  const { holder = '' } = inputsOf(event);
  if (holder === '')
    return act({ kind: 'hold', initials: null }, 'Noté\u00a0: personne ne l’a en main.')(desk, event);
  const initials = oneOf('holder', holder, desk.settings.team.initials);
  return act({ kind: 'hold', initials }, `Noté\u00a0: en main, ${initials}.`)(desk, event);
}

/** A day from the list, or from the calendar of the browser. */
function oweFollowUp(desk: Desk, event: AddonEvent): ActionResponse {
  const { owe = '', 'owe-date': picked = '' } = inputsOf(event);
  const date = owe === '' ? picked : owe;
  const today = desk.calendar.localDate(desk.now);
  if (!isDate(date) || date < today || date > addDays(today, FARTHEST))
    return notify(`Choisissez une date, d’aujourd’hui à dans ${FARTHEST}\u00a0jours.`);
  return act({ kind: 'owe-follow-up', date }, 'Noté\u00a0: suite promise, elle sera rappelée.')(desk, event);
}

function saying(notification: string, news: News | null): string {
  return news === null ? notification : `${notification} ${NEWS_WORDS[news]}`;
}

/** Keeps what an agent says of a sender in the settings, and applies it to the conversation that is open. */
function rule(which: SenderRule, decision: AgentDecision, notification: string): Handler {
  return opened((desk, found, event) => {
    // The rule is for whom the card showed, and not for whoever has written since.
    const news = unseenNews(found.snapshot, found.roles, seenBy(event));
    if (news !== null) return tellNews(desk, found, news);
    const address = senderToRule(found.snapshot.messages, found.roles);
    const [problem] = setSender(desk.services.store, address, which);
    if (problem !== undefined) return notify(problem.message);
    return act(decision, notification)(openDesk(desk.services), event);
  });
}

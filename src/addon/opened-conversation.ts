// The conversation that a card stands beside: found again, read, and shown.
import type { Assessed } from '../app/conversation/assess';
import { readAndAssess } from '../app/conversation/queue';
import { messageToAnswer, replyChoices } from '../app/conversation/replies';
import { languageOf } from '../app/conversation/reply-values';
import { sameCustomer } from '../app/conversation/same-customer';
import type { Desk } from '../app/desk';
import type { IdForm } from '../app/diagnostic/opened';
import { standsAside } from '../app/watch/one-watch';
import { silentSince } from '../app/watch/silence';
import { consentCard } from '../cards/consent-card';
import { notTicketCard } from '../cards/not-ticket-card';
import { ticketCard } from '../cards/ticket-card';
import { type Card, noticeCard } from '../cards/widgets';
import { apiIdOf } from '../domain/mailbox/event-id';
import { type Glimpse, glimpse, type News, newsSince } from '../domain/mailbox/news';
import { cardText } from '../domain/text/escape';
import { otherView } from '../domain/view/other-view';
import { recordWords } from '../domain/view/record-words';
import { type CardTarget, NEWS_WORDS, ticketView } from '../domain/view/ticket-view';
import { type AddonEvent, parameter } from './event';
import { type ActionResponse, backToRoot } from './responses';

export const GONE = 'La conversation a été supprimée, ou mise à la corbeille ou dans les indésirables.';
const UNKNOWN =
  'Gmail n’a pas dit à Vigie quel message est ouvert. Revenez à la liste et rouvrez la conversation\u00a0; si le message vient d’être envoyé, attendez un instant.';

/** The conversation that a button acts on: the card names it, or at least a message of it. Null when it is gone. */
export function threadIdOf({ services }: Desk, event: AddonEvent): string | null {
  return parameter(event, 'threadId') || services.mailbox.threadOf(parameter(event, 'messageId'));
}

/**
 * The conversation that is open in Gmail. The id of its thread can be computed from the event, so that one reading is
 * all; where it cannot, or leads nowhere, the message is asked for its thread.
 */
export function readOpen(desk: Desk, { gmail }: AddonEvent): Assessed | 'gone' | 'unknown' {
  const threadId = apiIdOf(gmail?.threadId ?? '');
  const found = readAndAssess(desk, threadId);
  if (found !== null) return found;
  const ofMessage = desk.services.mailbox.threadOf(gmail?.messageId ?? '');
  const other = ofMessage === threadId ? null : readAndAssess(desk, ofMessage);
  return other ?? (threadId === null && ofMessage === null ? 'unknown' : 'gone');
}

/** How the event names the open message. */
export function idForm({ gmail }: AddonEvent): IdForm {
  const id = gmail?.messageId ?? '';
  if (id === '') return 'absent';
  return /^#?msg-f:/.test(id) ? 'decimal' : /^#?msg-a:/.test(id) ? 'composed' : 'other';
}

/** What a button acts on; null when nothing of the conversation is left. */
export function readOpened(desk: Desk, event: AddonEvent): Assessed | null {
  return readAndAssess(desk, threadIdOf(desk, event));
}

/** What has happened since the card was drawn that was clicked on. */
export function newsFor(event: AddonEvent, { snapshot }: Assessed): News | null {
  return newsSince(seenBy(event), snapshot);
}

/** The conversation's card with what has to be known first; nothing was done. */
export function tellNews(desk: Desk, found: Assessed, news: News): ActionResponse {
  return backToRoot(conversationCard(desk, found, news), NEWS_WORDS[news]);
}

/** What the card showed that was clicked on. */
export function seenBy(event: AddonEvent): Glimpse {
  return {
    lastMessageId: parameter(event, 'seenMessage'),
    drafts: Number(parameter(event, 'seenDrafts')) || 0,
    shown: parameter(event, 'seenAll'),
  };
}

export function targetOf(assessed: Assessed): CardTarget {
  const { snapshot } = assessed;
  return { threadId: snapshot.threadId, messageId: messageToAnswer(assessed), seen: glimpse(snapshot) };
}

/** What to do where Gmail does not say which message is open, for want of consent where an address for it is known. */
export function unknownCard(consent: string | null): Card {
  return consent === null ? noticeCard('Conversation non reconnue', UNKNOWN) : consentCard(consent);
}

/** What is said beside mail of ours that nobody sent; null where it is none. */
export function recordCard({ services, now, settings }: Desk, { gmail }: AddonEvent): Card | null {
  const id = apiIdOf(gmail?.messageId ?? '');
  const record = id === null ? null : services.mailbox.record(id);
  if (record === null) return null;
  const words = recordWords(record.text, { project: services.project(), now, zone: settings.schedule.zone });
  return noticeCard('Message de Vigie', cardText(words));
}

export function conversationCard(desk: Desk, assessed: Assessed | null, news: News | null = null): Card {
  if (assessed === null) return noticeCard('Conversation introuvable', GONE);
  const { snapshot, decision, roles, status, unwatched } = assessed;
  const own = desk.services.mailbox.addresses();
  const shown = {
    ...desk,
    target: targetOf(assessed),
    snapshot,
    roles,
    own,
    news,
    unwatched,
    silentSince: silentSince(desk),
    aside: standsAside(desk.services.store, desk.now),
  };
  if (!decision.ticket || status === null)
    return notTicketCard(otherView({ ...shown, decision: { ...decision, ticket: false }, status }));
  const view = ticketView({
    ...shown,
    decision,
    status,
    replies: replyChoices(desk, assessed),
    language: languageOf(assessed),
  });
  return ticketCard(view, sameCustomer(desk, assessed));
}

// Event → use case → card. The one place that catches: an agent reads a French sentence, the log a code.
import { type AddonEvent, inputsOf, parameter } from './addon-event';
import { type AgentDecision, actOnConversation } from './app/act-on-conversation';
import { importSettings as storeSettings } from './app/change-settings';
import { type Assessed, assess } from './app/conversation';
import { describeConversation as describe } from './app/describe-conversation';
import { type Desk, openDesk } from './app/desk';
import { loadIndex } from './app/queue';
import { disableReminders, enableReminders, storedPeriod } from './app/reminder-trigger';
import { messageToAnswer, prepareReply, replyChoices } from './app/replies';
import { runWatch, type WatchReport } from './app/run-watch';
import { recallTitles } from './app/titles';
import { managerMessage } from './app/warn-manager';
import { readWatchState, watchStateProperty } from './app/watch-state';
import { ACTIONS, type ActionName, newAction } from './cards/actions';
import { homeCard } from './cards/home-card';
import { composeCard, replyCard } from './cards/reply-cards';
import { ticketCard } from './cards/ticket-card';
import { line, noticeCard, textButton } from './cards/widgets';
import { PRIORITIES, TICKET_TYPES } from './domain/levels';
import { MINUTE } from './domain/time';
import { homeView } from './domain/view/home-view';
import { reasonHtml, ticketView } from './domain/view/ticket-view';
import { createServices, type GasServices } from './gas/environment';
import type { GmailDraft } from './gas/gmail-drafts';
import { answerSettings } from './settings-handlers';
import { answerUpkeep } from './upkeep-handlers';

type Card = GoogleAppsScript.Card_Service.Card;
type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;
type GasDesk = Desk<GmailDraft>;

export function onHomepage(): Card {
  return guardCard((services) => home(openDesk(services)));
}

export function onMessageOpen(event: AddonEvent): Card {
  return guardCard((services) => {
    const desk = openDesk(services);
    const found = read(desk, event.gmail?.messageId ?? '');
    return found === null ? GONE() : conversationCard(desk, found);
  });
}

export function onCompose(): Card {
  return guardCard(() => composeCard(replyChoices(null)));
}

export function onAction(event: AddonEvent): ActionResponse {
  return guardAction((services) => {
    const desk = openDesk(services);
    const name = parameter(event, 'action');
    if (!isActionName(name)) throw new RangeError(`no such action. action=${JSON.stringify(name)}`);
    return carryOut(desk, name, event);
  });
}

/** Opens a reply as a draft in the conversation, with what happened since the card was drawn taken into account. */
export function onComposeReply(event: AddonEvent): GoogleAppsScript.Card_Service.ComposeActionResponse {
  const services = createServices();
  const desk = openDesk(services);
  const found = read(desk, parameter(event, 'messageId'));
  if (found === null) throw new RangeError('the conversation is gone');
  const { rendered, obstacle } = prepareReply(desk, found, parameter(event, 'reply'));
  if (obstacle !== null) throw new RangeError('the reply lacks a value');
  const draft = services.drafts.reply(messageToAnswer(found), rendered);
  return CardService.newComposeActionResponseBuilder().setGmailDraft(draft).build();
}

export function onWarnManager(event: AddonEvent): GoogleAppsScript.Card_Service.ComposeActionResponse {
  const services = createServices();
  const desk = openDesk(services);
  const found = read(desk, parameter(event, 'messageId'));
  if (found === null) throw new RangeError('the conversation is gone');
  const { to, subject, ...body } = managerMessage(desk, found);
  const draft = services.drafts.standalone(to, subject, body);
  return CardService.newComposeActionResponseBuilder().setGmailDraft(draft).build();
}

export function onInsertReply(event: AddonEvent): GoogleAppsScript.Card_Service.UpdateDraftActionResponse {
  const { rendered } = prepareReply(openDesk(createServices()), null, parameter(event, 'reply'));
  const body = CardService.newUpdateDraftBodyAction()
    .addUpdateContent(rendered.html, CardService.ContentType.MUTABLE_HTML)
    .setUpdateType(CardService.UpdateDraftBodyType.IN_PLACE_INSERT);
  return CardService.newUpdateDraftActionResponseBuilder().setUpdateDraftBodyAction(body).build();
}

/** The time-driven function. What it answers is for those who call it by hand. */
export function watch(): WatchReport | { readonly pending: false; readonly error: string } {
  const services = createServices();
  try {
    return runWatch(services);
  } catch (error) {
    services.log.error('watch', error);
    const code = codeOf(error);
    services.store.set(watchStateProperty({ ...readWatchState(services.store), lastError: code }));
    return { pending: false, error: code };
  }
}

/** What is known of one conversation, as plain data. */
export function describeConversation(threadId: string): Record<string, unknown> | null {
  return describe(openDesk(createServices()), threadId);
}

/** Takes settings over from JSON. @throws RangeError naming every field that is wrong */
export function importSettings(json: string): void {
  const problems = storeSettings(createServices().store, json);
  if (problems.length > 0) {
    throw new RangeError(
      problems.map(({ field, message }) => `${field || 'réglages'}\u00a0: ${message}`).join(' ; '),
    );
  }
}

function carryOut(desk: GasDesk, name: ActionName, event: AddonEvent): ActionResponse {
  const { services } = desk;
  switch (name) {
    case 'open-home':
      return update(home(desk), null);
    case 'enable-reminders': {
      const minutes = enableReminders(services) / MINUTE;
      return update(home(desk), `Rappels activés, toutes les ${minutes}\u00a0min.`);
    }
    case 'disable-reminders':
      disableReminders(services);
      return update(home(desk), 'Rappels désactivés.');
    case 'open-settings':
    case 'open-section':
    case 'save-section':
    case 'remove-closure':
    case 'open-wording':
    case 'save-wording':
    case 'reset-wording':
    case 'open-file':
    case 'import-file':
      return answerSettings(desk, name, event);
    case 'open-diagnostic':
    case 'rerun-diagnostic':
    case 'open-report':
    case 'choose-month':
    case 'count-now':
    case 'open-csv':
    case 'open-retention':
    case 'confirm-trash':
    case 'trash-marked':
      return answerUpkeep(desk, name, event);
    case 'refresh': {
      const found = read(desk, parameter(event, 'messageId'));
      return update(found === null ? GONE() : conversationCard(desk, found), null);
    }
    case 'show-reply': {
      const messageId = parameter(event, 'messageId');
      const { reply, rendered, obstacle } = prepareReply(
        desk,
        read(desk, messageId),
        parameter(event, 'reply'),
      );
      const card = replyCard({ messageId, id: reply.id, title: reply.title, text: rendered.text, obstacle });
      return CardService.newActionResponseBuilder()
        .setNavigation(CardService.newNavigation().pushCard(card))
        .build();
    }
    default:
      return act(desk, event, name);
  }
}

type DecisionName = AgentDecision['kind'];

const DONE: Readonly<Record<DecisionName, string>> = {
  'set-priority': 'Priorité changée, échéance recalculée.',
  'set-type': 'Type de demande changé.',
  'mark-escalation': 'Conversation marquée [ESCALADE].',
  'lift-escalation': 'Escalade levée.',
  close: 'Conversation close.',
  reopen: 'Conversation rouverte.',
  'not-a-ticket': 'Retirée de la file\u00a0: ce n’est pas une demande.',
  'is-a-ticket': 'Ajoutée à la file, priorité Moyenne.',
};

function act(desk: GasDesk, event: AddonEvent, name: DecisionName): ActionResponse {
  const place = desk.services.mailbox.locate(parameter(event, 'messageId'));
  const after = place === null ? null : actOnConversation(desk, place.threadId, toDecision(name, event));
  return update(after === null ? GONE() : conversationCard(desk, after), DONE[name]);
}

function toDecision(kind: DecisionName, event: AddonEvent): AgentDecision {
  switch (kind) {
    case 'set-priority':
      return { kind, priority: choice(event, 'priority', PRIORITIES) };
    case 'set-type':
      return { kind, type: choice(event, 'type', TICKET_TYPES) };
    default:
      return { kind };
  }
}

function choice<T extends string>(event: AddonEvent, field: string, among: readonly T[]): T {
  const value = inputsOf(event)[field];
  const found = among.find((candidate) => candidate === value);
  if (found === undefined) throw new RangeError(`no such choice. ${field}=${JSON.stringify(value)}`);
  return found;
}

function isActionName(name: string): name is ActionName {
  return (ACTIONS as readonly string[]).indexOf(name) >= 0;
}

function read(desk: GasDesk, messageId: string): Assessed | null {
  const { mailbox } = desk.services;
  const place = mailbox.locate(messageId);
  const snapshot = place === null ? null : mailbox.conversation(place.threadId);
  if (snapshot === null) return null;
  return assess(desk, snapshot, loadIndex(desk).index.get(snapshot.threadId)?.priority ?? null);
}

function conversationCard(desk: GasDesk, assessed: Assessed): Card {
  const { snapshot, decision, status } = assessed;
  const messageId = messageToAnswer(assessed);
  if (!decision.ticket || status === null) return notTicketCard(assessed, messageId);
  const { settings, calendar, now } = desk;
  const replies = replyChoices(assessed);
  return ticketCard(ticketView({ snapshot, decision, status, settings, calendar, now, messageId, replies }));
}

function notTicketCard({ decision }: Assessed, messageId: string): Card {
  const section = CardService.newCardSection().addWidget(line('<b>Ce n’est pas une demande</b>'));
  for (const reason of decision.triage.reasons.slice(0, 10)) section.addWidget(line(reasonHtml(reason)));
  section.addWidget(
    CardService.newButtonSet().addButton(
      textButton('C’est une demande', newAction('is-a-ticket', { messageId })),
    ),
  );
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle('Hors de la file'))
    .addSection(section)
    .build();
}

function home(desk: GasDesk): Card {
  const { services, settings, calendar, now } = desk;
  const entries = [...loadIndex(desk).index.values()];
  const state = readWatchState(services.store);
  const waiting = entries.filter((entry) => entry.state === 'a-traiter').map(({ threadId }) => threadId);
  return homeCard(
    homeView({
      entries,
      titles: recallTitles(services.memo, waiting.slice(0, 500)),
      settings,
      calendar,
      now,
      address: services.mailbox.address(),
      watch: {
        lastRun: state.lastRun,
        period: storedPeriod(services.store),
        lastError: state.lastError,
        syncing: state.sync?.done ?? null,
        unreadable: Object.keys(state.failures).length,
        dropped: state.dropped,
        heldBack: state.heldBack,
        settingsDamaged: desk.settingsDamaged,
      },
    }),
  );
}

function update(card: Card, notification: string | null): ActionResponse {
  const response = CardService.newActionResponseBuilder().setNavigation(
    CardService.newNavigation().updateCard(card),
  );
  if (notification === null) return response.build();
  return response
    .setNotification(CardService.newNotification().setText(notification))
    .setStateChanged(true)
    .build();
}

const GONE = () =>
  noticeCard('Conversation introuvable', 'Elle a été supprimée, ou mise à la corbeille ou en spam.');

function guardCard(work: (services: GasServices) => Card): Card {
  const services = createServices();
  try {
    return work(services);
  } catch (error) {
    services.log.error('card', error);
    return noticeCard('Vigie', FAILURES[codeOf(error)] ?? FAILURE);
  }
}

function guardAction(work: (services: GasServices) => ActionResponse): ActionResponse {
  const services = createServices();
  try {
    return work(services);
  } catch (error) {
    services.log.error('action', error);
    return CardService.newActionResponseBuilder()
      .setNotification(CardService.newNotification().setText(FAILURES[codeOf(error)] ?? FAILURE))
      .build();
  }
}

const FAILURE = 'Vigie n’a pas pu répondre. Réessayez dans un instant.';
const FAILURES: Readonly<Record<string, string>> = {
  quota: 'Le quota de Gmail est épuisé pour le moment. Réessayez plus tard.',
  permission: 'Une autorisation manque. Fermez et rouvrez Vigie, puis acceptez la demande.',
};

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : 'internal';
}

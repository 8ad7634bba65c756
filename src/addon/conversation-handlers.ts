// Event → use case → card.

import { type AgentDecision, actOnConversation } from '../app/conversation/act-on-conversation';
import { type Assessed, assess } from '../app/conversation/assess';
import { describeConversation } from '../app/conversation/describe-conversation';
import { loadIndex } from '../app/conversation/queue';
import { findReply, messageToAnswer, prepareReply, replyChoices } from '../app/conversation/replies';
import { recallTitles, rememberTitles, titleOf } from '../app/conversation/titles';
import { managerMessage } from '../app/conversation/warn-manager';
import { type Desk, openDesk } from '../app/desk';
import { importSettings as storeSettings } from '../app/settings/change-settings';
import { disableReminders, enableReminders, storedPeriod } from '../app/watch/reminder-trigger';
import { runWatch, type WatchReport } from '../app/watch/run-watch';
import { readWatchState, watchStateProperty } from '../app/watch/watch-state';
import { ACTIONS, type ActionName } from '../cards/actions';
import { homeCard } from '../cards/home-card';
import { notTicketCard } from '../cards/not-ticket-card';
import { composeCard, replyCard } from '../cards/reply-cards';
import { ticketCard } from '../cards/ticket-card';
import { noticeCard } from '../cards/widgets';
import { periodWords } from '../domain/french/duration';
import { type Glimpse, glimpse, type News, newsSince } from '../domain/mailbox/news';
import { failureCode } from '../domain/terms/failure';
import { PRIORITIES, TICKET_TYPES } from '../domain/terms/levels';
import { homeView } from '../domain/view/home-view';
import {
  type CardTarget,
  conversationTitle,
  NEWS_WORDS,
  notices,
  reasonHtml,
  ticketView,
} from '../domain/view/ticket-view';
import { createServices } from '../gas/environment';
import type { GmailDraft } from '../gas/gmail-drafts';
import { type AddonEvent, inputsOf, parameter } from './event';
import { answerUpkeep } from './records-handlers';
import { backToRoot, done, guardAction, guardCard, notify, pushCard, showCard } from './responses';
import { answerSettings, settingsHome } from './settings-handlers';

type Card = GoogleAppsScript.Card_Service.Card;
type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;
type ComposeActionResponse = GoogleAppsScript.Card_Service.ComposeActionResponse;
type UpdateDraftActionResponse = GoogleAppsScript.Card_Service.UpdateDraftActionResponse;
type GasDesk = Desk<GmailDraft>;

export function onHomepage(): Card {
  return guardCard((services) => home(openDesk(services)));
}

export function onMessageOpen(event: AddonEvent): Card {
  return guardCard((services) => {
    const desk = openDesk(services);
    const place = services.mailbox.locate(event.gmail?.messageId ?? '');
    const found = read(desk, place?.threadId ?? null);
    if (found !== null)
      rememberTitles(services.memo, new Map([[found.snapshot.threadId, titleOf(found.snapshot)]]));
    return conversationCard(desk, found);
  });
}

export function onCompose(): Card {
  return guardCard((services) => composeCard(replyChoices(openDesk(services), null)));
}

/** The menu of every card. */
export function onSettings(): GoogleAppsScript.Card_Service.UniversalActionResponse {
  const card = guardCard((services) => settingsHome(openDesk(services)));
  return CardService.newUniversalActionResponseBuilder().displayAddOnCards([card]).build();
}

export function onAction(event: AddonEvent): ActionResponse {
  return guardAction((services) => {
    const name = parameter(event, 'action');
    if (!isActionName(name)) throw new RangeError(`no such action. action=${JSON.stringify(name)}`);
    return carryOut(openDesk(services), name, event);
  });
}

/** Opens a reply as a draft in the conversation, unless the agent has to know first what happened meanwhile. */
export function onComposeReply(event: AddonEvent): ComposeActionResponse | ActionResponse {
  return guardAction((services) => {
    const desk = openDesk(services);
    const found = read(desk, threadIdOf(desk, event));
    if (found === null) return notify(GONE);
    const news = newsSince(seenBy(event), found.snapshot);
    if (news !== null) return backToRoot(conversationCard(desk, found, news), NEWS_WORDS[news]);
    const { rendered, obstacle } = prepareReply(desk, found, findReply(parameter(event, 'reply')).id);
    if (obstacle !== null) return notify(obstacle);
    const draft = services.drafts.reply(messageToAnswer(found), rendered);
    return CardService.newComposeActionResponseBuilder().setGmailDraft(draft).build();
  });
}

export function onWarnManager(event: AddonEvent): ComposeActionResponse | ActionResponse {
  return guardAction((services) => {
    const desk = openDesk(services);
    const found = read(desk, threadIdOf(desk, event));
    if (found === null) return notify(GONE);
    const { to, subject, ...body } = managerMessage(desk, found);
    const draft = services.drafts.standalone(to, subject, body);
    return CardService.newComposeActionResponseBuilder().setGmailDraft(draft).build();
  });
}

export function onInsertReply(event: AddonEvent): UpdateDraftActionResponse | ActionResponse {
  return guardAction((services) => {
    const { id } = findReply(parameter(event, 'reply'));
    const { rendered, obstacle } = prepareReply(openDesk(services), null, id);
    if (obstacle !== null) return notify(obstacle);
    const body = CardService.newUpdateDraftBodyAction()
      .addUpdateContent(rendered.html, CardService.ContentType.MUTABLE_HTML)
      .setUpdateType(CardService.UpdateDraftBodyType.IN_PLACE_INSERT);
    return CardService.newUpdateDraftActionResponseBuilder().setUpdateDraftBodyAction(body).build();
  });
}

/** The time-driven function. What it answers is for those who call it by hand. */
export function watch(): WatchReport | { readonly pending: false; readonly error: string } {
  const services = createServices();
  try {
    return runWatch(services);
  } catch (error) {
    services.log.error('watch', error);
    const code = failureCode(error);
    services.store.set(watchStateProperty({ ...readWatchState(services.store), lastError: code }));
    return { pending: false, error: code };
  }
}

/** What is known of some conversations, as plain data; null for one of which nothing is left outside spam and bin. */
export function describeConversations(
  threadIds: readonly string[],
): readonly (Record<string, unknown> | null)[] {
  const desk = openDesk(createServices());
  return threadIds.map((threadId) => describeConversation(desk, threadId));
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
      return showCard(home(desk));
    case 'enable-reminders': {
      const period = enableReminders(services);
      return done(home(desk), `Rappels activés, ${periodWords(period)}.`);
    }
    case 'disable-reminders':
      disableReminders(services);
      return done(home(desk), 'Rappels désactivés.');
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
    case 'refresh':
      return showCard(conversationCard(desk, read(desk, threadIdOf(desk, event))));
    case 'show-reply':
      return showReply(desk, event);
    default:
      return act(desk, event, name);
  }
}

function showReply(desk: GasDesk, event: AddonEvent): ActionResponse {
  const found = read(desk, threadIdOf(desk, event));
  if (found === null) return notify(GONE);
  const { reply, rendered, obstacle } = prepareReply(desk, found, findReply(parameter(event, 'reply')).id);
  const news = newsSince(seenBy(event), found.snapshot);
  return pushCard(
    replyCard({
      target: targetOf(found),
      id: reply.id,
      title: reply.title,
      text: rendered.text,
      obstacle,
      notices: notices({ ...desk, snapshot: found.snapshot, news }),
    }),
  );
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
  const threadId = threadIdOf(desk, event);
  const after = threadId === null ? null : actOnConversation(desk, threadId, toDecision(name, event));
  return after === null
    ? showCard(conversationCard(desk, null))
    : done(conversationCard(desk, after), DONE[name]);
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

/** The conversation that a button acts on: the card names it, or at least a message of it. Null when it is gone. */
function threadIdOf({ services }: GasDesk, event: AddonEvent): string | null {
  return (
    parameter(event, 'threadId') || (services.mailbox.locate(parameter(event, 'messageId'))?.threadId ?? null)
  );
}

/** What the card that was clicked on had shown. */
function seenBy(event: AddonEvent): Glimpse {
  return {
    lastMessageId: parameter(event, 'seenMessage'),
    drafts: Number(parameter(event, 'seenDrafts')) || 0,
  };
}

function read(desk: GasDesk, threadId: string | null): Assessed | null {
  const snapshot = threadId === null ? null : desk.services.mailbox.conversation(threadId);
  if (snapshot === null) return null;
  return assess(desk, snapshot, loadIndex(desk).index.get(snapshot.threadId)?.priority ?? null);
}

const GONE = 'La conversation a été supprimée, ou mise à la corbeille ou en spam.';

function targetOf(assessed: Assessed): CardTarget {
  const { snapshot } = assessed;
  return {
    threadId: snapshot.threadId,
    messageId: messageToAnswer(assessed),
    seen: glimpse(snapshot),
  };
}

function conversationCard(desk: GasDesk, assessed: Assessed | null, news: News | null = null): Card {
  if (assessed === null) return noticeCard('Conversation introuvable', GONE);
  const { snapshot, decision, log, status } = assessed;
  const target = targetOf(assessed);
  if (!decision.ticket || log === null || status === null) {
    const whyHtml = decision.triage.reasons.map(reasonHtml);
    return notTicketCard({ target, ...conversationTitle(snapshot), whyHtml });
  }
  const { settings, calendar, now } = desk;
  const replies = replyChoices(desk, assessed);
  return ticketCard(
    ticketView({ target, snapshot, decision, log, status, settings, calendar, now, replies, news }),
  );
}

function home(desk: GasDesk): Card {
  const { services, settings, calendar, now } = desk;
  const entries = [...loadIndex(desk).index.values()];
  const state = readWatchState(services.store);
  const waiting = entries.filter((entry) => entry.state === 'a-traiter').map(({ threadId }) => threadId);
  const titles = recallTitles(services.memo, waiting.slice(0, 500));
  // What people look at is remembered for six more hours.
  rememberTitles(services.memo, titles);
  return homeCard(
    homeView({
      entries,
      titles,
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
        overfull: state.overfull,
        heldBack: state.heldBack,
        settingsDamaged: desk.settingsDamaged,
      },
    }),
  );
}

// What a callback returns, and the one place that catches: an agent reads a French sentence, the log a code.
import { type Desk, openDesk } from '../app/desk';
import { recoverSettings, tryToRecoverSettings } from '../app/settings/settings-copy';
import { consentCard } from '../cards/consent-card';
import { type Card, noticeCard } from '../cards/widgets';
import { type FailureCode, failureCode } from '../domain/terms/failure';
import { consentUrl, requireConsent } from '../gas/consent';
import { consoleLog, createServices } from '../gas/environment';
import type { GmailDraft } from '../gas/gmail-drafts';

export type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;
type ActionResponseBuilder = GoogleAppsScript.Card_Service.ActionResponseBuilder;
type Navigation = GoogleAppsScript.Card_Service.Navigation;

/** Does the work of a function that builds a card. Settings that were lost are taken back first, or the card says so. */
export function guardCard(work: (desk: Desk<GmailDraft>) => Card): Card {
  requireConsent();
  try {
    const services = createServices();
    tryToRecoverSettings(services);
    return work(openDesk(services));
  } catch (error) {
    consoleLog.error('card', error);
    return askForConsent(error) ?? noticeCard('Vigie', FAILURE_WORDS[failureCode(error)]);
  }
}

/**
 * Does the work of a callback, of one that opens or changes a draft too: what it cannot do it says in a notification,
 * which Gmail takes from any callback. Nothing is decided by settings that nobody could look for.
 */
export function guardAction<T = ActionResponse>(
  work: (desk: Desk<GmailDraft>) => T | ActionResponse,
): T | ActionResponse {
  requireConsent();
  try {
    const services = createServices();
    recoverSettings(services);
    return work(openDesk(services));
  } catch (error) {
    consoleLog.error('action', error);
    const asking = askForConsent(error);
    return asking === null ? notify(FAILURE_WORDS[failureCode(error)]) : pushCard(asking);
  }
}

/** The card that asks for consent, where the want of it is what failed. */
function askForConsent(error: unknown): Card | null {
  const url = failureCode(error) === 'permission' ? consentUrl() : null;
  return url === null ? null : consentCard(url);
}

/** A sentence at the bottom of the screen, and nothing else. */
export function notify(text: string): ActionResponse {
  return say(CardService.newActionResponseBuilder(), text).build();
}

/** The cards above the one on top, the last of them to be seen. */
export function pushCard(...cards: readonly Card[]): ActionResponse {
  return navigate((navigation) =>
    cards.reduce<Navigation>((all, card) => all.pushCard(card), navigation),
  ).build();
}

/** The card in the place of the one on top, with a word about it where there is one to say; nothing was done. */
export function redraw(card: Card, notification: string | null = null): ActionResponse {
  const response = navigate((navigation) => navigation.updateCard(card));
  return (notification === null ? response : say(response, notification)).build();
}

/** Back to the card below, as it is after the change; under `above` where there is more to do on the one on top. */
export function popTo(card: Card, notification: string, above?: Card): ActionResponse {
  const response = navigate((navigation) => {
    const below = navigation.popCard().updateCard(card);
    return above === undefined ? below : below.pushCard(above);
  });
  return say(response, notification).setStateChanged(true).build();
}

/** What was done, with the first card that shows it; Gmail builds anew what it had kept. */
export function done(card: Card, notification: string): ActionResponse {
  return say(atRoot(card), notification).setStateChanged(true).build();
}

/** The first card, and a word about it; nothing that Gmail has kept is built anew. */
export function backToRoot(card: Card, notification: string): ActionResponse {
  return say(atRoot(card), notification).build();
}

function atRoot(card: Card): ActionResponseBuilder {
  return navigate((navigation) => navigation.popToRoot().updateCard(card));
}

function navigate(by: (navigation: Navigation) => Navigation): ActionResponseBuilder {
  return CardService.newActionResponseBuilder().setNavigation(by(CardService.newNavigation()));
}

function say(response: ActionResponseBuilder, text: string): ActionResponseBuilder {
  return response.setNotification(CardService.newNotification().setText(text));
}

const NO_ANSWER = 'Vigie n’a pas pu répondre. Réessayez dans un instant.';
const FAILURE_WORDS: Readonly<Record<FailureCode, string>> = {
  rate: 'Gmail reçoit trop de demandes à la fois. Réessayez dans une minute.',
  quota: 'Le quota du jour de Gmail est épuisé. Il se renouvelle dans les 24\u00a0heures.',
  permission: 'Une autorisation manque. Fermez et rouvrez Vigie, puis acceptez la demande.',
  'not-found': NO_ANSWER,
  'bad-request': NO_ANSWER,
  unavailable: NO_ANSWER,
  internal: NO_ANSWER,
};

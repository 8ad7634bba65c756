// What a callback returns, and the one place that catches: an agent reads a French sentence, the log a code.

import { noticeCard } from '../cards/widgets';
import { failureCode } from '../domain/terms/failure';
import { consoleLog, createServices, type GasServices } from '../gas/environment';

type Card = GoogleAppsScript.Card_Service.Card;
type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;
type ActionResponseBuilder = GoogleAppsScript.Card_Service.ActionResponseBuilder;

/** Does the work of a function that builds a card. */
export function guardCard(work: (services: GasServices) => Card): Card {
  try {
    return work(createServices());
  } catch (error) {
    consoleLog.error('card', error);
    return noticeCard('Vigie', failureWords(error));
  }
}

/**
 * Does the work of a callback, of one that opens or changes a draft too: what it cannot do it says in a notification,
 * which Gmail takes from any callback.
 */
export function guardAction<T = ActionResponse>(
  work: (services: GasServices) => T | ActionResponse,
): T | ActionResponse {
  try {
    return work(createServices());
  } catch (error) {
    consoleLog.error('action', error);
    return notify(failureWords(error));
  }
}

/** A sentence at the bottom of the screen, and nothing else. */
export function notify(text: string): ActionResponse {
  return say(CardService.newActionResponseBuilder(), text).build();
}

/** The card above the one on top. */
export function pushCard(card: Card): ActionResponse {
  return navigate(CardService.newNavigation().pushCard(card)).build();
}

/** The card in the place of the one on top, with a word about it where there is one to say; nothing was done. */
export function redraw(card: Card, notification: string | null = null): ActionResponse {
  const response = navigate(CardService.newNavigation().updateCard(card));
  return (notification === null ? response : say(response, notification)).build();
}

/** Back to the card below, as it is after the change. */
export function popTo(card: Card, notification: string): ActionResponse {
  return say(navigate(CardService.newNavigation().popCard().updateCard(card)), notification)
    .setStateChanged(true)
    .build();
}

/** What was done, with the card that shows it; Gmail builds anew what it had kept. */
export function done(card: Card, notification: string): ActionResponse {
  return say(navigate(CardService.newNavigation().updateCard(card)), notification)
    .setStateChanged(true)
    .build();
}

/** What has to be known first, on the conversation's card; nothing was done. */
export function backToRoot(card: Card, notification: string): ActionResponse {
  return say(navigate(CardService.newNavigation().popToRoot().updateCard(card)), notification).build();
}

function navigate(navigation: GoogleAppsScript.Card_Service.Navigation): ActionResponseBuilder {
  return CardService.newActionResponseBuilder().setNavigation(navigation);
}

function say(response: ActionResponseBuilder, text: string): ActionResponseBuilder {
  return response.setNotification(CardService.newNotification().setText(text));
}

function failureWords(error: unknown): string {
  const code = failureCode(error);
  switch (code) {
    case 'rate':
      return 'Gmail reçoit trop de demandes à la fois. Réessayez dans une minute.';
    case 'quota':
      return 'Le quota du jour de Gmail est épuisé. Il se renouvelle dans les 24\u00a0heures.';
    case 'permission':
      return 'Une autorisation manque. Fermez et rouvrez Vigie, puis acceptez la demande.';
    case 'not-found':
    case 'bad-request':
    case 'unavailable':
    case 'internal':
      return 'Vigie n’a pas pu répondre. Réessayez dans un instant.';
    default:
      return code satisfies never;
  }
}

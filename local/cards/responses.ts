/// <reference types="google-apps-script" />
// What a callback answers, in the form of Google's `RenderActions`, as far as it is published.

import { signatureError } from '../platform/platform-error';
import { argument, contentOf, emulated, flag, type Json, required, text } from './content';

type Navigation = GoogleAppsScript.Card_Service.Navigation;
type Notification = GoogleAppsScript.Card_Service.Notification;
type ActionResponseBuilder = GoogleAppsScript.Card_Service.ActionResponseBuilder;
type UniversalActionResponseBuilder = GoogleAppsScript.Card_Service.UniversalActionResponseBuilder;
type ComposeActionResponseBuilder = GoogleAppsScript.Card_Service.ComposeActionResponseBuilder;

/** A finished answer: its JSON no longer changes. */
export function answer<T extends { printJson(): string }>(kind: string, json: Json): T {
  const printed = JSON.stringify(json);
  const members: { printJson(): string } = { printJson: () => printed };
  return emulated(kind, () => json, members) as T;
}

export function createNavigation(): Navigation {
  const steps: Json[] = [];
  const step = (json: Json): Navigation => {
    steps.push(json);
    return self;
  };
  const self: Navigation = emulated('Navigation', () => ({ navigations: [...steps] }), {
    pushCard: (card) => step({ pushCard: argument('Navigation.pushCard', card, 'Card').json() }),
    updateCard: (card) => step({ updateCard: argument('Navigation.updateCard', card, 'Card').json() }),
    popCard: () => step({ pop: true }),
    popToRoot: () => step({ popToRoot: true }),
    popToNamedCard: (name) => step({ popToCard: text('Navigation.popToNamedCard', name) }),
    printJson: () => JSON.stringify({ navigations: steps }),
  });
  return self;
}

export function createNotification(): Notification {
  const json: Json = {};
  const self: Notification = emulated('Notification', () => required('Notification', json, 'text'), {
    setText(message) {
      json.text = text('Notification.setText', message);
      return self;
    },
  });
  return self;
}

export function createActionResponseBuilder(): ActionResponseBuilder {
  const parts: Record<string, () => Json> = {};
  let stateChanged = false;
  const build = (): Json => ({
    renderActions: {
      action: {
        ...(parts.navigation?.() ?? {}),
        ...(parts.notification === undefined ? {} : { notification: parts.notification() }),
        ...(parts.link === undefined ? {} : { link: parts.link() }),
      },
    },
    ...(stateChanged ? { stateChanged } : {}),
  });
  const self: ActionResponseBuilder = emulated('ActionResponseBuilder', build, {
    setNavigation(navigation) {
      parts.navigation = argument('ActionResponseBuilder.setNavigation', navigation, 'Navigation').json;
      return self;
    },
    setNotification(notification) {
      parts.notification = argument(
        'ActionResponseBuilder.setNotification',
        notification,
        'Notification',
      ).json;
      return self;
    },
    setOpenLink(openLink) {
      parts.link = argument('ActionResponseBuilder.setOpenLink', openLink, 'OpenLink').json;
      return self;
    },
    setStateChanged(changed) {
      stateChanged = flag('ActionResponseBuilder.setStateChanged', changed);
      return self;
    },
    build: () => answer('ActionResponse', build()),
  });
  return self;
}

export function createUniversalActionResponseBuilder(): UniversalActionResponseBuilder {
  let action: Json = {};
  const build = (): Json => ({ renderActions: { action } });
  const self: UniversalActionResponseBuilder = emulated('UniversalActionResponseBuilder', build, {
    displayAddOnCards(cards) {
      action = {
        navigations: cards.map((card) => ({
          pushCard: argument('UniversalActionResponseBuilder.displayAddOnCards', card, 'Card').json(),
        })),
      };
      return self;
    },
    setOpenLink(openLink) {
      action = {
        link: argument('UniversalActionResponseBuilder.setOpenLink', openLink, 'OpenLink').json(),
      };
      return self;
    },
    build: () => answer('UniversalActionResponse', build()),
  });
  return self;
}

export function createComposeActionResponseBuilder(): ComposeActionResponseBuilder {
  let draftId: string | null = null;
  const build = (): Json => {
    const markup = required('ComposeActionResponseBuilder', { draftId: draftId ?? '' }, 'draftId');
    return { renderActions: { hostAppAction: { gmailAction: { openCreatedDraftAction: markup } } } };
  };
  const self: ComposeActionResponseBuilder = emulated('ComposeActionResponseBuilder', build, {
    setGmailDraft(draft) {
      // Any object of the emulated GmailApp; one of CardService's own would be a mistake.
      if (typeof draft !== 'object' || draft === null || contentOf(draft) !== null) {
        throw signatureError('ComposeActionResponseBuilder.setGmailDraft', draft);
      }
      draftId = draft.getId();
      return self;
    },
    build: () => answer('ComposeActionResponse', build()),
  });
  return self;
}

/// <reference types="google-apps-script" />
// What a callback returns, in the form of Google's `RenderActions`, as far as it is published.

import { signatureError } from '../platform/platform-error';
import { argument, contentOf, emulated, type Json, required, setters, settled } from './content';
import * as read from './readers';

type Navigation = GoogleAppsScript.Card_Service.Navigation;
type Notification = GoogleAppsScript.Card_Service.Notification;
type ActionResponseBuilder = GoogleAppsScript.Card_Service.ActionResponseBuilder;
type UniversalActionResponseBuilder = GoogleAppsScript.Card_Service.UniversalActionResponseBuilder;
type ComposeActionResponseBuilder = GoogleAppsScript.Card_Service.ComposeActionResponseBuilder;

/** A finished response: its JSON no longer changes. */
export function response<T extends { printJson(): string }>(kind: string, json: Json): T {
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
    popToNamedCard: (name) => step({ popToCard: read.text('Navigation.popToNamedCard', name) }),
    printJson: () => JSON.stringify({ navigations: steps }),
  });
  return self;
}

export function createNotification(): Notification {
  const fields: Json = {};
  const self: Notification = emulated(
    'Notification',
    () => required('Notification', fields, 'text'),
    setters('Notification', fields, () => self, { setText: ['text', read.text] }),
  );
  return self;
}

export function createActionResponseBuilder(): ActionResponseBuilder {
  const fields: Json = {};
  const build = (): Json => {
    const { navigation, stateChanged, ...action } = settled(fields);
    return {
      renderActions: { action: { ...(navigation as Json | undefined), ...action } },
      ...(stateChanged === true ? { stateChanged } : {}),
    };
  };
  const self: ActionResponseBuilder = emulated('ActionResponseBuilder', build, {
    ...setters('ActionResponseBuilder', fields, () => self, {
      setNavigation: ['navigation', read.part('Navigation')],
      setNotification: ['notification', read.part('Notification')],
      setOpenLink: ['link', read.part('OpenLink')],
      setStateChanged: ['stateChanged', read.flag],
    }),
    build: () => response('ActionResponse', build()),
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
    build: () => response('UniversalActionResponse', build()),
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
    build: () => response('ComposeActionResponse', build()),
  });
  return self;
}

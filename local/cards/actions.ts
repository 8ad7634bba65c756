/// <reference types="google-apps-script" />
import { signatureError } from '../platform/platform-error';
import { ComposedEmailType, Interaction, LoadIndicator, OnClose, OpenAs } from './card-enums';
import { argument, emulated, flag, type Json, member, required, text } from './content';
import type { Links } from './links';

type Cards = typeof GoogleAppsScript.Card_Service;
type Action = GoogleAppsScript.Card_Service.Action;
type OpenLink = GoogleAppsScript.Card_Service.OpenLink;
type AuthorizationAction = GoogleAppsScript.Card_Service.AuthorizationAction;
type ComposedEmail = Cards['ComposedEmailType'][keyof Cards['ComposedEmailType']];

export function createAction(): Action {
  const json: Json = {};
  const self: Action = emulated('Action', () => required('Action', json, 'function'), {
    setFunctionName(name) {
      json.function = text('Action.setFunctionName', name);
      return self;
    },
    setMethodName: (name) => self.setFunctionName(name),
    setParameters(parameters) {
      if (typeof parameters !== 'object' || parameters === null) {
        throw signatureError('Action.setParameters', parameters);
      }
      json.parameters = Object.entries(parameters).map(([key, value]) => ({
        key,
        value: text('Action.setParameters', value),
      }));
      return self;
    },
    setLoadIndicator(indicator) {
      json.loadIndicator = member('Action.setLoadIndicator', indicator, LoadIndicator);
      return self;
    },
    setPersistValues(persist) {
      json.persistValues = flag('Action.setPersistValues', persist);
      return self;
    },
    setInteraction(interaction) {
      json.interaction = member('Action.setInteraction', interaction, Interaction);
      return self;
    },
    addRequiredWidget(name) {
      json.requiredWidgets = [
        ...((json.requiredWidgets as string[] | undefined) ?? []),
        text('Action.addRequiredWidget', name),
      ];
      return self;
    },
    setAllWidgetsAreRequired(all) {
      json.allWidgetsAreRequired = flag('Action.setAllWidgetsAreRequired', all);
      return self;
    },
  });
  return self;
}

export function createOpenLink(links: Links): OpenLink {
  const json: Json = {};
  const self: OpenLink = emulated('OpenLink', () => required('OpenLink', json, 'url'), {
    setUrl(url) {
      json.url = links.check(text('OpenLink.setUrl', url));
      return self;
    },
    setOpenAs(openAs) {
      json.openAs = member('OpenLink.setOpenAs', openAs, OpenAs);
      return self;
    },
    setOnClose(onClose) {
      const name = member('OpenLink.setOnClose', onClose, OnClose);
      // The card's own form has one kind of reload only.
      json.onClose = name === 'RELOAD_ADD_ON' ? 'RELOAD' : name;
      return self;
    },
  });
  return self;
}

export function createAuthorizationAction(): AuthorizationAction {
  const json: Json = {};
  const self: AuthorizationAction = emulated(
    'AuthorizationAction',
    () => required('AuthorizationAction', json, 'url'),
    {
      setAuthorizationUrl(url) {
        json.url = text('AuthorizationAction.setAuthorizationUrl', url);
        return self;
      },
    },
  );
  return self;
}

export interface ClickMembers<T> {
  setOnClickAction(action: Action): T;
  setOnClickOpenLinkAction(action: Action): T;
  setOpenLink(openLink: OpenLink): T;
  setComposeAction(action: Action, type: ComposedEmail): T;
  setAuthorizationAction(action: AuthorizationAction): T;
}

/** The click handlers of a widget, of which it may have one. `onClick` is then part of its JSON. */
export function clickMembers<T>(
  kind: string,
  self: () => T,
): { readonly members: ClickMembers<T>; readonly onClick: () => Json } {
  let handler: (() => Json) | null = null;
  const set = (to: () => Json): T => {
    if (handler !== null)
      throw new Error(`${kind}\u00a0: un seul gestionnaire de clic est autorisé par widget.`);
    handler = to;
    return self();
  };
  const setAction = (method: string, action: Action, field: string): T => {
    const content = argument(`${kind}.${method}`, action, 'Action');
    return set(() => ({ [field]: content.json() }));
  };
  return {
    onClick: () => (handler === null ? {} : { onClick: handler() }),
    members: {
      setOnClickAction: (action) => setAction('setOnClickAction', action, 'action'),
      setOnClickOpenLinkAction: (action) =>
        setAction('setOnClickOpenLinkAction', action, 'openDynamicLinkAction'),
      setComposeAction(action, type) {
        member(`${kind}.setComposeAction`, type, ComposedEmailType);
        return setAction('setComposeAction', action, 'action');
      },
      setOpenLink(openLink) {
        const content = argument(`${kind}.setOpenLink`, openLink, 'OpenLink');
        return set(() => ({ openLink: content.json() }));
      },
      setAuthorizationAction(action) {
        const content = argument(`${kind}.setAuthorizationAction`, action, 'AuthorizationAction');
        return set(() => ({ openLink: content.json() }));
      },
    },
  };
}

/// <reference types="google-apps-script" />
import { signatureError } from '../platform/platform-error';
import { ComposedEmailType, Interaction, LoadIndicator, OnClose, OpenAs } from './card-enums';
import { argument, emulated, type Json, required, setters } from './content';
import type { Links } from './links';
import * as read from './readers';

type Cards = typeof GoogleAppsScript.Card_Service;
type Action = GoogleAppsScript.Card_Service.Action;
type OpenLink = GoogleAppsScript.Card_Service.OpenLink;
type AuthorizationAction = GoogleAppsScript.Card_Service.AuthorizationAction;
type ComposedEmail = Cards['ComposedEmailType'][keyof Cards['ComposedEmailType']];

export function createAction(): Action {
  const fields: Json = {};
  const self: Action = emulated('Action', () => required('Action', fields, 'function'), {
    ...setters('Action', fields, () => self, {
      setFunctionName: ['function', read.text],
      setParameters: ['parameters', parameters],
      setLoadIndicator: ['loadIndicator', read.oneOf(LoadIndicator)],
      setPersistValues: ['persistValues', read.flag],
      setInteraction: ['interaction', read.oneOf(Interaction)],
      setAllWidgetsAreRequired: ['allWidgetsAreRequired', read.flag],
    }),
    setMethodName: (name) => self.setFunctionName(name),
    addRequiredWidget(name) {
      fields.requiredWidgets = [
        ...((fields.requiredWidgets as string[] | undefined) ?? []),
        read.text('Action.addRequiredWidget', name),
      ];
      return self;
    },
  });
  return self;
}

function parameters(method: string, value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) throw signatureError(method, value);
  return Object.entries(value).map(([key, one]) => ({ key, value: read.text(method, one) }));
}

export function createOpenLink(links: Links): OpenLink {
  const fields: Json = {};
  const self: OpenLink = emulated(
    'OpenLink',
    () => required('OpenLink', fields, 'url'),
    setters('OpenLink', fields, () => self, {
      setUrl: ['url', (method, url) => links.check(read.text(method, url))],
      setOpenAs: ['openAs', read.oneOf(OpenAs)],
      setOnClose: ['onClose', onClose],
    }),
  );
  return self;
}

/** The card's own form has one kind of reload only. */
function onClose(method: string, value: unknown): string {
  const name = read.oneOf(OnClose)(method, value);
  return name === 'RELOAD_ADD_ON' ? 'RELOAD' : name;
}

export function createAuthorizationAction(): AuthorizationAction {
  const fields: Json = {};
  const self: AuthorizationAction = emulated(
    'AuthorizationAction',
    () => required('AuthorizationAction', fields, 'url'),
    setters('AuthorizationAction', fields, () => self, { setAuthorizationUrl: ['url', read.text] }),
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

/** The click handlers of a widget, which may have only one; `onClick` returns it as a part of the widget's JSON. */
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
        read.oneOf(ComposedEmailType)(`${kind}.setComposeAction`, type);
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

// Every call from a card back into the script: the functions by name, and the actions that one of them tells apart.
import type { CardTarget } from '../domain/view/ticket-view';

/** Top-level functions that cards call. */
export const CALLBACKS = {
  action: 'onAction',
  composeReply: 'onComposeReply',
  insertReply: 'onInsertReply',
  warnManager: 'onWarnManager',
} as const;

/** Those of the settings cards. */
export const SETTINGS_ACTIONS = [
  'open-settings',
  'open-form',
  'save-form',
  'open-closures',
  'add-closure',
  'remove-closure',
  'open-wordings',
  'open-wording',
  'save-wording',
  'reset-wording',
  'open-exchange',
  'import-settings',
  'forget-damaged',
] as const;
export type SettingsActionName = (typeof SETTINGS_ACTIONS)[number];

export const ACTIONS = [
  'refresh',
  'set-priority',
  'set-type',
  'mark-escalation',
  'lift-escalation',
  'close',
  'reopen',
  'not-a-ticket',
  'is-a-ticket',
  'show-reply',
  'open-home',
  'enable-reminders',
  'disable-reminders',
  ...SETTINGS_ACTIONS,
] as const;
export type ActionName = (typeof ACTIONS)[number];

export type ActionParameters = Readonly<Record<string, string>>;

/** The parameters that name a conversation as its card showed it. */
export function targetParameters({ threadId, messageId, seen }: CardTarget): ActionParameters {
  return { threadId, messageId, seenMessage: seen.lastMessageId, seenDrafts: String(seen.drafts) };
}

/** An action that `onAction` will carry out. */
export function newAction(
  name: ActionName,
  parameters: ActionParameters = {},
): GoogleAppsScript.Card_Service.Action {
  return CardService.newAction()
    .setFunctionName(CALLBACKS.action)
    .setParameters({ action: name, ...parameters });
}

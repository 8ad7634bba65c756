// Every call from a card back into the script: the functions by name, and the actions that one of them tells apart.

/** Top-level functions that cards call. */
export const CALLBACKS = {
  action: 'onAction',
  composeReply: 'onComposeReply',
  insertReply: 'onInsertReply',
  warnManager: 'onWarnManager',
} as const;

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
  'open-settings',
  'open-section',
  'save-section',
  'remove-closure',
  'open-wording',
  'save-wording',
  'reset-wording',
  'open-file',
  'import-file',
  'open-diagnostic',
  'rerun-diagnostic',
  'open-report',
  'choose-month',
  'count-now',
  'open-csv',
  'open-retention',
  'confirm-trash',
  'trash-marked',
] as const;
export type ActionName = (typeof ACTIONS)[number];

export interface ActionParameters {
  /** The message that the card is about, by its id in the API. */
  readonly messageId?: string;
  readonly reply?: string;
  /** A section of the settings. */
  readonly section?: string;
  /** A month of the report, `YYYY-MM`. */
  readonly month?: string;
  /** What tells a closure from others. */
  readonly closure?: string;
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

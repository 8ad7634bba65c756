// Every call from a card back into the script: the functions by name, and the actions that one of them tells apart.
import type { CardTarget } from '../domain/view/ticket-view';

/** Top-level functions that cards call. */
export const CALLBACKS = {
  action: 'onAction',
  composeReply: 'onComposeReply',
  insertReply: 'onInsertReply',
  warnManager: 'onWarnManager',
  resumeDraft: 'onResumeDraft',
} as const;

export const ACTIONS = [
  'refresh',
  'set-priority',
  'set-type',
  'mark-escalation',
  'lift-escalation',
  'close',
  'close-duplicate',
  'reopen',
  'not-a-ticket',
  'is-a-ticket',
  'no-answer-needed',
  'answer-needed',
  'set-holder',
  'change-date',
  'show-why',
  'owe-follow-up',
  'followed-up',
  'always-a-ticket',
  'never-a-ticket',
  'show-reply',
  'show-replies',
  'show-customer',
  'open-home',
  'confirm-close-silent',
  'close-silent',
  'hide-first-steps',
  'take-over',
  'enable-reminders',
  'disable-reminders',
  'open-settings',
  'open-section',
  'open-step',
  'save-section',
  'remove-item',
  'edit-reply',
  'new-reply',
  'copy-reply',
  'save-reply',
  'reset-reply',
  'ask-delete-reply',
  'see-offered',
  'take-settings',
  'keep-settings',
  'settings-seen',
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
  'open-data',
  'show-data',
  'prepare-erasure',
  'confirm-erasure',
  'open-leaving',
  'confirm-leaving',
  'leave',
] as const;
export type ActionName = (typeof ACTIONS)[number];

export type ActionParameters = Readonly<Record<string, string>>;

/** The parameters that name a conversation as its card showed it. */
export function targetParameters({ threadId, messageId, seen }: CardTarget): ActionParameters {
  const { lastMessageId, drafts, shown } = seen;
  return { threadId, messageId, seenMessage: lastMessageId, seenDrafts: String(drafts), seenAll: shown };
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

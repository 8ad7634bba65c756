/// <reference types="google-apps-script" />
// The `Gmail` global: the advanced Gmail service over the emulated mailbox.
import type { Gate } from '../../platform/contract';
import { strict } from '../../platform/strict';
import type { GmailMailbox } from '../mailbox';
import { createDrafts } from './drafts';
import { createHistory } from './history';
import { createLabels } from './labels';
import { createMessages } from './messages';
import { createServiceContext, type ServiceContext } from './service-context';
import { createThreads } from './threads';

export interface GmailAdvancedService {
  readonly Users: ReturnType<typeof createUsers>;
}

export function createGmailAdvancedService(mailbox: GmailMailbox, gate: Gate): GmailAdvancedService {
  const factories = Object.fromEntries(FACTORIES.map((name) => [name, () => ({})]));
  return strict('Gmail', { ...factories, Users: createUsers(createServiceContext(mailbox, gate)) });
}

/** Each returns an empty resource, to be filled in by assignment. */
const FACTORIES = [
  'newBatchModifyMessagesRequest',
  'newDraft',
  'newLabel',
  'newLabelColor',
  'newMessage',
  'newModifyMessageRequest',
  'newModifyThreadRequest',
] as const satisfies readonly (keyof GoogleAppsScript.Gmail)[];

function createUsers(context: ServiceContext) {
  const { mailbox, call } = context;
  const sendAs = {
    list: (userId: string) =>
      call('Users.Settings.SendAs.list', userId, () => ({ sendAs: sendAsAddresses(mailbox) })),
  } satisfies Pick<GoogleAppsScript.Gmail.Collection.Users.Settings.SendAsCollection, 'list'>;
  return strict('Gmail.Users', {
    getProfile: (userId: string): GoogleAppsScript.Gmail.Schema.Profile =>
      call('Users.getProfile', userId, () => ({
        emailAddress: mailbox.address,
        messagesTotal: mailbox.store.messageCount,
        threadsTotal: mailbox.store.threadCount,
        historyId: String(mailbox.history.current),
      })),
    Labels: strict('Gmail.Users.Labels', createLabels(context)),
    Threads: strict('Gmail.Users.Threads', createThreads(context)),
    Messages: strict('Gmail.Users.Messages', createMessages(context)),
    History: strict('Gmail.Users.History', createHistory(context)),
    Drafts: strict('Gmail.Users.Drafts', createDrafts(context)),
    Settings: strict('Gmail.Users.Settings', { SendAs: strict('Gmail.Users.Settings.SendAs', sendAs) }),
  });
}

function sendAsAddresses({ address, aliases }: GmailMailbox): GoogleAppsScript.Gmail.Schema.SendAs[] {
  const own = { sendAsEmail: address, displayName: '', isPrimary: true, isDefault: true };
  const others = aliases.map((sendAsEmail) => ({
    sendAsEmail,
    displayName: '',
    isDefault: false,
    treatAsAlias: true,
    verificationStatus: 'accepted',
  }));
  return [own, ...others];
}

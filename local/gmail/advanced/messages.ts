/// <reference types="google-apps-script" />

import { strict } from '../../platform/strict';
import { badRequest } from '../api-error';
import { attachedBody, attachedSize, bytesOf, messageView, toApiMessage } from '../api-message';
import { matchingMessages, pageOf, pageResponse, pageSize, textList } from '../listing';
import { knownOptions } from '../method-options';
import { brief, createOutgoing } from './outgoing';
import type { ServiceContext } from './service-context';

type Collection = GoogleAppsScript.Gmail.Collection.Users.MessagesCollection;
type Message = GoogleAppsScript.Gmail.Schema.Message;
type Schema = GoogleAppsScript.Gmail.Schema.ModifyMessageRequest;

/** Reference of `users.messages.batchModify`: "There is a limit of 1000 ids per request". */
const MAX_IDS = 1000;
function createAttachments({ mailbox, call, message }: ServiceContext): Collection['Attachments'] {
  return strict('Gmail.Users.Messages.Attachments', {
    get(userId: string, messageId: string, id: string) {
      const known = mailbox.message(String(messageId));
      const bytes = known === null ? 0 : attachedSize(known, id);
      const read = () => attachedBody(message(messageId), id);
      return call('Users.Messages.Attachments.get', userId, read, { bytes });
    },
  } satisfies Collection['Attachments']);
}

export function createMessages(context: ServiceContext) {
  const { mailbox, call, message } = context;
  function bin(
    method: 'Users.Messages.trash' | 'Users.Messages.untrash',
    userId: string,
    id: string,
  ): Message {
    return call(method, userId, () => {
      const found = message(id);
      mailbox.bin([found], method.endsWith('.trash'));
      return brief(found);
    });
  }

  return {
    Attachments: createAttachments(context),
    list: (userId: string, options: object = {}) =>
      call('Users.Messages.list', userId, () => {
        const wanted = knownOptions('Users.Messages.list', options);
        const size = pageSize(wanted);
        const { pageToken } = mailbox.worlds;
        const items = matchingMessages(mailbox, wanted);
        const page = pageOf({ items, keyOf: ({ id }) => id, pageToken }, wanted, size);
        const messages = page.items.map(({ id, threadId }): Message => ({ id, threadId }));
        return pageResponse('messages', messages, page);
      }),
    get(userId: string, id: string, options: object = {}) {
      const known = mailbox.message(String(id));
      const bytes = known === null ? 0 : bytesOf([known], options, mailbox.worlds);
      const read = () => {
        const view = messageView(knownOptions('Users.Messages.get', options), mailbox.worlds);
        return toApiMessage(message(id), view);
      };
      return call('Users.Messages.get', userId, read, { bytes });
    },
    modify: (resource: Schema, userId: string, id: string) =>
      call('Users.Messages.modify', userId, () => {
        const found = message(id);
        mailbox.modify([found], textList(resource.addLabelIds), textList(resource.removeLabelIds));
        return brief(found);
      }),
    batchModify: (resource: GoogleAppsScript.Gmail.Schema.BatchModifyMessagesRequest, userId: string) =>
      call('Users.Messages.batchModify', userId, () => {
        const ids = textList(resource.ids);
        if (ids.length === 0) throw badRequest('No message ids specified');
        if (ids.length > MAX_IDS) throw badRequest(`Too many message ids specified: ${ids.length}`);
        const found = ids.map((id) => message(id));
        mailbox.modify(found, textList(resource.addLabelIds), textList(resource.removeLabelIds));
      }),
    ...createOutgoing(context),
    trash: (userId: string, id: string) => bin('Users.Messages.trash', userId, id),
    untrash: (userId: string, id: string) => bin('Users.Messages.untrash', userId, id),
  } satisfies Pick<
    Collection,
    'Attachments' | 'list' | 'get' | 'modify' | 'batchModify' | 'send' | 'insert' | 'trash' | 'untrash'
  >;
}

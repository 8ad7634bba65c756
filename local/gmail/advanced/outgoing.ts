/// <reference types="google-apps-script" />
// Mail that a script makes: sent to somebody, or put into the mailbox without being sent.
import { badRequest } from '../api-error';
import { textList } from '../listing';
import type { MessageRecord } from '../message-store';
import { knownOptions } from '../method-options';
import { recipientsOf } from '../mime-part';
import { parseRaw } from '../outgoing-mime';
import type { ServiceContext } from './service-context';

type Collection = GoogleAppsScript.Gmail.Collection.Users.MessagesCollection;
type Message = GoogleAppsScript.Gmail.Schema.Message;

/** Recipients of one mail. Assumed: the quotas of Apps Script name 50 for its own mail services, none for the API. */
const MAX_RECIPIENTS = 500;

export function createOutgoing({ mailbox, call }: ServiceContext) {
  return {
    send: (resource: Message, userId: string) =>
      call(
        'Users.Messages.send',
        userId,
        () => {
          const payload = parseRaw(resource.raw);
          if (recipientsOf(payload).length > MAX_RECIPIENTS) throw badRequest('Too many recipients');
          return brief(mailbox.send(payload, resource.threadId ?? null));
        },
        { daily: { emailRecipients: recipientCount(resource.raw) }, written: writtenIn(resource) },
      ),
    insert(resource: Message, userId: string, media?: unknown, options: object = {}) {
      const effect = () => {
        const { deleted } = knownOptions('Users.Messages.insert', options) as { readonly deleted?: unknown };
        if (deleted !== undefined || media) throw new TypeError('of insert only a resource is emulated');
        const { raw, threadId } = resource;
        return brief(mailbox.insert(parseRaw(raw), textList(resource.labelIds), threadId ?? null));
      };
      return call('Users.Messages.insert', userId, effect, { written: writtenIn(resource) });
    },
  } satisfies Pick<Collection, 'send' | 'insert'>;
}

export function brief({ id, threadId, labelIds }: MessageRecord): Message {
  return { id, threadId, labelIds: [...labelIds] };
}

/** How much of a mail a script hands over, as text of base64. */
export function writtenIn(message: Message | undefined): number {
  return typeof message?.raw === 'string' ? message.raw.length : 0;
}

/** The day's recipients are counted before the message is looked at: what cannot be read counts none. */
function recipientCount(raw: unknown): number {
  try {
    return recipientsOf(parseRaw(raw)).length;
  } catch {
    return 0;
  }
}

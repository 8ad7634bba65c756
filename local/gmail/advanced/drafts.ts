/// <reference types="google-apps-script" />
import { notFound } from '../api-error';
import { bytesOf, messageView, toApiMessage } from '../api-message';
import type { DraftRecord } from '../draft-box';
import { inNoOrder, pageOf, pageResponse, pageSize } from '../listing';
import { knownOptions } from '../method-options';
import { recipientsOf } from '../mime-part';
import { parseRaw } from '../outgoing-mime';
import { parseQuery } from '../search-query';
import { brief, writtenIn } from './outgoing';
import type { ServiceContext } from './service-context';

type Collection = GoogleAppsScript.Gmail.Collection.Users.DraftsCollection;
type Draft = GoogleAppsScript.Gmail.Schema.Draft;

export function createDrafts({ mailbox, call }: ServiceContext) {
  function draft(id: unknown): DraftRecord {
    const found = mailbox.draft(String(id));
    if (found === null) throw notFound();
    return found;
  }

  return {
    list: (userId: string, options: object = {}) =>
      call('Users.Drafts.list', userId, () => {
        const wanted = knownOptions('Users.Drafts.list', options);
        const query = parseQuery(mailbox, wanted.q);
        const found = mailbox.drafts().filter(({ message }) => query.matches(message));
        const keyOf = ({ id }: DraftRecord) => id;
        const { pageToken, draftOrder } = mailbox.worlds;
        const items = draftOrder === 'none' ? inNoOrder(found, keyOf) : [...found].reverse();
        const page = pageOf({ items, keyOf, pageToken }, wanted, pageSize(wanted));
        return pageResponse('drafts', page.items.map(listed), page);
      }),
    get(userId: string, id: string, options: object = {}) {
      const known = mailbox.draft(String(id));
      const bytes = known === null ? 0 : bytesOf([known.message], options, mailbox.worlds);
      const read = (): Draft => {
        const view = messageView(knownOptions('Users.Drafts.get', options), mailbox.worlds);
        const found = draft(id);
        return { id: found.id, message: toApiMessage(found.message, view) };
      };
      return call('Users.Drafts.get', userId, read, { bytes });
    },
    create({ message }: Draft, userId: string) {
      const save = (): Draft => {
        const payload = parseRaw(message?.raw);
        return toApiDraft(draft(mailbox.saveDraft(payload, message?.threadId ?? null)));
      };
      return call('Users.Drafts.create', userId, save, { written: writtenIn(message) });
    },
    update({ message }: Draft, userId: string, id: string) {
      const replace = (): Draft => {
        draft(id);
        mailbox.replaceDraft(id, parseRaw(message?.raw));
        return toApiDraft(draft(id));
      };
      return call('Users.Drafts.update', userId, replace, { written: writtenIn(message) });
    },
    send: (resource: Draft, userId: string) => {
      const known = mailbox.draft(String(resource.id));
      const recipients = known === null ? 0 : recipientsOf(known.message.payload).length;
      return call(
        'Users.Drafts.send',
        userId,
        () => {
          const { id } = draft(resource.id);
          if (resource.message?.raw !== undefined) mailbox.replaceDraft(id, parseRaw(resource.message.raw));
          return brief(mailbox.deliverDraft(id));
        },
        { daily: { emailRecipients: recipients } },
      );
    },
    remove: (userId: string, id: string) =>
      call('Users.Drafts.remove', userId, () => {
        draft(id);
        mailbox.deleteDraft(id);
      }),
  } satisfies Pick<Collection, 'list' | 'get' | 'create' | 'update' | 'send' | 'remove'>;
}

function listed({ id, message }: DraftRecord): Draft {
  return { id, message: { id: message.id, threadId: message.threadId } };
}

function toApiDraft({ id, message }: DraftRecord): Draft {
  return { id, message: brief(message) };
}

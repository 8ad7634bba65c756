/// <reference types="google-apps-script" />
import { bytesOf, messageView, toApiMessage } from '../api-message';
import { inNoOrder, matchingThreads, pageOf, pageResponse, pageSize, textList } from '../listing';
import type { ThreadRecord } from '../message-store';
import { knownOptions } from '../method-options';
import type { ServiceContext } from './service-context';

type Collection = GoogleAppsScript.Gmail.Collection.Users.ThreadsCollection;
type Thread = GoogleAppsScript.Gmail.Schema.Thread;

const MINIMAL = { format: 'minimal', headers: null, inline: 0 };

export function createThreads({ mailbox, call, thread }: ServiceContext) {
  function bin(method: 'Users.Threads.trash' | 'Users.Threads.untrash', userId: string, id: string): Thread {
    return call(method, userId, () => {
      const found = thread(id);
      mailbox.bin(found.messages, method.endsWith('.trash'));
      return brief(found);
    });
  }

  return {
    list: (userId: string, options: object = {}) =>
      call('Users.Threads.list', userId, () => {
        const wanted = knownOptions('Users.Threads.list', options);
        const size = pageSize(wanted);
        const newest = matchingThreads(mailbox, wanted);
        const { pageToken, threadOrder } = mailbox.worlds;
        const keyOf = (id: string) => id;
        const items = threadOrder === 'none' ? inNoOrder(newest, keyOf) : newest;
        const page = pageOf({ items, keyOf, pageToken }, wanted, size);
        const threads = page.items.map((id): Thread => {
          const { messages } = thread(id);
          const last = messages[messages.length - 1];
          return { id, snippet: last?.snippet ?? '', historyId: historyIdOf({ id, messages }) };
        });
        return pageResponse('threads', threads, page);
      }),
    get(userId: string, id: string, options: object = {}) {
      const bytes = bytesOf(mailbox.thread(String(id))?.messages ?? [], options, mailbox.worlds);
      const read = (): Thread => {
        const view = messageView(knownOptions('Users.Threads.get', options), mailbox.worlds);
        const found = thread(id);
        const messages = found.messages.map((message) => toApiMessage(message, view));
        return { id: found.id, historyId: historyIdOf(found), messages };
      };
      return call('Users.Threads.get', userId, read, { bytes });
    },
    modify: (resource: GoogleAppsScript.Gmail.Schema.ModifyThreadRequest, userId: string, id: string) =>
      call('Users.Threads.modify', userId, () => {
        const found = thread(id);
        mailbox.modify(found.messages, textList(resource.addLabelIds), textList(resource.removeLabelIds));
        return brief(found);
      }),
    trash: (userId: string, id: string) => bin('Users.Threads.trash', userId, id),
    untrash: (userId: string, id: string) => bin('Users.Threads.untrash', userId, id),
  } satisfies Pick<Collection, 'list' | 'get' | 'modify' | 'trash' | 'untrash'>;
}

function brief(thread: ThreadRecord): Thread {
  const messages = thread.messages.map((message) => {
    const { id, threadId, labelIds } = toApiMessage(message, MINIMAL);
    return { id, threadId, labelIds };
  });
  return { id: thread.id, messages };
}

function historyIdOf(thread: ThreadRecord): string {
  return String(Math.max(0, ...thread.messages.map((message) => Number(message.historyId))));
}

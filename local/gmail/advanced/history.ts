/// <reference types="google-apps-script" />

import type { Worlds } from '../../platform/worlds/worlds';
import { badRequest } from '../api-error';
import type { HistoryRecord, HistoryType } from '../history-log';
import { pageOf, pageSize, textList } from '../listing';
import { knownOptions } from '../method-options';
import type { ServiceContext } from './service-context';

type Collection = GoogleAppsScript.Gmail.Collection.Users.HistoryCollection;
type History = GoogleAppsScript.Gmail.Schema.History;

const TYPES: readonly HistoryType[] = ['messageAdded', 'messageDeleted', 'labelAdded', 'labelRemoved'];

export function createHistory({ mailbox, call }: ServiceContext) {
  return {
    list: (userId: string, options: object = {}) =>
      call('Users.History.list', userId, () => {
        const wanted = knownOptions('Users.History.list', options);
        if (wanted.startHistoryId === undefined)
          throw badRequest('Missing required parameter: startHistoryId');
        const types = textList(wanted.historyTypes);
        const unknown = types.find((type) => !TYPES.some((known) => known === type));
        if (unknown !== undefined) throw badRequest(`Invalid value at 'history_types': "${unknown}"`);
        const size = pageSize(wanted);
        const all = mailbox.history.since(wanted.startHistoryId);
        const isWanted = ({ type, labelIds }: HistoryRecord) =>
          (types.length === 0 || types.includes(type)) &&
          (wanted.labelId === undefined || labelIds.has(String(wanted.labelId)));
        const isAnyWanted = types.length === 0 && wanted.labelId === undefined;
        const records = isAnyWanted ? all : all.filter(isWanted);
        const { pageToken } = mailbox.worlds;
        const page = pageOf({ items: records, keyOf: ({ id }) => String(id), pageToken }, wanted, size);
        const history = page.items.map((record) => toApiRecord(record, mailbox.worlds));
        return {
          ...(history.length === 0 ? {} : { history }),
          historyId: String(mailbox.history.current),
          ...(page.nextPageToken === null ? {} : { nextPageToken: page.nextPageToken }),
        };
      }),
  } satisfies Collection;
}

function toApiRecord(record: HistoryRecord, { historyLabels }: Pick<Worlds, 'historyLabels'>): History {
  const { messageId: id, threadId } = record;
  const labels = historyLabels === 'given' ? { labelIds: [...record.labelIds] } : {};
  const message = { id, threadId, ...labels };
  const base: History = { id: String(record.id), messages: [{ id, threadId }] };
  const labelIds = [...record.changed];
  switch (record.type) {
    case 'messageAdded':
      return { ...base, messagesAdded: [{ message }] };
    case 'messageDeleted':
      return { ...base, messagesDeleted: [{ message }] };
    case 'labelAdded':
      return { ...base, labelsAdded: [{ message, labelIds }] };
    case 'labelRemoved':
      return { ...base, labelsRemoved: [{ message, labelIds }] };
    default:
      return record.type satisfies never;
  }
}

// What changed in the mailbox since a point in its history, a page at a time, one change a thread.
import type { LabelKey } from '../domain/mailbox/labels';
import type { History, LostLabel, ThreadChange } from '../ports';
import { type GmailUsers, ME } from './advanced-gmail';
import { googleOrNull } from './google-error';
import type { LabelRegistry } from './label-registry';

type HistoryRecord = GoogleAppsScript.Gmail.Schema.History;
type Message = GoogleAppsScript.Gmail.Schema.Message;
type Changes = Map<string, ThreadChange>;

/**
 * Labels of Gmail whose coming or going changes what a conversation holds. What an agent sends from Gmail's own window
 * may be told as nothing else: SENT on a message that was a draft.
 */
const TELLING = ['TRASH', 'SPAM', 'SENT', 'DRAFT', 'INBOX'];

/** What takes a mark out of sight. */
const HIDING = ['TRASH', 'SPAM'];

/** Labels that come and go with time: what a deleted one said is put on again anyway. */
const STATES: readonly (LabelKey | undefined)[] = [
  undefined,
  'late',
  'at-risk',
  'in-progress',
  'waiting-customer',
  'review',
  'doubtful',
];

/** Records that one page holds: the most that the API gives. */
const PAGE = 500;

export function readHistory(users: GmailUsers, labels: LabelRegistry, since: string): History {
  const page = googleOrNull('history.list', () =>
    users.History.list(ME, { startHistoryId: since, maxResults: PAGE }),
  );
  if (page === null) return { kind: 'expired' };
  const changes: Changes = new Map();
  const records = page.history ?? [];
  labels.learn(labelIdsOf(records));
  const { keyById } = labels;
  const gone = labels.gone(new Set(removedIds(records).filter((id) => !STATES.includes(keyById.get(id)))));
  const present = new Map([...keyById].filter(([id]) => !gone.has(id)));
  for (const record of records) noteRecord(changes, record, present);
  // Records come in the order of their ids: what follows the last one of a page is asked for by its id. A page token would
  // have to be kept, and may be refused.
  const last = records[records.length - 1]?.id;
  const more = page.nextPageToken !== undefined && last !== undefined && last !== since;
  const historyId = more ? last : (page.historyId ?? since);
  const lost = [...gone].flatMap((id) => lostWith(id, keyById.get(id), records));
  const marks = records.some((record) => touchesMark(record, keyById));
  return { kind: 'changes', changes: [...changes.values()], lost, marks, historyId, more };
}

/** A message whose labels Gmail does not tell may bear the mark. */
function touchesMark(record: HistoryRecord, keyById: ReadonlyMap<string, LabelKey>): boolean {
  const isMark = (id: string) => keyById.get(id) === 'watch-mark';
  const { messagesAdded = [], messagesDeleted = [], labelsAdded = [], labelsRemoved = [] } = record;
  const changed = [...labelsAdded, ...labelsRemoved];
  if (changed.some(({ labelIds = [] }) => labelIds.some(isMark))) return true;
  const moved = changed.filter(({ labelIds = [] }) => labelIds.some((id) => HIDING.includes(id)));
  return [...messagesAdded, ...messagesDeleted, ...moved].some(
    ({ message }) => message?.labelIds?.some(isMark) ?? true,
  );
}

function labelIdsOf(records: readonly HistoryRecord[]): readonly string[] {
  return records.flatMap(({ labelsAdded = [], labelsRemoved = [] }) =>
    [...labelsAdded, ...labelsRemoved].flatMap(({ labelIds = [] }) => labelIds),
  );
}

function removedIds(records: readonly HistoryRecord[]): readonly string[] {
  return records.flatMap(({ labelsRemoved = [] }) => labelsRemoved.flatMap(({ labelIds = [] }) => labelIds));
}

function lostWith(
  id: string,
  key: LabelKey | undefined,
  records: readonly HistoryRecord[],
): readonly LostLabel[] {
  if (key === undefined) return [];
  const messageIds = records.flatMap(({ labelsRemoved = [] }) =>
    labelsRemoved.flatMap(({ message, labelIds = [] }) => (labelIds.includes(id) ? (message?.id ?? []) : [])),
  );
  return [{ key, messageIds: [...new Set(messageIds)] }];
}

function noteRecord(changes: Changes, record: HistoryRecord, keyById: ReadonlyMap<string, LabelKey>): void {
  const { messagesAdded = [], messagesDeleted = [], labelsAdded = [], labelsRemoved = [] } = record;
  const read = [
    ...[...messagesAdded, ...messagesDeleted].filter(
      ({ message }) => !isUnsent(message) && !isMarkAlone(message, keyById),
    ),
    ...[...labelsAdded, ...labelsRemoved].filter(
      ({ message, labelIds }) =>
        labelIds?.some((id) => TELLING.includes(id)) && !isMarkAlone(message, keyById),
    ),
  ];
  for (const { message } of read) {
    const threadId = message?.threadId;
    if (threadId === undefined) continue;
    const { added = [], removed = [] } = changes.get(threadId) ?? {};
    changes.set(threadId, { threadId, kind: 'message', added, removed });
  }
  const keysOf = (ids: readonly string[] = []) => ids.flatMap((id) => keyById.get(id) ?? []);
  for (const { message, labelIds } of labelsAdded)
    noteLabels(changes, message?.threadId, keysOf(labelIds), []);
  for (const { message, labelIds } of labelsRemoved)
    noteLabels(changes, message?.threadId, [], keysOf(labelIds));
}

/** A mark that a script put there, or that went to the bin: there is nothing to read. Mail that comes in carries more. */
function isMarkAlone({ labelIds = [] }: Message = {}, keyById: ReadonlyMap<string, LabelKey>): boolean {
  const others = labelIds.filter((id) => id !== 'TRASH');
  return others.length === 1 && keyById.get(others[0] ?? '') === 'watch-mark';
}

/**
 * A draft answers nobody yet, and each time it is saved Gmail puts another message in its place. Once it is sent, a
 * message without DRAFT is added, or its labels change.
 */
function isUnsent({ labelIds = [] }: Message = {}): boolean {
  return labelIds.includes('DRAFT') && !labelIds.includes('SENT');
}

function noteLabels(
  changes: Changes,
  threadId: string | undefined,
  added: readonly LabelKey[],
  removed: readonly LabelKey[],
): void {
  if (threadId === undefined || added.length + removed.length === 0) return;
  const before = changes.get(threadId) ?? { threadId, kind: 'labels', added: [], removed: [] };
  changes.set(threadId, {
    ...before,
    added: [...before.added, ...added],
    removed: [...before.removed, ...removed],
  });
}

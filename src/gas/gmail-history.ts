// What changed in the mailbox since a point in its history, one change a thread.
import type { LabelKey } from '../domain/mailbox/labels';
import type { History, ThreadChange } from '../ports';
import { everyPage, type GmailUsers, ME } from './advanced-gmail';
import { googleOrNull } from './google-error';
import type { LabelRegistry } from './label-registry';

type HistoryRecord = GoogleAppsScript.Gmail.Schema.History;
type Changes = Map<string, ThreadChange>;

/** Labels of Gmail whose coming or going changes what a conversation holds. */
const HIDING = ['TRASH', 'SPAM'];

export function readHistory(users: GmailUsers, labels: LabelRegistry, since: string): History {
  const changes: Changes = new Map();
  let historyId = since;
  const pages = everyPage((options) =>
    googleOrNull('history.list', () => users.History.list(ME, { startHistoryId: since, ...options })),
  );
  for (const page of pages) {
    if (page === null) return { kind: 'expired' };
    for (const record of page.history ?? []) noteRecord(changes, record, labels.keyById);
    historyId = page.historyId ?? historyId;
  }
  return { kind: 'changes', changes: [...changes.values()], historyId };
}

function noteRecord(changes: Changes, record: HistoryRecord, keyById: ReadonlyMap<string, LabelKey>): void {
  const { messagesAdded = [], messagesDeleted = [], labelsAdded = [], labelsRemoved = [] } = record;
  for (const { message } of messagesAdded) {
    // An agent's draft is saved again and again while it is written, and answers nobody yet.
    if (!message?.labelIds?.includes('DRAFT')) noteMessage(changes, message?.threadId);
  }
  for (const { message } of messagesDeleted) noteMessage(changes, message?.threadId);
  const keysOf = (ids: readonly string[]) => ids.flatMap((id) => keyById.get(id) ?? []);
  for (const { message, labelIds = [] } of [...labelsAdded, ...labelsRemoved])
    if (labelIds.some((id) => HIDING.includes(id))) noteMessage(changes, message?.threadId);
  for (const { message, labelIds = [] } of labelsAdded)
    noteLabels(changes, message?.threadId, { added: keysOf(labelIds) });
  for (const { message, labelIds = [] } of labelsRemoved)
    noteLabels(changes, message?.threadId, { removed: keysOf(labelIds) });
}

function noteMessage(changes: Changes, threadId: string | undefined): void {
  if (threadId !== undefined) changes.set(threadId, { threadId, kind: 'message', added: [], removed: [] });
}

/** Labels say nothing more of a thread that has to be read anyway. */
function noteLabels(
  changes: Changes,
  threadId: string | undefined,
  { added = [], removed = [] }: Partial<Pick<ThreadChange, 'added' | 'removed'>>,
): void {
  if (threadId === undefined || added.length + removed.length === 0) return;
  const before = changes.get(threadId) ?? { threadId, kind: 'labels', added: [], removed: [] };
  if (before.kind === 'message') return;
  changes.set(threadId, {
    ...before,
    added: [...before.added, ...added],
    removed: [...before.removed, ...removed],
  });
}

// Finding threads by our labels, and changing what they carry.
import { closingMonthOf } from '../domain/mailbox/closing-month';
import { isRecord, type LabelKey } from '../domain/mailbox/labels';
import { failureCode } from '../domain/terms/failure';
import { SECOND } from '../domain/terms/time';
import type { Mailbox, ManyThreads } from '../ports';
import { everyPage, type GmailUsers, ME, PAGE } from './advanced-gmail';
import { allThreads } from './gmail-reading';
import { google, googleOrNull } from './google-error';
import { healing, type LabelRegistry } from './label-registry';

type Labelling = Pick<
  Mailbox,
  | 'threadsLabelled'
  | 'firstLabelled'
  | 'countLabelled'
  | 'closingMonths'
  | 'relabel'
  | 'relabelMany'
  | 'relabelMessage'
  | 'relabelMessages'
  | 'trash'
>;

/** What no conversation is read with. */
const LEFT_OUT = ['DRAFT', 'SPAM', 'TRASH'];
/** Messages that one call may change (reference of `messages.batchModify`). */
const BATCH = 1_000;

export function gmailLabelling(users: GmailUsers, labels: LabelRegistry): Labelling {
  return { ...findingByLabel(users, labels), ...relabelling(users, labels) };
}

type Finding = Pick<Labelling, 'threadsLabelled' | 'firstLabelled' | 'countLabelled' | 'closingMonths'>;

function findingByLabel(users: GmailUsers, labels: LabelRegistry): Finding {
  return {
    threadsLabelled: (key) => healing(labels, () => allThreads(users, { labelIds: [labels.id(key)] })),

    firstLabelled: (key) =>
      healing(labels, () => {
        const options = { labelIds: [labels.id(key)], maxResults: PAGE };
        const { threads, nextPageToken } = google('threads.list', () => users.Threads.list(ME, options));
        return { ids: (threads ?? []).map(({ id = '' }) => id), more: nextPageToken !== undefined };
      }),

    countLabelled: (key) =>
      healing(
        labels,
        () => google('labels.get', () => users.Labels.get(ME, labels.id(key))).threadsTotal ?? 0,
      ),

    closingMonths: () => [...labels.keyById.values()].flatMap((key) => closingMonthOf(key) ?? []).sort(),
  };
}

function relabelling(users: GmailUsers, labels: LabelRegistry): Omit<Labelling, keyof Finding> {
  const withHealing = <T>(work: () => T) => healing(labels, work);
  const changeOf = (add: readonly LabelKey[], remove: readonly LabelKey[]) => ({
    addLabelIds: add.flatMap((key) => idsToAdd(labels, key)),
    removeLabelIds: remove.map((key) => labels.id(key)),
  });

  /** A call for many costs as much as ten for one. */
  function changeMessages(messageIds: readonly string[], change: IdChange): void {
    const [only, ...others] = messageIds;
    if (only === undefined || isNothing(change)) return;
    if (others.length > 0) changeEach(users, messageIds, change);
    else google('messages.modify', () => users.Messages.modify(change, ME, only));
  }

  return {
    relabel(threadId, add, remove) {
      if (add.length === 0 && remove.length === 0) return [];
      return withHealing(() => {
        const change = changeOf(add, remove);
        if (isNothing(change)) return [];
        const { messages = [] } = google('threads.modify', () => users.Threads.modify(change, ME, threadId));
        return messages.filter(isInSight).flatMap(({ id }) => id ?? []);
      });
    },

    relabelMany(many, hasTime) {
      const { add, remove, carrying } = many;
      return withHealing(() => {
        const change = changeOf(add, remove);
        return changeMany(users, many, { ...change, labelIds: [labels.id(carrying)], hasTime });
      });
    },

    relabelMessage: (messageId, add, remove) =>
      withHealing(() => changeMessages([messageId], changeOf(add, remove))),

    relabelMessages(messageIds, add, remove, archived = false) {
      if (messageIds.length === 0) return;
      const inbox = archived ? ['INBOX'] : [];
      withHealing(() => {
        const { addLabelIds, removeLabelIds } = changeOf(add, remove);
        changeMessages(messageIds, { addLabelIds, removeLabelIds: [...removeLabelIds, ...inbox] });
      });
    },

    trash(threadId) {
      googleOrNull('threads.trash', () => users.Threads.trash(ME, threadId));
    },
  };
}

/** Where no more labels can be made, a record of when something was closed is missing, and all else is done. */
function idsToAdd(labels: LabelRegistry, key: LabelKey): readonly string[] {
  try {
    return [labels.id(key)];
  } catch (error) {
    if (!isRecord(key) || failureCode(error) !== 'bad-request') throw error;
    return [];
  }
}

function isNothing({ addLabelIds, removeLabelIds }: IdChange): boolean {
  return addLabelIds.length + removeLabelIds.length === 0;
}

function isInSight({ labelIds = [] }: GoogleAppsScript.Gmail.Schema.Message): boolean {
  return !LEFT_OUT.some((label) => labelIds.includes(label));
}

interface IdChange {
  readonly addLabelIds: string[];
  readonly removeLabelIds: string[];
}

interface BulkChange extends IdChange {
  /** What the messages carry. */
  readonly labelIds: string[];
  hasTime(): boolean;
}

function changeMany(
  { Messages }: GmailUsers,
  { threadIds, since }: ManyThreads,
  { addLabelIds, removeLabelIds, labelIds, hasTime }: BulkChange,
): ReadonlySet<string> {
  const messageIds: string[] = [];
  const found = new Set<string>();
  const filter = since === null ? { labelIds } : { labelIds, q: `after:${Math.floor(since / SECOND) - 1}` };
  const pages = everyPage((options) =>
    google('messages.list', () => Messages.list(ME, { ...filter, ...options })),
  );
  for (const { messages } of pages) {
    for (const { id = '', threadId = '' } of messages ?? []) {
      if (!threadIds.has(threadId)) continue;
      messageIds.push(id);
      found.add(threadId);
    }
    // Of a conversation that was listed in part, a part would change.
    if (!hasTime()) return new Set();
  }
  changeEach({ Messages }, messageIds, { addLabelIds, removeLabelIds });
  return found;
}

function changeEach(
  { Messages }: Pick<GmailUsers, 'Messages'>,
  messageIds: readonly string[],
  change: IdChange,
): void {
  for (let i = 0; i < messageIds.length; i += BATCH) {
    const ids = messageIds.slice(i, i + BATCH);
    google('messages.batchModify', () => Messages.batchModify({ ids, ...change }, ME));
  }
}

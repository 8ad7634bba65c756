// Pages of the API's lists, and the messages that `threads.list` and `messages.list` find.
import { badRequest } from './api-error';
import type { GmailMailbox } from './mailbox';
import { type MessageRecord, newestFirst } from './message-store';
import { parseQuery } from './search-query';

export type ListOptions = Readonly<Record<string, unknown>>;

// Reference of the Gmail API, `maxResults` of threads.list, messages.list, drafts.list and history.list.
const DEFAULT_PAGE = 100;
const MAX_PAGE = 500;
const HIDDEN = ['SPAM', 'TRASH'];

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly nextPageToken: string | null;
}

export function pageSize(options: ListOptions): number {
  const { maxResults } = options;
  if (maxResults === undefined || maxResults === null) return DEFAULT_PAGE;
  const size = Number(maxResults);
  if (!Number.isInteger(size) || size < 0) {
    throw badRequest(`Invalid value at 'max_results' (TYPE_UINT32), "${String(maxResults)}"`);
  }
  if (size > MAX_PAGE) throw badRequest(`Invalid maxResults: ${size}. The maximum is ${MAX_PAGE}.`);
  return size === 0 ? DEFAULT_PAGE : size;
}

/** Matching messages, the newest first. */
export function matchingMessages(mailbox: GmailMailbox, options: ListOptions): readonly MessageRecord[] {
  const labelIds = textList(options.labelIds);
  for (const id of labelIds) {
    if (mailbox.labelStore.get(id) === null) throw badRequest(`Invalid label: ${id}`);
  }
  const query = parseQuery(mailbox, options.q);
  const all = options.includeSpamTrash === true || query.spamAndTrash;
  const hidden = all ? [] : HIDDEN.filter((id) => !labelIds.includes(id));
  const found: MessageRecord[] = [];
  for (const message of candidates(mailbox, labelIds, query.from)) {
    if (hidden.some((id) => message.labelIds.has(id))) continue;
    if (!labelIds.every((id) => message.labelIds.has(id))) continue;
    if (query.matches(message)) found.push(message);
  }
  return found.sort(newestFirst);
}

/** The page after `pageToken`, which names the last entry of the page before. */
export function pageOf<T>(
  items: readonly T[],
  options: ListOptions,
  size: number,
  keyOf: (item: T) => string,
): Page<T> {
  const token = options.pageToken;
  let start = 0;
  if (token !== undefined && token !== null && token !== '') {
    const key = Buffer.from(String(token), 'base64url').toString('utf8');
    const last = items.findIndex((item) => `after:${keyOf(item)}` === key);
    if (last < 0) throw badRequest('Invalid pageToken');
    start = last + 1;
  }
  const page = items.slice(start, start + size);
  const end = page[page.length - 1];
  const more = end !== undefined && start + size < items.length;
  return { items: page, total: items.length, nextPageToken: more ? tokenFor(keyOf(end)) : null };
}

/** A page as the API returns it: without the fields that hold nothing. */
export function pageResponse<K extends string, T>(field: K, entries: readonly T[], page: Page<unknown>) {
  const { total, nextPageToken } = page;
  return {
    ...((entries.length === 0 ? {} : { [field]: entries }) as { [F in K]?: T[] }),
    ...(nextPageToken === null ? {} : { nextPageToken }),
    resultSizeEstimate: total,
  };
}

function tokenFor(key: string): string {
  return Buffer.from(`after:${key}`).toString('base64url');
}

function* candidates(
  mailbox: GmailMailbox,
  labelIds: readonly string[],
  from: number,
): Iterable<MessageRecord> {
  if (labelIds.length === 0) {
    for (const { messages } of mailbox.store.newestFirst()) {
      if ((messages[messages.length - 1]?.internalDate ?? 0) < from) return;
      yield* [...messages].reverse();
    }
    return;
  }
  const sets = labelIds.map((id) => mailbox.store.labelled(id)).sort((a, b) => a.size - b.size);
  for (const id of sets[0] ?? []) {
    const message = mailbox.store.message(id);
    if (message !== null) yield message;
  }
}

export function textList(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

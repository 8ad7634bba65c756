// Pages of the API's lists, and the messages that `threads.list` and `messages.list` find.
import type { Worlds } from '../platform/worlds/worlds';
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
  return matchesOf(mailbox, searchOf(mailbox, options)).sort(newestFirst);
}

/** Ids of the conversations with a matching message, by the newest of these. */
export function matchingThreads(mailbox: GmailMailbox, options: ListOptions): readonly string[] {
  const search = searchOf(mailbox, options);
  if (search.labelIds.length === 0) return newestOfEach(mailbox, search).map(({ threadId }) => threadId);
  return [
    ...new Set(
      matchesOf(mailbox, search)
        .sort(newestFirst)
        .map(({ threadId }) => threadId),
    ),
  ];
}

interface Search {
  readonly labelIds: readonly string[];
  /** No message of an earlier instant matches. */
  readonly from: number;
  matches(message: MessageRecord): boolean;
}

function searchOf(mailbox: GmailMailbox, options: ListOptions): Search {
  const labelIds = textList(options.labelIds);
  for (const id of labelIds) {
    if (mailbox.labelStore.get(id) === null) throw badRequest(`Invalid label: ${id}`);
  }
  const { matches, spamAndTrash, from } = parseQuery(mailbox, options.q);
  const all = options.includeSpamTrash === true || spamAndTrash;
  const hidden = all ? [] : HIDDEN.filter((id) => !labelIds.includes(id));
  return {
    labelIds,
    from,
    matches: (message) =>
      !hidden.some((id) => message.labelIds.has(id)) &&
      labelIds.every((id) => message.labelIds.has(id)) &&
      matches(message),
  };
}

function matchesOf(mailbox: GmailMailbox, search: Search): MessageRecord[] {
  return [...candidates(mailbox, search)].filter(search.matches);
}

/** The newest match of each conversation, the newest first, found without a look at the others: mailboxes are long. */
function newestOfEach(mailbox: GmailMailbox, { from, matches }: Search): readonly MessageRecord[] {
  const found: MessageRecord[] = [];
  let isInOrder = true;
  for (const { messages } of mailbox.store.newestFirst()) {
    const last = messages[messages.length - 1];
    if ((last?.internalDate ?? 0) < from) break;
    const newest = lastOf(messages, matches);
    if (newest === undefined) continue;
    isInOrder &&= newest === last;
    found.push(newest);
  }
  return isInOrder ? found : found.sort(newestFirst);
}

function lastOf(messages: readonly MessageRecord[], matches: Search['matches']): MessageRecord | undefined {
  for (let i = messages.length - 1; i >= 0; i -= 1) {
    const message = messages[i];
    if (message !== undefined && matches(message)) return message;
  }
  return undefined;
}

/** What is listed, and how its pages are told apart. */
interface Listing<T> {
  readonly items: readonly T[];
  keyOf(item: T): string;
  readonly pageToken: Worlds['pageToken'];
}

/** The page after `pageToken`, which names the last entry of the page before, or the place at which it ended. */
export function pageOf<T>(listing: Listing<T>, options: ListOptions, size: number): Page<T> {
  const { items, keyOf } = listing;
  const start = startOf(listing, options.pageToken);
  const page = items.slice(start, start + size);
  const end = page[page.length - 1];
  if (end === undefined || start + size >= items.length)
    return { items: page, total: items.length, nextPageToken: null };
  const named = listing.pageToken === 'kept' ? String(start + size) : `after:${keyOf(end)}`;
  return { items: page, total: items.length, nextPageToken: Buffer.from(named).toString('base64url') };
}

function startOf<T>({ items, keyOf, pageToken }: Listing<T>, token: unknown): number {
  if (token === undefined || token === null || token === '') return 0;
  const text = Buffer.from(String(token), 'base64url').toString('utf8');
  const [, place] = /^(\d+)$/.exec(text) ?? [];
  if (pageToken === 'kept' && place !== undefined) return Number(place);
  const [, key] = /^after:(.+)$/.exec(text) ?? [];
  const last = items.findIndex((item) => keyOf(item) === key);
  if (last < 0) throw badRequest('Invalid pageToken');
  return last + 1;
}

/** In no order, though always in the same one: what is listed by it has no first and no newest. */
export function inNoOrder<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, place: scattered(keyOf(item)) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** A number that says nothing of the text that it is made of (FNV-1a). */
function scattered(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
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

function* candidates(mailbox: GmailMailbox, { labelIds, from }: Search): Iterable<MessageRecord> {
  if (labelIds.length === 0 || from > Number.NEGATIVE_INFINITY) {
    for (const { messages } of mailbox.store.newestFirst()) {
      if ((messages.at(-1)?.internalDate ?? 0) < from) return;
      yield* messages;
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
  // Of this realm: an array that a list's own `map` makes is of the script's, and what keeps it keeps that run's whole context.
  return Array.isArray(value) ? Array.from(value, String) : [String(value)];
}

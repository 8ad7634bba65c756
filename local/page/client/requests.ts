// What the page asks its server.
import type { Command, CommandAnswer, ConversationJson, MailboxState, OpeningJson } from '../api';
import type { Place } from './mail-list';

export function getMailbox({ view, query, start }: Place): Promise<MailboxState> {
  const asked = query === null ? '' : `&q=${encodeURIComponent(query)}`;
  return getJson(`api/mailbox?view=${encodeURIComponent(view)}${asked}&start=${start}`);
}

export const getConversation = (threadId: string): Promise<ConversationJson> =>
  getJson(`api/conversation?id=${encodeURIComponent(threadId)}`);

export const getReading = (): Promise<OpeningJson> => getJson('api/reading');

export const postCommand = (command: Command): Promise<CommandAnswer> => postJson('api/command', command);

export function postJson<T>(path: string, body: unknown): Promise<T> {
  return getJson(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Throws what the server says when it refuses. */
export async function getJson<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

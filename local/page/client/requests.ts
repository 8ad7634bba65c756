// What the page asks its server.
import type { Command, CommandAnswer, ConversationJson, MailboxState } from '../api';

export const getMailbox = (view: string, start = 0): Promise<MailboxState> =>
  getJson(`/api/mailbox?view=${encodeURIComponent(view)}&start=${start}`);

export const getConversation = (threadId: string): Promise<ConversationJson> =>
  getJson(`/api/conversation?id=${encodeURIComponent(threadId)}`);

export function postCommand(command: Command): Promise<CommandAnswer> {
  return getJson('/api/command', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(command),
  });
}

/** Throws what the server says when it refuses. */
async function getJson<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

// Bodies that Gmail hands over apart from their message, as it does with large ones.
import { type GmailUsers, ME } from './advanced-gmail';
import type { BodyData } from './gmail-snapshot';
import { googleOrNull } from './google-error';

type Part = GoogleAppsScript.Gmail.Schema.MessagePart;

/** A text that is larger, in bytes, is nobody's message, and reading it would take the run. */
const MAX_SIZE = 1024 * 1024;

/** Fetches such bodies, each once: Gmail gives a part another attachment id each time, so the part is what is known. */
export function createAttachedBodies(users: GmailUsers): (messageId: string, part: Part) => BodyData {
  const fetched = new Map<string, BodyData>();
  return (messageId, { partId = '', body }) => {
    const id = body?.attachmentId;
    if (id === undefined || (body?.size ?? 0) > MAX_SIZE) return null;
    const key = `${messageId} ${partId}`;
    if (!fetched.has(key)) {
      const found = googleOrNull('attachments.get', () => users.Messages.Attachments.get(ME, messageId, id));
      fetched.set(key, found?.data);
    }
    return fetched.get(key);
  };
}

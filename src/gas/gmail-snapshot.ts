// Turns what the Gmail API says of a thread into a conversation in our words.
import type {
  AttachmentSnapshot,
  ConversationSnapshot,
  MessageSnapshot,
} from '../domain/mailbox/conversation';
import type { LabelKey } from '../domain/mailbox/labels';
import { parseAddresses, parseCorrespondent } from '../domain/mailbox/mail-address';

type Thread = GoogleAppsScript.Gmail.Schema.Thread;
type Message = GoogleAppsScript.Gmail.Schema.Message;
type Part = GoogleAppsScript.Gmail.Schema.MessagePart;

export interface SnapshotContext {
  readonly ownAddresses: readonly string[];
  readonly labelKeyById: ReadonlyMap<string, LabelKey>;
}

const LEFT_OUT = ['DRAFT', 'TRASH', 'SPAM'];

/** Null when every message is a draft, in the bin or in spam. */
export function toSnapshot(thread: Thread, context: SnapshotContext): ConversationSnapshot | null {
  const all = thread.messages ?? [];
  const messages = all
    .filter((message) => !LEFT_OUT.some((label) => hasLabel(message, label)))
    .map((message) => toMessage(message, context))
    .sort((a, b) => a.at - b.at);
  const first = all[0];
  if (messages.length === 0 || first?.id === undefined) return null;
  return {
    key: first.id,
    threadId: thread.id ?? first.threadId ?? first.id,
    messages,
    draftMessageIds: all.filter((message) => hasLabel(message, 'DRAFT')).map((message) => message.id ?? ''),
  };
}

function hasLabel(message: Message, id: string): boolean {
  return (message.labelIds ?? []).includes(id);
}

function toMessage(message: Message, context: SnapshotContext): MessageSnapshot {
  const root = message.payload ?? {};
  const headers = collectHeaders(root);
  const content = { text: [] as string[], html: [] as string[], attachments: [] as AttachmentSnapshot[] };
  collectParts(root, content);
  const from = parseCorrespondent(headers.from ?? '');
  return {
    id: message.id ?? '',
    at: Number(message.internalDate ?? 0),
    from,
    to: parseAddresses(headers.to ?? ''),
    subject: headers.subject ?? '',
    headers,
    text: content.text.join('\n'),
    html: content.html.join('\n'),
    attachments: content.attachments,
    fromUs: hasLabel(message, 'SENT') || context.ownAddresses.includes(from.address),
    labels: (message.labelIds ?? []).flatMap((id) => context.labelKeyById.get(id) ?? []),
  };
}

function collectHeaders(root: Part): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const { name, value } of root.headers ?? []) {
    const key = (name ?? '').toLowerCase();
    const before = headers[key];
    headers[key] = before === undefined ? (value ?? '') : `${before}\n${value ?? ''}`;
  }
  // The API gives the content type even where the header is missing.
  if (headers['content-type'] === undefined && root.mimeType !== undefined)
    headers['content-type'] = root.mimeType;
  return headers;
}

function collectParts(
  part: Part,
  content: { readonly text: string[]; readonly html: string[]; readonly attachments: AttachmentSnapshot[] },
): void {
  for (const child of part.parts ?? []) collectParts(child, content);
  if ((part.parts ?? []).length > 0) return;
  const mimeType = (part.mimeType ?? '').toLowerCase();
  const filename = part.filename ?? '';
  if (filename !== '') {
    const headers = collectHeaders(part);
    content.attachments.push({
      name: filename,
      mimeType,
      inline: /^\s*inline/i.test(headers['content-disposition'] ?? '') || headers['content-id'] !== undefined,
      size: part.body?.size ?? 0,
    });
  } else if (mimeType === 'text/plain') {
    content.text.push(bodyText(part));
  } else if (mimeType === 'text/html') {
    content.html.push(bodyText(part));
  }
}

/** Apps Script hands the body over as bytes, although its typings say text. */
function bodyText(part: Part): string {
  const data = part.body?.data as unknown;
  if (data === undefined || data === null) return '';
  const bytes = typeof data === 'string' ? Utilities.base64DecodeWebSafe(data) : (data as number[]);
  return Utilities.newBlob(bytes).getDataAsString('UTF-8');
}

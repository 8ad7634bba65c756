import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage, MimePart } from '../../../local/gmail/contract';
import { parseMessage } from '../../../local/mail/parse-message';
import { createPartSpool } from '../../../local/mail/part-spool';
import { type RawMessage, readMbox } from '../../../local/mail/read-mbox';

export const MBOX = join(__dirname, '../../fixtures/mbox');

/** Separator of a message whose date does not matter. */
export const ENVELOPE = '1@xxx Mon Mar 24 09:05:00 +0000 2025';

export async function rawMessages(path: string): Promise<RawMessage[]> {
  const messages: RawMessage[] = [];
  for await (const message of readMbox(createReadStream(path))) messages.push(message);
  return messages;
}

/** The messages of a fixture without broken ones, by subject. */
export async function bySubject(name: string): Promise<ReadonlyMap<string, IncomingMessage>> {
  const spool = createPartSpool();
  const found = new Map<string, IncomingMessage>();
  for (const { raw, envelope } of await rawMessages(join(MBOX, name))) {
    const { message } = parseMessage(raw, envelope, spool);
    found.set(headerOf(message, 'Subject') ?? '', message);
  }
  return found;
}

export function parseText(text: string | Buffer, envelope = ENVELOPE): IncomingMessage {
  return parseMessage(Buffer.from(text), envelope, createPartSpool()).message;
}

export function headerOf({ payload }: IncomingMessage, name: string): string | undefined {
  return payload.headers.find((header) => header.name === name)?.value;
}

/** Text of a part without its last line ends. */
export function textOf(part: MimePart | undefined): string | null {
  return part?.data ? Buffer.from(part.data).toString('utf8').trimEnd() : null;
}

/** Types of a part and the parts in it, indented by depth. */
export function outline(part: MimePart, depth = 0): readonly string[] {
  const line = `${'  '.repeat(depth)}${part.mimeType}${part.filename && ` ${part.filename}`}`;
  return [line, ...part.parts.flatMap((inner) => outline(inner, depth + 1))];
}

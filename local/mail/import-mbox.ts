// Brings the messages of an mbox file into a mailbox.
import { accessSync, constants, statSync } from 'node:fs';
import type { IncomingMessage, LocalMailbox } from '../gmail/contract';
import { DEFAULT_ADDRESS } from '../gmail/default-address';
import { parseMessage } from './parse-message';
import { createPartSpool } from './part-spool';
import { readMbox } from './read-mbox';

/** A message that could not be read, or not to its end, and where it stands in the file. */
export interface ImportProblem {
  readonly number: number;
  readonly offset: number;
  readonly line: number;
  readonly reason: string;
}

export interface MailboxExport {
  /** The account's own address, as far as the mail tells. */
  readonly address: string;
  /** In order of receipt, so that a conversation has the id of its first message. */
  readonly messages: readonly IncomingMessage[];
  /** Receipt of the last message, epoch milliseconds; null when there is none. */
  readonly lastDate: number | null;
}

/** An imported conversation. */
export interface ImportedThread {
  readonly threadId: string;
  /** Takeout's key, else the first Message-ID. */
  readonly key: string;
  /** Message-ID of the first message. */
  readonly messageId: string;
}

/**
 * Reads a whole export. A broken message is reported and left out; nothing else is lost.
 *
 * @throws Error with one clear line when the file cannot be read
 */
export async function readExport(
  path: string,
  onProblem: (problem: ImportProblem) => void,
): Promise<MailboxExport> {
  requireFile(path);
  const spool = createPartSpool();
  const messages: IncomingMessage[] = [];
  let found = 0;
  for await (const { raw, envelope, number, offset, line, truncated } of readMbox(path)) {
    found += 1;
    if (truncated)
      onProblem({ number, offset, line, reason: 'longer than 48 MB: only its beginning is kept' });
    try {
      const message = await parseMessage(raw, envelope, spool);
      if (!message.systemLabels.includes('CHAT')) messages.push(message);
    } catch (error) {
      onProblem({ number, offset, line, reason: `${(error as Error).message}; left out` });
    }
  }
  if (found === 0 && statSync(path).size > 0)
    throw new Error(`${path}: not an mbox file (no "From " separator)`);
  messages.sort((a, b) => a.internalDate - b.internalDate);
  return {
    address: ownAddress(messages),
    messages,
    lastDate: messages[messages.length - 1]?.internalDate ?? null,
  };
}

/** Takes the messages in; returns the conversations they make, in order of first receipt. */
export function importMessages(
  mailbox: LocalMailbox,
  messages: readonly IncomingMessage[],
): readonly ImportedThread[] {
  const threads = new Map<string, ImportedThread>();
  for (const message of messages) {
    const stored = mailbox.receive(message);
    if (threads.has(stored.threadId)) continue;
    const messageId = header(message, 'message-id');
    threads.set(stored.threadId, {
      threadId: stored.threadId,
      key: message.threadKey ?? messageId,
      messageId,
    });
  }
  return [...threads.values()];
}

function requireFile(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new Error(`${path}: no such file, or it cannot be read`);
  }
  if (!statSync(path).isFile()) throw new Error(`${path}: not a file`);
}

function header({ payload }: IncomingMessage, name: string): string {
  return payload.headers.find((candidate) => candidate.name.toLowerCase() === name)?.value ?? '';
}

/** The sender of most mail that is labelled as sent; failing that, the address that most mail went to. */
function ownAddress(messages: readonly IncomingMessage[]): string {
  const sent = messages.filter(({ systemLabels }) => systemLabels.includes('SENT'));
  const [from] = mostFrequent(sent.map((message) => header(message, 'from')));
  if (from !== undefined) return from;
  const received = messages.flatMap((message) => [header(message, 'delivered-to'), header(message, 'to')]);
  const [to] = mostFrequent(received);
  return to ?? DEFAULT_ADDRESS;
}

function mostFrequent(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    for (const [address] of value.toLowerCase().matchAll(/[^\s<>,;"]+@[^\s<>,;"]+/g)) {
      counts.set(address, (counts.get(address) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([address]) => address);
}

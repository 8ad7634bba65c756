// Brings the messages of an mbox file, or of those in a zip, into a mailbox.
import { parseAddresses } from '../../src/domain/mailbox/mail-address';
import type { IncomingMessage, LocalMailbox } from '../gmail/contract';
import { DEFAULT_ADDRESS } from '../gmail/default-address';
import { requireMemory } from './enough-memory';
import { type MboxFile, openExport } from './open-export';
import { parseMessage } from './parse-message';
import { createPartSpool, type PartSpool } from './part-spool';
import { type RawMessage, readMbox } from './read-mbox';
import { threadByReferences } from './thread-by-references';

/** Progress is told once for so many bytes. */
const PROGRESS_STEP = 16 * 1024 * 1024;
/** Messages between two looks at the memory that is left. */
const LOOK = 100;

/** What could not be read, or not to its end, by its place in the file. */
export interface ImportProblem {
  /** The file in the zip; null when the mbox itself was given. */
  readonly file: string | null;
  /** Of the message, from 1; 0 for what stands before the first. */
  readonly number: number;
  readonly offset: number;
  readonly line: number;
  readonly reason: string;
}

/** How far an import is. */
export interface ImportProgress {
  readonly messages: number;
  /** Bytes, unpacked. */
  readonly read: number;
  readonly total: number;
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
 * Reads a whole export. A broken message is reported and left out; nothing is lost in silence.
 *
 * @throws Error with one clear line when the file cannot be read
 */
export async function readExport(
  path: string,
  onProblem: (problem: ImportProblem) => void,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<MailboxExport> {
  const files = await openExport(path);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const spool = createPartSpool();
  const received: IncomingMessage[] = [];
  /** Told once it is known that the file is an mbox at all. */
  const early: ImportProblem[] = [];
  let read = 0;
  let told = 0;
  let found = 0;
  for (const file of files) {
    for await (const raw of readMbox(counted(await file.open(), (bytes) => (read += bytes)))) {
      if (raw.number > 0) found += 1;
      if (found % LOOK === 0) requireMemory();
      received.push(
        ...takeIn(raw, file, spool, raw.number > 0 ? onProblem : (problem) => early.push(problem)),
      );
      if (read < told + PROGRESS_STEP) continue;
      told = read;
      onProgress({ messages: found, read, total });
    }
  }
  if (found === 0 && total > 0) throw new Error(`${path}: not an mbox file (no "From " separator)`);
  early.forEach(onProblem);
  received.sort((a, b) => a.internalDate - b.internalDate);
  const messages = threadByReferences(received);
  return {
    address: ownAddress(messages),
    messages,
    lastDate: messages[messages.length - 1]?.internalDate ?? null,
  };
}

/** One line about a problem: where, and what. */
export function describeProblem({ file, number, line, offset, reason }: ImportProblem): string {
  return `${file === null ? '' : `${file}: `}message ${number} (line ${line}, byte ${offset}): ${reason}`;
}

/** One line about the progress. */
export function describeProgress({ messages, read, total }: ImportProgress): string {
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  return `${messages} messages, ${megabytes(read)} of ${megabytes(total)} MB read`;
}

async function* counted(
  chunks: AsyncIterable<Buffer>,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

/** The message of a piece of the file, if it holds one to be taken in. */
function takeIn(
  raw: RawMessage,
  { name: file }: MboxFile,
  spool: PartSpool,
  onProblem: (problem: ImportProblem) => void,
): readonly IncomingMessage[] {
  const { number } = raw;
  const tell = (reason: string, { offset, line } = raw as Pick<RawMessage, 'offset' | 'line'>) =>
    onProblem({ file, number, offset, line, reason });
  if (number === 0) {
    tell('text before the first message; left out');
    return [];
  }
  if (raw.truncated) tell('longer than 48 MB: only its beginning is kept');
  for (const place of raw.doubts)
    tell('a line like the beginning of a message without its headers: taken for text', place);
  try {
    const { message, notes } = parseMessage(raw.raw, raw.envelope, spool);
    for (const reason of notes) tell(reason);
    if (!message.systemLabels.includes('CHAT')) return [message];
    tell('a chat; left out');
  } catch (error) {
    tell(`${(error as Error).message}; left out`);
  }
  return [];
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
    for (const address of parseAddresses(value)) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([address]) => address);
}

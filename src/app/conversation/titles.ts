// How the queue names a conversation: sender and subject, in the volatile cache only, never in a property.
import type { ConversationSnapshot } from '../../domain/mailbox/conversation';
import { failureCode } from '../../domain/terms/failure';
import { plainText } from '../../domain/text/escape';
import { kinOf } from '../../domain/watch/kin';
import type { Services } from '../../ports';

const PREFIX = 'name.';
const MAX = 160;
const MAX_ID = 400;
const SEPARATOR = '\n';

export interface Title {
  readonly sender: string;
  readonly subject: string;
  /** The Message-ID by which a search finds it, as its sender wrote it; '' where there is none. */
  readonly messageId: string;
  /** What it has in common with others; its sender's kind first. */
  readonly kin: readonly string[];
}

/** Sender and subject of the first message from outside. */
export function titleOf(snapshot: ConversationSnapshot): Title {
  const first = snapshot.messages.find((message) => !message.fromUs) ?? snapshot.messages[0];
  const sender = first === undefined ? '' : first.from.name || first.from.address;
  const kin = first === undefined ? [] : kinOf(first.from.address, first.text);
  const messageId = plainText(first?.headers['message-id'] ?? '', MAX_ID);
  return { sender: cut(sender), subject: cut(first?.subject ?? ''), messageId, kin };
}

/** Has a cache that may fail at any time: what it does not take or give is not there. */
type Kept = Pick<Services, 'memo' | 'log'>;

/** Keeps them for six hours more. */
export function rememberTitles({ memo, log }: Kept, titles: ReadonlyMap<string, Title>): void {
  if (titles.size === 0) return;
  const values = [...titles].map(([id, { sender, subject, messageId, kin }]) => [
    PREFIX + id,
    [sender, subject, messageId, ...kin].join(SEPARATOR),
  ]);
  unlessFailing(log, () => memo.putAll(Object.fromEntries(values)));
}

/** The titles that the cache still holds. */
export function recallTitles({ memo, log }: Kept, threadIds: readonly string[]): ReadonlyMap<string, Title> {
  const found = unlessFailing(log, () => memo.getAll(threadIds.map((id) => PREFIX + id))) ?? {};
  return new Map(
    Object.entries(found).map(([key, value]) => {
      const [sender = '', subject = '', messageId = '', ...kin] = value.split(SEPARATOR);
      return [key.slice(PREFIX.length), { sender, subject, messageId, kin }];
    }),
  );
}

/** Of what is gone or settled no name stays. */
export function forgetTitles({ memo, log }: Kept, threadIds: readonly string[]): void {
  if (threadIds.length > 0) unlessFailing(log, () => memo.removeAll(threadIds.map((id) => PREFIX + id)));
}

function unlessFailing<T>(log: Kept['log'], call: () => T): T | null {
  try {
    return call();
  } catch (error) {
    if (failureCode(error) === 'internal') throw error;
    log.error('titles', error);
    return null;
  }
}

function cut(text: string): string {
  return plainText(text, MAX);
}

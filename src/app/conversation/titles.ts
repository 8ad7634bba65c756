// How the queue names a conversation: sender and subject, in the volatile cache only, never in a property.
import type { ConversationSnapshot } from '../../domain/mailbox/conversation';
import { plainText } from '../../domain/text/escape';
import { kinOf } from '../../domain/watch/kin';
import type { Memo } from '../../ports';

const PREFIX = 'title.';
const MAX = 160;
const SEPARATOR = '\n';

export interface Title {
  readonly sender: string;
  readonly subject: string;
  /** What it has in common with others; its sender's kind first. */
  readonly kin: readonly string[];
}

/** Sender and subject of the first message from outside. */
export function titleOf(snapshot: ConversationSnapshot): Title {
  const first = snapshot.messages.find((message) => !message.fromUs) ?? snapshot.messages[0];
  const sender = first === undefined ? '' : first.from.name || first.from.address;
  const kin = first === undefined ? [] : kinOf(first.from.address, first.text);
  return { sender: cut(sender), subject: cut(first?.subject ?? ''), kin };
}

export function rememberTitles(memo: Memo, titles: ReadonlyMap<string, Title>): void {
  if (titles.size === 0) return;
  memo.putAll(
    Object.fromEntries(
      [...titles].map(([id, { sender, subject, kin }]) => [
        PREFIX + id,
        [sender, subject, ...kin].join(SEPARATOR),
      ]),
    ),
  );
}

/** The titles that the cache still holds. */
export function recallTitles(memo: Memo, threadIds: readonly string[]): ReadonlyMap<string, Title> {
  const found = memo.getAll(threadIds.map((id) => PREFIX + id));
  return new Map(
    Object.entries(found).map(([key, value]) => {
      const [sender = '', subject = '', ...kin] = value.split(SEPARATOR);
      return [key.slice(PREFIX.length), { sender, subject, kin }];
    }),
  );
}

function cut(text: string): string {
  return plainText(text, MAX);
}

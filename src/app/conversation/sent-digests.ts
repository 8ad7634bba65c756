// What a digest in Sent says of itself.
import { REMINDER_HEADER, ROUND_HEADER, recordIn, SENDING_HEADER } from '../../domain/mailbox/own-mail';
import type { Instant } from '../../domain/terms/time';
import { type AnnouncedItem, announcedIn } from '../../domain/watch/digest';
import { PLACES } from '../../domain/watch/named-places';
import type { Mailbox } from '../../ports';

/** Promises of a conversation. */
const KINDS = 3;

interface SentDigest {
  readonly at: Instant;
  /** True where it bears our marks; not what only has our name in its subject. */
  readonly ours: boolean;
  readonly sending: string;
  readonly announced: readonly AnnouncedItem[];
}

/** Null when the message is gone. Its headers say it, and its text where they were lost on the way. */
export function sentDigest(mailbox: Mailbox, messageId: string): SentDigest | null {
  const found = mailbox.headers(messageId, [REMINDER_HEADER, ROUND_HEADER, SENDING_HEADER]);
  if (found === null) return null;
  const { at, values } = found;
  const named = values[REMINDER_HEADER];
  if (named !== '' || values[ROUND_HEADER] !== '')
    return { at, ours: true, sending: values[SENDING_HEADER], announced: itemsOf(named) };
  const record = recordIn(mailbox.text(messageId) ?? '', at);
  return {
    at,
    ours: record !== null,
    sending: record?.sending ?? '',
    announced: itemsOf(record?.announced ?? ''),
  };
}

/** No digest names more conversations: a longer list is not ours. */
function itemsOf(text: string): readonly AnnouncedItem[] {
  const items = announcedIn(text);
  const named = [...new Set(items.map(({ threadId }) => threadId))].slice(0, PLACES);
  return items.filter(({ threadId }) => named.includes(threadId)).slice(0, KINDS * PLACES);
}

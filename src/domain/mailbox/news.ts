// What happened in a conversation since a card showed it: two agents may work in one mailbox.
import { checksum } from '../text/checksum';
import type { ConversationSnapshot, MessageSnapshot } from './conversation';

/** What a card showed of a conversation, small enough for the parameters of its buttons. */
export interface Glimpse {
  readonly lastMessageId: string;
  readonly drafts: number;
  /** Which messages there were, that one included; '' where a card does not say. */
  readonly shown: string;
}

/** What may have happened since, the most important first. */
export type News = 'answered' | 'draft' | 'customer-wrote' | 'changed';

/**
 * What is to be remembered of a conversation as it stands.
 * @example glimpse(snapshot) //=> { lastMessageId: '18c2f1', drafts: 0, shown: '1k3a0d' }
 */
export function glimpse({ messages, draftMessageIds }: ConversationSnapshot): Glimpse {
  const at = messages.length - 1;
  return {
    lastMessageId: messages[at]?.id ?? '',
    drafts: draftMessageIds.length,
    shown: idsUntil(messages, at),
  };
}

/**
 * The messages up to a place, told apart from any others in a few characters.
 * @example idsUntil([first, second], 0) === idsUntil([first], 0) //=> true
 */
export function idsUntil(messages: readonly Pick<MessageSnapshot, 'id'>[], at: number): string {
  const ids = messages.slice(0, at + 1).map(({ id }) => id);
  return checksum(ids.join(' '));
}

/**
 * The most important thing that happened since; null when nothing did. Drafts are counted: Gmail gives a draft a
 * new id each time it is saved.
 * @example newsSince(glimpse(snapshot), snapshot) //=> null
 */
export function newsSince(seen: Glimpse, snapshot: ConversationSnapshot): News | null {
  const at = snapshot.messages.findIndex(({ id }) => id === seen.lastMessageId);
  const later = at < 0 ? [] : snapshot.messages.slice(at + 1);
  if (later.some(({ fromUs }) => fromUs)) return 'answered';
  if (snapshot.draftMessageIds.length > seen.drafts) return 'draft';
  return later.length > 0 ? 'customer-wrote' : null;
}

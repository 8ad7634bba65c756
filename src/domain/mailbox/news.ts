// What happened in a conversation since a card showed it: two agents may work in one mailbox.
import type { ConversationSnapshot } from './conversation';

/** What a card showed of a conversation, small enough for the parameters of its buttons. */
export interface Glimpse {
  readonly lastMessageId: string;
  readonly drafts: number;
}

/** What may have happened since, the most important first. */
export type News = 'answered' | 'draft' | 'customer-wrote';

/**
 * What is to be remembered of a conversation as it stands.
 * @example glimpse(snapshot) //=> { lastMessageId: '18c2f1', drafts: 0 }
 */
export function glimpse(snapshot: ConversationSnapshot): Glimpse {
  const last = snapshot.messages[snapshot.messages.length - 1];
  return { lastMessageId: last?.id ?? '', drafts: snapshot.draftMessageIds.length };
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

// What a click on a card may not decide about: mail that the card did not show.
import type { ConversationSnapshot } from '../mailbox/conversation';
import { type Glimpse, idsUntil, type News } from '../mailbox/news';
import type { ConversationRoles, Role } from '../roles/role';
import type { ConversationLog } from '../sla/sla-status';
import { isSettled } from './decision';

const WAITS: readonly Role[] = ['customer', 'probable', 'third-party'];

/**
 * What keeps a decision from being carried out: 'customer-wrote' since the message that a card showed as the last one, 'changed'
 * where it cannot be told what the card showed and somebody waits; null where nothing unseen waits. A card that names
 * no message at all is taken to show what a round of the watch has labelled.
 * @example unseenNews(snapshot, roles, glimpse(snapshot)) //=> null
 */
export function unseenNews(
  { messages }: ConversationSnapshot,
  roles: ConversationRoles,
  seen: Glimpse,
): News | null {
  const waiting = messages.filter((message) => WAITS.includes(roles.of(message).role));
  if (seen.lastMessageId === '') return waiting.every(isSettled) ? null : 'changed';
  const at = messages.findIndex(({ id }) => id === seen.lastMessageId);
  const later = messages.slice(at + 1);
  if (at >= 0 && waiting.some((message) => later.includes(message))) return 'customer-wrote';
  // Mail may be listed before what a card showed as the last one: two clocks at Google's set the order.
  const same = at >= 0 && (seen.shown === '' || seen.shown === idsUntil(messages, at));
  return same || waiting.length === 0 ? null : 'changed';
}

/**
 * 'answered' where we have promised something since the message that a card showed as the last one: whoever closes the conversation
 * on that card does not know of it; null otherwise.
 * @example unseenPromise(log, glimpse(snapshot)) //=> null
 */
export function unseenPromise({ entries }: ConversationLog, { lastMessageId }: Glimpse): News | null {
  const at = entries.findIndex(({ messageId }) => messageId === lastMessageId);
  return at >= 0 && entries.slice(at + 1).some(({ promise }) => promise !== null) ? 'answered' : null;
}

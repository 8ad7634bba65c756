// « Répondre et clore »: the wish stands on the messages that were there, and comes true once our answer was sent.
import type { ConversationSnapshot } from '../mailbox/conversation';
import type { ConversationRoles, Role } from '../roles/role';
import type { SlaStatus } from '../sla/sla-status';

const WAITS: readonly Role[] = ['customer', 'probable', 'third-party'];

/**
 * What becomes of the wish to close: 'close' once we have answered and nothing is owed, 'drop' where somebody has written since
 * it was said, the answer promises more, or it is closed already; null while nothing was sent, and where nobody wishes it.
 * @example closingWish(snapshot, roles, status) //=> null
 */
export function closingWish(
  { messages }: ConversationSnapshot,
  roles: ConversationRoles,
  status: SlaStatus | null,
): 'close' | 'drop' | null {
  const said = messages.map(({ labels }) => labels.includes('close-when-sent')).lastIndexOf(true);
  if (said < 0) return null;
  // Whoever opens it again has not wished that.
  if (status?.state === 'clos') return 'drop';
  const since = messages.slice(said + 1).map((message) => roles.of(message));
  if (since.some(({ role }) => WAITS.includes(role))) return 'drop';
  if (!since.some(({ role, undelivered }) => role === 'answer' && !undelivered)) return null;
  return status?.state === 'attente-client' ? 'close' : 'drop';
}

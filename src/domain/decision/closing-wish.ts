// « Répondre et clore »: the wish stands on the messages that were there, and comes true once our answer was sent.
import type { ConversationSnapshot } from '../mailbox/conversation';
import type { Role } from '../roles/role';
import type { ConversationLog, SlaStatus } from '../sla/sla-status';

const WAITS: readonly Role[] = ['customer', 'probable', 'third-party'];

/**
 * What becomes of the wish to close: 'close' once we have answered and nothing is owed, 'drop' where somebody has written since
 * it was said, an answer promised more, whatever we sent after it, or it is closed already; null while nothing was sent, and
 * where nobody wishes it.
 * @example closingWish(snapshot, log, status) //=> null
 */
export function closingWish(
  { messages }: ConversationSnapshot,
  log: Pick<ConversationLog, 'entries'>,
  status: SlaStatus | null,
): 'close' | 'drop' | null {
  const said = messages.map(({ labels }) => labels.includes('close-when-sent')).lastIndexOf(true);
  if (said < 0) return null;
  // Whoever opens it again has not wished that.
  if (status?.state === 'clos') return 'drop';
  const since = log.entries.slice(said + 1);
  if (since.some(({ role }) => WAITS.includes(role))) return 'drop';
  const answers = since.filter(({ role, undelivered }) => role === 'answer' && !undelivered);
  if (answers.length === 0) return null;
  const promised = answers.some(({ promise }) => promise !== null);
  return status?.state === 'attente-client' && !promised ? 'close' : 'drop';
}

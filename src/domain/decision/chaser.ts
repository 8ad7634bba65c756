// Whether a conversation asks again for what the customer has asked in another one.
import type { ConversationSnapshot } from '../mailbox/conversation';
import { addressee } from '../roles/addressee';
import { asksAgain } from '../roles/asks-again';
import type { SlaStatus } from '../sla/sla-status';
import type { ReadConversation } from './conversation-log';
import type { Decision } from './decision';

/**
 * True where the very first message, which nobody has answered, asks to go higher or chases in so many words. Later on in a
 * conversation the same words speak of that one.
 * @example isChaser(snapshot, { ...decision, ticket: false }, status, read) //=> false
 */
export function isChaser(
  { messages }: ConversationSnapshot,
  decision: Decision,
  status: SlaStatus | null,
  { reading, roles }: ReadConversation,
): boolean {
  const [first] = messages;
  if (first === undefined || !decision.ticket || status?.state !== 'a-traiter') return false;
  const { role, people } = roles.of(first);
  const asked = addressee(messages, roles)?.person ?? null;
  if (role !== 'customer' || status.waitingSince !== first.at) return false;
  if (asked === null || !people.includes(asked)) return false;
  return decision.escalation || asksAgain(first.subject, reading.of(first).written().text);
}

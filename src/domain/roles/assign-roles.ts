// Reads a conversation from its first message to its last and says what each is.
import type { MessageSnapshot } from '../mailbox/conversation';
import { ConversationSoFar, type Words } from './conversation-so-far';
import { ourRole, unsentRole } from './our-message';
import { hasLevel, receivedRole } from './received-message';
import type { ConversationRoles, MessageRole, RoleDesk } from './role';

/**
 * The role of each message. Only proof makes a message anything else than a customer's: Gmail's own label of what
 * was sent, a declaration that fits, a sender who is authenticated, or words of which nothing is left.
 * @example assignRoles([request, answer], words, desk).of(answer).role //=> 'answer'
 */
export function assignRoles(
  messages: readonly MessageSnapshot[],
  words: (message: MessageSnapshot) => Words,
  desk: RoleDesk,
): ConversationRoles {
  let read = readThrough(messages, new ConversationSoFar(messages, words, desk, false));
  // Where nobody else is a customer, a level on what a machine declares was put there by an agent.
  const certain = read.done.some(({ role: { role } }) => role === 'customer' || role === 'thanks');
  if (!certain && messages.some(hasLevel))
    read = readThrough(messages, new ConversationSoFar(messages, words, desk, true));
  const roles = new Map(read.done.map(({ message, role }) => [message.id, settled(role, read)]));
  return {
    people: read.people.addresses(),
    of: ({ id }) => {
      const role = roles.get(id);
      if (role === undefined) throw new RangeError(`message ${id} is not part of the conversation read`);
      return role;
    },
  };
}

function readThrough(messages: readonly MessageSnapshot[], soFar: ConversationSoFar): ConversationSoFar {
  for (const message of messages) {
    const role =
      unsentRole(message, soFar) ?? (message.fromUs ? ourRole(message, soFar) : receivedRole(message, soFar));
    soFar.done.push({ message, role });
  }
  return soFar;
}

/** What a person of ours answered is a request, whatever it looked like. */
function settled(role: MessageRole, { answered }: ConversationSoFar): MessageRole {
  const known = role.role === 'probable' && role.people.some((person) => answered.has(person));
  return known ? { ...role, role: 'customer', evidence: { cause: 'answered-by-us', words: '' } } : role;
}

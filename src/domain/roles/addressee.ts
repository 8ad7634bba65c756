// Whom a response goes to, where several people write in one conversation.
import type { MessageSnapshot } from '../mailbox/conversation';
import type { ConversationRoles, Role } from './role';

/** The person to answer, and the message to answer. */
export interface Addressee {
  /** By number; null where nobody from outside wrote. */
  readonly person: number | null;
  readonly message: MessageSnapshot;
}

const WAITS: readonly Role[] = ['customer', 'probable', 'third-party'];
const WROTE: readonly Role[] = [...WAITS, 'thanks', 'reaction'];

/**
 * Whoever has waited longest, and what that person wrote last; where nobody waits, the customer who wrote last. Null in a
 * conversation without messages.
 * @example addressee([fromJulie, fromMarc, answerToJulie], roles)?.message //=> fromMarc
 */
export function addressee(messages: readonly MessageSnapshot[], roles: ConversationRoles): Addressee | null {
  const person = waitingLongest(messages, roles) ?? lastToWrite(messages, roles);
  const theirs = messages.filter((message) => {
    const { role, people } = roles.of(message);
    return WROTE.includes(role) && person !== null && people.includes(person);
  });
  const outside = messages.filter((message) => !message.fromUs && roles.of(message).role !== 'bounce');
  const message = theirs.pop() ?? outside.pop() ?? messages[messages.length - 1];
  return message === undefined ? null : { person, message };
}

/**
 * The address that a rule for « this sender » is about: the answered person's own, be it behind a form. '' where nobody from
 * outside wrote: our own address with a rule would hide the forms that send in our name.
 * @example senderToRule([{ ...form, from: us, replyTo: ['julie@example.fr'] }], roles) //=> 'julie@example.fr'
 */
export function senderToRule(messages: readonly MessageSnapshot[], roles: ConversationRoles): string {
  const found = addressee(messages, roles);
  if (found === null || found.message.fromUs) return '';
  const { from, replyTo, inOurName } = found.message;
  const theirs = found.person === null ? [] : (roles.people[found.person] ?? []);
  const sender = inOurName ? '' : from.address;
  return [sender, ...replyTo].find((address) => theirs.includes(address)) ?? sender;
}

function waitingLongest(messages: readonly MessageSnapshot[], roles: ConversationRoles): number | null {
  const waiting = new Set<number>();
  for (const message of messages) {
    const { role, people } = roles.of(message);
    const settled = message.labels.includes('no-answer-needed');
    for (const person of people) {
      if (WAITS.includes(role) && !settled) waiting.add(person);
      else if (role === 'answer' || role === 'internal') waiting.delete(person);
    }
  }
  return [...waiting][0] ?? null;
}

function lastToWrite(messages: readonly MessageSnapshot[], roles: ConversationRoles): number | null {
  const wrote = messages.filter((message) => WROTE.includes(roles.of(message).role));
  const last = wrote.filter((message) => roles.of(message).role !== 'third-party').pop() ?? wrote.pop();
  return last === undefined ? null : (roles.of(last).people[0] ?? null);
}

// What a message is that this mailbox, or a colleague for it, sent.
import type { MessageSnapshot } from '../mailbox/conversation';
import { ownMail } from '../mailbox/own-mail';
import { type Duration, MINUTE } from '../terms/time';
import { isAcknowledgement } from './acknowledgement';
import { automaticEvidence } from './automatic-mail';
import { type ConversationSoFar, roleOf } from './conversation-so-far';
import type { EvidenceCause } from './evidence-words';
import type { MessageRole } from './role';

/** Headers that a message bears once a server has delivered it. */
const TRANSPORT = ['received', 'delivered-to', 'x-received', 'return-path', 'authentication-results'];
/** Gmail's clock and the script's may differ by so much. */
const MENTIONED_WITHIN = 20_000;
const CLOCKS_DIFFER: Duration = MINUTE;

/**
 * The role of a message of ours that is not on its way yet; null for every other one. What bears our name without having
 * been sent or delivered is scheduled.
 * @example unsentRole({ ...answer, at: tomorrow }, soFar)?.role //=> 'unsent'
 */
export function unsentRole(message: MessageSnapshot, { desk }: ConversationSoFar): MessageRole | null {
  const { fromUs, inOurName, at } = message;
  const delivered = wasDelivered(message);
  if (!fromUs && (!inOurName || delivered)) return null;
  if (at > desk.now + CLOCKS_DIFFER) return roleOf('unsent', 'dated-later');
  return fromUs ? null : roleOf('unsent', 'not-sent');
}

/**
 * The role of a message that this mailbox sent: to the customer or to somebody else, by a person or not.
 * @example ourRole({ ...forward, to: ['dev@partner.example'] }, soFar).role //=> 'internal'
 */
export function ourRole(message: MessageSnapshot, soFar: ConversationSoFar): MessageRole {
  const { people } = soFar;
  const own = ownMail(message);
  if (own !== null) return roleOf('automatic', own === 'reminder' ? 'own-reminder' : 'own-report');
  if (message.reaction) return roleOf('reaction', 'reaction');
  const declared = automaticEvidence(message);
  if (declared?.confidence === 'certain' && declared.cause !== 'known-service')
    return roleOf('automatic', declared.cause, declared.words);
  const addresses = [...message.to, ...message.cc].filter((address) => !soFar.isOwn(address));
  const { customers, known } = soFar.recipients(message);
  const resent = customers.length > 0 ? null : resentTo(message, addresses, soFar);
  people.weWroteTo(addresses.filter((address) => people.find([address]) === null));
  if (resent !== null) return answerRole(message, 'resent-after-bounce', [resent], soFar);
  if (customers.length > 0) return answerRole(message, 'to-customer', known, soFar);
  if (addresses.length === 0) return roleOf('internal', 'to-ourselves');
  const staff = addresses.every((address) => soFar.isStaff(address));
  if (!people.hasCustomer() && !staff) return answerRole(message, 'we-began', [], soFar);
  return roleOf('internal', staff ? 'colleague' : 'not-to-customer', '', known);
}

/**
 * The role of what a person of ours wrote to the customer: an answer, unless it says only that mail arrived.
 * @example answerRole(message, 'to-customer', [0], soFar).role //=> 'answer'
 */
export function answerRole(
  message: MessageSnapshot,
  cause: EvidenceCause,
  people: readonly number[],
  soFar: ConversationSoFar,
): MessageRole {
  const bringsFile = message.attachments.some(({ inline }) => !inline);
  if (!bringsFile && isAcknowledgement(soFar.words(message).text))
    return roleOf('acknowledgement', 'only-receipt', '', people);
  for (const person of people) soFar.answered.add(person);
  const undelivered = message.labels.includes('undelivered');
  return { ...roleOf('answer', cause, '', undelivered ? [] : people), undelivered };
}

/**
 * The customer to whom an answer that came back is sent once more at another address: one that bears the customer's
 * names, one of them with the same text, or that the customer wrote of.
 */
function resentTo(
  message: MessageSnapshot,
  addresses: readonly string[],
  soFar: ConversationSoFar,
): number | null {
  const { done, people } = soFar;
  const last = done.filter(({ role: { role } }) => role === 'answer' || role === 'bounce').pop()?.role;
  if (last?.role !== 'bounce' || /^\s*(?:tr|fwd?|wg) ?:/i.test(message.subject.slice(0, 20))) return null;
  const text = bare(soFar.words(message).text);
  const again = done.some(
    ({ role, message }) => role.undelivered && bare(soFar.words(message).text) === text,
  );
  for (const person of last.people) {
    const named = done.filter(({ role }) => role.role === 'customer' && role.people.includes(person));
    const address = addresses.find(
      (to) =>
        people.find([to]) === null &&
        (people.sharedNames(person, to) > (again ? 0 : 1) ||
          named.some(({ message }) => mentions(message, to))),
    );
    if (address === undefined) continue;
    people.alsoWritesFrom(person, address);
    return person;
  }
  return null;
}

function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function mentions({ text }: MessageSnapshot, address: string): boolean {
  return text.slice(0, MENTIONED_WITHIN).toLowerCase().includes(address);
}

function wasDelivered({ inInbox, headers }: MessageSnapshot): boolean {
  return inInbox || TRANSPORT.some((name) => headers[name] !== undefined);
}

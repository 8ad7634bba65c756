// What a message is that came from outside.
import { bareSubject } from '../mailbox/bare-subject';
import type { MessageSnapshot } from '../mailbox/conversation';
import { asksForHelp, automaticEvidence } from './automatic-mail';
import { colleagueRole } from './colleague';
import { type ConversationSoFar, roleOf, type Words } from './conversation-so-far';
import { deliveryReport } from './delivery-report';
import type { EvidenceCause } from './evidence-words';
import { reportRole } from './failed-delivery';
import { isReaction } from './reaction';
import type { MessageRole, Role } from './role';
import { isThanksOnly } from './thanks-only';

/** Nobody can call these a request: they answer what we sent. */
const NO_REQUEST: readonly EvidenceCause[] = ['auto-replied', 'read-receipt', 'delivery-delayed'];

/**
 * The role of a message that came from outside. Only proof makes it anything else than a customer's.
 * @example receivedRole(request, soFar).role //=> 'customer'
 */
export function receivedRole(message: MessageSnapshot, soFar: ConversationSoFar): MessageRole {
  const report = deliveryReport(message);
  if (report !== null) return reportRole(report, soFar);
  const senders = soFar.sendersOf(message);
  const { always, never } = soFar.desk.senders;
  if (senders.some((address) => never.includes(address))) return roleOf('automatic', 'never-sender');
  const known = soFar.people.find(senders);
  const trusted =
    senders.some((address) => always.includes(address)) ||
    (known !== null && soFar.called.has(known)) ||
    (soFar.byHand && hasLevel(message));
  const { own, team } = soFar.desk;
  const evidence = automaticEvidence(message, {
    addresses: [...own, ...team.addresses],
    domains: team.domains,
  });
  if (evidence?.confidence === 'certain') {
    if (!trusted || NO_REQUEST.includes(evidence.cause))
      return roleOf('automatic', evidence.cause, evidence.words);
    const role = personal('customer', 'by-hand', message, soFar);
    for (const person of role.people) soFar.called.add(person);
    return role;
  }
  const colleague = colleagueRole(message, soFar);
  if (colleague !== null) return colleague;
  const suspicion = soFar.words(message).looksAutomatic(evidence);
  if (suspicion === null || trusted) {
    const role = personRole(message, soFar);
    if (suspicion !== null) for (const person of role.people) soFar.called.add(person);
    return role;
  }
  return evidence?.cause === 'auto-generated' && !asksForHelp(soFar.words(message).text)
    ? roleOf('automatic', 'auto-generated', evidence.words)
    : {
        ...personal('probable', 'looks-automatic', message, soFar),
        evidence: { cause: 'looks-automatic', words: suspicion },
      };
}

/**
 * True when an agent, or the watch, put a level on a message.
 * @example hasLevel({ labels: ['priority/basse'] }) //=> true
 */
export function hasLevel({ labels }: Pick<MessageSnapshot, 'labels'>): boolean {
  return labels.some((label) => label.startsWith('priority/'));
}

function personRole(message: MessageSnapshot, soFar: ConversationSoFar): MessageRole {
  const { people } = soFar;
  const person = people.whoWrote(soFar.sendersOf(message), message.from.name);
  const isCustomer = people.standingOf(person) === 'customer';
  if (isCustomer) people.customerWroteTo([...message.to, ...message.cc]);
  const reaction = isReaction(message, soFar.words(message).text);
  if (reaction && soFar.answersTo(person).length === 0) return roleOf('reaction', 'reaction', '', [person]);
  if (thanks(message, person, soFar))
    return reaction
      ? roleOf('reaction', 'reaction', '', [person])
      : roleOf('thanks', 'only-thanks', '', [person]);
  return isCustomer
    ? roleOf('customer', customerCause(message, soFar), '', [person])
    : roleOf('third-party', 'written-to-first', '', [person]);
}

/** Thanks thank for an answer to the same person: before one of ours there are none. */
function thanks(message: MessageSnapshot, person: number, soFar: ConversationSoFar): boolean {
  const answers = soFar.answersTo(person);
  if (answers.length === 0) return false;
  const ours = answers.map((answer) => signed(soFar.words(answer)));
  const before = soFar.done
    .filter(({ role }) => role.role === 'customer' && role.people.includes(person))
    .map((done) => signed(soFar.words(done.message)));
  const subject = bareSubject(message);
  const isNew = !soFar.done.some((done) => bareSubject(done.message) === subject);
  const newSubject = isNew ? subject : '';
  return isThanksOnly(message, soFar.words(message), { ours: ours.join('\n'), before, newSubject });
}

function signed({ text, signature }: Words): string {
  return `${text}\n${signature}`;
}

function customerCause(message: MessageSnapshot, soFar: ConversationSoFar): EvidenceCause {
  if (soFar.isForm(message)) return 'form';
  if (soFar.claimsTeam(message.from.address)) return 'colleague-unproven';
  return message.inOurName ? 'in-our-name' : 'wrote';
}

function personal(
  role: Role,
  cause: EvidenceCause,
  message: MessageSnapshot,
  soFar: ConversationSoFar,
): MessageRole {
  return roleOf(role, cause, '', [soFar.people.whoWrote(soFar.sendersOf(message), message.from.name)]);
}

// What a message is that a colleague wrote from an address of their own.
import type { MessageSnapshot } from '../mailbox/conversation';
import { type ConversationSoFar, roleOf } from './conversation-so-far';
import { addressesIn } from './delivery-report';
import { answerRole } from './our-message';
import type { MessageRole } from './role';
import { senderProof } from './sender-proof';

const REMINDER_SUBJECT =
  /(?:^|:\s?)vigie\s?: (?:rappels du \p{L}{5,8}\s\d|\d{1,4} (?:en retard|escalades?|à risque)|bilan du support, )/iu;
const SUBJECT_LIMIT = 300;
/** Who is named in a mail that is passed on, in the first lines that name anybody. */
const NAMED = /^[\s>*]{0,20}(?:de|from|von)[\s*]{0,5}:/i;
const MAX_NAMED = 3;
const PASSED_ON_LIMIT = 20_000;

/**
 * The role of a colleague's mail; null where Gmail does not prove that it is one, unless it answers what we sent to the team
 * alone (R2).
 * @example colleagueRole({ ...answer, headers: { 'authentication-results': DMARC_PASS } }, soFar)?.role //=> 'answer'
 */
export function colleagueRole(message: MessageSnapshot, soFar: ConversationSoFar): MessageRole | null {
  const { address } = message.from;
  const proof = senderProof(message);
  if (!soFar.isStaff(address) || soFar.isForm(message) || proof === 'failed') return null;
  if (answersUs(soFar) || REMINDER_SUBJECT.test(message.subject.slice(0, SUBJECT_LIMIT)))
    return roleOf('internal', 'about-reminder');
  const inTeam = soFar.claimsTeam(address);
  if (!soFar.people.hasCustomer()) return inTeam ? passedOn(message, soFar) : null;
  if (proof !== 'proven') return null;
  const { customers, known } = soFar.recipients(message);
  return inTeam && customers.length > 0
    ? answerRole(message, 'by-colleague', known, soFar)
    : roleOf('internal', 'colleague');
}

/** What a colleague passes on is a request; an answer to the colleague, or to the sender whom it names, counts. */
function passedOn(message: MessageSnapshot, soFar: ConversationSoFar): MessageRole {
  const named = message.text
    .slice(0, PASSED_ON_LIMIT)
    .split('\n')
    .filter((line) => NAMED.test(line))
    .slice(0, MAX_NAMED)
    .flatMap(addressesIn)
    .filter((address) => !soFar.isOwn(address) && !soFar.isStaff(address));
  const person = soFar.people.whoWrote([message.from.address, ...named], message.from.name);
  return roleOf('customer', 'passed-on', '', [person]);
}

/** True in a conversation that we began, and with the team alone. */
function answersUs({ done }: ConversationSoFar): boolean {
  const [first] = done;
  if (first?.message.fromUs !== true) return false;
  const { role, evidence } = first.role;
  return role === 'internal' || (role === 'automatic' && evidence.cause.startsWith('own-'));
}

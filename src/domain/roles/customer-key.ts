// Whose conversation it is, in a few characters that the index may keep: checksums, no address.
import type { MessageSnapshot } from '../mailbox/conversation';
import { isAddress } from '../mailbox/mail-address';
import { checksum } from '../text/checksum';
import { addressee } from './addressee';
import { mailboxOf } from './people';
import type { ConversationRoles, RoleDesk } from './role';
import { domainOf, isWithin } from './sender-proof';

/** 36^5 tell the customers of a full index apart but for one card in ten thousand; the sender behind a Reply-To needs fewer. */
const ANSWERED = 5;
const SENDER = 3;

/**
 * Names whoever is answered: the address that answers go to and, where another one sent the mail, that one. '' where it is not
 * certain who that is: nobody from outside wrote, a colleague passes somebody's mail on, or no answer can reach them.
 * @example customerKey([fromJulie], roles, desk) === customerKey([alsoFromJulie], roles, desk) //=> true
 */
export function customerKey(
  messages: readonly MessageSnapshot[],
  roles: ConversationRoles,
  { own, team, reminded }: Pick<RoleDesk, 'own' | 'team' | 'reminded'>,
): string {
  const found = addressee(messages, roles);
  if (found === null || found.person === null || found.message.fromUs) return '';
  const { from, replyTo, inOurName } = found.message;
  if (roles.of(found.message).role === 'third-party') return '';
  const ours = [...own, ...team.addresses, ...reminded];
  const outside = (address: string) =>
    isAddress(address) &&
    !ours.includes(address) &&
    !team.domains.some((domain) => isWithin(domainOf(address), domain));
  const answers = replyTo.filter(outside);
  const sender = !inOurName && outside(from.address) ? mailboxOf(from.address) : '';
  const answered = answers.length === 0 ? sender : answers.map(mailboxOf).sort().join(' ');
  if (answered === '') return '';
  return short(answered, ANSWERED) + (sender === '' || sender === answered ? '' : short(sender, SENDER));
}

/**
 * True where two keys are certainly of one customer: answers go to the same address, and it is not that two senders share it.
 * @example isSameCustomer('', '') //=> false
 */
export function isSameCustomer(one: string, other: string): boolean {
  if (one === '' || answeredPart(one) !== answeredPart(other)) return false;
  return one === other || one.length === ANSWERED || other.length === ANSWERED;
}

/**
 * The part of a key that all keys of one customer have in common.
 * @example answeredPart('') //=> ''
 */
export function answeredPart(key: string): string {
  return key.slice(0, ANSWERED);
}

function short(text: string, length: number): string {
  return checksum(text).padStart(length, '0').slice(-length);
}

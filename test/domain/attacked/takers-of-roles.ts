// The attacks on who wrote what.
import { whoseConversation } from '../../../src/domain/decision/whose-conversation';
import type { MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import { isSearchable, searchWith } from '../../../src/domain/mailbox/customer-search';
import { distinctiveSentences, promisedByReply } from '../../../src/domain/promises/by-reply';
import { promiseIn } from '../../../src/domain/promises/promised';
import { dateIn } from '../../../src/domain/promises/promised-date';
import { isAcknowledgement } from '../../../src/domain/roles/acknowledgement';
import { asksLeave, asksSomething } from '../../../src/domain/roles/asking';
import { asksForHelp, automaticEvidence } from '../../../src/domain/roles/automatic-mail';
import { colleagueRole } from '../../../src/domain/roles/colleague';
import { ConversationSoFar, roleOf } from '../../../src/domain/roles/conversation-so-far';
import { JOINING, POLITE } from '../../../src/domain/roles/courtesy-phrases';
import { addressesIn, deliveryReport } from '../../../src/domain/roles/delivery-report';
import { reportRole } from '../../../src/domain/roles/failed-delivery';
import { leftOver, phraseBook } from '../../../src/domain/roles/left-over';
import { isNoName, namesOf, signedNames, withoutNames } from '../../../src/domain/roles/names-taken-away';
import { answerRole, ourRole, unsentRole } from '../../../src/domain/roles/our-message';
import { isTeams } from '../../../src/domain/roles/our-people';
import { mailboxOf } from '../../../src/domain/roles/people';
import { plainWords } from '../../../src/domain/roles/plain-words';
import { isPraise } from '../../../src/domain/roles/praise';
import { isReaction } from '../../../src/domain/roles/reaction';
import { receivedRole } from '../../../src/domain/roles/received-message';
import { UNKNOWN_DESK } from '../../../src/domain/roles/role';
import { domainOf, isWithin, senderProof } from '../../../src/domain/roles/sender-proof';
import { isThanksOnly } from '../../../src/domain/roles/thanks-only';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { calendarWith } from '../../helpers/times';
import { ofConversation, ofMail, ofText, type Taker } from './taker';

const ROLES = 'src/domain/roles';
const PROMISES = 'src/domain/promises';
const CALENDAR = calendarWith();
const BOOK = phraseBook({ polite: POLITE }, JOINING);

/** What is read of a mail, for who asks no more of it. */
export function wordsOf({ text }: MessageSnapshot) {
  return { text, signature: text, card: text, looksAutomatic: () => null };
}

/** Who wrote what. */
export const OF_ROLES: readonly Taker[] = [
  ofText(
    ['promised.ts promiseIn', 'by-reply.ts distinctiveSentences', 'by-reply.ts promisedByReply'].map(
      (place) => `${PROMISES}/${place}`,
    ),
    (attack) => [
      promiseIn(attack, false),
      promisedByReply(attack, [distinctiveSentences(attack), ['nous vous ecrirons des que possible']]),
    ],
  ),
  ofText([`${PROMISES}/promised-date.ts dateIn`], (attack) => dateIn(attack, 0, CALENDAR)),
  ofText([`${ROLES}/acknowledgement.ts isAcknowledgement`], isAcknowledgement),
  ofText([`${ROLES}/asking.ts asksLeave`, `${ROLES}/asking.ts asksSomething`], (attack) => [
    asksLeave(attack),
    asksSomething(attack),
  ]),
  ofMail([`${ROLES}/automatic-mail.ts automaticEvidence`], (message) =>
    automaticEvidence(message, { addresses: [message.text], domains: [message.text] }),
  ),
  ofText([`${ROLES}/automatic-mail.ts asksForHelp`], asksForHelp),
  ofMail(
    ['isNoName', 'namesOf', 'signedNames', 'withoutNames'].map(
      (name) => `${ROLES}/names-taken-away.ts ${name}`,
    ),
    ({ from, text }) => {
      withoutNames(text, text, { from, ours: text, before: [text], asks: false });
      return [isNoName(text), namesOf(from), signedNames(text)];
    },
  ),
  ofText(
    [
      'src/domain/mailbox/customer-search.ts isSearchable',
      'src/domain/mailbox/customer-search.ts searchWith',
      `${ROLES}/people.ts mailboxOf`,
      `${ROLES}/our-people.ts isTeams`,
    ],
    (attack) => [
      isSearchable(attack) || isSearchable(`${attack}@example.fr`),
      searchWith(attack),
      mailboxOf(`${attack}@gmail.com`),
      isTeams(attack, { ...UNKNOWN_DESK, team: { addresses: [attack], domains: [attack] } }),
    ],
  ),
  ofConversation(['src/domain/decision/whose-conversation.ts whoseConversation'], ({ messages }) =>
    whoseConversation(messages, readConversation(messages).roles(messages), {
      isTheirs: (address) => mailboxOf(address) === '',
      isOurs: (address) => isTeams(address, UNKNOWN_DESK),
      seen: null,
      seenAt: 0,
    }),
  ),
  ofText([`${ROLES}/praise.ts isPraise`], isPraise),
  ofMail([`${ROLES}/reaction.ts isReaction`], (message) =>
    isReaction({ ...message, reaction: true }, message.text),
  ),
  ofText([`${ROLES}/plain-words.ts plainWords`], plainWords),
  ofText([`${ROLES}/left-over.ts leftOver`, `${ROLES}/left-over.ts phraseBook`], (attack) =>
    leftOver(attack, BOOK, { names: [attack], isEmptyClause: isPraise }),
  ),
  ofText([`${ROLES}/delivery-report.ts addressesIn`], addressesIn),
  ofMail([`${ROLES}/delivery-report.ts deliveryReport`], deliveryReport),
  ofMail([`${ROLES}/sender-proof.ts senderProof`], senderProof),
  ofText([`${ROLES}/sender-proof.ts domainOf`, `${ROLES}/sender-proof.ts isWithin`], (attack) =>
    isWithin(domainOf(attack), attack),
  ),
  ofMail([`${ROLES}/thanks-only.ts isThanksOnly`], (message) =>
    isThanksOnly(message, wordsOf(message), {
      ours: message.text,
      before: [message.text],
      newSubject: message.subject,
    }),
  ),
  ofMail(
    [
      'our-message.ts answerRole',
      'our-message.ts ourRole',
      'our-message.ts unsentRole',
      'received-message.ts receivedRole',
      'colleague.ts colleagueRole',
      'conversation-so-far.ts ConversationSoFar',
      'conversation-so-far.ts roleOf',
      'failed-delivery.ts reportRole',
    ].map((place) => `${ROLES}/${place}`),
    (message) => {
      const desk = { ...UNKNOWN_DESK, team: { addresses: [message.from.address], domains: [message.text] } };
      const soFar = new ConversationSoFar([message], wordsOf, desk, true);
      unsentRole(message, soFar);
      soFar.done.push({ message, role: receivedRole(message, soFar) });
      soFar.done.push({ message, role: ourRole(message, soFar) });
      soFar.done.push({ message, role: answerRole(message, 'to-customer', [0], soFar) });
      colleagueRole(message, soFar);
      reportRole({ outcome: 'failed', recipients: [message.text], messageIds: [message.text] }, soFar);
      receivedRole(message, soFar);
      return roleOf('customer', 'wrote', message.text);
    },
  ),
];

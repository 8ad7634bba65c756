// A conversation read once: triage, roles, cycle and clock ask here. What was read stays valid while an agent's click changes
// the labels; roles are assigned anew, since a label may settle who is who.
import type { MessageSnapshot } from '../mailbox/conversation';
import { readMessage } from '../reading/new-text';
import type { ReadMessage } from '../reading/signature';
import { assignRoles } from '../roles/assign-roles';
import { type AutomaticEvidence, automaticEvidence } from '../roles/automatic-mail';
import { type ConversationRoles, type RoleDesk, UNKNOWN_DESK } from '../roles/role';
import { decideMail, type MailDecision } from './decide-mail';
import { findDetails } from './details';
import { shippedModel, type WordModel } from './model/word-model';
import { notTicket, type Refusal } from './not-ticket';
import { once } from './once';
import { type MailReading, readMail } from './read-mail';
import type { CustomerDetails } from './triage-result';

/** What one message says. Each part is worked out when it is first asked for. */
interface MessageReading {
  /** What its author wrote now, without what the words say. */
  readonly written: () => ReadMessage;
  readonly mail: () => MailReading;
  /** What headers and words have against its being a request, null when a person wrote it to support. */
  readonly refusal: () => Refusal | null;
  /** What it is about. `answeredBefore`: support has already answered in this cycle. */
  readonly judged: (answeredBefore: boolean) => Judgement;
}

/** What a customer's message is about, and what it tells of account and device. */
export interface Judgement extends MailDecision {
  readonly details: CustomerDetails;
}

/** The messages of a conversation as they were written; known by their ids, whatever labels they carry. */
export interface ConversationReading {
  readonly of: (message: { readonly id: string }) => MessageReading;
  /** What each of these messages is, by the labels that they carry now. */
  readonly roles: (messages: readonly MessageSnapshot[]) => ConversationRoles;
}

/** What a conversation is read with: a desk of which nothing is known and the shipped model, where nothing else is given. */
export interface ReadWith {
  readonly desk?: RoleDesk;
  readonly model?: WordModel;
}

/**
 * Reads a conversation.
 * @example readConversation([message]).roles([message]).of(message).role //=> 'customer'
 */
export function readConversation(
  messages: readonly MessageSnapshot[],
  { desk = UNKNOWN_DESK, model = shippedModel() }: ReadWith = {},
): ConversationReading {
  const readings = new Map(messages.map((message) => [message.id, readingOf(message, model)]));
  const of = ({ id }: { readonly id: string }) => {
    const reading = readings.get(id);
    if (reading === undefined) throw new RangeError(`message ${id} is not part of the conversation read`);
    return reading;
  };
  const words = (message: MessageSnapshot) => {
    const { text, signature, card } = of(message).written();
    const looksAutomatic = (evidence: AutomaticEvidence | null) => {
      const refusal = notTicket(evidence, of(message).mail);
      return refusal === null ? null : refusal.words;
    };
    return { text, signature, card, looksAutomatic };
  };
  return {
    of,
    roles: (labelled) => assignRoles(labelled, words, desk),
  };
}

function readingOf(message: MessageSnapshot, model: WordModel): MessageReading {
  const written = once(() => readMessage(message));
  const mail = once(() => readMail(message, model, written()));
  const refusal = once(() => notTicket(automaticEvidence(message), mail));
  const asFirst = once(() => judge(mail(), false));
  const asFurther = once(() => judge(mail(), true));
  return { written, mail, refusal, judged: (answeredBefore) => (answeredBefore ? asFurther() : asFirst()) };
}

function judge(mail: MailReading, answeredBefore: boolean): Judgement {
  const decision = decideMail(mail, answeredBefore);
  const { text, signature, message } = mail;
  const details = findDetails({
    text: `${text}\n${signature}`,
    subject: message.subject,
    attachments: message.attachments,
    aboutAddress: decision.verdict.reply === 'changement-email',
  });
  return { ...decision, details };
}

// A conversation read once: triage, roles, cycle and clock ask here. Labels have no part in it, so that what was read
// stays valid while an agent's click changes them.
import type { MessageSnapshot } from '../mailbox/conversation';
import { automaticEvidence } from '../roles/automatic-mail';
import type { MessageRole } from '../roles/role';
import { decideMail } from './decide-mail';
import { findDetails } from './details';
import { shippedModel, type WordModel } from './model/word-model';
import { notTicket, type Refusal } from './not-ticket';
import { once } from './once';
import { bodyOf, type MailReading, readMail } from './read-mail';
import type { Verdict } from './rules/verdict';
import type { CustomerDetails } from './triage-result';

/** What one message says and does. Each part is worked out when it is first asked for. */
interface MessageReading {
  readonly mail: () => MailReading;
  readonly role: () => MessageRole;
  /** Why it is no request, null when a person wrote it to support. */
  readonly refusal: () => Refusal | null;
  /** What it is about. `answeredBefore`: support has already answered in this cycle. */
  readonly judged: (answeredBefore: boolean) => Judgement;
}

/** What a customer's message is about, and what it tells of account and device. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly details: CustomerDetails;
}

/** The messages of a conversation as they were written; known by their ids, whatever labels they carry. */
export interface ConversationReading {
  readonly of: (message: MessageSnapshot) => MessageReading;
}

/** A longer message, in characters, says more than thanks. */
const THANKS_LIMIT = 400;

/**
 * Reads a conversation, with another model than the shipped one where one is given.
 * @example readConversation([message]).of(message).role() //=> 'customer'
 */
export function readConversation(
  messages: readonly MessageSnapshot[],
  model: WordModel = shippedModel(),
): ConversationReading {
  const readings = new Map(messages.map((message) => [message.id, readingOf(message, model)]));
  return {
    of: ({ id }) => {
      const reading = readings.get(id);
      if (reading === undefined) throw new RangeError(`message ${id} is not part of the conversation read`);
      return reading;
    },
  };
}

function readingOf(message: MessageSnapshot, model: WordModel): MessageReading {
  const evidence = once(() => automaticEvidence(message));
  const mail = once(() => readMail(message, model));
  const refusal = once(() => notTicket(evidence(), mail));
  const asFirst = once(() => judge(mail(), false));
  const asFurther = once(() => judge(mail(), true));
  const role = once((): MessageRole => {
    if (evidence()?.confidence === 'certain') return 'automatic';
    if (message.fromUs) return 'agent';
    if (refusal() !== null) return 'automatic';
    return onlyThanks(mail()) ? 'thanks' : 'customer';
  });
  return { mail, role, refusal, judged: (answeredBefore) => (answeredBefore ? asFurther() : asFirst()) };
}

function judge(mail: MailReading, answeredBefore: boolean): Judgement {
  const verdict = decideMail(mail, answeredBefore);
  const { text, signature, message } = mail;
  const details = findDetails({
    text: `${text}\n${signature}`,
    subject: message.subject,
    attachments: message.attachments,
    aboutAddress: verdict.reply === 'changement-email',
  });
  return { verdict, details };
}

/** A short message that only thanks or says that all is well. What the subject names is the older mail's matter. */
function onlyThanks(mail: MailReading): boolean {
  const { text, signals, message } = mail;
  const short = text !== '' && text.length <= THANKS_LIMIT;
  if (!short || signals.questions > 0 || message.attachments.length > 0) return false;
  const body = bodyOf(mail);
  const { type, reply, certainty } = decideMail(body, true);
  return certainty !== 'none' && type === 'suggestion' && reply === null && !body.signals.has('escalate');
}

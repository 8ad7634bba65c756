import type { MessageSnapshot } from '../mailbox/conversation';
import { automaticEvidence } from '../roles/automatic-mail';
import type { MessageRole } from '../roles/role';
import { decideMail } from './decide-mail';
import { shippedModel } from './model/word-model';
import { notTicket } from './not-ticket';
import { readMail } from './read-mail';

const THANKS_LIMIT = 400;

/**
 * What a message does to the clock. Our own automatic mail, machines' mail and mass mail never move it; a short message
 * that only thanks or says that all is well does not restart it.
 */
export function messageRole(message: MessageSnapshot): MessageRole {
  if (automaticEvidence(message)?.confidence === 'certain') return 'automatic';
  if (message.fromUs) return 'agent';
  const model = shippedModel();
  const reading = readMail(message);
  const { text } = reading;
  if (notTicket(message, reading.signals, model) !== null) return 'automatic';
  // What the subject names is the older mail's matter.
  const signals = reading.signals.ofBody();
  if (text === '' || text.length > THANKS_LIMIT || signals.questions > 0 || message.attachments.length > 0)
    return 'customer';
  const { type, reply, certainty } = decideMail(message, { ...reading, subject: '', signals }, true, model);
  const thanks = certainty !== 'none' && type === 'suggestion' && reply === null && !signals.has('escalate');
  return thanks ? 'thanks' : 'customer';
}

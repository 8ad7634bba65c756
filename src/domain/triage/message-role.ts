import type { MessageSnapshot } from '../conversation';
import type { MessageRole } from '../sla/clock';
import { automaticEvidence } from './automatic-mail';
import { decide } from './decide';
import { newText, readMessage } from './new-text';
import { notTicket } from './not-ticket';
import { readSignals } from './signals';

const THANKS_LIMIT = 400;

/**
 * What a message does to the clock. Our own automatic mail and machines' mail never move it; a short message that only
 * thanks or says that all is well does not restart it.
 */
export function messageRole(message: MessageSnapshot): MessageRole {
  if (automaticEvidence(message)?.confidence === 'certain') return 'automatic';
  if (message.fromUs) return 'agent';
  const text = newText(message);
  const signals = readSignals('', readMessage(message).text);
  if (notTicket(message, text, readSignals(message.subject, text))?.kind === 'automatic') return 'automatic';
  if (text === '' || text.length > THANKS_LIMIT || signals.questions > 0 || message.attachments.length > 0)
    return 'customer';
  const { type, reply, founded } = decide(signals, true);
  const thanks = founded && type === 'suggestion' && reply === null && !signals.has('escalate');
  return thanks ? 'thanks' : 'customer';
}

import type { MessageSnapshot } from '../conversation';
import { messageRole } from './message-role';
import { newText } from './new-text';
import type { Triage } from './triage';

/** Decides what a conversation is, how urgent it is, and why. */
export function triageConversation(messages: readonly MessageSnapshot[]): Triage {
  const customer = messages.filter((message) => !message.fromUs && messageRole(message) !== 'automatic');
  if (customer.length === 0) {
    const reason = { about: 'ticket', text: 'Aucun message de client', words: [] } as const;
    return { ticket: false, confidence: 'certain', reasons: [reason] };
  }
  const text = customer.map((message) => `${message.subject}\n${newText(message)}`).join('\n');
  const refund = /rembours/i.test(text);
  const escalation = /\[escalade\]/i.test(text);
  const lost = /perdu|disparu/i.test(text);
  return {
    ticket: true,
    type: refund ? 'remboursement' : 'assistance',
    priority: lost ? 'critique' : 'moyenne',
    escalation,
    reply: escalation ? 'escalade' : refund ? 'remboursement-stores' : null,
    details: { userId: null, device: null, version: null, screenshot: false, orderNumbers: [] },
    reasons: [],
  };
}

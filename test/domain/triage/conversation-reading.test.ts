import type { MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { aMessage } from './a-message';

describe('a conversation that was read', () => {
  const message = aMessage({ id: 'a', text: 'Le widget ne marche plus.' });

  it('knows its messages whatever labels they carry now', () => {
    const reading = readConversation([message]);
    const labelled: MessageSnapshot = { ...message, labels: ['closed', 'automatic'] };
    expect(reading.of(labelled)).toBe(reading.of(message));
    expect(reading.roles([labelled]).of(labelled).role).toBe('customer');
  });

  it('judges a message by whether support has answered before it', () => {
    const refund = aMessage({ text: 'Le minuteur s’arrête, je voudrais un remboursement.' });
    const { judged } = readConversation([refund]).of(refund);
    expect([judged(false), judged(true)].map(({ verdict }) => verdict.reply)).toEqual([
      'remboursement-stores',
      'remboursement-immediat',
    ]);
  });

  it('knows no other message', () => {
    expect(() => readConversation([message]).of(aMessage({ id: 'b' }))).toThrow('b is not part');
  });
});

import { unseenNews } from '../../../src/domain/decision/unseen';
import type { MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import { glimpse } from '../../../src/domain/mailbox/news';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { aMessage } from '../triage/a-message';

const ASKS = 'Bonjour, comment changer l’heure des rappels ?';
const asks = (id: string, labels: MessageSnapshot['labels'] = []) => aMessage({ id, text: ASKS, labels });
const answers = (id: string) => aMessage({ id, text: 'Bonjour, voici comment faire.', fromUs: true });
const of = (...messages: MessageSnapshot[]) => ({
  key: 'a',
  threadId: 't',
  messages,
  draftMessageIds: [],
});

function news(before: ReturnType<typeof of>, after: ReturnType<typeof of>, seen = glimpse(before)) {
  return unseenNews(after, readConversation(after.messages).roles(after.messages), seen);
}

const shown = of(asks('a'), answers('b'));
const UNKNOWN = { lastMessageId: '', drafts: 0, shown: '' };

describe('unseenNews', () => {
  it.each([
    ['nothing happened', shown, null],
    ['a colleague answered', of(asks('a'), answers('b'), answers('c')), null],
    ['the customer wrote', of(asks('a'), answers('b'), asks('c')), 'customer-wrote'],
    ['mail came that is listed before the last one shown', of(asks('a'), asks('z'), answers('b')), 'changed'],
    ['the last message shown is gone', of(asks('a')), 'changed'],
    ['the last message shown is gone, and nobody waits', of(answers('c')), null],
    ['the customer wrote and the last message shown is gone', of(asks('a'), asks('c')), 'changed'],
  ])('says, when %s: %s', (_label, after, expected) => {
    expect(news(shown, after)).toBe(expected);
  });

  it.each([
    ['labelled by a round', of(asks('a', ['priority/basse'])), null],
    ['not labelled yet', of(asks('a', ['priority/basse']), asks('b')), 'changed'],
    ['ours', of(answers('a')), null],
  ])('where the card names no message, says of mail that is %s: %s', (_label, after, expected) => {
    expect(news(shown, after, UNKNOWN)).toBe(expected);
  });

  it('goes by the last message alone where a card says no more', () => {
    const seen = { ...UNKNOWN, lastMessageId: 'b' };
    expect(news(shown, shown, seen)).toBeNull();
    expect(news(shown, of(asks('a'), answers('b'), asks('c')), seen)).toBe('customer-wrote');
  });
});

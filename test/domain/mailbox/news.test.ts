import type { ConversationSnapshot, MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import { glimpse, newsSince } from '../../../src/domain/mailbox/news';
import { aMessage } from '../triage/a-message';

const message = (id: string, fromUs = false): MessageSnapshot => aMessage({ id, fromUs });

function conversation(
  messages: readonly MessageSnapshot[],
  drafts: readonly string[] = [],
): ConversationSnapshot {
  return { key: 'a', threadId: 't', messages, draftMessageIds: drafts };
}

const before = conversation([message('a')], ['draft']);

describe('newsSince', () => {
  it.each([
    ['nothing happened', before, null],
    ['a draft was saved again, which gives it a new id', conversation([message('a')], ['saved again']), null],
    ['a draft was begun', conversation([message('a')], ['draft', 'another']), 'draft'],
    ['the customer wrote', conversation([message('a'), message('b')], ['draft']), 'customer-wrote'],
    ['a colleague answered', conversation([message('a'), message('b', true)], ['draft']), 'answered'],
    [
      'a colleague answered and the customer wrote again',
      conversation([message('a'), message('b', true), message('c')], ['draft']),
      'answered',
    ],
    ['the last message was deleted', conversation([message('z')], ['draft']), null],
  ])('tells, when %s: %s', (_label, after, expected) => {
    expect(newsSince(glimpse(before), after)).toBe(expected);
  });
});

import { closingLabel, isExpired } from '../../../src/domain/mailbox/closing-month';
import type { ConversationSnapshot, MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import { closingLabelKey, closingLabelName, type LabelKey } from '../../../src/domain/mailbox/labels';

function conversation(...labels: readonly (readonly LabelKey[])[]): ConversationSnapshot {
  const messages = labels.map(
    (carried, i) => ({ id: String(i), labels: carried }) as unknown as MessageSnapshot,
  );
  return { key: '0', threadId: '0', messages, draftMessageIds: [] };
}

describe('closingLabel', () => {
  it.each<readonly [string, ConversationSnapshot, string]>([
    ['the month it carries', conversation(['closed', 'closed-in/2023-10']), 'closed-in/2023-10'],
    ['this month, when it carries none', conversation(['closed']), 'closed-in/2026-11'],
    [
      'the latest of two',
      conversation(['closed', 'closed-in/2024-02', 'closed-in/2023-10']),
      'closed-in/2024-02',
    ],
    [
      'this month, when one closed message has none',
      conversation(['closed', 'closed-in/2023-10'], ['closed']),
      'closed-in/2026-11',
    ],
    [
      'the known month, when only thanks followed',
      conversation(['closed', 'closed-in/2023-10'], []),
      'closed-in/2023-10',
    ],
  ])('is %s', (_label, snapshot, key) => {
    expect(closingLabel(snapshot, '2026-11')).toBe(key);
  });
});

describe('isExpired', () => {
  it.each([
    ['2023-10', '2026-10-31', false],
    ['2023-10', '2026-11-01', true],
    ['2023-12', '2026-12-31', false],
    ['2023-12', '2027-01-01', true],
    ['2024-02', '2027-02-28', false],
    ['2024-02', '2027-03-01', true],
  ])('says of %s on %s: %s', (month, today, expired) => {
    expect(isExpired(month, today)).toBe(expired);
  });
});

describe('the label of a closing month', () => {
  it('is found again by its name, and only it', () => {
    expect(closingLabelKey(closingLabelName('closed-in/2026-11') ?? '')).toBe('closed-in/2026-11');
    expect(
      ['Support/Clos', 'Support/Clos/mai', 'Clos/2026-11', 'Support/Clos/2026-11/x'].map(closingLabelKey),
    ).toEqual([null, null, null, null]);
    expect(closingLabelName('closed')).toBeNull();
  });
});

import { isExpired, lastClosingMonth } from '../../../src/domain/mailbox/closing-month';
import { closingLabelKey, closingLabelName, type LabelKey } from '../../../src/domain/mailbox/labels';

const carrying = (...labels: readonly (readonly LabelKey[])[]) =>
  labels.map((carried) => ({ labels: carried }));

describe('lastClosingMonth', () => {
  it.each<readonly [string, ReturnType<typeof carrying>, string | null]>([
    ['the month it carries', carrying(['closed'], ['closed', 'closed-in/2023-10']), '2023-10'],
    ['this month, when it carries none', carrying(['closed']), '2026-11'],
    ['the latest of two', carrying(['closed', 'closed-in/2024-02', 'closed-in/2023-10']), '2024-02'],
    [
      'that of the last closing',
      carrying(['closed', 'closed-in/2024-02'], ['closed', 'closed-in/2023-10']),
      '2023-10',
    ],
    [
      'this month, when only an earlier closing has one',
      carrying(['closed', 'closed-in/2023-10'], ['closed']),
      '2026-11',
    ],
    ['the known month, when only thanks followed', carrying(['closed', 'closed-in/2023-10'], []), '2023-10'],
    ['none while nothing is closed, whatever is left of a date', carrying(['closed-in/2023-10'], []), null],
  ])('is %s', (_label, messages, month) => {
    expect(lastClosingMonth(messages, '2026-11')).toBe(month);
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

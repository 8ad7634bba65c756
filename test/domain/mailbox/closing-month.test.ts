import { endsClosedPart, isExpired, lastClosingMonth } from '../../../src/domain/mailbox/closing-month';
import { type LabelKey, madeLabelKey, madeLabelName } from '../../../src/domain/mailbox/labels';

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

describe('the end of what was closed', () => {
  it.each<readonly [string, readonly LabelKey[], boolean]>([
    ['a closed message with a month', ['closed', 'closed-in/2026-11'], true],
    ['a closed message with the mark of an earlier closing', ['closed', 'closed-part'], true],
    ['a closed message alone', ['closed'], false],
    ['an open one with a month', ['closed-in/2026-11'], false],
    ['an open one with the mark', ['closed-part'], false],
  ])('stands on %s: %j %s', (_what, labels, ends) => {
    expect(endsClosedPart({ labels })).toBe(ends);
  });
});

describe('a hidden label', () => {
  it.each<LabelKey>(['closed-in/2026-11', 'closed-part', 'no-answer-needed', 'undelivered'])(
    'is found again by its name: %s',
    (key) => {
      expect(madeLabelKey(madeLabelName(key) ?? '')).toBe(key);
    },
  );

  it.each(['Support/Clos', 'Support/Clos/mai', 'Clos/2026-11', 'Support/Clos/2026-11/x', 'Fin de clôture'])(
    'has another name than « %s »',
    (name) => {
      expect(madeLabelKey(name)).toBeNull();
    },
  );

  it.each<LabelKey>(['closed', 'automatic', 'review', 'priority/basse'])(
    'is none of the others: %s',
    (key) => {
      expect(madeLabelName(key)).toBeNull();
    },
  );
});

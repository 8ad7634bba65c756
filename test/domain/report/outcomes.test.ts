import { promisesMade } from '../../../src/domain/report/outcomes';
import type { EntryPromise, LogEntry } from '../../../src/domain/sla/sla-status';
import type { Priority } from '../../../src/domain/terms/levels';
import { anEntry } from '../../helpers/log-entry';
import { deskAt, inParis, paris } from '../../helpers/times';

const PROMISE: EntryPromise = {
  due: null,
  asks: false,
  confidence: 'said',
  words: 'nous revenons vers vous',
};

type Line = readonly [at: string, role: LogEntry['role'], change?: Partial<LogEntry>];

/** The promises of a few kinds, each in one line. November 2026: the 2nd is a Monday, the 11th a holiday. */
function madeOf(
  lines: readonly Line[],
  now: string,
  {
    priority = 'moyenne',
    markedAt = null,
  }: { readonly priority?: Priority; readonly markedAt?: number | null } = {},
): readonly string[] {
  const entries = lines.map(([at, role, change]) => anEntry(paris(`2026-11-${at}`), role, change));
  const log = { entries, priority, type: 'assistance' as const, markedAt };
  return promisesMade(log, deskAt(paris(`2026-11-${now}`))).map(({ kind, decided }) =>
    decided === null
      ? `${kind} …`
      : `${kind} ${decided.outcome} ${inParis(decided.at).slice('2026-11-'.length, '2026-11-dd hh:mm'.length)}`,
  );
}

const only = (kind: string, made: readonly string[]) => made.filter((line) => line.startsWith(kind));

describe('a follow-up', () => {
  const asked: Line = ['02 10:00', 'customer'];
  const promised: Line = ['02 11:00', 'answer', { promise: PROMISE }];
  const owed = (lines: readonly Line[], now: string) =>
    only('follow-up', madeOf([asked, promised, ...lines], now, { priority: 'critique' }));

  it.each([
    ['is undecided while it is owed', [], '02 12:00', ['follow-up …']],
    ['is kept by our next answer in time', [['02 14:00', 'answer']], '20 12:00', ['follow-up kept 02 14:00']],
    ['is missed at its deadline', [], '02 15:01', ['follow-up broken 02 15:00']],
    [
      'is missed at its deadline, whenever we write then',
      [['04 10:00', 'answer']],
      '20 12:00',
      ['follow-up broken 02 15:00'],
    ],
    [
      'is none where the customer wrote and we promised anew in time',
      [
        ['02 13:00', 'customer'],
        ['02 14:00', 'answer', { promise: PROMISE }],
      ],
      '02 14:30',
      ['follow-up …'],
    ],
    [
      'is missed where we promised anew too late',
      [
        ['02 13:00', 'customer'],
        ['02 16:00', 'answer', { promise: PROMISE }],
        ['02 17:00', 'answer'],
      ],
      '20 12:00',
      ['follow-up broken 02 15:00', 'follow-up kept 02 17:00'],
    ],
  ] as const)('%s', (_label, lines, now, expected) => {
    expect(owed(lines, now)).toEqual(expected);
  });

  it('is kept where a person said in time that it is done, and nobody knows where that was seen later', () => {
    const done: Line = ['02 11:00', 'answer', { promise: PROMISE, followedUp: true }];
    const seen = (now: string) => only('follow-up', madeOf([asked, done], now, { priority: 'critique' }));
    expect(seen('02 14:00')).toEqual(['follow-up kept 02 14:00']);
    expect(seen('03 10:00')).toEqual(['follow-up unanswered 02 15:00']);
  });

  it('has the date that a person chose, on the messages that were there', () => {
    const chosen: Line = ['02 11:00', 'answer', { owedBy: paris('2026-11-04 18:00') }];
    const noted: Line = ['03 09:00', 'internal', { followedUp: true }];
    const seen = (now: string, ...more: Line[]) => only('follow-up', madeOf([asked, chosen, ...more], now));
    expect(seen('03 10:00')).toEqual(['follow-up …']);
    expect(seen('03 10:00', noted)).toEqual(['follow-up kept 03 10:00']);
    expect(seen('05 10:00')).toEqual(['follow-up broken 04 18:00']);
  });

  it('ends with the closing', () => {
    const closed: Line = ['02 11:00', 'answer', { promise: PROMISE, endsClosing: true }];
    const seen = (now: string) => only('follow-up', madeOf([asked, closed], now, { priority: 'critique' }));
    expect(seen('02 14:00')).toEqual(['follow-up kept 02 14:00']);
    expect(seen('02 16:00')).toEqual(['follow-up unanswered 02 15:00']);
  });
});

describe('a resolution', () => {
  const seen = (lines: readonly Line[], now: string) => only('resolution', madeOf(lines, now));
  const asked: Line = ['02 10:00', 'customer'];

  it.each([
    ['is undecided while it runs', [], '05 10:00', ['resolution …']],
    ['is missed at its deadline', [], '10 10:00', ['resolution broken 09 18:00']],
    ['is undecided while the customer may come back', [['03 10:00', 'answer']], '20 10:00', ['resolution …']],
    [
      'is kept by the answer after which the customer stayed silent',
      [['03 10:00', 'answer']],
      '30 10:00',
      ['resolution kept 03 10:00'],
    ],
    [
      'is kept by the last answer of what was closed',
      [
        ['03 10:00', 'answer'],
        ['04 10:00', 'customer'],
        ['05 10:00', 'answer', { endsClosing: true }],
      ],
      '05 11:00',
      ['resolution kept 05 10:00'],
    ],
    [
      'is missed where the answer came after its deadline',
      [['10 10:00', 'answer']],
      '10 11:00',
      ['resolution broken 09 18:00'],
    ],
    [
      'waits while it is the customer’s turn',
      [
        ['02 12:00', 'answer'],
        ['09 12:00', 'customer'],
        ['10 10:00', 'answer', { endsClosing: true }],
      ],
      '10 11:00',
      ['resolution kept 10 10:00'],
    ],
  ] as const)('%s', (_label, lines, now, expected) => {
    expect(seen([asked, ...lines], now)).toEqual(expected);
  });

  it('is nobody’s to keep where the conversation was closed without an answer', () => {
    expect(seen([['02 10:00', 'customer', { endsClosing: true }]], '03 10:00')).toEqual([
      'resolution unanswered 09 18:00',
    ]);
  });

  it('begins anew after a closing', () => {
    const made = seen(
      [asked, ['03 10:00', 'answer', { endsClosing: true }], ['12 10:00', 'customer']],
      '13 10:00',
    );
    expect(made).toEqual(['resolution kept 03 10:00', 'resolution …']);
  });
});

describe('an escalation', () => {
  const asked: Line = ['02 10:00', 'customer'];
  const asks: Line = ['03 10:00', 'customer', { escalates: true }];

  it('has its own deadline beside that of the answer', () => {
    const made = madeOf([asked, asks, ['03 16:00', 'answer']], '03 17:00');
    expect(made).toContain('first-answer kept 03 16:00');
    expect(only('escalation', made)).toEqual(['escalation broken 03 14:00']);
  });

  it('counts from a person’s mark', () => {
    const made = madeOf([asked], '03 15:00', { markedAt: paris('2026-11-03 09:30') });
    expect(only('escalation', made)).toEqual(['escalation broken 03 13:30']);
  });

  it('is none where it came after the answer', () => {
    const made = madeOf([asked, ['02 11:00', 'answer']], '03 15:00', { markedAt: paris('2026-11-03 09:30') });
    expect(only('escalation', made)).toEqual([]);
  });
});

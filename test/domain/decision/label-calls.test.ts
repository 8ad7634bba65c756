import { closingDates, type LabelCall, labelCalls } from '../../../src/domain/decision/label-calls';
import type { ConversationSnapshot } from '../../../src/domain/mailbox/conversation';
import type { LabelKey } from '../../../src/domain/mailbox/labels';
import { aMessage } from '../triage/a-message';

function carrying(...labels: readonly (readonly LabelKey[])[]): ConversationSnapshot {
  const messages = labels.map((carried, i) => aMessage({ id: `m${i}`, at: i, labels: carried }));
  return { key: 'm0', threadId: 't', messages, draftMessageIds: [] };
}

const date = (messageId: string, add: readonly LabelKey[], remove: readonly LabelKey[] = []): LabelCall => ({
  messageId,
  add,
  remove,
});

describe('closingDates', () => {
  const NOVEMBER: LabelKey = 'closed-in/2026-11';
  const DECEMBER: LabelKey = 'closed-in/2026-12';
  const PART: LabelKey = 'closed-part';

  it.each<readonly [string, ConversationSnapshot, readonly LabelCall[]]>([
    ['dates the last closed message', carrying(['closed'], ['closed']), [date('m1', [DECEMBER])]],
    [
      'dates the last closed one, although thanks came since',
      carrying(['closed'], []),
      [date('m0', [DECEMBER])],
    ],
    ['dates nothing twice', carrying(['closed'], ['closed', NOVEMBER], []), []],
    [
      'dates a later closing, and leaves the end of the earlier without its month',
      carrying(['closed', NOVEMBER], ['closed'], ['closed']),
      [date('m0', [PART], [NOVEMBER]), date('m2', [DECEMBER])],
    ],
    [
      'leaves the ends of earlier closings as they are',
      carrying(['closed', PART], ['closed'], ['closed', NOVEMBER]),
      [],
    ],
    ['dates again what was open in between', carrying(['closed', PART]), [date('m0', [DECEMBER], [PART])]],
    [
      'dates what was closed only in part anew, and no message that is open',
      carrying(['closed'], [NOVEMBER]),
      [date('m0', [DECEMBER]), date('m1', [], [NOVEMBER])],
    ],
  ])('%s', (_what, snapshot, calls) => {
    expect(closingDates(snapshot, '2026-12', true)).toEqual(calls);
  });

  it.each<readonly [string, ConversationSnapshot, readonly LabelCall[]]>([
    ['changes nothing that was never closed', carrying([], []), []],
    [
      'dates nothing by a month, and remembers where the closing ended',
      carrying(['closed'], ['closed', NOVEMBER], []),
      [date('m1', [PART], [NOVEMBER])],
    ],
    ['remembers a closing that nothing had dated', carrying(['closed'], []), [date('m0', [PART])]],
    ['does so once', carrying(['closed', PART], ['closed', PART], []), []],
    [
      'takes all marks off what is no longer closed',
      carrying([NOVEMBER], [PART], [NOVEMBER, PART]),
      [date('m0', [], [NOVEMBER]), date('m1', [], [PART]), date('m2', [], [NOVEMBER, PART])],
    ],
  ])('while the conversation is open %s', (_what, snapshot, calls) => {
    expect(closingDates(snapshot, '2026-12', false)).toEqual(calls);
  });
});

describe('labelCalls', () => {
  const change = { add: [], remove: ['waiting-customer'] } as const;
  const whole: LabelCall = { messageId: null, ...change };
  const waiting = (count: number) =>
    carrying(...Array.from({ length: count }, (): readonly LabelKey[] => ['closed', 'waiting-customer']));
  const dated = (id: string) => [date(id, ['closed-in/2026-12'])];

  it('change the thread in one call, and date a closing in one', () => {
    expect(labelCalls(waiting(3), change, [])).toEqual([whole]);
    expect(labelCalls(waiting(3), { add: [], remove: [] }, dated('m2'))).toEqual(dated('m2'));
    expect(labelCalls(waiting(3), change, dated('m2'))).toEqual([whole, ...dated('m2')]);
  });

  it('do both by message where that is no dearer', () => {
    expect(labelCalls(waiting(1), change, dated('m0'))).toEqual([
      date('m0', ['closed-in/2026-12'], ['waiting-customer']),
    ]);
    expect(labelCalls(waiting(2), change, dated('m1'))).toEqual([
      date('m0', [], ['waiting-customer']),
      date('m1', ['closed-in/2026-12'], ['waiting-customer']),
    ]);
    const one = carrying(['closed'], ['closed'], ['closed', 'waiting-customer']);
    expect(labelCalls(one, change, dated('m2'))).toEqual([
      date('m2', ['closed-in/2026-12'], ['waiting-customer']),
    ]);
    const newer = carrying(['closed', 'priority/basse'], []);
    expect(labelCalls(newer, { add: ['priority/basse'], remove: [] }, dated('m0'))).toEqual([
      ...dated('m0'),
      date('m1', ['priority/basse']),
    ]);
  });

  it('reach a draft by the thread', () => {
    expect(labelCalls({ ...waiting(1), draftMessageIds: ['d'] }, change, dated('m0'))).toEqual([
      whole,
      ...dated('m0'),
    ]);
  });
});

import type { Role } from '../../../src/domain/roles/role';
import { slaStatus } from '../../../src/domain/sla/clock';
import type { ConversationLog } from '../../../src/domain/sla/sla-status';
import { anEntry } from '../../helpers/log-entry';
import { deskAt, inParis, paris } from '../../helpers/times';

type Step = readonly [at: string, role: Role, closed?: 'closed'];

function log(steps: readonly Step[], priority: ConversationLog['priority'] = 'critique'): ConversationLog {
  return {
    entries: steps.map(([at, role, closed]) =>
      anEntry(paris(at), role, { endsClosing: closed !== undefined }),
    ),
    priority,
    type: 'assistance',
    markedAt: null,
  };
}

function status(steps: readonly Step[], now: string, priority: ConversationLog['priority'] = 'critique') {
  return slaStatus(log(steps, priority), deskAt(paris(now)));
}

const at = (instant: number | null) => (instant === null ? null : inParis(instant).slice(0, 16));

describe('slaStatus', () => {
  it.each<[string, readonly Step[], string, string | null, string | null]>([
    [
      'runs from the customer’s message',
      [['2026-01-19 10:00', 'customer']],
      'a-traiter',
      '2026-01-19 10:00',
      '2026-01-19 14:00',
    ],
    [
      'runs from the oldest of two',
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'customer'],
      ],
      'a-traiter',
      '2026-01-19 10:00',
      '2026-01-19 14:00',
    ],
    [
      'is stopped by an answer',
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'answer'],
      ],
      'attente-client',
      null,
      null,
    ],
    [
      'is not stopped by automatic mail',
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'automatic'],
      ],
      'a-traiter',
      '2026-01-19 10:00',
      '2026-01-19 14:00',
    ],
    [
      'is not started by automatic mail',
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'answer'],
        ['2026-01-19 12:00', 'automatic'],
      ],
      'attente-client',
      null,
      null,
    ],
    [
      'starts again with the next message',
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'answer'],
        ['2026-01-19 12:00', 'customer'],
      ],
      'a-traiter',
      '2026-01-19 12:00',
      '2026-01-19 16:00',
    ],
    [
      'is not restarted by thanks',
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'answer'],
        ['2026-01-19 12:00', 'thanks'],
      ],
      'attente-client',
      null,
      null,
    ],
    [
      'goes on through thanks for something else',
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'thanks'],
      ],
      'a-traiter',
      '2026-01-19 10:00',
      '2026-01-19 14:00',
    ],
    [
      'starts with thanks that answer nothing',
      [['2026-01-19 10:00', 'thanks']],
      'a-traiter',
      '2026-01-19 10:00',
      '2026-01-19 14:00',
    ],
    ['ends with the closing', [['2026-01-19 10:00', 'customer', 'closed']], 'clos', null, null],
    [
      'stays closed through thanks for an answer',
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 10:30', 'answer', 'closed'],
        ['2026-01-19 11:00', 'thanks'],
      ],
      'clos',
      null,
      null,
    ],
    [
      'starts anew with thanks after a closing without an answer',
      [
        ['2026-01-19 10:00', 'customer', 'closed'],
        ['2026-01-19 11:00', 'thanks'],
      ],
      'a-traiter',
      '2026-01-19 11:00',
      '2026-01-19 15:00',
    ],
    [
      'stays closed through automatic mail',
      [
        ['2026-01-19 10:00', 'customer', 'closed'],
        ['2026-01-19 11:00', 'automatic'],
      ],
      'clos',
      null,
      null,
    ],
    [
      'starts anew after the closing',
      [
        ['2026-01-19 10:00', 'customer', 'closed'],
        ['2026-01-26 11:00', 'customer'],
      ],
      'a-traiter',
      '2026-01-26 11:00',
      '2026-01-26 15:00',
    ],
  ])('%s', (_label, steps, state, waitingSince, due) => {
    const found = status(steps, '2026-01-26 11:30');
    expect([found.state, at(found.waitingSince), at(found.responseDue)]).toEqual([state, waitingSince, due]);
  });

  it('is still in time at the due instant, and late a millisecond after', () => {
    const due = paris('2026-01-19 14:00');
    const steps: readonly Step[] = [['2026-01-19 10:00', 'customer']];
    const standing = (now: number) => slaStatus(log(steps), deskAt(now)).standing;
    expect(standing(due)).toBe('at-risk');
    expect(standing(due + 1)).toBe('late');
    expect(standing(paris('2026-01-19 12:59'))).toBe('on-time');
    expect(standing(paris('2026-01-19 13:00'))).toBe('at-risk');
  });

  it('measures what is left and what is overdue in open time', () => {
    const steps: readonly Step[] = [['2026-01-23 16:00', 'customer']];
    expect(status(steps, '2026-01-24 12:00').clocks[0]?.remaining).toBe(2 * 3_600_000);
    expect(status(steps, '2026-01-26 13:00').clocks[0]?.remaining).toBe(-2 * 3_600_000);
    expect(status(steps, '2026-01-25 12:00').clocks[0]?.shareUsed).toBe(0.5);
  });

  it('is never late at birth after a closing', () => {
    const steps: readonly Step[] = [
      ['2026-01-02 10:00', 'customer', 'closed'],
      ['2026-01-26 11:00', 'customer'],
    ];
    expect(status(steps, '2026-01-26 11:00')).toMatchObject({
      standing: 'on-time',
      clocks: [{ shareUsed: 0 }],
    });
  });

  it('recomputes from the same start when the priority changes', () => {
    const steps: readonly Step[] = [['2026-01-19 10:00', 'customer']];
    expect(at(status(steps, '2026-01-19 11:00', 'basse').responseDue)).toBe('2026-01-26 18:00');
    expect(at(status(steps, '2026-01-19 11:00', 'critique').responseDue)).toBe('2026-01-19 14:00');
  });

  it('keeps the history of cycles, kept and broken', () => {
    const { cycles } = status(
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 14:00', 'answer'],
        ['2026-01-20 10:00', 'customer'],
        ['2026-01-20 17:00', 'answer'],
        ['2026-01-21 10:00', 'customer'],
      ],
      '2026-01-21 11:00',
    );
    expect(cycles.map(({ outcome, answeredAt }) => [outcome, at(answeredAt)])).toEqual([
      ['kept', '2026-01-19 14:00'],
      ['broken', '2026-01-20 17:00'],
      ['running', null],
    ]);
  });

  it('promises a resolution for technical assistance at the two lower levels only', () => {
    const steps: readonly Step[] = [['2026-01-19 10:00', 'customer']];
    expect(at(status(steps, '2026-01-19 11:00', 'moyenne').resolutionDue)).toBe('2026-01-26 18:00');
    expect(status(steps, '2026-01-19 11:00', 'elevee').resolutionDue).toBeNull();
    const billing = slaStatus(
      { ...log(steps, 'moyenne'), type: 'compte' },
      deskAt(paris('2026-01-19 11:00')),
    );
    expect(billing.resolutionDue).toBeNull();
  });

  it('pushes the resolution back by the open time spent waiting for the customer', () => {
    const steps: readonly Step[] = [
      ['2026-01-19 10:00', 'customer'],
      ['2026-01-19 17:00', 'answer'],
      ['2026-01-20 10:00', 'customer'],
    ];
    expect(at(status(steps, '2026-01-20 11:00', 'moyenne').resolutionDue)).toBe('2026-01-27 11:00');
  });
});

describe('the resolution clock', () => {
  it.each<[string, readonly Step[], string]>([
    [
      'is not pushed back by what we wrote before the customer did',
      [
        ['2026-01-19 09:00', 'answer'],
        ['2026-01-19 12:00', 'customer'],
      ],
      '2026-01-26 18:00',
    ],
    [
      'stands from our first answer on, whatever we add',
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'answer'],
        ['2026-01-19 12:00', 'answer'],
        ['2026-01-19 14:00', 'customer'],
      ],
      '2026-01-27 12:00',
    ],
    [
      'stands twice, and goes on through mail that nobody waits for',
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'answer'],
        ['2026-01-19 11:30', 'automatic'],
        ['2026-01-19 12:00', 'customer'],
        ['2026-01-19 13:00', 'answer'],
        ['2026-01-19 13:30', 'thanks'],
        ['2026-01-19 14:00', 'customer'],
      ],
      '2026-01-27 11:00',
    ],
    [
      'starts with the first message since the closing',
      [
        ['2026-01-12 10:00', 'customer', 'closed'],
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'customer'],
      ],
      '2026-01-26 18:00',
    ],
  ])('%s', (_label, steps, due) => {
    expect(at(status(steps, '2026-01-20 11:00', 'moyenne').resolutionDue)).toBe(due);
  });
});

describe('a cycle', () => {
  const outcomes = (steps: readonly Step[]) =>
    status(steps, '2026-01-26 11:00').cycles.map(({ outcome, from, answeredAt }) => [
      outcome,
      at(from),
      at(answeredAt),
    ]);

  it('that was closed without an answer is neither kept nor broken', () => {
    expect(
      outcomes([
        ['2026-01-12 10:00', 'customer', 'closed'],
        ['2026-01-19 10:00', 'customer'],
      ]),
    ).toEqual([
      ['closed-unanswered', '2026-01-12 10:00', null],
      ['running', '2026-01-19 10:00', null],
    ]);
  });

  it('is kept by an answer at the due instant, and broken by one a millisecond later', () => {
    const due = paris('2026-01-19 14:00');
    const answered = (when: number) => {
      const { entries, ...ticket } = log([['2026-01-19 10:00', 'customer']]);
      const answer = anEntry(when, 'answer');
      return slaStatus({ ...ticket, entries: [...entries, answer] }, deskAt(due + 2)).cycles[0]?.outcome;
    };
    expect([answered(due), answered(due + 1)]).toEqual(['kept', 'broken']);
  });

  it('runs from thanks that came before any answer of ours: they thank for nothing', () => {
    expect(
      status(
        [
          ['2026-01-12 10:00', 'customer', 'closed'],
          ['2026-01-19 10:00', 'thanks'],
          ['2026-01-19 11:00', 'customer'],
        ],
        '2026-01-19 12:00',
      ),
    ).toMatchObject({ state: 'a-traiter', waitingSince: paris('2026-01-19 10:00') });
  });

  it('is none of a conversation without a message', () => {
    expect(status([], '2026-01-19 12:00')).toMatchObject({ state: 'attente-client', cycles: [] });
  });

  it('that was closed stays closed when we write, and opens when the customer does', () => {
    const closed: Step = ['2026-01-12 10:00', 'customer', 'closed'];
    expect(status([closed, ['2026-01-19 10:00', 'answer']], '2026-01-19 12:00').state).toBe('clos');
    expect(
      status([closed, ['2026-01-19 10:00', 'customer'], ['2026-01-19 11:00', 'answer']], '2026-01-19 12:00')
        .state,
    ).toBe('attente-client');
    expect(
      status(
        [
          ['2026-01-12 10:00', 'customer'],
          ['2026-01-12 11:00', 'answer', 'closed'],
        ],
        '2026-01-19 12:00',
      ),
    ).toMatchObject({ state: 'clos', cycles: [{ outcome: 'kept' }] });
  });
});

describe('the share used', () => {
  it('goes from 0 at the start over 1 at the due instant, and past it', () => {
    const used = (now: string) => status([['2026-01-19 10:00', 'customer']], now).clocks[0]?.shareUsed;
    expect(['10:00', '11:00', '14:00', '16:00'].map((time) => used(`2026-01-19 ${time}`))).toEqual([
      0, 0.25, 1, 1.5,
    ]);
  });

  it('is whole where the target is none', () => {
    const desk = deskAt(paris('2026-01-19 10:00'));
    const policy = { ...desk.settings.policy, capByLowerLevels: false };
    const none = {
      ...policy,
      response: { ...policy.response, critique: { kind: 'open-hours', hours: 0 } },
    } as const;
    const made = log([['2026-01-19 10:00', 'customer']]);
    expect(slaStatus(made, { ...desk, settings: { policy: none } }).clocks[0]?.shareUsed).toBe(1);
  });

  it('sets the instant of risk, cut to the millisecond', () => {
    const desk = deskAt(paris('2026-01-19 10:00'));
    const policy = { ...desk.settings.policy, atRiskShare: 1 / 3 };
    const made = log([['2026-01-19 10:00', 'customer']]);
    expect(slaStatus(made, { ...desk, settings: { policy } }).clocks[0]?.atRiskFrom).toBe(
      desk.now + Math.floor((4 * 3_600_000) / 3),
    );
  });
});

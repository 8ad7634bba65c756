import { resolutionDue, responseDeadline, targetDue } from '../../../src/domain/sla/deadline';
import { PUBLISHED_POLICY, type SlaPolicy } from '../../../src/domain/sla/policy';
import { PRIORITIES, TICKET_TYPES } from '../../../src/domain/terms/levels';
import { HOUR } from '../../../src/domain/terms/time';
import { calendarWith, inParis, paris } from '../../helpers/times';

const calendar = calendarWith();
const rules = (changes: Partial<SlaPolicy> = {}) => ({
  settings: { policy: { ...PUBLISHED_POLICY, ...changes } },
  calendar,
});
const shown = (at: number | null) => (at === null ? null : inParis(at).slice(0, 16));

describe('responseDeadline', () => {
  it.each([
    ['a level’s own target, before noon', '2026-01-19 11:00', true, '2026-01-21 17:00', null],
    ['the lower level’s, after noon', '2026-01-19 13:00', true, '2026-01-21 18:00', 'moyenne'],
    ['its own where the two are one', '2026-01-19 12:00', true, '2026-01-21 18:00', null],
    ['its own with the cap off', '2026-01-19 13:00', false, '2026-01-22 10:00', null],
  ] as const)('is %s', (_label, from, capByLowerLevels, due, cappedBy) => {
    const found = responseDeadline(paris(from), 'elevee', rules({ capByLowerLevels }));
    expect([shown(found.due), found.cappedBy]).toEqual([due, cappedBy]);
    expect(found.target).toBe(PUBLISHED_POLICY.response[cappedBy ?? 'elevee']);
  });

  it('is the earliest of several lower levels, and never that of a higher one', () => {
    const days = (count: number) => ({ kind: 'business-days', days: count }) as const;
    const response = { critique: days(4), elevee: days(9), moyenne: days(3), basse: days(2) };
    const due = PRIORITIES.map((priority) => {
      const found = responseDeadline(paris('2026-01-19 10:00'), priority, rules({ response }));
      return [shown(found.due), found.cappedBy];
    });
    expect(due).toEqual([
      ['2026-01-21 18:00', 'basse'],
      ['2026-01-21 18:00', 'basse'],
      ['2026-01-21 18:00', 'basse'],
      ['2026-01-21 18:00', null],
    ]);
  });
});

describe('resolutionDue', () => {
  it('is promised for technical assistance at the two lower levels, and for nothing else', () => {
    const promised = TICKET_TYPES.flatMap((type) =>
      PRIORITIES.filter(
        (priority) => resolutionDue(paris('2026-01-19 10:00'), 0, { priority, type }, rules()) !== null,
      ).map((priority) => `${type} ${priority}`),
    );
    expect(promised).toEqual(['assistance moyenne', 'assistance basse']);
  });

  it('is pushed back by the open time spent waiting', () => {
    const due = (waited: number) =>
      shown(
        resolutionDue(paris('2026-01-19 10:00'), waited, { priority: 'basse', type: 'assistance' }, rules()),
      );
    expect([due(0), due(2 * HOUR), due(10 * HOUR)]).toEqual([
      '2026-01-26 18:00',
      '2026-01-27 11:00',
      '2026-01-28 10:00',
    ]);
  });
});

describe('targetDue', () => {
  it.each([
    [0.25, '2026-01-19 10:15:00.000'],
    [1.5, '2026-01-19 11:30:00.000'],
    [1 / 3, '2026-01-19 10:20:00.000'],
    [0.000_000_2, '2026-01-19 10:00:00.001'],
  ])('takes %d open hours to the nearest millisecond', (hours, due) => {
    expect(inParis(targetDue(paris('2026-01-19 10:00'), { kind: 'open-hours', hours }, calendar))).toBe(due);
  });
});

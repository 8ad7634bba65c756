import type { BusinessCalendar } from '../../../src/domain/calendar/business-calendar';
import type { Role } from '../../../src/domain/roles/role';
import { slaStatus } from '../../../src/domain/sla/clock';
import { responseDeadline } from '../../../src/domain/sla/deadline';
import { explainResponseDeadline, targetWords } from '../../../src/domain/sla/explanation';
import { PUBLISHED_POLICY, type SlaPolicy } from '../../../src/domain/sla/policy';
import type { ConversationLog } from '../../../src/domain/sla/sla-status';
import type { Priority } from '../../../src/domain/terms/levels';
import { anEntry } from '../../helpers/log-entry';
import { calendarWith, inParis, paris } from '../../helpers/times';

const calendar = calendarWith();
const at = (instant: number | null) => (instant === null ? null : inParis(instant).slice(0, 16));
const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/\u00a0/g, ' '));

const rulesOf = (policy: SlaPolicy, within = calendar) => ({ settings: { policy }, calendar: within });

type Step = readonly [at: string, role: Role, closed?: 'closed'];

function status(
  steps: readonly Step[],
  now: string,
  priority: Priority = 'critique',
  policy = PUBLISHED_POLICY,
) {
  const entries: ConversationLog['entries'] = steps.map(([when, role, closed]) =>
    anEntry(paris(when), role, { endsClosing: closed !== undefined }),
  );
  return slaStatus(
    { entries, priority, type: 'assistance', markedAt: null },
    { ...rulesOf(policy), now: paris(now) },
  );
}

const deadline = (from: string, priority: Priority, policy: SlaPolicy = PUBLISHED_POLICY) =>
  responseDeadline(paris(from), priority, rulesOf(policy));

const explain = (from: string, priority: Priority, policy: SlaPolicy, within: BusinessCalendar = calendar) =>
  plain(explainResponseDeadline(paris(from), priority, rulesOf(policy, within)));

const withTarget = (priority: Priority, target: SlaPolicy['response'][Priority], cap = true): SlaPolicy => ({
  ...PUBLISHED_POLICY,
  response: { ...PUBLISHED_POLICY.response, [priority]: target },
  capByLowerLevels: cap,
});

describe('the cap by lower levels', () => {
  it('applies only where the policy asks for it', () => {
    const uncapped = withTarget('elevee', { kind: 'open-hours', hours: 24 }, false);
    expect(at(deadline('2026-01-19 16:00', 'elevee').due)).toBe('2026-01-21 18:00');
    expect(deadline('2026-01-19 16:00', 'elevee', uncapped)).toMatchObject({ cappedBy: null });
    expect(at(deadline('2026-01-19 16:00', 'elevee', uncapped).due)).toBe('2026-01-22 13:00');
  });

  it('names no lower level whose deadline is the same', () => {
    const equal = withTarget('elevee', PUBLISHED_POLICY.response.moyenne);
    expect(deadline('2026-01-19 16:00', 'elevee', equal).cappedBy).toBeNull();
  });

  it.each<[Priority, string]>([
    ['elevee', 'Élevée'],
    ['moyenne', 'Moyenne'],
    ['basse', 'Basse'],
  ])('names %s where it decides', (level, word) => {
    const policy = withTarget('critique', { kind: 'open-hours', hours: 90 });
    const hour = { kind: 'open-hours', hours: 1 } as const;
    const lines = explain('2026-01-19 10:00', 'critique', {
      ...policy,
      response: { ...policy.response, [level]: hour },
    });
    expect(lines[0]).toContain(`celui de « ${word} » (1 h ouvrée) → lun. 19 janv. à 11 h`);
  });
});

describe('targetWords', () => {
  it.each([
    [{ kind: 'open-hours', hours: 1 } as const, '1 h ouvrée'],
    [{ kind: 'open-hours', hours: 1.5 } as const, '1,5 h ouvrée'],
    [{ kind: 'open-hours', hours: 2 } as const, '2 h ouvrées'],
    [{ kind: 'business-days', days: 1 } as const, '1 jour ouvré'],
    [{ kind: 'business-days', days: 2 } as const, '2 jours ouvrés'],
  ])('are plural from two on: %o', (target, words) => {
    expect(plain([targetWords(target)])).toEqual([words]);
  });
});

describe('an explanation', () => {
  it('calls the closed stretch within a day a break', () => {
    const hours = [
      { from: 9 * 60, to: 12 * 60 },
      { from: 14 * 60, to: 18 * 60 },
    ];
    const week = [hours, hours, hours, hours, hours, [], []];
    expect(explain('2026-01-19 10:00', 'critique', PUBLISHED_POLICY, calendarWith({ week }))).toEqual([
      'Reçu le lun. 19 janv. à 10 h · 4 h ouvrées → lun. 19 janv. à 16 h',
      'Fermé le lun. 19 janv. de 12 h à 14 h : pause',
    ]);
  });
});

describe('the history of a conversation that was closed', () => {
  it('keeps the cycle that the closing left without an answer', () => {
    const { cycles, state } = status(
      [
        ['2026-01-19 10:00', 'customer', 'closed'],
        ['2026-01-20 10:00', 'customer'],
      ],
      '2026-01-20 11:00',
    );
    expect(state).toBe('a-traiter');
    expect(cycles.map(({ from, outcome, answeredAt }) => [at(from), outcome, answeredAt])).toEqual([
      ['2026-01-19 10:00', 'closed-unanswered', null],
      ['2026-01-20 10:00', 'running', null],
    ]);
  });

  it('adds nothing where the closing came after the answer', () => {
    const { cycles, state } = status(
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'answer', 'closed'],
      ],
      '2026-01-20 11:00',
    );
    expect(state).toBe('clos');
    expect(cycles.map(({ outcome }) => outcome)).toEqual(['kept']);
  });

  it('has none while nobody has written', () => {
    expect(status([], '2026-01-20 11:00')).toMatchObject({ state: 'attente-client', cycles: [] });
  });
});

describe('who waits', () => {
  it('is the customer once a message after the closing was answered', () => {
    const { state } = status(
      [
        ['2026-01-19 10:00', 'customer', 'closed'],
        ['2026-01-20 10:00', 'customer'],
        ['2026-01-20 11:00', 'answer'],
      ],
      '2026-01-20 12:00',
    );
    expect(state).toBe('attente-client');
  });

  it('is the customer, not nobody, where the team wrote first', () => {
    const { state, cycles } = status([['2026-01-19 10:00', 'answer']], '2026-01-20 12:00');
    expect([state, cycles]).toEqual(['attente-client', []]);
  });

  it('is a customer whose thanks stand at the start, once, from those thanks on', () => {
    const { waitingSince, resolutionDue } = status(
      [
        ['2026-01-19 10:00', 'thanks'],
        ['2026-01-19 11:00', 'thanks'],
      ],
      '2026-01-19 12:00',
      'moyenne',
    );
    expect([at(waitingSince), at(resolutionDue)]).toEqual(['2026-01-19 10:00', '2026-01-26 18:00']);
  });
});

describe('shareUsed', () => {
  it('is whole where the target is no time at all', () => {
    const instant = withTarget('critique', { kind: 'open-hours', hours: 0 });
    expect(
      status([['2026-01-19 10:00', 'customer']], '2026-01-19 10:00', 'critique', instant).clocks[0]
        ?.shareUsed,
    ).toBe(1);
  });
});

describe('the promise of a solution', () => {
  it('is made at the lowest level too', () => {
    const { resolutionDue } = status([['2026-01-19 10:00', 'customer']], '2026-01-19 12:00', 'basse');
    expect(at(resolutionDue)).toBe('2026-01-26 18:00');
  });

  it('is not pushed back by what the team wrote before any request', () => {
    const { resolutionDue } = status(
      [
        ['2026-01-16 10:00', 'answer'],
        ['2026-01-19 10:00', 'customer'],
      ],
      '2026-01-19 12:00',
      'moyenne',
    );
    expect(at(resolutionDue)).toBe('2026-01-26 18:00');
  });

  it('is not pushed back by automatic mail, which nobody waits for', () => {
    const { resolutionDue } = status(
      [
        ['2026-01-19 10:00', 'customer'],
        ['2026-01-19 11:00', 'automatic'],
        ['2026-01-20 10:00', 'customer'],
      ],
      '2026-01-20 12:00',
      'moyenne',
    );
    expect(at(resolutionDue)).toBe('2026-01-26 18:00');
  });
});

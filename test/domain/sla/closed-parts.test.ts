// A conversation that was closed more than once: what was promised in one closed part is judged in that part.
import { promisesMade } from '../../../src/domain/report/outcomes';
import type { Role } from '../../../src/domain/roles/role';
import { slaStatus } from '../../../src/domain/sla/clock';
import type { ConversationLog } from '../../../src/domain/sla/sla-status';
import { anEntry } from '../../helpers/log-entry';
import { deskAt, inParis, paris } from '../../helpers/times';

const NOW = paris('2027-01-10 10:00');

type Step = readonly [at: string, role: Role, closed?: 'closed'];

function log(steps: readonly Step[]): ConversationLog {
  const entries = steps.map(([at, role, closed]) =>
    anEntry(paris(at), role, { endsClosing: closed !== undefined }),
  );
  return { entries, priority: 'basse', type: 'compte', markedAt: null };
}

function cycles(...steps: readonly Step[]): readonly string[] {
  return slaStatus(log(steps), deskAt(NOW)).cycles.map(
    ({ from, outcome }) => `${inParis(from).slice(5, 16)} ${outcome}`,
  );
}

const NOVEMBER: Step = ['2026-11-02 09:30', 'customer', 'closed'];
const DECEMBER: readonly Step[] = [
  ['2026-12-21 09:30', 'customer'],
  ['2026-12-21 10:00', 'answer'],
];
const DECEMBER_CLOSED: readonly Step[] = [
  ['2026-12-21 09:30', 'customer'],
  ['2026-12-21 10:00', 'answer', 'closed'],
];

describe('two closings', () => {
  it('are two parts, and the second changes nothing of what was said before it', () => {
    const said = ['11-02 09:30 closed-unanswered', '12-21 09:30 kept'];
    expect(cycles(NOVEMBER, ...DECEMBER)).toEqual(said);
    expect(cycles(NOVEMBER, ...DECEMBER_CLOSED)).toEqual(said);
    expect(slaStatus(log([NOVEMBER, ...DECEMBER_CLOSED]), deskAt(NOW)).state).toBe('clos');
  });

  it.each([
    ['before', DECEMBER],
    ['after', DECEMBER_CLOSED],
  ])('count in the month of each, %s the second', (_when, december) => {
    const made = promisesMade(log([NOVEMBER, ...december]), deskAt(NOW));
    const endedIn = (month: string) =>
      made.flatMap(({ kind, decided }) =>
        decided !== null && inParis(decided.at).startsWith(month) ? [`${kind} ${decided.outcome}`] : [],
      );
    expect(endedIn('2026-11')).toEqual(['first-answer unanswered']);
    expect(endedIn('2026-12')).toEqual(['next-answer kept']);
  });

  it('may lie in one day, each without an answer', () => {
    expect(
      cycles(['2026-11-02 09:30', 'customer', 'closed'], ['2026-11-02 11:30', 'customer', 'closed']),
    ).toEqual(['11-02 09:30 closed-unanswered', '11-02 11:30 closed-unanswered']);
  });

  it('leave an answer of the second to the second', () => {
    expect(
      cycles(
        ['2026-11-02 09:30', 'customer'],
        ['2026-11-03 09:30', 'customer', 'closed'],
        ['2026-12-21 09:30', 'answer'],
        ['2026-12-21 10:00', 'automatic', 'closed'],
      ),
    ).toEqual(['11-02 09:30 closed-unanswered']);
  });

  it('read a thank-you for the first as one, also in the second', () => {
    expect(
      cycles(
        ['2026-11-02 09:30', 'customer'],
        ['2026-11-02 10:00', 'answer', 'closed'],
        ['2026-11-03 09:30', 'thanks', 'closed'],
      ),
    ).toEqual(['11-02 09:30 kept']);
  });
});

describe('three closings', () => {
  it('are three parts, and what came after the last runs', () => {
    expect(
      cycles(
        NOVEMBER,
        ...DECEMBER_CLOSED,
        ['2026-12-22 09:30', 'customer'],
        ['2027-01-04 10:00', 'answer', 'closed'],
        ['2027-01-08 10:00', 'customer'],
      ),
    ).toEqual([
      '11-02 09:30 closed-unanswered',
      '12-21 09:30 kept',
      '12-22 09:30 broken',
      '01-08 10:00 running',
    ]);
  });
});

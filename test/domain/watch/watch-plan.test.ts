import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { DAY, HOUR, type Instant } from '../../../src/domain/terms/time';
import { type Announced, type IndexEntry, NOTHING_ANNOUNCED } from '../../../src/domain/watch/queue-index';
import {
  afterAnnouncing,
  maySpeak,
  NEWS_SPAN,
  planWatch,
  promiseFingerprint,
  standingOf,
  type WatchContext,
  withDeadlines,
} from '../../../src/domain/watch/watch-plan';
import { deskAt, paris } from '../../helpers/times';

const MONDAY = paris('2026-01-19 10:00');

function entry(changes: Partial<IndexEntry> = {}): IndexEntry {
  return {
    threadId: '18c2f1',
    state: 'a-traiter',
    since: MONDAY - HOUR,
    priority: 'moyenne',
    type: 'assistance',
    escalation: false,
    undeliveredAt: null,
    review: false,
    doubtful: false,
    due: paris('2026-01-21 18:00'),
    atRiskFrom: paris('2026-01-21 09:00'),
    standing: 'on-time',
    followUp: null,
    resolution: null,
    turn: null,
    holders: [],
    customer: '',
    chases: false,
    older: null,
    announced: NOTHING_ANNOUNCED,
    ...changes,
  };
}

function plan(only: IndexEntry, now: Instant = MONDAY, changes: Partial<WatchContext> = {}) {
  return planWatch(new Map([[only.threadId, only]]), {
    ...deskAt(now),
    period: HOUR,
    lastOpen: null,
    ...changes,
  });
}

function stages(changes: Partial<IndexEntry>, now: Instant = MONDAY, context: Partial<WatchContext> = {}) {
  return plan(entry(changes), now, context).announce.flatMap((announcement) => announcement.stages);
}

describe('a breach that comes before the watch can speak again', () => {
  it.each([
    ['within a run and a half from now', '2026-01-19 10:00', '2026-01-19 11:30'],
    [
      'a run and a half after the next opening, when the next run may be after closing',
      '2026-01-19 17:00',
      '2026-01-20 10:30',
    ],
    ['so too when the next run may be at the closing instant', '2026-01-19 16:30', '2026-01-20 10:30'],
    ['after the week-end', '2026-01-23 17:30', '2026-01-26 10:30'],
  ])('is announced as a risk: %s', (_label, at, horizon) => {
    const [now, due] = [paris(at), paris(horizon)];
    expect(stages({ due: due - 1, atRiskFrom: due - 1 }, now)).toEqual(['at-risk']);
    expect(stages({ due, atRiskFrom: due }, now)).toEqual([]);
  });

  it('comes later the more often the watch runs', () => {
    const due = MONDAY + HOUR / 4;
    const period = HOUR / 6;
    expect(stages({ due: due - 1, atRiskFrom: due }, MONDAY, { period })).toEqual(['at-risk']);
    expect(stages({ due, atRiskFrom: due }, MONDAY, { period })).toEqual([]);
  });
});

describe('a reminder', () => {
  it('is due from the instant of risk on, once', () => {
    const due = paris('2026-01-21 18:00');
    expect(stages({ due, atRiskFrom: MONDAY })).toEqual(['at-risk']);
    expect(stages({ due, atRiskFrom: MONDAY + 1 })).toEqual([]);
    expect(stages({ due, atRiskFrom: MONDAY, announced: { ...NOTHING_ANNOUNCED, atRisk: true } })).toEqual(
      [],
    );
  });

  it('is late from the millisecond after the due instant on', () => {
    expect(stages({ due: MONDAY, atRiskFrom: MONDAY - 1 })).toEqual(['at-risk']);
    expect(stages({ due: MONDAY - 1, atRiskFrom: MONDAY - 1 })).toEqual(['late']);
  });

  it.each<[string, Partial<Announced>, readonly string[]]>([
    ['never announced', {}, ['late']],
    ['announced as at risk', { atRisk: true }, ['late']],
    ['announced yesterday', { late: 4, lateOn: '2026-01-18' }, ['late']],
    ['announced today', { late: 1, lateOn: '2026-01-19' }, []],
    ['announced as often as the settings say', { late: 5, lateOn: '2026-01-16' }, []],
  ])('of one that is late and was %s', (_label, announced, expected) => {
    const late = { due: MONDAY - HOUR, atRiskFrom: MONDAY - 2 * HOUR };
    expect(stages({ ...late, announced: { ...NOTHING_ANNOUNCED, ...announced } })).toEqual(expected);
  });

  it('tells an escalation once, beside the rest', () => {
    const late = { escalation: true, due: MONDAY - HOUR, atRiskFrom: MONDAY - 2 * HOUR };
    expect(stages({ escalation: true })).toEqual(['escalation']);
    expect(stages(late)).toEqual(['escalation', 'late']);
    expect(stages({ ...late, announced: { ...NOTHING_ANNOUNCED, escalation: true } })).toEqual(['late']);
  });

  it('is none of a conversation that has waited too long to be news, but for its escalation', () => {
    const late = { due: MONDAY - HOUR, atRiskFrom: MONDAY - 2 * HOUR, escalation: true };
    expect(NEWS_SPAN).toBe(60 * DAY);
    expect(stages({ ...late, since: MONDAY - NEWS_SPAN })).toEqual(['escalation', 'late']);
    expect(stages({ ...late, since: MONDAY - NEWS_SPAN - 1 })).toEqual(['escalation']);
  });

  it('is none without a deadline, after hours, or while the customer has the word', () => {
    const late = { due: MONDAY - HOUR, atRiskFrom: MONDAY - 2 * HOUR, escalation: true };
    expect(stages({ due: null, atRiskFrom: null })).toEqual([]);
    expect(plan(entry()).announce).toEqual([]);
    expect(stages(late, paris('2026-01-19 18:00'))).toEqual([]);
    expect(stages({ ...late, escalation: false, state: 'attente-client' })).toEqual([]);
    expect(stages({ ...late, since: null })).toEqual([]);
  });

  it.each([
    ['no run has met any for more than two open days', '2026-01-19 08:50', '2026-01-21 18:01', true],
    ['no run has met any for two', '2026-01-19 08:50', '2026-01-20 18:00', false],
    ['one has met them an hour ago', '2026-01-19 17:50', '2026-01-19 18:50', false],
    ['there were none since', '2026-01-16 17:50', '2026-01-19 08:50', false],
  ])('may be told outside opening hours where %s: %s', (_when, last, now, expected) => {
    const { calendar } = deskAt(MONDAY);
    expect(maySpeak({ calendar, now: paris(now), lastOpen: paris(last) })).toBe(expected);
  });

  it('tells an escalation while the customer has the word, once, and in opening hours', () => {
    const raised = {
      state: 'attente-client',
      since: null,
      due: null,
      atRiskFrom: null,
      escalation: true,
    } as const;
    expect(stages(raised)).toEqual(['escalation']);
    expect(stages({ ...raised, announced: { ...NOTHING_ANNOUNCED, escalation: true } })).toEqual([]);
    expect(stages(raised, paris('2026-01-19 18:00'))).toEqual([]);
  });

  it('names the conversation and what is known of it', () => {
    const late = entry({ due: MONDAY - HOUR, atRiskFrom: MONDAY - 2 * HOUR });
    expect(plan(late).announce).toMatchObject([
      {
        threadId: '18c2f1',
        kind: 'response',
        since: late.since,
        due: late.due,
        stages: ['late'],
        entry: late,
      },
    ]);
  });
});

describe('a label', () => {
  const risk = { due: MONDAY + HOUR, atRiskFrom: MONDAY };
  const late = { due: MONDAY - 1, atRiskFrom: MONDAY - HOUR };

  it.each([
    ['on time to at risk', { ...risk, standing: 'on-time' }, 'at-risk', { add: ['at-risk'], remove: [] }],
    ['at risk to late', { ...late, standing: 'at-risk' }, 'late', { add: ['late'], remove: ['at-risk'] }],
    ['late to on time', { standing: 'late' }, 'on-time', { add: [], remove: ['late'] }],
  ] as const)('changes with the time that passes: %s', (_label, changes, standing, change) => {
    const before = entry(changes);
    expect(plan(before).relabel).toEqual([{ entry: before, standing, change }]);
  });

  it('stays where it tells the truth, and where the customer has the word', () => {
    expect(plan(entry()).relabel).toEqual([]);
    expect(plan(entry({ ...late, state: 'attente-client' })).relabel).toEqual([]);
  });

  it('changes after hours too', () => {
    const night = paris('2026-01-19 23:00');
    expect(plan(entry({ due: night - 1, atRiskFrom: night - 2 }), night).relabel).toHaveLength(1);
  });
});

describe('standingOf', () => {
  it.each([
    [1_000, 'on-time'],
    [1_999, 'on-time'],
    [2_000, 'at-risk'],
    [3_000, 'at-risk'],
    [3_001, 'late'],
  ])('at %i is %s', (now, standing) => {
    expect(standingOf(entry({ atRiskFrom: 2_000, due: 3_000 }), now)).toBe(standing);
  });

  it('is none without deadlines', () => {
    expect(standingOf(entry({ due: null }), MONDAY)).toBeNull();
    expect(standingOf(entry({ atRiskFrom: null }), MONDAY)).toBeNull();
  });
});

describe('withDeadlines', () => {
  it('reckons from the start of the cycle', () => {
    const dated = withDeadlines(entry({ since: MONDAY, priority: 'critique' }), deskAt(MONDAY));
    expect([dated.due, dated.atRiskFrom]).toEqual([MONDAY + 4 * HOUR, MONDAY + 3 * HOUR]);
  });

  it('takes them off one that waits for the customer', () => {
    const dated = withDeadlines(entry({ since: null, state: 'attente-client' }), deskAt(MONDAY));
    expect([dated.due, dated.atRiskFrom]).toEqual([null, null]);
  });
});

describe('promiseFingerprint', () => {
  const { schedule, policy, team } = STANDARD_SETTINGS;
  const standard = promiseFingerprint(STANDARD_SETTINGS);

  it('changes with hours and with targets, and with nothing else', () => {
    const whitMonday = { ...schedule, holidays: { ...schedule.holidays, whitMondayWorked: true } };
    expect(promiseFingerprint({ ...STANDARD_SETTINGS, schedule: whitMonday })).not.toBe(standard);
    expect(promiseFingerprint({ ...STANDARD_SETTINGS, policy: { ...policy, atRiskShare: 0.5 } })).not.toBe(
      standard,
    );
    expect(promiseFingerprint({ ...STANDARD_SETTINGS, team: { ...team, product: 'X' } })).toBe(standard);
  });
});

describe('afterAnnouncing', () => {
  it.each([
    ['escalation', { escalation: true, atRisk: false, late: 1, lateOn: '2026-01-16' }],
    ['at-risk', { escalation: false, atRisk: true, late: 1, lateOn: '2026-01-16' }],
    ['late', { escalation: false, atRisk: true, late: 2, lateOn: '2026-01-19' }],
  ] as const)('%s is known', (stage, known) => {
    const before = { ...NOTHING_ANNOUNCED, late: 1, lateOn: '2026-01-16' };
    expect(afterAnnouncing(before, stage, '2026-01-19')).toEqual(known);
  });

  it.each(['escalation', 'at-risk', 'late'] as const)('%s is noted once, however often', (stage) => {
    const once = afterAnnouncing(NOTHING_ANNOUNCED, stage, '2026-01-19');
    expect(afterAnnouncing(once, stage, '2026-01-19')).toEqual(once);
  });
});

import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/civil-date';
import { startOfDay } from '../../../src/domain/calendar/local-time';
import { addMonths } from '../../../src/domain/calendar/month';
import type { Decision } from '../../../src/domain/decision/decision';
import { formatMonth } from '../../../src/domain/french/month';
import {
  type ConversationFacts,
  conversationFacts,
  countedFrom,
  putAwayFacts,
} from '../../../src/domain/report/conversation-facts';
import { firstUndecidedDay } from '../../../src/domain/report/decided-days';
import { keptShare, monthFigures } from '../../../src/domain/report/figures';
import {
  addLength,
  casesIn,
  condensed,
  type Histogram,
  quantile,
} from '../../../src/domain/report/histogram';
import { type Outcome, type PromiseKind, promisesMade } from '../../../src/domain/report/outcomes';
import { reportCsv } from '../../../src/domain/report/report-csv';
import { addFacts, completed, EMPTY_TALLY, type MonthTally } from '../../../src/domain/report/tally';
import {
  formatShare,
  wordBusiest,
  wordFirstAnswers,
  wordOpen,
  wordScore,
  wordTriage,
  wordTriageRight,
  wordWaits,
} from '../../../src/domain/report/wording';
import { slaStatus } from '../../../src/domain/sla/clock';
import type { ConversationLog, LogEntry } from '../../../src/domain/sla/sla-status';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import { anEntry } from '../../helpers/log-entry';
import { deskAt, paris } from '../../helpers/times';

const NOVEMBER = {
  from: paris('2026-11-01 00:00'),
  to: paris('2026-12-01 00:00'),
  now: paris('2026-12-15 12:00'),
};

function log(
  ...lines: readonly (readonly [string, LogEntry['role'], ('closed' | undefined)?])[]
): ConversationLog {
  const entries = lines.map(([at, role, closed]) =>
    anEntry(paris(at), role, { endsClosing: closed === 'closed' }),
  );
  return { entries, priority: 'critique', type: 'assistance', markedAt: null };
}

const DECIDED: Decision = {
  ticket: true,
  review: false,
  second: null,
  confidence: { ticket: 1, type: 1, priority: 1, escalation: 1, reply: 1 },
  type: 'assistance',
  priority: 'critique',
  escalation: false,
  triage: { ticket: false, why: 'no-customer', reasons: [] } as never,
  chosenByHand: false,
  correctedFrom: { priority: null, type: null },
};

function factsOf(made: ConversationLog, stretch = NOVEMBER, decision: Decision = DECIDED): ConversationFacts {
  const desk = deskAt(stretch.now);
  return conversationFacts({ decision, log: made, status: slaStatus(made, desk) }, stretch, desk);
}

/** How promises ended, in which month. */
const ended = ({ promises }: ConversationFacts) =>
  promises.map(({ kind, outcome, month }) => `${kind} ${outcome} ${month}`);

describe('conversationFacts', () => {
  it('counts each promise by how it ended', () => {
    const made = log(
      ['2026-11-03 10:00', 'customer'],
      ['2026-11-03 11:30', 'answer'],
      ['2026-11-04 09:00', 'customer'],
      ['2026-11-04 16:00', 'answer'],
      ['2026-11-05 22:00', 'customer'],
    );
    const facts = factsOf(made);
    expect(ended(facts)).toEqual([
      'first-answer kept 2026-11',
      'next-answer broken 2026-11',
      'next-answer broken 2026-11',
    ]);
    expect(facts).toMatchObject({
      firstAnswer: { length: 90 * MINUTE, month: '2026-11' },
      wait: null,
      hours: [10, 9, 22],
      corrections: [],
    });
  });

  it('keeps a promise that is not decided yet for later', () => {
    const made = log(['2026-11-24 10:00', 'customer']);
    const stretch = { ...NOVEMBER, now: paris('2026-11-24 12:00') };
    const facts = factsOf(made, stretch);
    expect(ended(facts)).toEqual([]);
    expect(facts).toMatchObject({
      pending: [{ kind: 'first-answer', from: paris('2026-11-24 10:00') }],
      firstAnswer: null,
      hours: [10],
    });
    expect(ended(factsOf(made))).toEqual(['first-answer broken 2026-11']);
    expect(factsOf(made)).toMatchObject({ pending: [], firstAnswer: { length: 'never' } });
  });

  it('counts a promise in the month in which it was decided, and never in one that was mailed', () => {
    const late = log(['2026-11-30 15:00', 'customer'], ['2026-12-01 16:00', 'answer']);
    expect(ended(factsOf(late))).toEqual(['first-answer broken 2026-12']);
    const inTime = log(['2026-11-30 17:00', 'customer'], ['2026-12-01 10:00', 'answer']);
    expect(ended(factsOf(inTime))).toEqual(['first-answer kept 2026-12']);
    expect(factsOf(inTime).firstAnswer).toEqual({ length: 2 * HOUR, month: '2026-12' });
    const [promise] = promisesMade(inTime, deskAt(NOVEMBER.now));
    expect(countedFrom(promise === undefined ? [] : [promise], '2027-01', deskAt(NOVEMBER.now))).toEqual([
      { kind: 'first-answer', outcome: 'kept', month: '2027-01' },
    ]);
  });

  it('tells what was closed without an answer from what was missed', () => {
    const made = log(['2026-11-24 10:00', 'customer', 'closed']);
    expect(ended(factsOf(made))).toEqual(['first-answer unanswered 2026-11']);
    expect(factsOf(made).firstAnswer).toBeNull();
  });

  it('adds up how long a customer waited in all, those who wait at the same time once', () => {
    const made = log(
      ['2026-11-03 10:00', 'customer'],
      ['2026-11-03 12:00', 'answer'],
      ['2026-11-04 09:00', 'customer'],
      ['2026-11-04 10:30', 'answer'],
    );
    expect(factsOf(made).wait).toBe(3.5 * HOUR);
    const [first, second] = [
      anEntry(paris('2026-11-03 10:00'), 'customer', { people: [0] }),
      anEntry(paris('2026-11-03 11:00'), 'customer', { people: [1] }),
    ];
    const both = anEntry(paris('2026-11-03 12:00'), 'answer', { people: [0, 1] });
    expect(factsOf({ ...made, entries: [first, second, both] }).wait).toBe(2 * HOUR);
  });

  it('adds to each stretch only what is of that stretch, whatever the stretches are', () => {
    const times = fc.uniqueArray(fc.integer({ min: NOVEMBER.from, max: NOVEMBER.to - 1 }), {
      minLength: 1,
      maxLength: 12,
    });
    const months = ['2026-11', '2026-12'];
    const added = (tallies: readonly MonthTally[], facts: ConversationFacts) =>
      tallies.map((tally, i) => addFacts(tally, facts, months[i] ?? ''));
    fc.assert(
      fc.property(
        times,
        fc.integer({ min: NOVEMBER.from, max: NOVEMBER.to }),
        fc.nat(7),
        (ats, cut, seed) => {
          const entries = [...ats]
            .sort((a, b) => a - b)
            .map((at, i) => anEntry(at, (i + seed) % 3 === 0 ? ('answer' as const) : ('customer' as const)));
          const made: ConversationLog = { entries, priority: 'basse', type: 'autre', markedAt: null };
          const none = [EMPTY_TALLY, EMPTY_TALLY];
          const whole = added(none, factsOf(made));
          const parts = [
            { ...NOVEMBER, to: cut },
            { ...NOVEMBER, from: cut },
          ]
            .filter(({ from, to }) => from < to)
            .reduce((tallies, stretch) => added(tallies, factsOf(made, stretch)), none);
          expect(parts).toEqual(whole);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what people correct', () => {
  it.each([
    ['a level', { priority: 'moyenne', type: null }, ['moyenne>critique']],
    ['a type', { priority: null, type: 'compte' }, ['compte>assistance']],
    ['both', { priority: 'basse', type: 'autre' }, ['basse>critique', 'autre>assistance']],
    ['mail that was taken for none', { priority: 'none', type: null }, ['none>critique']],
    ['nothing', { priority: null, type: null }, []],
  ] as const)('%s', (_label, correctedFrom, corrections) => {
    const made = log(['2026-11-24 10:00', 'customer']);
    expect(factsOf(made, NOVEMBER, { ...DECIDED, correctedFrom }).corrections).toEqual(corrections);
  });

  it('what they put away, in the stretch in which it came', () => {
    const triage = { ticket: true, priority: 'elevee', type: 'compte', escalation: false } as never;
    const putAway: Decision = { ticket: false, review: false, triage };
    const at = paris('2026-11-24 10:00');
    const desk = deskAt(NOVEMBER.now);
    expect(putAwayFacts(putAway, at, NOVEMBER, desk)?.corrections).toEqual(['elevee>none']);
    expect(putAwayFacts(putAway, NOVEMBER.to, NOVEMBER, desk)).toBeNull();
    expect(putAwayFacts({ ...putAway, triage: DECIDED.triage }, at, NOVEMBER, desk)).toBeNull();
    expect(putAwayFacts({ ...putAway, review: true }, at, NOVEMBER, desk)).toBeNull();
  });
});

describe('quantile', () => {
  it('is the exact quantile, rounded up by one step at most', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 90 * HOUR }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(lengths, fc.constantFrom(0.5, 0.9, 1), fc.nat(5), (values, q, endless) => {
        const histogram = values.reduce<Histogram>(addLength, {});
        const rank = Math.ceil(q * (values.length + endless));
        const exact = [...values].sort((a, b) => a - b)[rank - 1];
        const found = quantile(histogram, endless, q);
        if (exact === undefined) expect(found).toBeNull();
        else {
          expect(found).toBeGreaterThanOrEqual(exact);
          expect((found ?? 0) - exact).toBeLessThan(
            exact <= HOUR ? MINUTE : exact <= 9 * HOUR ? 5 * MINUTE : 30 * MINUTE,
          );
        }
      }),
    );
  });

  it('has no answer without a case', () => {
    expect(quantile({}, 0, 0.5)).toBeNull();
  });

  it('says the same of the half and of nine in ten once it is condensed', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 110 * HOUR }), { maxLength: 60 });
    fc.assert(
      fc.property(lengths, fc.nat(20), (values, endless) => {
        const histogram = values.reduce<Histogram>(addLength, {});
        const few = condensed(histogram, endless);
        expect(casesIn(few)).toBe(values.length);
        expect(Object.keys(few).length).toBeLessThanOrEqual(3);
        for (const q of [0.5, 0.9]) expect(quantile(few, endless, q)).toBe(quantile(histogram, endless, q));
      }),
    );
  });
});

describe('firstUndecidedDay', () => {
  const cases = [
    ['a Monday morning: five business days back', '2026-11-23 10:00', '2026-11-16'],
    ['the same Monday after closing', '2026-11-23 18:01', '2026-11-17'],
    ['the closing instant itself, which is still in time', '2026-11-23 18:00', '2026-11-16'],
    ['a Sunday, when the week before is decided', '2026-11-22 12:00', '2026-11-16'],
    ['after Christmas and New Year’s Day', '2027-01-04 10:00', '2026-12-24'],
  ] as const;
  it.each(cases)('%s', (_label, now, day) => {
    expect(firstUndecidedDay(deskAt(paris(now)))).toBe(day);
  });

  it('has nothing undecided before it', () => {
    const now = paris('2026-05-18 15:00');
    const start = startOfDay(firstUndecidedDay(deskAt(now)), 'Europe/Paris');
    for (let at = start - 20 * 24 * HOUR; at < start; at += HOUR) {
      const made: ConversationLog = {
        ...log(),
        entries: [anEntry(at, 'customer')],
        priority: 'basse',
      };
      expect(slaStatus(made, deskAt(now)).standing).toBe('late');
    }
  });
});

describe('months', () => {
  it('go on over the turn of the year', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-11', -36)]).toEqual([
      '2027-01',
      '2025-12',
      '2023-11',
    ]);
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(formatMonth('2026-08')).toBe('août\u00a02026');
  });
});

describe('a month’s figures', () => {
  const kept = (kind: PromiseKind, outcome: Outcome = 'kept', month = '2026-11') => ({
    kind,
    outcome,
    month,
  });
  const facts: readonly ConversationFacts[] = [
    {
      month: '2026-11',
      priority: 'critique',
      type: 'assistance',
      promises: [
        kept('first-answer'),
        kept('next-answer', 'broken'),
        kept('follow-up', 'broken'),
        kept('escalation'),
        kept('resolution', 'kept', '2026-12'),
      ],
      pending: [],
      firstAnswer: { length: 75 * MINUTE, month: '2026-11' },
      wait: 100 * MINUTE,
      hours: [9, 14],
      corrections: ['moyenne>critique'],
    },
    {
      month: '2026-11',
      priority: 'basse',
      type: 'suggestion',
      promises: [kept('first-answer')],
      pending: [],
      firstAnswer: { length: 10 * HOUR, month: '2026-11' },
      wait: 10 * HOUR,
      hours: [14],
      corrections: [],
    },
    {
      month: '2026-11',
      priority: 'critique',
      type: 'compte',
      promises: [kept('first-answer', 'unanswered')],
      pending: [],
      firstAnswer: null,
      wait: null,
      hours: [23],
      corrections: null,
    },
  ];
  const open = { count: 3, median: 2 * HOUR, oldest: 12 * HOUR };
  const counted = facts.reduce((tally, one) => addFacts(tally, one, '2026-11'), EMPTY_TALLY);
  const figures = monthFigures('2026-11', completed(counted, open));

  it('add up by priority, by type and by promise', () => {
    expect(figures.overall).toEqual({ kept: 2, broken: 1, unanswered: 1 });
    expect(figures.byPriority.critique).toEqual({ kept: 1, broken: 1, unanswered: 1 });
    expect(figures.byType.suggestion).toEqual({ kept: 1, broken: 0, unanswered: 0 });
    expect(keptShare(figures.byPriority.moyenne)).toBeNull();
    expect(figures.kinds['first-answer'].overall).toEqual({ kept: 2, broken: 0, unanswered: 1 });
    expect(figures.kinds['follow-up'].byPriority.critique).toEqual({ kept: 0, broken: 1, unanswered: 0 });
    // December's.
    expect(figures.kinds.resolution.overall).toEqual({ kept: 0, broken: 0, unanswered: 0 });
    expect(figures.busiest).toEqual([
      { hour: 14, count: 2 },
      { hour: 9, count: 1 },
      { hour: 23, count: 1 },
    ]);
  });

  it('leave escalations out of what was published', () => {
    const { overall, kinds } = monthFigures('2026-11', {
      ...EMPTY_TALLY,
      scores: { escalation: { 'critique.compte': { kept: 0, broken: 4, unanswered: 0 } } },
    });
    expect(overall).toEqual({ kept: 0, broken: 0, unanswered: 0 });
    expect(kinds.escalation.overall.broken).toBe(4);
  });

  it('are said in French', () => {
    expect(wordScore(figures.overall)).toBe('66,7\u00a0% (2 sur 3)');
    expect(wordScore(figures.byPriority.moyenne)).toBe('aucun délai échu');
    expect(wordFirstAnswers(figures, 9 * HOUR)).toBe(
      'la moitié en 1\u00a0h\u00a015\u00a0ouvrée au plus, neuf sur dix en 1\u00a0j\u00a01\u00a0h\u00a0ouvrées au plus',
    );
    expect(wordWaits(figures, 9 * HOUR)).toBe(
      'la moitié en 2\u00a0h\u00a0ouvrées au plus, neuf sur dix en 1\u00a0j\u00a01\u00a0h\u00a0ouvrées au plus',
    );
    expect(wordOpen(open, 9 * HOUR)).toBe(
      '3, la moitié depuis 2\u00a0h\u00a0ouvrées au plus, la plus ancienne depuis 1\u00a0j\u00a03\u00a0h\u00a0ouvrées',
    );
    expect(wordTriage(figures)).toBe('50\u00a0% (1 sur 2)\u00a0: Moyenne\u00a0→ Critique (1)');
    expect(wordTriageRight(figures)).toBe('priorité 50\u00a0%, type 100\u00a0%');
    const none = { read: 0, changed: 0, corrections: {} };
    expect(wordTriageRight({ ...figures, triage: none })).toBe('aucune demande');
    const corrections = { 'elevee>none': 1, 'none>basse': 1, 'autre>compte': 1 } as const;
    const triage = { read: 10, changed: 3, corrections };
    expect(wordTriageRight({ ...figures, triage })).toBe('priorité 80\u00a0%, type 90\u00a0%');
    expect(wordBusiest(figures)).toBe(
      'de 14\u00a0h à 15\u00a0h (2), de 9\u00a0h à 10\u00a0h (1), de 23\u00a0h à 24\u00a0h (1)',
    );
    expect([1, 0.99999, 2 / 3, 0.29, 0].map(formatShare)).toEqual([
      '100\u00a0%',
      '99,9\u00a0%',
      '66,7\u00a0%',
      '29\u00a0%',
      '0\u00a0%',
    ]);
  });

  it('are a line each in the CSV, with what came later behind', () => {
    const lines = reportCsv([figures]).split('\r\n');
    expect(lines[0]).toMatch(
      /^Mois;Rubrique;Élément;Tenus;Dépassés;Clos sans réponse;Part tenue \(%\);Valeur;/,
    );
    expect(lines[1]).toBe('2026-11;Ensemble;;2;1;1;66,7;;2;0;0;1;0;1;0;0;1;0');
    expect(lines).toContain('2026-11;Priorité;Critique;1;1;1;50,0;;1;0;0;1;0;1;0;0;1;0');
    expect(lines[11]).toBe('2026-11;Première réponse;Médiane (minutes ouvrées);;;;;75;;;;;;;;;;');
    const later = lines.slice(1 + 1 + 4 + 5 + 2 + 24).map((line) => line.split(';').slice(1, 8));
    expect(later).toEqual([
      ['Attente totale', 'Médiane (minutes ouvrées)', '', '', '', '', '120'],
      ['Attente totale', '90e centile (minutes ouvrées)', '', '', '', '', '600'],
      ['Demandes ouvertes', 'Nombre', '', '', '', '', '3'],
      ['Demandes ouvertes', 'Âge médian (minutes ouvrées)', '', '', '', '', '120'],
      ['Demandes ouvertes', 'Âge de la plus ancienne (minutes ouvrées)', '', '', '', '', '720'],
      ['Tri', 'Demandes lues', '', '', '', '', '2'],
      ['Tri', 'Demandes corrigées à la main', '', '', '', '', '1'],
      ['Tri', 'Priorités justes', '', '', '', '', '1'],
      ['Tri', 'Types justes', '', '', '', '', '2'],
      ['Tri corrigé', 'Moyenne\u00a0→ Critique', '', '', '', '', '1'],
    ]);
    expect(new Set(lines.map((line) => line.split(';').length))).toEqual(new Set([18]));
  });
});

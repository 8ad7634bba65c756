import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/civil-date';
import { startOfDay } from '../../../src/domain/calendar/local-time';
import { addMonths } from '../../../src/domain/calendar/month';
import { formatMonth } from '../../../src/domain/french/month';
import { firstUndecidedDay } from '../../../src/domain/report/decided-days';
import { keptShare, monthFigures } from '../../../src/domain/report/figures';
import { addLength, type Histogram, quantile } from '../../../src/domain/report/histogram';
import { reportCsv } from '../../../src/domain/report/report-csv';
import {
  addFacts,
  type ConversationFacts,
  conversationFacts,
  EMPTY_TALLY,
} from '../../../src/domain/report/tally';
import { formatShare, wordBusiest, wordFirstAnswers, wordScore } from '../../../src/domain/report/wording';
import { slaStatus } from '../../../src/domain/sla/clock';
import type { ConversationLog, LogEntry } from '../../../src/domain/sla/sla-status';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import { anEntry } from '../../helpers/log-entry';
import { calendarWith, deskAt, paris } from '../../helpers/times';

const calendar = calendarWith();
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

function factsOf(made: ConversationLog, stretch = NOVEMBER): ConversationFacts {
  return conversationFacts(made, slaStatus(made, deskAt(stretch.now)), stretch, calendar);
}

describe('conversationFacts', () => {
  it('counts each promise by how it ended', () => {
    const made = log(
      ['2026-11-03 10:00', 'customer'],
      ['2026-11-03 11:30', 'answer'],
      ['2026-11-04 09:00', 'customer'],
      ['2026-11-04 16:00', 'answer'],
      ['2026-11-05 22:00', 'customer'],
    );
    expect(factsOf(made)).toEqual({
      priority: 'critique',
      type: 'assistance',
      outcomes: ['kept', 'broken', 'broken'],
      firstAnswer: 90 * MINUTE,
      hours: [10, 9, 22],
    });
  });

  it('leaves a promise out that is not decided yet', () => {
    const made = log(['2026-11-24 10:00', 'customer']);
    const stretch = { ...NOVEMBER, now: paris('2026-11-24 12:00') };
    expect(factsOf(made, stretch)).toMatchObject({ outcomes: [], firstAnswer: null, hours: [10] });
    expect(factsOf(made)).toMatchObject({ outcomes: ['broken'], firstAnswer: 'never' });
  });

  it('tells what was closed without an answer from what was missed', () => {
    const made = log(['2026-11-24 10:00', 'customer', 'closed']);
    expect(factsOf(made)).toMatchObject({ outcomes: ['unanswered'], firstAnswer: null });
  });

  it('adds to each stretch only what is of that stretch, whatever the stretches are', () => {
    const times = fc.uniqueArray(fc.integer({ min: NOVEMBER.from, max: NOVEMBER.to - 1 }), {
      minLength: 1,
      maxLength: 12,
    });
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
          const whole = addFacts(EMPTY_TALLY, factsOf(made));
          const parts = [
            { ...NOVEMBER, to: cut },
            { ...NOVEMBER, from: cut },
          ].reduce((tally, stretch) => addFacts(tally, factsOf(made, stretch)), EMPTY_TALLY);
          expect(parts).toEqual(whole);
        },
      ),
      { numRuns: 200 },
    );
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

  it('keeps a tally within the size of a property whatever its conversations', () => {
    let tally = EMPTY_TALLY;
    for (let i = 0; i < 4_000; i += 1) {
      const answer = ((i * 7_919) % 12_000) * MINUTE;
      tally = addFacts(tally, {
        priority: 'basse',
        type: 'autre',
        outcomes: ['kept'],
        firstAnswer: answer,
        hours: [i % 24],
      });
    }
    expect(JSON.stringify(tally).length).toBeLessThan(9_000);
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
  const facts: readonly ConversationFacts[] = [
    {
      priority: 'critique',
      type: 'assistance',
      outcomes: ['kept', 'broken'],
      firstAnswer: 75 * MINUTE,
      hours: [9, 14],
    },
    { priority: 'basse', type: 'suggestion', outcomes: ['kept'], firstAnswer: 10 * HOUR, hours: [14] },
    { priority: 'critique', type: 'compte', outcomes: ['unanswered'], firstAnswer: null, hours: [23] },
  ];
  const figures = monthFigures('2026-11', facts.reduce(addFacts, EMPTY_TALLY));

  it('add up by priority and by type', () => {
    expect(figures.overall).toEqual({ kept: 2, broken: 1, unanswered: 1 });
    expect(figures.byPriority.critique).toEqual({ kept: 1, broken: 1, unanswered: 1 });
    expect(figures.byType.suggestion).toEqual({ kept: 1, broken: 0, unanswered: 0 });
    expect(keptShare(figures.byPriority.moyenne)).toBeNull();
    expect(figures.busiest).toEqual([
      { hour: 14, count: 2 },
      { hour: 9, count: 1 },
      { hour: 23, count: 1 },
    ]);
  });

  it('are said in French', () => {
    expect(wordScore(figures.overall)).toBe('66,6\u00a0% (2 sur 3)');
    expect(wordScore(figures.byPriority.moyenne)).toBe('aucun délai échu');
    expect(wordFirstAnswers(figures, 9 * HOUR)).toBe(
      'la moitié en 1\u00a0h\u00a015\u00a0ouvrée au plus, neuf sur dix en 1\u00a0j\u00a01\u00a0h\u00a0ouvrées au plus',
    );
    expect(wordBusiest(figures)).toBe(
      '14\u00a0h–15\u00a0h (2), 9\u00a0h–10\u00a0h (1), 23\u00a0h–24\u00a0h (1)',
    );
    expect([formatShare(1), formatShare(0.99999), formatShare(0.29), formatShare(0)]).toEqual([
      '100\u00a0%',
      '99,9\u00a0%',
      '29\u00a0%',
      '0\u00a0%',
    ]);
  });

  it('are a line each in the CSV', () => {
    const lines = reportCsv([figures]).split('\r\n');
    expect(lines).toHaveLength(1 + 1 + 4 + 5 + 2 + 24);
    expect(lines[1]).toBe('2026-11;Ensemble;;2;1;1;66,7;');
    expect(lines).toContain('2026-11;Priorité;Critique;1;1;1;50,0;');
    expect(lines).toContain('2026-11;Première réponse;Médiane (minutes ouvrées);;;;;75');
    expect(new Set(lines.map((line) => line.split(';').length))).toEqual(new Set([8]));
  });
});

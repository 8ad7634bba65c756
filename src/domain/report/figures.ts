// A tally in the figures that people read.

import type { Month } from '../calendar/month';
import { PRIORITIES, type Priority, TICKET_TYPES, type TicketType, tableOf } from '../terms/levels';
import type { Duration } from '../terms/time';
import type { Corrected } from './corrections';
import { casesIn, quantile } from './histogram';
import { PROMISE_KINDS, type PromiseKind } from './outcomes';
import { ANSWERS, type CountedKind, type Score, scoresOf, sumOf } from './scores';
import type { MonthTally, OpenAges } from './tally';

/** What promises came to, in all and apart. */
export interface KindFigures {
  readonly overall: Score;
  readonly byPriority: Readonly<Record<Priority, Score>>;
  readonly byType: Readonly<Record<TicketType, Score>>;
}

/** Within which open time half of the cases ended, and nine in ten; null: never. */
export interface LengthFigures {
  readonly median: Duration | null;
  readonly ninetieth: Duration | null;
  /** How many there are. */
  readonly cases: number;
}

/** The figures of one month; those of all answers on top. */
export interface MonthFigures extends KindFigures {
  readonly month: Month;
  /** The same of each kind of promise. */
  readonly kinds: Readonly<Record<PromiseKind, KindFigures>>;
  readonly firstAnswers: LengthFigures;
  /** How long customers waited in all, for every answer of a conversation. */
  readonly waits: LengthFigures;
  readonly triage: Corrected;
  /** What was open when the month was complete; null while it is not, and where nobody noted it. */
  readonly open: OpenAges | null;
  readonly received: readonly number[];
  /** The hours of the day with the most customer messages, at most three, the busiest first. */
  readonly busiest: readonly { readonly hour: number; readonly count: number }[];
}

const BUSIEST = 3;

/**
 * Works out the figures of a month.
 * @example monthFigures('2026-11', EMPTY_TALLY).firstAnswers.median //=> null
 */
export function monthFigures(month: Month, tally: MonthTally): MonthFigures {
  const kinds = (which: readonly CountedKind[]) => kindFigures(tally, which);
  return {
    month,
    ...kinds(ANSWERS),
    kinds: tableOf(PROMISE_KINDS, (kind) => kinds([kind])),
    firstAnswers: lengthFigures(tally.firstAnswers, tally.neverAnswered),
    waits: lengthFigures(tally.waits, 0),
    triage: tally.triage,
    open: tally.open,
    received: tally.received,
    busiest: tally.received
      .map((count, hour) => ({ hour, count }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.hour - b.hour)
      .slice(0, BUSIEST),
  };
}

/**
 * Share of the promises that were kept, 0 to 1; null where none was decided.
 * @example keptShare({ kept: 3, broken: 1, unanswered: 5 }) //=> 0.75
 */
export function keptShare({ kept, broken }: Score): number | null {
  return kept + broken === 0 ? null : kept / (kept + broken);
}

function kindFigures({ scores }: MonthTally, which: readonly CountedKind[]): KindFigures {
  const table = scoresOf(scores, which);
  const byPriority = tableOf(PRIORITIES, (level) => sumOf(TICKET_TYPES.map((type) => table[level][type])));
  return {
    overall: sumOf(Object.values(byPriority)),
    byPriority,
    byType: tableOf(TICKET_TYPES, (type) => sumOf(PRIORITIES.map((level) => table[level][type]))),
  };
}

function lengthFigures(lengths: MonthTally['waits'], endless: number): LengthFigures {
  return {
    median: quantile(lengths, endless, 0.5),
    ninetieth: quantile(lengths, endless, 0.9),
    cases: casesIn(lengths) + endless,
  };
}

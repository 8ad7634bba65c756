// A tally in the figures that people read.

import type { Month } from '../calendar/month';
import { PRIORITIES, type Priority, TICKET_TYPES, type TicketType, tableOf } from '../terms/levels';
import type { Duration } from '../terms/time';
import { quantile } from './histogram';
import type { MonthTally, Score } from './tally';

/** The figures of one month. */
export interface MonthFigures {
  readonly month: Month;
  readonly overall: Score;
  readonly byPriority: Readonly<Record<Priority, Score>>;
  readonly byType: Readonly<Record<TicketType, Score>>;
  /** Open time within which half of the conversations, and nine in ten, had their first response; null: never. */
  readonly median: Duration | null;
  readonly ninetieth: Duration | null;
  /** Conversations that these two are about. */
  readonly conversations: number;
  readonly received: readonly number[];
  /** The hours of the day with the most customer messages, at most three, the busiest first. */
  readonly busiest: readonly { readonly hour: number; readonly count: number }[];
}

const BUSIEST = 3;

/**
 * Works out the figures of a month.
 * @example monthFigures('2026-11', EMPTY_TALLY).median //=> null
 */
export function monthFigures(month: Month, tally: MonthTally): MonthFigures {
  const answered = Object.values(tally.firstAnswers);
  return {
    month,
    overall: sum(PRIORITIES.flatMap((level) => TICKET_TYPES.map((type) => tally.scores[level][type]))),
    byPriority: tableOf(PRIORITIES, (level) => sum(TICKET_TYPES.map((type) => tally.scores[level][type]))),
    byType: tableOf(TICKET_TYPES, (type) => sum(PRIORITIES.map((level) => tally.scores[level][type]))),
    median: quantile(tally.firstAnswers, tally.neverAnswered, 0.5),
    ninetieth: quantile(tally.firstAnswers, tally.neverAnswered, 0.9),
    conversations: answered.reduce((total, count) => total + count, tally.neverAnswered),
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

function sum(scores: readonly Score[]): Score {
  return scores.reduce(
    (all, { kept, broken, unanswered }) => ({
      kept: all.kept + kept,
      broken: all.broken + broken,
      unanswered: all.unanswered + unanswered,
    }),
    { kept: 0, broken: 0, unanswered: 0 },
  );
}

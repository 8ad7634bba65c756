// How promises ended, counted by what was promised, by level and by type.
import { PRIORITIES, type Priority, TICKET_TYPES, type TicketType, tableOf } from '../terms/levels';
import type { Outcome, PromiseKind } from './outcomes';

/** How promises ended. */
export type Score = Readonly<Record<Outcome, number>>;

/** 'answer' was counted before first answers and next ones were told apart. */
export type CountedKind = PromiseKind | 'answer';

/** A level and a type. */
export type ScoreCell = `${Priority}.${TicketType}`;

/** Scores where there are any. */
export type Scores = Readonly<Partial<Record<CountedKind, Readonly<Partial<Record<ScoreCell, Score>>>>>>;

/** What was published: an answer in time. */
export const ANSWERS: readonly CountedKind[] = ['answer', 'first-answer', 'next-answer'];

const NO_SCORE: Score = { kept: 0, broken: 0, unanswered: 0 };

/**
 * The scores with one more promise that ended.
 * @example addScore({}, 'resolution', 'basse.autre', 'kept') //=> { resolution: { 'basse.autre': { kept: 1, broken: 0, unanswered: 0 } } }
 */
export function addScore(scores: Scores, kind: CountedKind, cell: ScoreCell, outcome: Outcome): Scores {
  const before = scores[kind]?.[cell] ?? NO_SCORE;
  return {
    ...scores,
    [kind]: { ...scores[kind], [cell]: { ...before, [outcome]: before[outcome] + 1 } },
  };
}

/**
 * The scores of some kinds of promises, by priority and type.
 * @example scoresOf({}, ['resolution']).critique.compte //=> { kept: 0, broken: 0, unanswered: 0 }
 */
export function scoresOf(
  scores: Scores,
  kinds: readonly CountedKind[],
): Readonly<Record<Priority, Readonly<Record<TicketType, Score>>>> {
  return tableOf(PRIORITIES, (priority) =>
    tableOf(TICKET_TYPES, (type) =>
      sumOf(kinds.map((kind) => scores[kind]?.[`${priority}.${type}`] ?? NO_SCORE)),
    ),
  );
}

/**
 * Several scores in one.
 * @example sumOf([]) //=> { kept: 0, broken: 0, unanswered: 0 }
 */
export function sumOf(scores: readonly Score[]): Score {
  return scores.reduce(
    (all, { kept, broken, unanswered }) => ({
      kept: all.kept + kept,
      broken: all.broken + broken,
      unanswered: all.unanswered + unanswered,
    }),
    NO_SCORE,
  );
}

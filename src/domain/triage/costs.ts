// What a wrong decision costs, as data. Change a number here, and `npm run triage:score` says what it does.
import { PRIORITIES, type Priority } from '../terms/levels';
import type { Beliefs } from './beliefs';
import { OUTCOMES, TICKET_TOPICS, type TicketTopic } from './model/topics';

/**
 * What it costs to take a mail of one level for another: what it is stands before the row, what it is taken for above the column.
 * The unit is a mail taken for the neighbouring level, halved. A grave report that waits for days costs most; a light one that is
 * read at once costs little.
 */
const LEVEL_COSTS: Readonly<Record<Priority, Readonly<Record<Priority, number>>>> = {
  //                    critique     elevee     moyenne     basse
  critique: { critique: 0, elevee: 3, moyenne: 5, basse: 12 },
  elevee: { critique: 2, elevee: 0, moyenne: 2, basse: 2 },
  moyenne: { critique: 2, elevee: 2, moyenne: 0, basse: 2 },
  basse: { critique: 2, elevee: 2, moyenne: 2, basse: 0 },
};
/** What it costs beside the level to take one matter for another: the agent sorts it anew, and chooses another reply. */
const MATTER_COST = 6;

/**
 * What it costs to take one level for another.
 * @example levelCost('critique', 'basse') //=> 12
 */
export function levelCost(is: Priority, taken: Priority): number {
  return LEVEL_COSTS[is][taken];
}

/**
 * Of the topics of a mail the one that costs least to expect, as far as it can be known.
 * @example leastCostly({ ...NOTHING, idea: 0.6, lost: 0.4 }) //=> 'lost'
 */
export function leastCostly(beliefs: Beliefs): TicketTopic {
  const likely = levelsOf(beliefs);
  let best: TicketTopic = 'other';
  let least = Number.POSITIVE_INFINITY;
  for (const taken of TICKET_TOPICS) {
    const { priority } = OUTCOMES[taken];
    let cost = MATTER_COST * (1 - beliefs[taken]);
    for (const is of PRIORITIES) cost += likely[is] * LEVEL_COSTS[is][priority];
    if (cost >= least) continue;
    best = taken;
    least = cost;
  }
  return best;
}

function levelsOf(beliefs: Beliefs): Readonly<Record<Priority, number>> {
  const likely = { critique: 0, elevee: 0, moyenne: 0, basse: 0 };
  for (const topic of TICKET_TOPICS) likely[OUTCOMES[topic].priority] += beliefs[topic];
  return likely;
}

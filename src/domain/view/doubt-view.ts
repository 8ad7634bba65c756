// What a card says of a level that is doubtful: which two it may be, each of them one click away.
import type { TicketDecision } from '../decision/decision';
import type { SlaStatus } from '../sla/sla-status';
import type { Priority } from '../terms/levels';
import { PRIORITY_WORDS } from '../terms/words';

/** A level to choose, and what its button says. */
interface LevelChoice {
  readonly priority: Priority;
  readonly text: string;
}

/** The level in force first, the likeliest other one next. */
export interface DoubtView {
  readonly text: string;
  readonly choices: readonly [LevelChoice, LevelChoice];
}

/**
 * Words the doubt about a level; null where there is none, or nobody waits.
 * @example doubtView({ ...decision, priority: 'critique', second: 'elevee' }, 'a-traiter')?.text //=> 'Le tri hésite entre Critique et Élevée'
 */
export function doubtView(
  { priority, second }: Pick<TicketDecision, 'priority' | 'second'>,
  state: SlaStatus['state'],
): DoubtView | null {
  if (second === null || state !== 'a-traiter') return null;
  return {
    text: `Le tri hésite entre ${PRIORITY_WORDS[priority]} et ${PRIORITY_WORDS[second]}`,
    choices: [
      { priority, text: `C’est bien ${PRIORITY_WORDS[priority]}` },
      { priority: second, text: `Plutôt ${PRIORITY_WORDS[second]}` },
    ],
  };
}

// What people changed of what triage had read: how good triage is, in the team's own eyes.
import type { Decision } from '../decision/decision';
import { NBSP } from '../french/typography';
import { PRIORITIES, type Priority, TICKET_TYPES, type TicketType } from '../terms/levels';
import { PRIORITY_WORDS, TYPE_WORDS } from '../terms/words';

type Level = Priority | 'none';

/** From what to what; 'none' is no request. */
export type Correction = `${Level}>${Level}` | `${TicketType}>${TicketType}`;

/** How often each was made. */
type Corrections = Readonly<Partial<Record<Correction, number>>>;

/** Conversations that triage read, how many of them people corrected, and what they changed: both level and type, maybe. */
export interface Corrected {
  readonly read: number;
  readonly changed: number;
  readonly corrections: Corrections;
}

const LEVELS: readonly Level[] = [...PRIORITIES, 'none'];

/** Every correction that there may be. */
export const CORRECTIONS: readonly Correction[] = [
  ...LEVELS.flatMap((from) => LEVELS.filter((to) => to !== from).map((to) => `${from}>${to}` as const)),
  ...TICKET_TYPES.flatMap((from) =>
    TICKET_TYPES.filter((to) => to !== from).map((to) => `${from}>${to}` as const),
  ),
];

/**
 * What people corrected in a conversation; what they put away is no request to them.
 * @example correctionsOf({ ...decision, priority: 'critique', correctedFrom: { priority: 'moyenne', type: null } }) //=> ['moyenne>critique']
 */
export function correctionsOf(decision: Decision): readonly Correction[] {
  const { triage } = decision;
  if (!decision.ticket) return triage.ticket && !decision.review ? [`${triage.priority}>none`] : [];
  const { priority, type } = decision.correctedFrom;
  return [
    ...(priority === null ? [] : ([`${priority}>${decision.priority}`] as const)),
    ...(type === null ? [] : ([`${type}>${decision.type}`] as const)),
  ];
}

/**
 * How many requests nobody corrected, field by field; what was taken for a request wrongly, or for none, was wrong in its level.
 * @example rightByField({ read: 10, changed: 1, corrections: { 'moyenne>critique': 1 } }) //=> { priority: 9, type: 10 }
 */
export function rightByField({
  read,
  corrections,
}: Corrected): Readonly<Record<'priority' | 'type', number>> {
  const wrong = { priority: 0, type: 0 };
  for (const one of CORRECTIONS) {
    const [from = ''] = one.split('>');
    const field = LEVELS.some((level) => level === from) ? 'priority' : 'type';
    wrong[field] += corrections[one] ?? 0;
  }
  return { priority: read - wrong.priority, type: read - wrong.type };
}

/**
 * A correction in French.
 * @example wordCorrection('moyenne>critique') //=> 'Moyenne\u00a0→ Critique'
 */
export function wordCorrection(correction: Correction): string {
  return correction.split('>').map(wordOf).join(`${NBSP}→ `);
}

const WORDS: Readonly<Record<string, string>> = {
  ...PRIORITY_WORDS,
  ...TYPE_WORDS,
  none: 'Pas une demande',
};

function wordOf(key: string): string {
  return WORDS[key] ?? key;
}

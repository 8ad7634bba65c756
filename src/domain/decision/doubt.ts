// How doubtful a decision is, once people have been heard.
import type { MessageSnapshot } from '../mailbox/conversation';
import type { Priority } from '../terms/levels';
import type { Confidence, Triage } from '../triage/triage-result';

const CERTAIN: Confidence = { ticket: 1, type: 1, priority: 1, escalation: 1, reply: 1 };

/**
 * The other level that a labelled request may have, null where nobody need look. Our label of doubt, put on beside the level, says that
 * it was doubtful; an agent who takes it off has confirmed the level.
 * @example secondLevel([{ ...message, labels: ['priority/critique', 'doubtful'] }], triage, 'critique') //=> 'elevee'
 */
export function secondLevel(
  settled: readonly Pick<MessageSnapshot, 'labels'>[],
  triage: Triage,
  priority: Priority,
): Priority | null {
  const doubted = settled.some(({ labels }) => labels.includes('doubtful'));
  return doubted && triage.ticket && triage.priority === priority ? triage.second : null;
}

/**
 * How sure each field is: what triage says of it, and 1 where a person decided.
 * @example sureness(triage, { priority: true, type: false }).priority //=> 1
 */
export function sureness(
  triage: Triage,
  byHand: { readonly priority: boolean; readonly type: boolean },
): Confidence {
  if (!triage.ticket) return CERTAIN;
  const { type, priority } = triage.confidence;
  return {
    ...triage.confidence,
    type: byHand.type ? 1 : type,
    priority: byHand.priority ? 1 : priority,
  };
}

// What a run leaves on a conversation that the index does not hold: its own labels come back in the history, and are no news
// to the next run. Whatever else is there by then was put there by somebody.
import { LABELS, type LabelKey } from '../../domain/mailbox/labels';
import type { Assessed } from '../conversation/assess';

/** The labels that a conversation has once they were corrected, a character each. */
export function labelCodes({ snapshot, change }: Assessed): string {
  const left = new Set([...snapshot.messages.flatMap(({ labels }) => labels), ...change.add]);
  for (const key of change.remove) left.delete(key);
  return LABELS.map(({ key }, i) => (left.has(key) ? i.toString(36) : '')).join('');
}

/** The labels that the last run left on a conversation, by its codes; those of automatic mail where it is not named. */
export function labelsLeft(lately: ReadonlyMap<string, string>, threadId: string): readonly LabelKey[] {
  const codes = lately.get(threadId);
  if (codes === undefined) return ['automatic'];
  return LABELS.flatMap(({ key }, i) => (codes.includes(i.toString(36)) ? [key] : []));
}

/** What the state holds of it, by thread: an item is `id:codes`. */
export function readLately(items: readonly string[]): Map<string, string> {
  return new Map(items.map((item) => item.split(':') as [string, string]));
}

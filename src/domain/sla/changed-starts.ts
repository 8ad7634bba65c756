// The start that counts for each of many conversations that ask again: worked out from the others, and not kept.
import { answeredPart } from '../roles/customer-key';
import type { Instant } from '../terms/time';
import type { SlaContext } from './context';
import { type OlderStart, olderStart, type Waiting } from './older-start';
import { standingAt } from './running-clock';

/** A conversation with what was announced of it. */
interface Told extends Waiting {
  readonly atRiskFrom: Instant | null;
  readonly older: OlderStart | null;
  readonly announced: { readonly atRisk: boolean; readonly late: number; readonly lateOn: string | null };
}

/**
 * Those whose start is another one than they hold.
 * @example changedStarts([], desk) //=> []
 */
export function changedStarts<E extends Told>(all: readonly E[], context: SlaContext): readonly E[] {
  const asking = all.filter(({ chases, older }) => chases || older !== null);
  const groups = new Map<string, E[]>(asking.map(({ customer }) => [answeredPart(customer), []]));
  if (asking.length > 0) for (const entry of all) groups.get(answeredPart(entry.customer))?.push(entry);
  return asking.flatMap((entry) => {
    const among = groups.get(answeredPart(entry.customer)) ?? [];
    const after = startingAt(entry, olderStart(entry, among, context), context);
    return after === entry ? [] : [after];
  });
}

/**
 * The conversation with another start; the same object where it is the one that it holds. Where there is more time by now, what
 * was announced by the older start does not stand for its own.
 * @example startingAt(entry, entry.older, desk) === entry //=> true
 */
export function startingAt<E extends Told>(
  entry: E,
  older: OlderStart | null,
  { now }: Pick<SlaContext, 'now'>,
): E {
  const before = entry.older;
  if (JSON.stringify(before) === JSON.stringify(older)) return entry;
  const { due, atRiskFrom } = older ?? entry;
  const later = before !== null && due !== null && atRiskFrom !== null && due > before.due;
  if (!later || standingAt({ due, atRiskFrom }, now) !== 'on-time') return { ...entry, older };
  return { ...entry, older, announced: { ...entry.announced, atRisk: false, late: 0, lateOn: null } };
}

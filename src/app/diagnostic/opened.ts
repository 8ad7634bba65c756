// Whether Gmail says which conversation is open: where it does not, no card of a conversation can be drawn.
import type { Store } from '../../ports';

const PROPERTY = 'opened';

/** How the last one that was opened was met; null before the first. */
export function lastOpened(store: Store): 'known' | 'unknown' | null {
  const value = store.all()[PROPERTY];
  return value === 'known' || value === 'unknown' ? value : null;
}

/** Notes it where it is news: a card is drawn often. */
export function noteOpened(store: Store, how: 'known' | 'unknown'): void {
  if (lastOpened(store) !== how) store.set({ [PROPERTY]: how });
}

// Whether Gmail says which conversation is open, and how: where it does not, no card of a conversation can be drawn.
import type { Store } from '../../ports';

const PROPERTY = 'opened';

/** How an event named the open message: by Gmail's decimal id, by one of Gmail's window, in another form or not at all. */
export type IdForm = 'decimal' | 'composed' | 'other' | 'absent';

/** How the last one that was opened was met; null before the first. */
export function lastOpened(store: Store): 'known' | 'unknown' | null {
  const [how] = read(store);
  return how === 'known' || how === 'unknown' ? how : null;
}

/** The form of the ids that events gave; 'unknown' before the first. One of the window is seldom met, and kept. */
export const openedForm = (store: Store): string => read(store)[1] ?? 'unknown';

/** Notes it where it is news: a card is drawn often. */
export function noteOpened(store: Store, how: 'known' | 'unknown', form: IdForm): void {
  const [before, known] = read(store);
  const kept = known === 'composed' && form === 'decimal' ? known : form;
  if (before !== how || known !== kept) store.set({ [PROPERTY]: `${how} ${kept}` });
}

const read = (store: Store): readonly string[] =>
  (store.all()[PROPERTY] ?? '').split(' ').filter((word) => word !== '');

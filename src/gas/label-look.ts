// The colours of labels that an earlier version made: known by id, so that no conversation loses its label.
import { FORMER_COLORS, LABEL_LOOK, LABELS, type LabelKey } from '../domain/mailbox/labels';
import type { Store } from '../ports';
import { gmailUsers, ME } from './advanced-gmail';
import { google, googleOrNull } from './google-error';
import type { LabelRegistry } from './label-registry';

const PROPERTY = 'labels.look';

/** Gives them the colours of this version, once; those of a person's choice stay. */
export function repaintLabels(store: Store, { keyById }: Pick<LabelRegistry, 'keyById'>): void {
  if (store.all()[PROPERTY] === String(LABEL_LOOK)) return;
  const idByKey = new Map([...keyById].map(([id, key]) => [key, id]));
  for (const { key, textColor, backgroundColor } of LABELS) {
    const id = idByKey.get(key);
    if (id === undefined || !looksAsBefore(key, id)) continue;
    const color = { textColor, backgroundColor };
    google('labels.patch', () => gmailUsers().Labels.patch({ color }, ME, id));
  }
  store.set({ [PROPERTY]: String(LABEL_LOOK) });
}

/** A label that is gone has no colour to change. */
function looksAsBefore(key: LabelKey, id: string): boolean {
  const former = FORMER_COLORS[key];
  if (former === undefined) return false;
  const color = googleOrNull('labels.get', () => gmailUsers().Labels.get(ME, id))?.color;
  return color?.textColor === former.textColor && color.backgroundColor === former.backgroundColor;
}

// Our labels taken out of the mailbox, and with them off every message.
import { readLabelIds } from '../app/stored-label-ids';
import { labelNameKey } from '../domain/mailbox/label-name';
import { isHidden, LABEL_ROOT } from '../domain/mailbox/labels';
import type { Mailbox, Store } from '../ports';
import { gmailUsers, ME } from './advanced-gmail';
import { googleOrNull } from './google-error';
import { foundAmong, type Labels, listed } from './label-registry';

/** What only holds others together, the innermost first. */
const NODES = [`${LABEL_ROOT}/Type`, `${LABEL_ROOT}/En main`, LABEL_ROOT];

type Removal = Parameters<Mailbox['removeLabels']>;

/** A label of ours under another name goes too; one of the team's own below our root stays, and so does the root. */
export function removeLabels(store: Store, which: Removal[0], hasTime: Removal[1]): boolean {
  const existing = listed();
  const there = new Set(existing.map(({ id }) => id));
  const ours = foundAmong(existing, new Map(readLabelIds(store).filter(([, id]) => there.has(id))));
  const going = [...ours].filter(([key]) => which === 'all' || isHidden(key)).map(([, id]) => id);
  for (const id of which === 'all' ? [...going, ...emptyNodes(existing, going)] : going) {
    if (!hasTime()) return false;
    googleOrNull('labels.remove', () => gmailUsers().Labels.remove(ME, id));
  }
  return true;
}

function emptyNodes(existing: Labels, going: readonly string[]): readonly string[] {
  const gone = new Set(going);
  for (const node of NODES.map(labelNameKey)) {
    const found = existing.find(({ name = '' }) => labelNameKey(name) === node)?.id;
    const holds = existing.some(
      ({ id = '', name = '' }) => !gone.has(id) && labelNameKey(name).startsWith(`${node}/`),
    );
    if (found !== undefined && !holds) gone.add(found);
  }
  return [...gone].slice(new Set(going).size);
}

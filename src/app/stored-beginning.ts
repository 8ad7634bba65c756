// When the watch began. What is kept here may be lost: the label of what is not watched then says it.
import * as v from 'valibot';
import type { Store } from '../ports';
import { readRecord } from './stored-record';

const PROPERTY = 'beginning';

const Beginning = v.object({
  /** The day that the first run settled; null where there was a watch before it, or nobody knows. */
  standard: v.nullable(v.string()),
  /** The instant by which the mailbox's labels go. */
  applied: v.nullable(v.number()),
  /** While another one is being applied, the thread that was taken up last; '' otherwise. */
  at: v.optional(v.string(), ''),
});
type Beginning = v.InferOutput<typeof Beginning>;

/** Not known before the first run. */
export function readBeginning(store: Store): Beginning & { readonly known: boolean } {
  const stored = readRecord(store, PROPERTY, Beginning, null);
  return stored === null
    ? { standard: null, applied: null, at: '', known: false }
    : { ...stored, known: true };
}

export function storeBeginning(store: Store, beginning: Beginning): void {
  store.set({ [PROPERTY]: JSON.stringify(beginning) });
}

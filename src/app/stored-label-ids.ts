// The ids that our labels have in the mailbox, as they are stored: only a cache of what the mailbox says.
import * as v from 'valibot';
import type { LabelKey } from '../domain/mailbox/labels';
import type { Store } from '../ports';
import { readRecord } from './stored-record';

const PROPERTY = 'labels';
const GONE_PROPERTY = 'labels.gone';
const FOREIGN_PROPERTY = 'labels.foreign';
/** Labels that one property holds of its 9 KB: a dated one takes some 50 characters. */
const PART = 120;
/** Labels that were deleted: two trees. */
const REMEMBERED = 60;
/** Labels of others: as many ids as one property holds, of up to 25 characters each. */
const FOREIGN = 300;
/** One that cannot be read is made anew. */
const Ids = v.array(v.tuple([v.custom<LabelKey>((key) => typeof key === 'string'), v.string()]));

type Pairs = readonly [LabelKey, string][];

const partName = (i: number) => (i === 0 ? PROPERTY : `${PROPERTY}.${i}`);

/** Over as many properties as it takes; an empty one ends it, whatever stands behind. */
export function readLabelIds(store: Store): Pairs {
  const found: [LabelKey, string][] = [];
  for (let i = 0; ; i += 1) {
    const part = readRecord(store, partName(i), Ids, []);
    if (part.length === 0) return found;
    found.push(...part);
  }
}

export function storeLabelIds(store: Store, ids: Pairs): void {
  const parts = Array.from({ length: Math.ceil(ids.length / PART) + 1 }, (_, i) => [
    partName(i),
    JSON.stringify(ids.slice(i * PART, (i + 1) * PART)),
  ]);
  store.set(Object.fromEntries(parts));
}

export function readGone(store: Store): Pairs {
  return readRecord(store, GONE_PROPERTY, Ids, []);
}

/** The history may still tell of a label that is gone, by its id. */
export function noteGone(store: Store, labels: Pairs): void {
  if (labels.length === 0) return;
  store.set({ [GONE_PROPERTY]: JSON.stringify([...readGone(store), ...labels].slice(-REMEMBERED)) });
}

/** Ids of labels that are none of ours, as the mailbox last said. */
export function readForeign(store: Store): readonly string[] {
  return readRecord(store, FOREIGN_PROPERTY, v.array(v.string()), []);
}

/** Those that come first are kept where there are too many. */
export function storeForeign(store: Store, ids: readonly string[]): void {
  store.set({ [FOREIGN_PROPERTY]: JSON.stringify(ids.slice(0, FOREIGN)) });
}

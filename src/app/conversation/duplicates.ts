// Which conversation was closed as which one's duplicate. It is not kept in the mailbox: lost with the properties, both stay as
// they are, without a link.
import * as v from 'valibot';
import type { Store } from '../../ports';
import { readRecord } from '../stored-record';

const PROPERTY = 'duplicates';
/** Pairs that are remembered, the newest: two thirds of what a property holds. */
const REMEMBERED = 150;

/** The duplicate, and what it is one of. */
const Pairs = v.array(v.tuple([v.string(), v.string()]));

export function rememberDuplicate(store: Store, closed: string, of: string): void {
  const pairs = [...others(store, closed), [closed, of]].slice(-REMEMBERED);
  store.set({ [PROPERTY]: JSON.stringify(pairs) });
}

/** It is a duplicate no more. */
export function forgetDuplicate(store: Store, closed: string): void {
  const pairs = others(store, closed);
  if (pairs.length < readPairs(store).length) store.set({ [PROPERTY]: JSON.stringify(pairs) });
}

/** What it was closed as a duplicate of, null for nothing; and what was closed as one of it. */
export function duplicatesOf(
  store: Store,
  threadId: string,
): { readonly of: string | null; readonly closed: readonly string[] } {
  const pairs = readPairs(store);
  return {
    of: pairs.find(([closed]) => closed === threadId)?.[1] ?? null,
    closed: pairs.flatMap(([closed, of]) => (of === threadId ? [closed] : [])),
  };
}

const readPairs = (store: Store) => readRecord(store, PROPERTY, Pairs, []);

function others(store: Store, closed: string): v.InferOutput<typeof Pairs> {
  return readPairs(store).filter(([known]) => known !== closed);
}

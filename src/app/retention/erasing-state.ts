// For whom conversations are being moved to the bin. Addresses are not kept: a checksum knows one again.
import * as v from 'valibot';
import type { Store } from '../../ports';
import { readRecord } from '../stored-record';

const PROPERTY = 'erasing-for';
/** Conversations whose reminders are looked for: four kilobytes. */
const MOST_NAMED = 200;

const Asked = v.object({
  /** A checksum of the address. */
  who: v.string(),
  /** When the card that was confirmed was drawn, and which messages it had read, by conversation. */
  seenAt: v.number(),
  seen: v.record(v.string(), v.string()),
});
export type Asked = v.InferOutput<typeof Asked>;

const Erasing = v.object({
  /** Empty as soon as all is done. */
  asked: v.array(Asked),
  /** What was moved, and may stand in reminders. */
  named: v.array(v.string()),
  /** Reminders sent before this instant have been looked at for it; null before the first. */
  upTo: v.nullable(v.number()),
});
type Erasing = v.InferOutput<typeof Erasing>;

export function readErasing(store: Store): Erasing {
  return readRecord(store, PROPERTY, Erasing, { asked: [], named: [], upTo: null });
}

export function storeErasing(store: Store, change: Partial<Erasing>): void {
  const { asked, named, upTo } = { ...readErasing(store), ...change };
  if (asked.length + named.length === 0) store.remove(PROPERTY);
  else store.set({ [PROPERTY]: JSON.stringify({ asked, named: named.slice(-MOST_NAMED), upTo }) });
}

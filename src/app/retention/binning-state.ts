// A confirmation to move what is marked to the bin, and how far that is.
import * as v from 'valibot';
import type { Store } from '../../ports';
import { readRecord } from '../stored-record';

const PROPERTY = 'binning';

const Binning = v.object({
  /** When a person confirmed. */
  confirmedAt: v.number(),
  /** The day of it: what is kept long enough is judged by that day. */
  confirmedOn: v.string(),
  /** When conversations were last moved. */
  lastAt: v.number(),
  /** Moved so far, and on `today`. */
  trashed: v.number(),
  today: v.string(),
  triedToday: v.number(),
  /** True once nothing is left of it. */
  ended: v.boolean(),
});
export type Binning = v.InferOutput<typeof Binning>;

/** The last confirmation, ended or not; null before the first. */
export function readBinning(store: Store): Binning | null {
  return readRecord(store, PROPERTY, Binning, null);
}

/** The confirmation that is being carried out; null where none is. */
export function binningUnderWay(store: Store): Binning | null {
  const binning = readBinning(store);
  return binning === null || binning.ended ? null : binning;
}

export function storeBinning(store: Store, binning: Binning): void {
  store.set({ [PROPERTY]: JSON.stringify(binning) });
}

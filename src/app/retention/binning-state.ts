// A confirmation to move conversations to the bin, and how far that is.
import * as v from 'valibot';
import type { Store } from '../../ports';
import { readRecord } from '../stored-record';

/** What is moved: what has been kept long enough, or what one person asked for. */
export type BinningName = 'binning' | 'erasing';

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
export function readBinning(store: Store, name: BinningName = 'binning'): Binning | null {
  return readRecord(store, name, Binning, null);
}

/** The confirmation that is being carried out; null where none is. */
export function binningUnderWay(store: Store, name: BinningName = 'binning'): Binning | null {
  const binning = readBinning(store, name);
  return binning === null || binning.ended ? null : binning;
}

export function storeBinning(store: Store, binning: Binning, name: BinningName = 'binning'): void {
  store.set({ [name]: JSON.stringify(binning) });
}

// What the script's store knows of the copy of the settings.
import * as v from 'valibot';

/** What is stored of the copy, and of copies that a person is to be asked about. */
export const CopyState = v.object({
  /** Checksum of the settings that this project's copy holds; '' without one. */
  of: v.string(),
  /** The copy's message; '' without one. */
  id: v.string(),
  /** When lost settings were taken back from a copy, until somebody has seen it. */
  restoredAt: v.nullable(v.number()),
  /** A copy that waits for a person's word: its message, when it was written, and its checksum, '' where it is not whole. */
  offered: v.nullable(v.object({ id: v.string(), at: v.number(), of: v.string() })),
});
/** As it is read. */
export type CopyState = v.InferOutput<typeof CopyState>;

/** Of a mailbox that was searched and holds no copy. */
export const NO_COPY: CopyState = { of: '', id: '', restoredAt: null, offered: null };

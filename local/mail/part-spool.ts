// Bodies of imported mail, on disk: a large export would not fit in memory, and few bodies are ever looked at.
import { randomUUID } from 'node:crypto';
import { openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bodies of up to so many bytes stay in memory. */
const INLINE = 512;

export interface PartSpool {
  /** Stores bytes; returns the function that reads them back. */
  keep(bytes: Uint8Array): () => Uint8Array;
}

/** A spool in a temporary file without a name: it goes with the process, however that ends. */
export function createPartSpool(): PartSpool {
  let file: number | null = null;
  let end = 0;
  function open(): number {
    const path = join(tmpdir(), `vigie-mail-${randomUUID()}`);
    const opened = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return opened;
  }
  return {
    keep(bytes) {
      if (bytes.length <= INLINE) {
        const kept = Uint8Array.from(bytes);
        return () => kept;
      }
      file ??= open();
      const from = file;
      const position = end;
      const { length } = bytes;
      writeSync(from, bytes, 0, length, position);
      end += length;
      return () => {
        const buffer = new Uint8Array(length);
        readSync(from, buffer, 0, length, position);
        return buffer;
      };
    },
  };
}

// Lets the watch read at once a mailbox that takes it days on the platform.
import type { LocalRuntime } from './contract';

/** A watch that still has something to do after so many runs will not end. */
const MAX_RUNS = 100_000;

interface Report {
  readonly pending: boolean;
  readonly read: number;
  readonly error?: string;
  readonly unreadable?: number;
}

export interface Reading {
  readonly runs: number;
  readonly unreadable: number;
}

/** The watch shares a day's calls out, and here the day never ends: what it has used of them is forgotten. */
function renewDay(runtime: LocalRuntime): void {
  const properties = runtime.properties('user');
  const state = JSON.parse(properties.get('watch') ?? 'null');
  if (state?.spent === undefined) return;
  properties.set('watch', JSON.stringify({ ...state, spent: { since: 0, time: 0, calls: 0 } }));
}

/**
 * Runs the watch until it has nothing left to do. Each run starts at the same instant and no quota binds, so that the
 * labels of a large mailbox are true of one instant.
 *
 * @throws Error when a run fails
 */
export function readWholeMailbox(runtime: LocalRuntime, onProgress: (read: number) => void): Reading {
  const now = runtime.clock.now();
  // Of an export there is nothing that had waited before the watch: all of it is read as watched.
  if (!runtime.properties('user').has('beginning'))
    runtime.properties('user').set('beginning', JSON.stringify({ standard: null, applied: null }));
  let read = 0;
  for (let runs = 1; runs <= MAX_RUNS; runs += 1) {
    runtime.clock.set(now);
    renewDay(runtime);
    const { value, error } = runtime.run('watch', [], { as: 'trigger', unlimited: true });
    const report = value as Report | null;
    if (error !== null || report === null) throw new Error(`the watch failed: ${error}`);
    if (report.error !== undefined) throw new Error(`the watch failed: ${report.error}`);
    read += report.read;
    if (report.pending) onProgress(read);
    else {
      runtime.clock.set(now);
      return { runs, unreadable: report.unreadable ?? 0 };
    }
  }
  throw new Error(`the watch did not end within ${MAX_RUNS} runs`);
}

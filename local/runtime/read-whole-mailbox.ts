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

/** How long a run is to be: as long as one may be, or brief, so that a page answers in between. */
type Length = 'long' | 'brief';

/**
 * What the watch is to have used of its day's time, in milliseconds: it gives each run what is left to it then, four minutes
 * at the most, or one minute.
 */
const USED = { long: 0, brief: 73 * 60_000 } as const;

/**
 * The watch shares a day's calls and time out, and here the day never ends: what it has used of them is forgotten. Nothing
 * ends a run here either, so that none need be held to half a minute.
 */
function renewDay(runtime: LocalRuntime, length: Length): void {
  const properties = runtime.properties('user');
  const state = JSON.parse(properties.get('watch') ?? 'null');
  if (state?.spent === undefined) return;
  const spent = { since: runtime.clock.now(), time: USED[length], calls: 0 };
  properties.set('watch', JSON.stringify({ ...state, spent, limit: { ...state.limit, long: true } }));
}

/**
 * Runs the watch until it has nothing left to do, and yields after each run how many conversations were read so far. Each
 * run starts at the instant at which the one before did and no quota binds, so that the labels of a large mailbox are true
 * of one instant.
 *
 * @throws Error when a run fails
 */
export function* readInRuns(runtime: LocalRuntime, length: Length): Generator<number, Reading> {
  const { clock } = runtime;
  // Of an export there is nothing that had waited before the watch: all of it is read as watched.
  if (!runtime.properties('user').has('beginning'))
    runtime.properties('user').set('beginning', JSON.stringify({ standard: null, applied: null }));
  const watched = runtime.inOneContext();
  let read = 0;
  for (let runs = 1; runs <= MAX_RUNS; runs += 1) {
    const now = clock.now();
    renewDay(runtime, length);
    const { value, error } = watched.run('watch', [], { as: 'trigger', unlimited: true });
    clock.set(now);
    const report = value as Report | null;
    if (error !== null || report === null) throw new Error(`the watch failed: ${error}`);
    if (report.error !== undefined) throw new Error(`the watch failed: ${report.error}`);
    read += report.read;
    if (!report.pending) return { runs, unreadable: report.unreadable ?? 0 };
    yield read;
  }
  throw new Error(`the watch did not end within ${MAX_RUNS} runs`);
}

/** The same at one go. */
export function readWholeMailbox(runtime: LocalRuntime, onProgress: (read: number) => void): Reading {
  const runs = readInRuns(runtime, 'long');
  for (;;) {
    const step = runs.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
  }
}

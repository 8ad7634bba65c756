// A mailbox that the page shows while it is still being read: first the export, then what the watch makes of it.
import { setTimeout as after } from 'node:timers/promises';
import { createAddonHost } from '../host/host';
import { requireMemory } from '../mail/enough-memory';
import { type ImportProblem, type ImportProgress, importMessages, readExport } from '../mail/import-mbox';
import { readBundle } from '../runtime/bundle';
import type { LocalRuntime } from '../runtime/contract';
import { readInRuns } from '../runtime/read-whole-mailbox';
import { createRuntime } from '../runtime/runtime';
import type { ReadingJson } from './api';
import { createDesk, type Desk } from './carry-out';
import { putOldDigestsAway } from './old-digests';

/** Messages that are taken in at a time: the page answers in between. */
const SLICE = 1_000;
/** Milliseconds in which it does: a request takes a few turns. */
const BREATH = 20;

/** What there is to show by now. */
export interface Opening {
  /** Null until the export was read. */
  readonly desk: Desk | null;
  /** How far the reading is; null once it is over. */
  readonly reading: ReadingJson | null;
}

export interface OpeningMailbox {
  readonly opening: Opening;
  /** Ends once everything was read; returns the number of messages. */
  readonly read: () => Promise<{ readonly messages: number; readonly address: string }>;
}

interface Listeners {
  onProblem(problem: ImportProblem): void;
  onProgress(progress: ImportProgress): void;
  /** Conversations that the watch has read, of all of them. */
  onRead(read: number, of: number): void;
}

/** The mailbox of an export, of which nothing is read yet. */
export function openMailbox(path: string, listeners: Listeners): OpeningMailbox {
  const opening: { -readonly [K in keyof Opening]: Opening[K] } = {
    desk: null,
    reading: { part: 'export', done: 0, total: 1 },
  };
  return {
    opening,
    async read() {
      const mail = await readExport(path, listeners.onProblem, (progress) => {
        opening.reading = { part: 'export', done: progress.read, total: progress.total };
        listeners.onProgress(progress);
      });
      const { address, lastDate } = mail;
      const runtime = createRuntime({ ...readBundle(), address, now: lastDate ?? Date.now() });
      const messages = [...mail.messages];
      const count = messages.length;
      while (messages.length > 0) {
        importMessages(runtime.mailbox, messages.splice(0, SLICE));
        requireMemory();
        await after(BREATH);
      }
      const host = createAddonHost(runtime);
      host.openHomepage();
      opening.desk = createDesk(runtime, host);
      await readByAndBy(runtime, (read, of) => {
        opening.reading = { part: 'watch', done: read, total: of };
        listeners.onRead(read, of);
      });
      opening.reading = null;
      return { messages: count, address };
    },
  };
}

/** Run by run, the most recent mail first; the page answers in between. */
async function readByAndBy(runtime: LocalRuntime, tell: (read: number, of: number) => void): Promise<void> {
  const of = runtime.mailbox.threads().length;
  const runs = readInRuns(runtime, 'brief');
  let read = 0;
  for (;;) {
    tell(read, of);
    await after(BREATH);
    const step = runs.next();
    if (step.done === true) break;
    requireMemory();
    // What changed meanwhile is read once more.
    read = Math.min(step.value, of);
  }
  putOldDigestsAway(runtime.mailbox);
}

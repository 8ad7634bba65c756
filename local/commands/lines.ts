// The lines of inspect: each is printed once its conversation is decided.
import type { ImportedThread } from '../mail/import-mbox';
import type { LocalRuntime } from '../runtime/contract';

/** Conversations described in one execution, which reads the whole queue first. */
const BATCH = 500;
/** Labels of conversations for which nobody waits: no other conversation has a say in them. */
const SETTLED = /^Support\/(?:Clos|Attente client|Automatique|Avant Vigie)$/;
/** Where somebody waits, an older conversation of the same customer may count. */
const WAITING: readonly unknown[] = ['a-traiter', 'en-cours'];

type Facts = Readonly<Record<string, unknown>>;

export interface Lines {
  /** Prints what has been read by now and nothing that is still to be read may change; returns how many lines there are. */
  printSettled(): number;
  /** Prints all others, and once more what has changed since its line was printed. */
  printRest(onProgress: (printed: number) => void): void;
}

/** @param print takes a line without its end */
export function createLines(
  runtime: LocalRuntime,
  threads: readonly ImportedThread[],
  print: (line: string) => void,
): Lines {
  const { mailbox } = runtime;
  const described = runtime.inOneContext();
  const imported = new Map(threads.map(({ threadId }) => [threadId, stateOf(threadId)]));
  /** What each conversation was when its line was printed. */
  const printed = new Map<string, string>();

  /** Changes with each change of the conversation. */
  function stateOf(threadId: string): string {
    return (mailbox.thread(threadId)?.messages ?? []).map(({ historyId }) => historyId).join();
  }

  function labelsOf(threadId: string, names: ReadonlyMap<string, string>): readonly string[] {
    const messages = mailbox.thread(threadId)?.messages ?? [];
    const carried = messages.flatMap(({ labelIds }) => [...labelIds].flatMap((id) => names.get(id) ?? []));
    return [...new Set(carried)].sort();
  }

  function describe(batch: readonly ImportedThread[], counts: (facts: Facts) => boolean): void {
    const ids = batch.map(({ threadId }) => threadId);
    // Latency would take a minute off a remaining time that is whole at `now`.
    const how = { unlimited: true, noLatency: true } as const;
    const { value, error } = described.run('describeConversations', [ids], how);
    if (error !== null) throw new Error(`conversations from ${batch[0]?.key}: ${error}`);
    const names = userLabels(runtime);
    batch.forEach(({ threadId, key, messageId }, i) => {
      const facts = (value as readonly (Facts | null)[])[i];
      if (facts != null && !counts(facts)) return;
      printed.set(threadId, stateOf(threadId));
      if (facts != null)
        print(JSON.stringify({ thread: key, messageId, ...facts, labels: labelsOf(threadId, names) }));
    });
  }

  return {
    printSettled() {
      const names = userLabels(runtime);
      const settled = threads.filter(
        ({ threadId }) =>
          !printed.has(threadId) &&
          imported.get(threadId) !== stateOf(threadId) &&
          labelsOf(threadId, names).some((name) => SETTLED.test(name)),
      );
      for (const batch of batches(settled)) describe(batch, ({ state }) => !WAITING.includes(state));
      return printed.size;
    },
    printRest(onProgress) {
      const rest = threads.filter(({ threadId }) => printed.get(threadId) !== stateOf(threadId));
      for (const batch of batches(rest)) {
        describe(batch, () => true);
        onProgress(printed.size);
      }
    },
  };
}

function userLabels({ mailbox }: LocalRuntime): ReadonlyMap<string, string> {
  return new Map(mailbox.labels().flatMap(({ id, name, type }) => (type === 'user' ? [[id, name]] : [])));
}

function batches<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) =>
    all.slice(i * BATCH, (i + 1) * BATCH),
  );
}

// What an account keeps of the runs that read and label its mail. An object that a script made keeps all of its context: one
// array of label ids a run, and a first reading of many thousand conversations ends for want of memory.
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext, runInThisContext } from 'node:vm';
import type { GmailMailbox } from '../../../local/gmail/mailbox';
import type { LocalRuntime, RunResult } from '../../../local/runtime/contract';
import { readInRuns } from '../../../local/runtime/read-whole-mailbox';
import { deskWith, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const NOW = paris('2026-11-24 10:20');
const HOUR = 3_600_000;
/** Conversations that come between two runs. */
const EACH = 3;

const request = (i: number, at: number) =>
  mail(
    `C${i} <c${i}@example.fr>`,
    `Demande ${i}`,
    'Bonjour, l’application plante au lancement.',
    at,
    `k${i}`,
  );

/** Runs that each have something to label, one after the other; what came of them. */
function relabel(runtime: LocalRuntime, runs: number): readonly RunResult[] {
  return Array.from({ length: runs }, () => {
    const number = runtime.mailbox.threads().length;
    for (let i = 0; i < EACH; i += 1) runtime.mailbox.receive(request(number + i, runtime.clock.now()));
    runtime.clock.advance(HOUR / 6);
    const result = runtime.run('watch', [], { as: 'trigger', unlimited: true });
    expect(result.error ?? (result.value as { error?: string }).error ?? null).toBeNull();
    return result;
  });
}

/** Everything that the account keeps, as far as it can be reached from outside. */
function keptBy(runtime: LocalRuntime): readonly unknown[] {
  const mailbox = runtime.mailbox as GmailMailbox;
  const first = Number(mailbox.threads().at(-1)?.messages[0]?.historyId ?? 0);
  return [
    mailbox.threads(),
    mailbox.drafts(),
    mailbox.labels(),
    mailbox.history.since(String(first)),
    runtime.triggers(),
    ...(['user', 'script'] as const).flatMap((store) => [runtime.properties(store), runtime.caches(store)]),
  ];
}

const HERE = new Set([Object.prototype, runInThisContext('Object.prototype')]);

/** Whether an object is of a realm of this process, and not of one that a script ran in. */
function isOfThisProcess(object: object): boolean {
  let last = object;
  for (let next: object | null = last; next !== null; next = Object.getPrototypeOf(next)) last = next;
  return last === object || HERE.has(last);
}

/** The paths of what is of another realm, from each root on; and how many objects were looked at. */
function foreign(roots: readonly unknown[]): { readonly paths: readonly string[]; readonly seen: number } {
  const seen = new Set<object>();
  const paths: string[] = [];
  const waiting: [string, unknown][] = roots.map((root, i) => [String(i), root]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [path, value] = next;
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value))
      continue;
    seen.add(value);
    if (!isOfThisProcess(value)) paths.push(path);
    if (ArrayBuffer.isView(value)) continue;
    if (!Array.isArray(value) && Symbol.iterator in value) {
      let i = 0;
      for (const item of value as Iterable<unknown>) waiting.push([`${path}[${i++}]`, item]);
    }
    for (const [name, held] of Object.entries(value)) waiting.push([`${path}.${name}`, held]);
  }
  return { paths, seen: seen.size };
}

describe('an account whose mail is read and labelled', () => {
  it('keeps no context of the runs that labelled it', () => {
    const { runtime } = deskWith([request(-1, NOW - HOUR)], NOW);
    const contextsAfter = (runs: number): number => {
      relabel(runtime, runs);
      collectGarbage();
      return getHeapStatistics().number_of_native_contexts;
    };
    const few = contextsAfter(3);
    const counts = Array.from({ length: 3 }, () => contextsAfter(12));
    expect(runtime.mailbox.labelByName('Support/1 Critique')).not.toBeNull();
    expect(Math.min(...counts)).toBeLessThanOrEqual(few + 3);
  });

  it('keeps nothing at all that a script made', () => {
    const { runtime } = deskWith([request(-1, NOW - HOUR)], NOW);
    relabel(runtime, 4);
    const { paths, seen } = foreign(keptBy(runtime));
    expect(seen).toBeGreaterThan(200);
    expect(paths).toEqual([]);
  });

  it('notices where something is kept that a script made', () => {
    const made: unknown = runInNewContext('({ labels: ["a"] })');
    expect(foreign([[{ kept: made }]]).paths).toEqual(['0.0.kept', '0.0.kept.labels']);
    expect(foreign([new Map([['a', runInNewContext('new Set()')]])]).paths).toHaveLength(1);
  });

  it('keeps of a first reading in many runs no run but the last', () => {
    const mails = Array.from({ length: 420 }, (_, i) => request(i, NOW - i * HOUR));
    const { runtime } = deskWith(mails, NOW);
    const logs: WeakRef<object>[] = [];
    const noting: LocalRuntime = {
      ...runtime,
      inOneContext() {
        const inside = runtime.inOneContext();
        const run: LocalRuntime['run'] = (...args) => {
          const result = inside.run(...args);
          logs.push(new WeakRef(result.logs));
          return result;
        };
        return { ...inside, run };
      },
    };
    const runs = readInRuns(noting, 'brief');
    while (runs.next().done !== true);
    expect(logs.length).toBeGreaterThan(4);
    // What was looked at in a turn is kept until that turn ends.
    return new Promise<void>((next) => setTimeout(next, 0)).then(() => {
      collectGarbage();
      expect(logs.filter((log) => log.deref() !== undefined).length).toBeLessThanOrEqual(1);
    });
  });

  it('keeps labels of a message and of its history once for all that carry the same', () => {
    const mails = Array.from({ length: 120 }, (_, i) => request(i, NOW - i * HOUR));
    const { runtime } = deskWith(mails, NOW);
    const before = Number(runtime.mailbox.threads()[0]?.messages[0]?.historyId);
    for (const _read of readInRuns(runtime, 'long'));
    const records = (runtime.mailbox as GmailMailbox).history.since(String(before));
    expect(records.length).toBeGreaterThan(200);
    const sets = new Set(records.flatMap(({ labelIds, changed }) => [labelIds, changed]));
    const different = new Set([...sets].map((set) => [...set].sort().join()));
    expect(sets.size).toBe(different.size);
  });
});

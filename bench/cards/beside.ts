// This build beside another one, by turns in one process: a machine that is slow for a moment is slow for both.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { importMessages } from '../../local/mail/import-mbox';
import { readBundle } from '../../local/runtime/bundle';
import { createRuntime } from '../../local/runtime/runtime';
import { SAMPLE_ADDRESS, sampleMessages } from '../../local/sample/sample-mailbox';
import { watchAll } from '../../test/helpers/desk';
import { cpuOf, median } from '../cpu';
import type { Table } from '../table';
import { CONVERSATION, call, HOMEPAGE, type Scenario, subjectOf } from './scenarios';

const ROUNDS = 61;
const WARM_UP = 5;

/** Does one thing once, for the nth time. */
type Work = (round: number) => void;

/** @param file the script of the other build, its Code.js */
export function besideTable(now: number, file: string): Table {
  const own = worksOf(readBundle().code, now);
  const other = worksOf(readFileSync(file, 'utf8'), now);
  const rows = Object.entries(own).map(([name, work]) => {
    const [ours, theirs] = byTurns(work, other[name as keyof typeof other]);
    return [name, ours, theirs, ours - theirs];
  });
  return {
    title: 'This build beside another, ms of CPU',
    columns: ['what', 'this build', 'the other', 'difference'],
    rows,
    notes: [
      `Median of ${ROUNDS} rounds, the two builds by turns. A card includes evaluating the script, which the engine has compiled before; the emulation is the same for both.`,
    ],
  };
}

function worksOf(code: string, now: number) {
  const { manifest } = readBundle();
  const unitsPerMinute = Number.POSITIVE_INFINITY;
  const runtime = createRuntime({ code, manifest, address: SAMPLE_ADDRESS, now, unitsPerMinute });
  importMessages(runtime.mailbox, sampleMessages(now));
  watchAll(runtime);
  const subject = subjectOf(runtime);
  const card =
    (scenario: Scenario): Work =>
    () =>
      void call(runtime, scenario, subject);
  return {
    'compile and evaluate': evaluating(code),
    'conversation card': card(CONVERSATION),
    homepage: card(HOMEPAGE),
  } satisfies Record<string, Work>;
}

function evaluating(code: string): Work {
  // The same text twice the engine would take from its cache.
  return (round) => new vm.Script(`${code}\n//${round}`).runInContext(vm.createContext({}));
}

/** Medians of both. */
function byTurns(first: Work, second: Work): readonly [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const pair = [() => first(round), () => second(round)] as const;
    // Who begins changes, so that neither always finds the memory just filled by the other.
    for (const i of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const cpu = cpuOf(pair[i]);
      if (round >= WARM_UP) times[i].push(cpu);
    }
  }
  return [median(times[0]), median(times[1])];
}

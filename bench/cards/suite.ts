// What each card and each click costs: calls of Gmail, quota units, and CPU from loaded code to the finished answer.
import type { Meter } from '../../local/platform/contract';
import type { LocalRuntime } from '../../local/runtime/contract';
import { sampleDesk, watchAll } from '../../test/helpers/desk';
import { paris } from '../../test/helpers/times';
import { cpuOf, median } from '../cpu';
import type { Bench, Table } from '../table';
import { besideTable } from './beside';
import { coldTable } from './cold';
import { call, type Scenario, type Subject, scenariosFor, subjectOf } from './scenarios';

const NOW = paris('2026-11-24 10:20');
const RUNS = 15;
/** The first runs compile what the later ones find compiled. */
const WARM_UP = 3;
const CPU_LIMIT = 50;

interface Figures {
  readonly gmailCalls: number;
  readonly units: number;
  readonly calls: number;
  /** Median over the runs, in milliseconds. */
  readonly cpu: number;
}

export const cardsBench: Bench = {
  name: 'cards',
  async *run({ against }) {
    yield table();
    yield coldTable(against);
    if (against !== null) yield besideTable(NOW, against);
  },
};

function table(): Table {
  // All in one minute: more than Gmail's rate of units would let through.
  const { runtime } = sampleDesk(NOW, { unitsPerMinute: Number.POSITIVE_INFINITY });
  watchAll(runtime);
  const subject = subjectOf(runtime);
  return {
    title: 'Cards and clicks',
    columns: [
      'card or click',
      'Gmail calls',
      'at most',
      'quota units',
      'all service calls',
      'CPU ms',
      'below',
    ],
    rows: scenariosFor(subject).map((scenario) => {
      const { gmailCalls, units, calls, cpu } = measure(runtime, scenario, subject);
      return [scenario.name, gmailCalls, scenario.limit, units, calls, cpu, CPU_LIMIT];
    }),
    notes: [
      `The built bundle over the sample mailbox; CPU time of the process, median of ${RUNS} runs, each in a new context that evaluates the bundle.`,
      'Quota units as the Gmail API counts them; calls of properties, cache and lock cost none.',
    ],
  };
}

function measure(runtime: LocalRuntime, scenario: Scenario, subject: Subject): Figures {
  const times: number[] = [];
  let meter: Meter | null = null;
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    scenario.before?.(runtime);
    const cpu = cpuOf(() => {
      meter = call(runtime, scenario, subject);
    });
    if (run >= WARM_UP) times.push(cpu);
  }
  return { ...countsOf(meter), cpu: median(times) };
}

function countsOf(meter: Meter | null): Omit<Figures, 'cpu'> {
  const byName = Object.entries(meter?.byName ?? {});
  return {
    gmailCalls: byName.reduce((sum, [name, count]) => sum + (name.startsWith('Gmail') ? count : 0), 0),
    units: meter?.units ?? 0,
    calls: meter?.calls ?? 0,
  };
}

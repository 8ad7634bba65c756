// The watch over mailboxes of growing size, beside the loop that it replaces: what a run costs, and what a day does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { IncomingMessage } from '../../local/gmail/contract';
import { importMessages } from '../../local/mail/import-mbox';
import { CONSUMER_LIMITS, WORKSPACE_LIMITS } from '../../local/platform/daily-quotas';
import type { LocalRuntime } from '../../local/runtime/contract';
import { createRuntime } from '../../local/runtime/runtime';
import { cpuOf } from '../cpu';
import { type Bench, type Cell, figure, measured, type Table } from '../table';
import { bursts, steady } from './bursts';
import {
  answer,
  change,
  mailboxOf,
  message,
  options,
  PLENTY,
  QUOTAS,
  SMALLEST,
  START,
  settle,
} from './mailbox';

const MINUTE = 60_000;
const DAY_RUNS = 144;
const SIZES = [SMALLEST, 100, 1_000, 4_000, 10_000] as const;
const RUNS = 5;
/** Past this size the loop's figures only repeat themselves. */
const LARGEST_LOOP = 4_000;
const ACCOUNTS = { consumer: CONSUMER_LIMITS, Workspace: WORKSPACE_LIMITS };
/** New conversations a day. */
const NEW_A_DAY = [50, 200, 1_000] as const;
type Used = Record<(typeof QUOTAS)[number], number>;

/** Means of a run. */
interface Cost {
  readonly calls: number;
  readonly units: number;
  readonly seconds: number;
  readonly cpuMs: number;
  readonly used: Used;
}

export const watchBench: Bench = {
  name: 'watch',
  async *run({ against }) {
    if (against !== null) yield busyDays(`The same day with ${against}`, readFileSync(against, 'utf8'));
    yield busyDays('A whole day with 4,000 open conversations, a run every ten minutes');
    yield bursts();
    yield steady();
    const loop = await loopScript();
    const rows: (readonly Cell[])[] = [];
    const days: (readonly Cell[])[] = [];
    for (const size of SIZES) {
      const own = measureWatch(size);
      const other = size > LARGEST_LOOP ? null : measureLoop(size, loop);
      rows.push(measured(row(size, own, other)));
      days.push(dayRow('Vigie', size, own));
      if (other !== null) days.push(dayRow('loop', size, other));
    }
    yield perRun(rows);
    yield perDay(days);
  },
};

function perRun(rows: readonly (readonly Cell[])[]): Table {
  return {
    title: 'Watch, a run with 20 changes',
    columns: [
      'open conversations',
      'calls',
      'units',
      'modelled s',
      'CPU ms',
      'loop: calls',
      'units',
      'modelled s',
      'CPU ms',
      'units, loop ÷ Vigie',
    ],
    rows,
    notes: [
      `Mean of ${RUNS} runs ten minutes apart. Of the 20 changes 8 are new conversations, 6 customers who write again, 4 answers of ours and 2 priorities changed by hand.`,
      'Units are those of the Gmail API; GmailApp’s own are published nowhere and taken as those of the methods that it stands for (search: threads.list, getMessagesForThreads: threads.get for each). Seconds are modelled latencies, measured on no account.',
      'CPU is that of the process, emulation included.',
    ],
  };
}

function perDay(rows: readonly (readonly Cell[])[]): Table {
  return {
    title: 'A day of such runs, one every ten minutes: share of a consumer account’s daily quotas',
    columns: [
      'script',
      'open conversations',
      'email read/write',
      'trigger time',
      'units a minute (limit 6,000)',
    ],
    rows,
    notes: [
      'Whether calls of the advanced service count as email read/write is confirmed nowhere; each is counted as one, and each thread of a GmailApp batch too.',
      'Units a minute: those of one run, which would all fall into one minute.',
    ],
  };
}

function row(size: number, own: Cost, other: Cost | null): Cell[] {
  const cells = ({ calls, units, seconds, cpuMs }: Cost): Cell[] => [calls, units, seconds, cpuMs];
  const loop = other === null ? [null, null, null, null, null] : [...cells(other), other.units / own.units];
  return [size, ...cells(own), ...loop];
}

function dayRow(name: string, size: number, { units, used }: Cost): Cell[] {
  const share = (quota: keyof Used) => percent(used[quota] * DAY_RUNS, CONSUMER_LIMITS[quota]);
  return [name, size, share('emailRead'), share('triggerRuntime'), units];
}

function percent(used: number, limit: number): string {
  return `${((100 * used) / limit).toFixed(1)} %`;
}

/** What whole days of growing traffic use, with 4,000 conversations open. */
function busyDays(title: string, code?: string): Table {
  const days = NEW_A_DAY.map((news) => ({ news, ...wholeDay(news, code) }));
  return {
    title: `${title}: share of each daily quota`,
    columns: ['daily quota', 'account', 'limit', ...NEW_A_DAY.map((news) => `${news} new`)],
    rows: QUOTAS.flatMap((quota) =>
      Object.entries(ACCOUNTS).map(([account, limits]) => [
        quota,
        account,
        limits[quota],
        ...days.map(({ used }) => percent(used[quota], limits[quota])),
      ]),
    ),
    notes: [
      'As many answers of ours as new conversations, spread over the day. Trigger time in milliseconds.',
      ...days.map(
        ({ news, calls, units }) =>
          `${news} new: ${figure(calls)} service calls and ${figure(units)} units over ${DAY_RUNS} runs.`,
      ),
    ],
  };
}

interface Day {
  readonly calls: number;
  readonly units: number;
  readonly used: Used;
}

function wholeDay(news: number, code: string | undefined): Day {
  const runtime = mailboxOf(4_000, code);
  settle(runtime);
  const before = usedOf(runtime);
  let [calls, units, made] = [0, 0, 0];
  for (let i = 0; i < DAY_RUNS; i += 1) {
    runtime.clock.set(START + i * 10 * MINUTE);
    for (const due = Math.round(((i + 1) * news) / DAY_RUNS); made < due; made += 1) {
      answer(runtime, made);
      runtime.mailbox.receive(message(`day-${made}`, runtime.clock.now(), made));
    }
    const { meter, error } = runtime.run('watch', [], { as: 'trigger' });
    if (error !== null) throw new Error(error);
    calls += meter.calls;
    units += meter.units;
  }
  measured([`a day of ${news} new`, calls, units]);
  return { calls, units, used: difference(usedOf(runtime), before) };
}

function measureWatch(size: number): Cost {
  const runtime = mailboxOf(size);
  settle(runtime);
  return measure(runtime, 'watch');
}

function measureLoop(size: number, code: string): Cost {
  const prepared = mailboxOf(size);
  settle(prepared);
  // The same mailbox as the watch left it, labels and all, under the other script.
  const runtime = createRuntime(options({ code, manifest: prepared.manifest }));
  const names = new Map(prepared.mailbox.labels().map(({ id, name }) => [id, name]));
  const messages = prepared.mailbox.threads().flatMap((thread) =>
    thread.messages.map((stored): IncomingMessage => {
      const labels = [...stored.labelIds];
      return {
        threadKey: thread.id,
        internalDate: stored.internalDate,
        systemLabels: labels.filter((id) => !/^Label_/.test(id)),
        userLabels: labels.filter((id) => /^Label_/.test(id)).map((id) => names.get(id) ?? ''),
        payload: stored.payload,
      };
    }),
  );
  importMessages(runtime.mailbox, messages);
  return measure(runtime, 'remind');
}

function measure(runtime: LocalRuntime, name: string): Cost {
  const before = usedOf(runtime);
  let [calls, units, modelledMs, cpu] = [0, 0, 0, 0];
  for (let run = 0; run < RUNS; run += 1) {
    runtime.clock.set(START + (run + 1) * 10 * MINUTE);
    change(runtime, run);
    cpu += cpuOf(() => {
      const { meter, error } = runtime.run(name, [], { as: 'trigger', timeLimit: PLENTY });
      if (error !== null) throw new Error(error);
      calls += meter.calls;
      units += meter.units;
      modelledMs += meter.modelledMs;
    });
  }
  const used = difference(usedOf(runtime), before);
  return {
    calls: calls / RUNS,
    units: units / RUNS,
    seconds: modelledMs / 1_000 / RUNS,
    cpuMs: cpu / RUNS,
    used: Object.fromEntries(QUOTAS.map((quota) => [quota, used[quota] / RUNS])) as Used,
  };
}

function usedOf(runtime: LocalRuntime): Used {
  return Object.fromEntries(QUOTAS.map((quota) => [quota, PLENTY - runtime.remaining(quota)])) as Used;
}

function difference(after: Used, before: Used): Used {
  return Object.fromEntries(QUOTAS.map((quota) => [quota, after[quota] - before[quota]])) as Used;
}

async function loopScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'naive-loop.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'Loop',
    target: 'es2020',
    write: false,
    footer: { js: 'function remind() { return Loop.remind(); }' },
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('the loop was not built');
  return script.text;
}

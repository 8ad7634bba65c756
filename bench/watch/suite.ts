// The watch over mailboxes of growing size, beside the loop that it replaces: what a run costs, and what a day does.
import { join } from 'node:path';
import { build } from 'esbuild';
import type { IncomingMessage } from '../../local/gmail/contract';
import { importMessages } from '../../local/mail/import-mbox';
import { CONSUMER_LIMITS, WORKSPACE_LIMITS } from '../../local/platform/daily-quotas';
import { readBundle } from '../../local/runtime/bundle';
import type { LocalRuntime, RuntimeOptions } from '../../local/runtime/contract';
import { createRuntime } from '../../local/runtime/runtime';
import { SAMPLE_ADDRESS } from '../../local/sample/sample-mailbox';
import { type Bench, type Cell, figure, type Table } from '../table';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_RUNS = 144;
const SIZES = [10, 100, 1_000, 4_000, 10_000] as const;
const RUNS = 5;
/** A Monday morning in open hours. */
const START = Date.UTC(2026, 10, 23, 9, 0);
/** Past this size the loop's figures only repeat themselves. */
const LARGEST_LOOP = 4_000;
/** Quotas out of the way, so that what is used of them can be read off. */
const PLENTY = 1e12;
const QUOTAS = ['emailRead', 'triggerRuntime', 'emailRecipients', 'propertiesReadWrite'] as const;
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
  async run() {
    const loop = await loopScript();
    const rows: Cell[][] = [];
    const days: Cell[][] = [];
    for (const size of SIZES) {
      const own = measureWatch(size);
      const other = size > LARGEST_LOOP ? null : measureLoop(size, loop);
      rows.push(row(size, own, other));
      days.push(dayRow('Vigie', size, own));
      if (other !== null) days.push(dayRow('loop', size, other));
    }
    return [perRun(rows), perDay(days), busyDays()];
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
function busyDays(): Table {
  const days = NEW_A_DAY.map((news) => ({ news, ...wholeDay(news) }));
  return {
    title: 'A whole day with 4,000 open conversations, a run every ten minutes: share of each daily quota',
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

function wholeDay(news: number): { readonly calls: number; readonly units: number; readonly used: Used } {
  const runtime = mailboxOf(4_000);
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
    const start = process.cpuUsage();
    const { meter, error } = runtime.run(name, [], { as: 'trigger', timeLimit: PLENTY });
    const { user, system } = process.cpuUsage(start);
    if (error !== null) throw new Error(error);
    calls += meter.calls;
    units += meter.units;
    modelledMs += meter.modelledMs;
    cpu += (user + system) / 1_000;
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

/** So many open conversations, received in the hour before the start: none is at risk during the bench. */
function mailboxOf(size: number): LocalRuntime {
  const runtime = createRuntime(options(readBundle()));
  const messages = Array.from({ length: size }, (_, i) => message(`open-${i}`, START - HOUR + i * 10, i));
  importMessages(runtime.mailbox, messages);
  return runtime;
}

/** No quota stops the bench: it measures what a run would take, even of what no account grants. */
function options(script: ReturnType<typeof readBundle>): RuntimeOptions {
  const daily = Object.fromEntries(QUOTAS.map((quota) => [quota, PLENTY]));
  return { ...script, address: SAMPLE_ADDRESS, now: START, daily, unitsPerMinute: PLENTY };
}

/** Runs the watch until it has read everything; the clock goes back to the start. */
function settle(runtime: LocalRuntime): void {
  for (;;) {
    const { value, error } = runtime.run('watch', [], { as: 'trigger' });
    if (error !== null) throw new Error(error);
    runtime.clock.set(START);
    if (!(value as { readonly pending: boolean }).pending) return;
  }
}

const TEXTS = [
  'Bonjour, la synchronisation entre mon téléphone et ma tablette ne se fait plus.',
  'Bonjour, comment changer l’adresse e-mail de mon compte ?',
  'Bonjour, j’aimerais un remboursement, j’ai oublié d’annuler l’essai.',
  'Bonjour, une idée : un mode sombre pour les statistiques.',
] as const;

function message(threadKey: string, at: number, i: number): IncomingMessage {
  const data = new TextEncoder().encode(TEXTS[i % TEXTS.length]);
  const headers = [
    { name: 'From', value: `Client ${i} <client${i}@example.fr>` },
    { name: 'To', value: SAMPLE_ADDRESS },
    { name: 'Subject', value: `Question ${i}` },
    { name: 'Message-ID', value: `<${threadKey}.${at}@client.example>` },
  ];
  const payload = { mimeType: 'text/plain', filename: '', headers, size: data.length, data, parts: [] };
  return { threadKey, internalDate: at, systemLabels: ['INBOX', 'UNREAD'], userLabels: [], payload };
}

/** Twenty changes, as an hour of a busy desk has them. */
function change(runtime: LocalRuntime, run: number): void {
  const { mailbox, clock } = runtime;
  const now = clock.now();
  for (let i = 0; i < 8; i += 1) mailbox.receive(message(`new-${run}-${i}`, now, i));
  for (let i = 0; i < 6; i += 1) mailbox.receive(message(`open-${(run * 10 + i) % SIZES[0]}`, now, i));
  for (let i = 0; i < 4; i += 1) answer(runtime, (run * 10 + 6 + i) % SIZES[0]);
  const byHand = mailbox.labelByName('Support/2 Élevée')?.id;
  const before = mailbox.labelByName('Support/3 Moyenne')?.id;
  if (byHand === undefined || before === undefined) throw new Error('the labels are not there');
  for (let i = 0; i < 2; i += 1) {
    const thread = mailbox.threads().find((other) => other.messages[0]?.labelIds.has(before) === true);
    mailbox.changeLabels(
      (thread?.messages ?? []).map(({ id }) => id),
      [byHand],
      [before],
    );
  }
}

/** An agent answers an open conversation. */
function answer({ mailbox }: LocalRuntime, i: number): void {
  const subject = `Question ${i}`;
  const thread = mailbox
    .threads()
    .find(({ messages }) =>
      messages[0]?.payload.headers.some(({ name, value }) => name === 'Subject' && value === subject),
    );
  if (thread === undefined) throw new Error(`no conversation to answer: ${subject}`);
  const to = `client${i}@example.fr`;
  mailbox.sendDraft(
    mailbox.createDraft({
      threadId: thread.id,
      to,
      subject: `Re: ${subject}`,
      text: 'Bonjour, voici la marche à suivre.',
    }),
  );
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

// What each card and each click costs: calls of Gmail, quota units, and CPU from loaded code to the finished answer.
import { eventOf } from '../local/host/host-event';
import type { Meter } from '../local/platform/contract';
import type { FormInputs, LocalRuntime } from '../local/runtime/contract';
import { sampleDesk, watchAll } from '../test/helpers/desk';
import { paris } from '../test/helpers/times';
import type { Bench, Table } from './table';

const NOW = paris('2026-11-24 10:20');
const RUNS = 15;
/** The first runs compile what the later ones find compiled. */
const WARM_UP = 3;
const CPU_LIMIT = 50;

interface Scenario {
  readonly name: string;
  readonly function: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly inputs?: FormInputs;
  /** Calls of Gmail at most. */
  readonly limit: number;
  /** What makes the next run do the same again. */
  readonly before?: (runtime: LocalRuntime) => void;
}

interface Figures {
  readonly gmailCalls: number;
  readonly units: number;
  readonly calls: number;
  /** Median over the runs, in milliseconds. */
  readonly cpu: number;
}

export const cardsBench: Bench = {
  name: 'cards',
  run: async () => [table()],
};

function table(): Table {
  // All in one minute: more than Gmail's rate of units would let through.
  const { runtime } = sampleDesk(NOW, { unitsPerMinute: Number.POSITIVE_INFINITY });
  watchAll(runtime);
  const thread = runtime.mailbox
    .threads()
    .find(({ messages }) => messages[0]?.payload.headers.some(({ value }) => value.includes('Camille')));
  const messageId = thread?.messages[0]?.id ?? '';
  const scenarios = scenariosOf(thread?.id ?? '', messageId);
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
    rows: scenarios.map((scenario) => {
      const { gmailCalls, units, calls, cpu } = measure(runtime, scenario, messageId);
      return [scenario.name, gmailCalls, scenario.limit, units, calls, cpu, CPU_LIMIT];
    }),
    notes: [
      `The built bundle over the sample mailbox; CPU time of the process, median of ${RUNS} runs, each in a new context that evaluates the bundle.`,
      'Quota units as the Gmail API counts them; calls of properties, cache and lock cost none.',
    ],
  };
}

function scenariosOf(threadId: string, messageId: string): readonly Scenario[] {
  const target = { threadId, messageId, seenMessage: messageId, seenDrafts: '0' };
  const action = (
    name: string,
    click: string,
    limit: number,
    more: Pick<Scenario, 'inputs' | 'before'> & {
      readonly parameters?: Readonly<Record<string, string>>;
    } = {},
  ): Scenario => ({
    ...more,
    name,
    function: 'onAction',
    parameters: { ...target, action: click, ...more.parameters },
    limit,
  });
  const undo = (click: string, inputs: FormInputs = {}) => ({
    before: (runtime: LocalRuntime) => {
      call(runtime, action('', click, 3, { inputs }), messageId);
    },
  });
  const reply = { parameters: { reply: 'suggestion' } };
  const withoutDrafts = (runtime: LocalRuntime) => {
    for (const { id } of runtime.mailbox.drafts()) runtime.mailbox.deleteDraft(id);
  };
  return [
    { name: 'homepage', function: 'onHomepage', limit: 0 },
    { name: 'conversation', function: 'onMessageOpen', limit: 2 },
    { name: 'compose window', function: 'onCompose', limit: 0 },
    { name: 'settings', function: 'onSettings', limit: 0 },
    action('refresh', 'refresh', 3),
    action('read a reply', 'show-reply', 3, reply),
    { ...reply, name: 'insert a reply', function: 'onInsertReply', limit: 0 },
    {
      name: 'open a reply as a draft',
      function: 'onComposeReply',
      parameters: { ...target, ...reply.parameters },
      limit: 3,
      before: withoutDrafts,
    },
    {
      name: 'warn the manager',
      function: 'onWarnManager',
      parameters: target,
      limit: 3,
      before: withoutDrafts,
    },
    action('change the priority', 'set-priority', 3, {
      inputs: { priority: ['basse'] },
      ...undo('set-priority', { priority: ['critique'] }),
    }),
    action('change the type', 'set-type', 3, {
      inputs: { type: ['autre'] },
      ...undo('set-type', { type: ['compte'] }),
    }),
    action('mark an escalation', 'mark-escalation', 3, undo('lift-escalation')),
    action('lift an escalation', 'lift-escalation', 3, undo('mark-escalation')),
    action('close', 'close', 3, undo('reopen')),
    action('reopen', 'reopen', 3, undo('close')),
    action('not a request', 'not-a-ticket', 3, undo('is-a-ticket')),
    action('a request', 'is-a-ticket', 3, undo('not-a-ticket')),
    action('open the hours', 'open-section', 0, { parameters: { section: 'hours' } }),
    action('save the hours', 'save-section', 0, {
      parameters: { section: 'hours' },
      inputs: { 'hours.lundi': ['9h-18h'] },
    }),
    action('save a wording', 'save-wording', 0, {
      ...reply,
      inputs: { 'replies.suggestion': ['Merci\u00a0!\n\n{signature}'] },
    }),
  ];
}

function measure(runtime: LocalRuntime, scenario: Scenario, messageId: string): Figures {
  const times: number[] = [];
  let meter: Meter | null = null;
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    scenario.before?.(runtime);
    const start = process.cpuUsage();
    meter = call(runtime, scenario, messageId);
    const { user, system } = process.cpuUsage(start);
    if (run >= WARM_UP) times.push((user + system) / 1_000);
  }
  times.sort((a, b) => a - b);
  const byName = Object.entries(meter?.byName ?? {});
  return {
    gmailCalls: byName.reduce((sum, [name, count]) => sum + (name.startsWith('Gmail') ? count : 0), 0),
    units: meter?.units ?? 0,
    calls: meter?.calls ?? 0,
    cpu: times[Math.floor(times.length / 2)] ?? Number.NaN,
  };
}

/** Runs it as Gmail does. @throws Error when the function fails */
function call(runtime: LocalRuntime, scenario: Scenario, messageId: string): Meter {
  const parameters = Object.entries(scenario.parameters ?? {}).map(([key, value]) => ({ key, value }));
  const event = eventOf(runtime, {
    messageId,
    action: { function: scenario.function, parameters },
    inputs: scenario.inputs ?? {},
  });
  const { error, meter } = runtime.run(scenario.function, [event]);
  if (error !== null) throw new Error(`${scenario.name}: ${error}`);
  return meter;
}

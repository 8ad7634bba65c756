// The watch under more than a run can read, at 300 ms a call of Gmail: when all is read, when what is critical is labelled,
// and how much of it is warned of before its deadline.
import { headerOf } from '../../local/gmail/mime-part';
import { readBundle } from '../../local/runtime/bundle';
import type { LocalRuntime } from '../../local/runtime/contract';
import { createRuntime } from '../../local/runtime/runtime';
import { SAMPLE_ADDRESS } from '../../local/sample/sample-mailbox';
import { announcedIn } from '../../src/domain/watch/digest';
import { type Cell, measured, type Table } from '../table';
import { message, START } from './mailbox';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LATENCY = 300;
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const CRITICAL = 50;
/** How long a burst is followed at most. */
const SPAN = 4 * 24 * HOUR;

interface World {
  readonly period: number;
  readonly timeLimit: number;
}

const WORLDS: readonly World[] = [
  { period: 10 * MINUTE, timeLimit: 30_000 },
  { period: 10 * MINUTE, timeLimit: 360_000 },
  { period: HOUR, timeLimit: 30_000 },
  { period: HOUR, timeLimit: 360_000 },
];

/** Bursts of 600 and 2,000 mails within an hour, 50 of them critical. */
export function bursts(): Table {
  return {
    title: 'A burst of mail within an hour, 50 of it critical',
    columns: [
      'mails',
      'a run every',
      'limit of a run',
      'all read after, h',
      'critical labelled after, min: median',
      'last',
      'warned in time',
      'reminder mails',
    ],
    rows: [600, 2_000].flatMap((mails) => WORLDS.map((world) => measured(burst(mails, world)))),
    notes: [
      `Modelled time, ${LATENCY} ms each call of Gmail. Where runs may last 6 min the desk has found it out before.`,
      'Warned in time: named in a reminder as at risk, before the deadline.',
    ],
  };
}

/** So many changes before each run. */
export function steady(): Table {
  return {
    title: 'A steady stream of changes, a run every ten minutes under 30 s',
    columns: ['changes a run', 'left unread after a day', 'longest run, s', 'warned at, for 13:00'],
    rows: [20, 80, 150].map((changes) => measured(stream(changes))),
    notes: ['A critical mail of 9:00 falls due at 13:00, while the stream goes on from then to 18:00.'],
  };
}

function deskOf({ period, timeLimit }: World): LocalRuntime {
  const runtime = createRuntime({ ...readBundle(), warm: true, address: SAMPLE_ADDRESS, now: START - HOUR });
  runtime.properties('user').set('period', String(period));
  run(runtime, timeLimit);
  if (timeLimit > 30_000) outliveShortLimit(runtime);
  return runtime;
}

/** As a night with work left undone would have it. */
function outliveShortLimit(runtime: LocalRuntime): void {
  const properties = runtime.properties('user');
  const state = JSON.parse(properties.get('watch') ?? '{}');
  properties.set('watch', JSON.stringify({ ...state, limit: { ...state.limit, long: true } }));
}

function run(runtime: LocalRuntime, timeLimit: number) {
  return runtime.run('watch', [], { as: 'trigger', timeLimit, gmailLatency: LATENCY });
}

/** People write at public mail domains and in words of their own: a digest is not to be filled by one domain or one text. */
function receive(runtime: LocalRuntime, name: string, text: string | null, i: number): string {
  const mail = message(name, runtime.clock.now(), i);
  const data =
    text === null ? mail.payload.data : new TextEncoder().encode(`${text} Mon dossier\u00a0: ${i}.`);
  const headers = mail.payload.headers.map((header) =>
    header.name === 'From' ? { ...header, value: header.value.replace('@example.fr', '@gmail.com') } : header,
  );
  return runtime.mailbox.receive({
    ...mail,
    payload: { ...mail.payload, headers, data, size: data?.length ?? 0 },
  }).threadId;
}

function burst(mails: number, world: World): Cell[] {
  const { period, timeLimit } = world;
  const runtime = deskOf(world);
  const critical = new Map<string, number>();
  const labelled = new Map<string, number>();
  let sent = 0;
  let readAt = Number.POSITIVE_INFINITY;
  for (let at = START + 5 * MINUTE; at < START + SPAN && readAt > at; at += period) {
    for (; sent < mails && START + (sent * HOUR) / mails <= at; sent += 1) {
      runtime.clock.set(Math.max(runtime.clock.now(), START + (sent * HOUR) / mails));
      const grave = sent % (mails / CRITICAL) === 7;
      const id = receive(runtime, `burst-${sent}`, grave ? LOST : null, sent);
      if (grave) critical.set(id, runtime.clock.now());
    }
    runtime.clock.set(Math.max(runtime.clock.now(), at));
    const { value } = run(runtime, timeLimit);
    const label = runtime.mailbox.labelByName('Support/1 Critique')?.id ?? '';
    for (const id of critical.keys())
      if (!labelled.has(id) && runtime.mailbox.thread(id)?.messages[0]?.labelIds.has(label) === true)
        labelled.set(id, runtime.clock.now());
    if (sent === mails && value !== null && !(value as { readonly pending: boolean }).pending) readAt = at;
  }
  for (let at = readAt + period; at < START + 8 * HOUR; at += period) {
    runtime.clock.set(Math.max(runtime.clock.now(), at));
    run(runtime, timeLimit);
  }
  const delays = [...critical].map(([id, at]) => (labelled.get(id) ?? Number.NaN) - at).sort((a, b) => a - b);
  const minutes = (i: number) => Math.round((delays[i] ?? Number.NaN) / MINUTE);
  const warned = warnings(runtime);
  const inTime = [...critical].filter(([id]) => warned.has(id)).length;
  return [
    mails,
    `${period / MINUTE} min`,
    timeLimit > 30_000 ? '6 min' : '30 s',
    Math.round((10 * (readAt - START)) / HOUR) / 10,
    minutes(delays.length >> 1),
    minutes(delays.length - 1),
    `${inTime} of ${critical.size}`,
    digestsOf(runtime).length,
  ];
}

function stream(changes: number): Cell[] {
  const world = { period: 10 * MINUTE, timeLimit: 30_000 };
  const runtime = deskOf(world);
  runtime.clock.set(START - HOUR);
  const first = receive(runtime, 'first', LOST, 0);
  let longest = 0;
  let count = 0;
  for (let at = START - HOUR + 5 * MINUTE; at < START + 23 * HOUR; at += world.period) {
    runtime.clock.set(Math.max(runtime.clock.now(), at));
    for (let i = 0; at < START + 8 * HOUR && i < changes; i += 1, count += 1)
      receive(runtime, `stream-${count}`, null, count);
    longest = Math.max(longest, run(runtime, world.timeLimit).meter.modelledMs);
  }
  const warned = warnings(runtime).get(first);
  const left = runtime.mailbox
    .threads()
    .filter(({ messages }) => [...(messages[0]?.labelIds ?? [])].every((id) => !id.startsWith('Label_')));
  return [changes, left.length, longest / 1_000, warned === undefined ? 'never' : timeOf(warned)];
}

const timeOf = (at: number) =>
  new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short', timeZone: 'Europe/Paris' }).format(at);

function digestsOf(runtime: LocalRuntime) {
  return runtime.mailbox
    .threads()
    .flatMap(({ messages }) => messages)
    .filter(({ labelIds, payload }) => labelIds.has('SENT') && headerOf(payload, 'X-Vigie-Rappel') !== null);
}

/** When each conversation was first announced as at risk. */
function warnings(runtime: LocalRuntime): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { payload, internalDate } of [...digestsOf(runtime)].sort(
    (a, b) => a.internalDate - b.internalDate,
  ))
    for (const { threadId, stages } of announcedIn(headerOf(payload, 'X-Vigie-Rappel') ?? ''))
      if (stages.includes('at-risk') && !found.has(threadId)) found.set(threadId, internalDate);
  return found;
}

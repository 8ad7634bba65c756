// npm run inspect: what the add-on makes of a mailbox, one JSON object a conversation.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { readBundle } from './bundle';
import { type ImportedThread, importMessages, readExport } from './mail/import-mbox';
import { createRuntime } from './runtime';
import type { LocalRuntime } from './runtime-contract';

const USAGE = 'usage: npm run --silent inspect -- FILE.mbox [--now ISO] [--settings FILE.json]';
/** No limit binds here: the whole mailbox is read in one go. */
const UNLIMITED = {
  emailRead: Number.POSITIVE_INFINITY,
  emailRecipients: Number.POSITIVE_INFINITY,
  propertiesReadWrite: Number.POSITIVE_INFINITY,
  triggerRuntime: Number.POSITIVE_INFINITY,
};
const RUN = { as: 'trigger', timeLimit: Number.POSITIVE_INFINITY } as const;
/** A watch that reads nothing more in so many runs does not end. */
const MAX_RUNS = 100_000;

class UserError extends Error {}

async function main(): Promise<void> {
  const { path, now, settings } = readArguments();
  const mail = await readExport(path, ({ number, offset, line, reason }) =>
    note(`message ${number} (line ${line}, byte ${offset}): ${reason}`),
  ).catch((error: Error) => {
    throw new UserError(error.message);
  });
  const clock = now ?? mail.lastDate ?? Date.now();
  const runtime = createRuntime({
    ...readBundle(),
    address: mail.address,
    now: clock,
    daily: UNLIMITED,
    unitsPerMinute: Number.POSITIVE_INFINITY,
  });
  const threads = importMessages(runtime.mailbox, mail.messages);
  note(`${mail.messages.length} messages in ${threads.length} conversations of ${mail.address}`);
  if (settings !== null) takeSettings(runtime, settings);
  watchToTheEnd(runtime, clock);
  runtime.clock.set(clock);
  // Modelled latency would take a minute off a remaining time that is whole at `now`.
  runtime.clock.advance = () => undefined;
  for (const thread of threads) {
    const line = describe(runtime, thread);
    if (line !== null) process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

function readArguments(): {
  readonly path: string;
  readonly now: number | null;
  readonly settings: string | null;
} {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new UserError(`${(error as Error).message.split('\n')[0]} ${USAGE}`);
  }
  const { positionals, values } = parsed;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new UserError(USAGE);
  return {
    path,
    now: values.now === undefined ? null : readInstant(values.now),
    settings: values.settings === undefined ? null : readText(values.settings),
  };
}

function parse() {
  return parseArgs({
    allowPositionals: true,
    options: { now: { type: 'string' }, settings: { type: 'string' } },
  });
}

function readInstant(text: string): number {
  const time = DateTime.fromISO(text, { zone: 'Europe/Paris' });
  if (!time.isValid) throw new UserError(`--now: not an ISO 8601 instant: ${JSON.stringify(text)}`);
  return time.toMillis();
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UserError(`--settings: ${path} cannot be read`);
  }
}

function takeSettings(runtime: LocalRuntime, json: string): void {
  const { error } = runtime.run('importSettings', [json]);
  if (error !== null) throw new UserError(`--settings: ${error}`);
}

/** Each run starts at `now`, so that the labels of a large mailbox tell of one instant. */
function watchToTheEnd(runtime: LocalRuntime, now: number): void {
  for (let runs = 1; runs <= MAX_RUNS; runs += 1) {
    runtime.clock.set(now);
    const { value, error } = runtime.run('watch', [], RUN);
    const report = value as {
      readonly pending: boolean;
      readonly error?: string;
      readonly unreadable?: number;
    } | null;
    if (error !== null || report === null) throw new Error(`the watch failed: ${error}`);
    if (report.error !== undefined) throw new Error(`the watch failed: ${report.error}`);
    if (!report.pending) {
      note(`watch: ${runs} run${runs === 1 ? '' : 's'}`);
      if ((report.unreadable ?? 0) > 0) note(`${report.unreadable} conversations could not be read`);
      return;
    }
  }
  throw new Error(`the watch did not end within ${MAX_RUNS} runs`);
}

function describe(
  runtime: LocalRuntime,
  { threadId, key, messageId }: ImportedThread,
): Record<string, unknown> | null {
  const { value, error } = runtime.run('describeConversation', [threadId], RUN);
  if (error !== null) throw new Error(`conversation ${key}: ${error}`);
  if (value === null) return null;
  const { mailbox } = runtime;
  const ids = new Set((mailbox.thread(threadId)?.messages ?? []).flatMap((message) => [...message.labelIds]));
  const labels = mailbox
    .labels()
    .filter(({ id, type }) => type === 'user' && ids.has(id))
    .map(({ name }) => name);
  return { thread: key, messageId, ...(value as Record<string, unknown>), labels: labels.sort() };
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

main().catch((error: Error) => {
  note(error.message);
  process.exitCode = error instanceof UserError ? 2 : 1;
});

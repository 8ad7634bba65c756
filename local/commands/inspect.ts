// npm run inspect: what the add-on makes of a mailbox, one JSON object a conversation.
import { readFileSync } from 'node:fs';
import { parseInstant } from '../../src/domain/calendar/local-time';
import { requireMemory } from '../mail/enough-memory';
import {
  describeProblem,
  describeProgress,
  type ImportedThread,
  importMessages,
  readExport,
} from '../mail/import-mbox';
import { readBundle } from '../runtime/bundle';
import type { LocalRuntime } from '../runtime/contract';
import { readWholeMailbox } from '../runtime/read-whole-mailbox';
import { createRuntime } from '../runtime/runtime';
import { spareMemory } from '../runtime/sparing-memory';
import { readOptions } from './command-line';
import { createLines } from './lines';
import { byThousands } from './progress';

const USAGE = 'usage: npm run --silent inspect -- FILE.mbox|FILE.zip [--now ISO] [--settings FILE.json]';
/** What a line holds, in its order; docs/inspect.md says more. */
const FIELDS = [
  ['thread', 'key of the conversation in the export'],
  ['messageId', 'Message-ID of its first message'],
  ['subject', 'subject of its first message'],
  ['ticket', 'true for a request to support'],
  ['review', 'true where a person is to look: it may be a machine’s, or its level is doubtful'],
  ['confidence', 'how sure fields are, each from 0 to 1; 1 for what a person decided'],
  ['confidence.ticket', 'that it is a request, or that it is none'],
  ['confidence.type', 'absent where it is no request, as those below'],
  ['confidence.priority', 'a level that is less sure than 0.9 is to be looked at'],
  ['confidence.escalation', 'that it is to go higher, or not'],
  ['confidence.reply', 'that the mail calls for that reply'],
  ['why', 'reasons, in French'],
  ['type', 'type of request; null where it is none'],
  ['priority', 'critique, elevee, moyenne or basse; null likewise'],
  ['escalation', 'true where it is to go higher; null likewise'],
  ['reply', 'what the mail calls for, in the ids of the labelling guide; null also where it names none'],
  ['info', 'what the customer has told; null where it is no request'],
  ['info.user_id', 'true with a user id or the account’s address'],
  ['info.device', 'true with the device'],
  ['info.version', 'true with the version of the application'],
  ['info.screenshot', 'true with a picture attached'],
  ['suggestion', 'id of the canned reply that is suggested; null where none is'],
  ['state', 'a-traiter, en-cours, attente-client or clos; null where no clock runs'],
  ['waitingSince', 'since when somebody waits, UTC; null where nobody does'],
  ['responseDue', 'when the response is due, UTC; null likewise'],
  ['followUpDue', 'when a further message is due that we owe, UTC; null where none is'],
  ['resolutionDue', 'when the solution is due, UTC; null where none is promised'],
  ['remainingMinutes', 'open minutes to responseDue, or else to followUpDue; negative once it has passed'],
  ['messages', 'its messages in order of receipt'],
  ['messages.id', 'id of the message in the local Gmail'],
  ['messages.from', 'address of its sender, in lower case'],
  ['messages.role', 'what it is; docs/roles.md lists the eleven names'],
  ['messages.evidence', 'what proves it, in French'],
  ['labels', 'names of the labels that it carries, the hidden ones too'],
] as const;
/** Holidays are computed and zone data known up to here. */
const LAST_YEAR = 2199;
const END = Date.UTC(LAST_YEAR + 1, 0, 1);

class UserError extends Error {}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(helpText());
    return;
  }
  spareMemory();
  const { path, now, settings } = readArguments();
  const mail = await readExport(
    path,
    (problem) => note(describeProblem(problem)),
    (progress) => note(describeProgress(progress)),
  ).catch((error: Error) => {
    throw new UserError(error.message);
  });
  const clock = now ?? mail.lastDate ?? Date.now();
  const runtime = createRuntime({ ...readBundle(), address: mail.address, now: clock });
  const threads = importMessages(runtime.mailbox, mail.messages);
  note(`${mail.messages.length} messages in ${threads.length} conversations of ${mail.address}`);
  if (settings !== null) takeSettings(runtime, settings);
  readAndDescribe(runtime, threads);
}

function helpText(): string {
  const width = Math.max(...FIELDS.map(([name]) => name.length)) + 2;
  const lines = FIELDS.map(([name, meaning]) => `  ${name.padEnd(width)}${meaning}`);
  return [USAGE, '', 'Prints one JSON object a conversation:', '', ...lines, ''].join('\n');
}

function readArguments(): {
  readonly path: string;
  readonly now: number | null;
  readonly settings: string | null;
} {
  const { positionals, values } = readOptions(
    { now: { type: 'string' }, settings: { type: 'string' } },
    USAGE,
    true,
  );
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new UserError(USAGE);
  return {
    path,
    now: values.now === undefined ? null : readInstant(values.now),
    settings: values.settings === undefined ? null : readText(values.settings),
  };
}

/** As settings write an instant; without an offset it is a time in Paris. */
function readInstant(text: string): number {
  const at = parseInstant(text, 'Europe/Paris');
  if (at === null)
    throw new UserError(`--now: an instant expected, such as 2026-11-24T10:20, not ${JSON.stringify(text)}`);
  if (at < 0 || at >= END)
    throw new UserError(`--now: not between 1970 and ${LAST_YEAR}: ${JSON.stringify(text)}`);
  return at;
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

function readAndDescribe(runtime: LocalRuntime, threads: readonly ImportedThread[]): void {
  const of = threads.length;
  const lines = createLines(runtime, threads, (line) => process.stdout.write(`${line}\n`));
  const tell = byThousands((read) => note(`${read} of ${of} conversations read`));
  const { runs, unreadable } = readWholeMailbox(runtime, (read) => {
    requireMemory();
    lines.printSettled();
    // What changed meanwhile is read once more.
    tell(Math.min(read, of));
  });
  note(`watch: ${runs} run${runs === 1 ? '' : 's'}`);
  if (unreadable > 0) note(`${unreadable} conversations could not be read`);
  lines.printRest(byThousands((printed) => note(`${printed} of ${of} conversations described`)));
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

main().catch((error: Error) => {
  note(error.message);
  process.exitCode = error instanceof UserError ? 2 : 1;
});

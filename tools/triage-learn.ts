// npm run triage:learn -- MAILBOX.mbox: teaches triage what a desk's labels say. It reads the export, and writes what it learned to
// desk/, which the next build uses; nothing leaves the machine.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../local/commands/command-line';
import { describeProblem, readExport } from '../local/mail/import-mbox';
import { TOPIC_WEIGHTS } from '../src/domain/triage/model/topic-weights';
import { deskCases } from './triage/desk-mails';
import { type DeskReport, gains, learnDesk, type Right } from './triage/learn-desk';
import { readLessons, trainingMails } from './triage/training-mails';

const USAGE = 'usage: npm run triage:learn -- MAILBOX.mbox|MAILBOX.zip';
const TARGET = join(__dirname, '../desk/topic-weights.txt');
/** Of fewer conversations nothing can be said. */
const LEAST = 50;

async function main(): Promise<void> {
  const { positionals } = readOptions({}, USAGE, true);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Error(USAGE);
  const { messages } = await readExport(path, (problem) => note(describeProblem(problem)));
  const cases = deskCases(messages);
  if (cases.length < LEAST)
    throw new Error(
      `${cases.length} labelled conversations that were answered or closed: at least ${LEAST} are needed`,
    );
  note(`${cases.length} labelled conversations; learning takes a minute or two`);
  const report = learnDesk(cases, readLessons(trainingMails()), TOPIC_WEIGHTS);
  process.stdout.write(tell(report));
  if (!gains(report)) {
    process.stdout.write('Nothing is written: it would not be better in all.\n');
    return;
  }
  mkdirSync(join(TARGET, '..'), { recursive: true });
  writeFileSync(TARGET, `${report.weights}\n`);
  process.stdout.write('Written to desk/topic-weights.txt; npm run build uses it. Delete it to go back.\n');
}

function tell({ cases, corrected, before, after }: DeskReport): string {
  const row = (what: string, count: (right: Right) => number) => {
    const share = (right: Right) => `${((100 * count(right)) / cases).toFixed(1)} %`;
    return `${what.padEnd(10)}${share(before).padStart(8)} → ${share(after)}\n`;
  };
  return [
    `${cases} conversations, ${corrected} of them labelled otherwise than triage reads them.\n`,
    'Right as shipped → after learning, each by what its sender had no part in:\n',
    row('type', ({ type }) => type),
    row('priority', ({ priority }) => priority),
  ].join('');
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

main().catch((error: Error) => {
  note(error.message);
  process.exitCode = 2;
});

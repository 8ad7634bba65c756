// npm run bench [-- NAME...] [--json]: measures what the product promises about its own cost.
import { readOptions } from '../local/commands/command-line';
import { calendarBench } from './calendar/suite';
import { cardsBench } from './cards/suite';
import { mailboxBench } from './mailbox/suite';
import { type Bench, formatTable, type Table } from './table';
import { triageBench } from './triage';
import { watchBench } from './watch/suite';

const BENCHES: readonly Bench[] = [calendarBench, cardsBench, triageBench, watchBench, mailboxBench];
const NAMES = BENCHES.map(({ name }) => name);
const USAGE = `npm run bench [-- ${NAMES.join('|')} ...] [--json] [--seed NUMBER] [--against CODE.JS] [--mails NUMBER,NUMBER...]`;

async function main(): Promise<void> {
  const options = readOptions(
    {
      json: { type: 'boolean' },
      seed: { type: 'string' },
      against: { type: 'string' },
      mails: { type: 'string' },
    },
    USAGE,
    true,
  );
  const { values } = options;
  const names: readonly string[] = options.positionals;
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
  const mails = values.mails?.split(',').map(Number) ?? null;
  const unknown = names.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0 || ![seed, ...(mails ?? [])].every(Number.isInteger)) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const results: Record<string, readonly Table[]> = {};
  for (const bench of BENCHES) {
    if (names.length > 0 && !names.includes(bench.name)) continue;
    process.stderr.write(`${bench.name}…\n`);
    const tables: Table[] = [];
    for await (const table of bench.run({ seed, against: values.against ?? null, mails })) {
      tables.push(table);
      if (!values.json) process.stdout.write(`${formatTable(table)}\n`);
    }
    results[bench.name] = tables;
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 1;
});

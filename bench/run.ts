// npm run bench [-- NAME...] [--json]: measures what the product promises about its own cost.
import { calendarBench } from './calendar/suite';
import { cardsBench } from './cards';
import { type Bench, formatTable, type Table } from './table';
import { triageBench } from './triage';
import { watchBench } from './watch/suite';

const BENCHES: readonly Bench[] = [calendarBench, cardsBench, triageBench, watchBench];

async function main(args: readonly string[]): Promise<void> {
  const json = args.includes('--json');
  const names = args.filter((arg) => arg !== '--json');
  const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    process.stderr.write(
      `no such bench: ${unknown.join(', ')}. Known: ${BENCHES.map(({ name }) => name).join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  const results: Record<string, readonly Table[]> = {};
  for (const bench of BENCHES) {
    if (names.length > 0 && !names.includes(bench.name)) continue;
    process.stderr.write(`${bench.name}…\n`);
    const tables = await bench.run();
    results[bench.name] = tables;
    if (!json) process.stdout.write(`${tables.map(formatTable).join('\n')}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
}

void main(process.argv.slice(2));

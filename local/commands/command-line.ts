// Options of the commands that people type.
import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the options of this process. Ends it, with the usage, at `--help` (status 0) and at a wrong option (2). */
export function readOptions<const T extends Options>(options: T, usage: string, allowPositionals = false) {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs({ options, allowPositionals, strict: true });
  } catch (error) {
    process.stderr.write(`${(error as Error).message.split(/\. |\n/, 1)[0]}. ${usage}\n`);
    process.exit(2);
  }
}

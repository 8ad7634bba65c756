// Options of the commands that people type.
import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the options of this process; `--help` prints the usage and ends it.
 *
 * @throws Error of one line that names what is wrong, with the usage
 */
export function readOptions<const T extends Options>(options: T, usage: string, allowPositionals = false) {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs({ options, allowPositionals, strict: true });
  } catch (error) {
    throw new Error(`${(error as Error).message.split(/\. |\n/, 1)[0]}. ${usage}`);
  }
}

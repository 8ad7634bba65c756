import { join } from 'node:path';

const top = join(__dirname, '../..');

/**
 * What Node is started with for a command of local/commands: without npm, and without the second process that tsx starts for
 * it. That it starts as it is typed is for test/local/commands/interrupt.test.ts and test/docs to notice.
 */
export function argumentsOf(command: 'inspect' | 'serve', args: readonly string[]): readonly string[] {
  return ['--require', require.resolve('tsx/cjs'), join(top, `local/commands/${command}.ts`), ...args];
}

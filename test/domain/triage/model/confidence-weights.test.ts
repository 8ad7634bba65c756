import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const TOP = join(__dirname, '../../../..');

it('are those that the labelled mails give today', () => {
  // Under jest the fit would take five times as long.
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(TOP, 'node_modules/tsx/dist/cli.mjs'), join(TOP, 'tools/triage/train-confidence.ts'), '--check'],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 600_000);

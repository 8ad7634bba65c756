// npm run test:tz: the tests of everything about time, on hosts in other time zones; none may make a difference.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Where instants are read, reckoned with or worded. */
const TIMED = ['calendar', 'sla', 'french', 'view'].map((folder) => `test/domain/${folder}`);

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
for (const zone of ['UTC', 'America/New_York', 'Pacific/Auckland']) {
  console.log(`TZ=${zone}`);
  const { status } = spawnSync(process.execPath, [jest, ...TIMED, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  });
  if (status !== 0) process.exit(status ?? 1);
}

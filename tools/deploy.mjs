// npm run deploy: builds and pushes to the Apps Script project named in .clasp.json.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));
const { scriptId } = JSON.parse(await readFile(join(top, '.clasp.json'), 'utf8'));
if (!/^[A-Za-z0-9_-]{50,}$/.test(scriptId) || scriptId.startsWith('REMPLACEZ')) {
  console.error(
    `.clasp.json: scriptId is still the placeholder "${scriptId}". Put the id of your Apps Script project there (its Project Settings page shows it).`,
  );
  process.exit(1);
}
await build();
const require = createRequire(import.meta.url);
const manifest = require.resolve('@google/clasp/package.json');
const { bin } = require(manifest);
const clasp = join(dirname(manifest), typeof bin === 'string' ? bin : bin.clasp);
// --force: without a terminal, clasp skips the push in silence when the manifest has changed.
const { status } = spawnSync(process.execPath, [clasp, 'push', '--force'], { cwd: top, stdio: 'inherit' });
process.exit(status ?? 1);

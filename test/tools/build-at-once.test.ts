// Commands that build begin whenever somebody types them: none may meet what another one has not finished.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const top = join(__dirname, '../..');
const built = readFileSync(join(top, 'dist/Code.js'), 'utf8');

function buildInto(folder: string) {
  const script = `
    import { build } from ${JSON.stringify(join(top, 'tools/build.mjs'))};
    await build(${JSON.stringify(folder)});`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
}

it('two builds at the same time leave the script whole at every moment, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-'));
  try {
    writeFileSync(join(folder, 'Code.js'), 'before');
    writeFileSync(join(folder, '.unfinished-999999999-Code.js'), 'what a killed build left');
    const builds = [buildInto(folder), buildInto(folder)];
    const ends = Promise.all(builds.map((build) => once(build, 'exit')));
    const seen = new Set<string>();
    let running = true;
    void ends.then(() => {
      running = false;
    });
    while (running) {
      seen.add(readFileSync(join(folder, 'Code.js'), 'utf8'));
      await new Promise((next) => setImmediate(next));
    }
    expect([...seen]).toEqual(['before', built]);
    expect((await ends).map(([code]) => code)).toEqual([0, 0]);
    expect(readdirSync(folder).sort()).toEqual(['Code.js', 'appsscript.json']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

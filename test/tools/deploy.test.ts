import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const top = join(__dirname, '../..');

describe('deployment', () => {
  it('pushes exactly the script and the manifest', () => {
    const clasp = join(top, 'node_modules/@google/clasp/build/src/index.js');
    const status = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
      cwd: top,
      encoding: 'utf8',
    });
    expect(JSON.parse(status).filesToPush.sort()).toEqual(['dist/Code.js', 'dist/appsscript.json']);
  });

  it.each(['.clasprc.json', 'dist/Code.js'])('keeps %s out of the repository', (file) => {
    expect(spawnSync('git', ['check-ignore', '--quiet', file], { cwd: top }).status).toBe(0);
  });

  it('refuses the placeholder with one clear line', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(top, 'tools/deploy.mjs')], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('.clasp.json: scriptId is still the placeholder');
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clone, removeFolders, runInClone } from '../helpers/clasp-clone';

const top = join(__dirname, '../..');
const DESK = 'support@purefocus.example';
const ID = '1'.repeat(57);

afterAll(removeFolders);

describe('deployment', () => {
  it('pushes exactly the script and the manifest, with the clasp that the lock file pins', () => {
    const pinned = `import { pinnedClasp } from ${JSON.stringify(join(top, 'tools/clasp/clasp.mjs'))}; console.log(pinnedClasp());`;
    const node = (args: readonly string[]) =>
      execFileSync(process.execPath, [...args], { cwd: top, encoding: 'utf8' }).trim();
    const clasp = node(['--input-type=module', '-e', pinned]);
    const status = node([clasp, '--project', '.clasp.json', 'show-file-status', '--json']);
    expect(JSON.parse(status).filesToPush.sort()).toEqual(['dist/Code.js', 'dist/appsscript.json']);
    const lock = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8'));
    expect(node([clasp, '--version'])).toBe(lock.packages['node_modules/@google/clasp'].version);
  });

  it.each(['.clasprc.json', 'dist/Code.js'])('keeps %s out of the repository', (file) => {
    expect(spawnSync('git', ['check-ignore', '--quiet', file], { cwd: top }).status).toBe(0);
  });

  it('refuses the placeholder with one line that says what to do', () => {
    const desk = clone({ account: DESK });
    const { status, refused } = runInClone(desk, 'deploy.mjs', 'deploy');
    expect(status).toBe(1);
    expect(refused.trim().split('\n')).toEqual([expect.stringContaining('lancez d’abord « npm run setup »')]);
    expect(desk.google().projects).toEqual({});
  });

  it.each(['.clasp.local.json', '.clasp.json'])('updates the project that %s names', (file) => {
    const desk = clone({ account: DESK, projects: { [ID]: { owner: DESK, files: {} } } });
    writeFileSync(join(desk.folder, file), JSON.stringify({ scriptId: ID, rootDir: 'dist' }));
    const { status, said } = runInClone(desk, 'deploy.mjs', 'deploy');
    expect(status).toBe(0);
    expect(said).toContain(`https://script.google.com/d/${ID}/edit`);
    expect(desk.google().projects[ID]?.files['dist/Code.js']).toBe('the script');
  });

  it('says what Google refuses in one line', () => {
    const desk = clone({
      account: 'autre@purefocus.example',
      projects: { [ID]: { owner: DESK, files: {} } },
    });
    writeFileSync(join(desk.folder, '.clasp.local.json'), JSON.stringify({ scriptId: ID, rootDir: 'dist' }));
    const { status, refused } = runInClone(desk, 'deploy.mjs', 'deploy');
    expect(status).toBe(1);
    expect(refused.trim().split('\n')).toEqual([expect.stringContaining('Ce compte ne voit pas le projet')]);
  });
});

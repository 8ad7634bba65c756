// A clone of the repository and a Google for it, without Google: what a command of ours makes of both.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const top = join(__dirname, '../..');
export const FAKE_CLASP = join(top, 'test/helpers/fake-clasp.mjs');
const folders: string[] = [];

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-clasp-'));
  folders.push(folder);
  return folder;
}

/** To be called after all tests of a file. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** What the fake clasp knows of Google: see its first lines. */
export interface Google {
  readonly account: string | null;
  readonly signsInAs?: string | null;
  readonly offline?: boolean;
  readonly projects: Readonly<
    Record<string, { readonly owner: string; readonly files: Readonly<Record<string, string>> }>
  >;
  readonly refuses?: Readonly<Record<string, string>>;
  readonly loses?: string | undefined;
}

/** A clone with its tracked placeholder and something built, and a Google in which `start` is so. */
export function clone(start: Partial<Google>) {
  const folder = emptyFolder();
  cpSync(join(top, '.clasp.json'), join(folder, '.clasp.json'));
  writeFileSync(join(folder, 'appsscript.json'), 'the manifest of the repository');
  const state = join(emptyFolder(), 'google.json');
  const write = (google: Google) => writeFileSync(state, JSON.stringify(google));
  const google = (): Google => JSON.parse(readFileSync(state, 'utf8'));
  write({ account: null, projects: {}, ...start });
  const build = (script: string) => {
    mkdirSync(join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, 'dist/Code.js'), script);
    writeFileSync(join(folder, 'dist/appsscript.json'), '{}');
  };
  build('the script');
  const change = (changed: Partial<Google>) => write({ ...google(), ...changed });
  return { folder, state, google, build, change };
}

export type Clone = ReturnType<typeof clone>;

/** Runs `command` of a module of tools/ in the clone, with the fake clasp; `desk` is source text for what else it is given. */
export function runInClone({ folder, state }: Clone, module: string, command: string, desk = '') {
  const at = (name: string) => JSON.stringify(join(top, 'tools', name));
  const script = `
    import { ${command} } from ${at(module)};
    import { orOneLine } from ${at('clasp/failures.mjs')};
    await orOneLine(() => ${command}({
      clasp: ${JSON.stringify(FAKE_CLASP)}, top: ${JSON.stringify(folder)}, say: console.log, make: async () => {}, ${desk}
    }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, FAKE_CLASP: state },
  });
  return { status, said: stdout, refused: stderr };
}

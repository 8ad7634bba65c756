// Google's clasp, run as a command: what it was told, what it printed, and whether it did what it was asked.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The script of the clasp that the lock file pins: what the package gives whoever imports it is its command. */
export const pinnedClasp = () => require.resolve('@google/clasp');

/**
 * Runs clasp in a folder and returns what it printed. Its exit code tells little: what clasp refuses itself ends with 0,
 * and what Google refuses with 1, so callers look for the line that says it is done.
 */
export function runClasp(script, args, folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status: status ?? 1, stdout, stderr };
}

/** Runs clasp where the person sees it and answers it: signing in opens a browser. */
export function showClasp(script, args, folder) {
  return spawnSync(process.execPath, [script, ...args], { cwd: folder, stdio: 'inherit' }).status ?? 1;
}

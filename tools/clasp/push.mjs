// The built script and its manifest, put into the project.
import { runClasp } from './clasp.mjs';
import { explainFailure, Stopped } from './failures.mjs';

/** What clasp prints once the project holds what was built; it ends with 0 when it has skipped the push, too. */
const DONE = /^(?:Pushed \d+ files|Pushed one file|Script is already up to date)/m;

/** --force: without a terminal, clasp skips the push in silence when the manifest has changed. */
export function push(clasp, top, { file }) {
  const result = runClasp(clasp, ['--project', file, 'push', '--force'], top);
  if (!DONE.test(result.stdout)) throw new Stopped(explainFailure(result));
}

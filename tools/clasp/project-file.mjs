// Where the id of the Apps Script project lies: in a file of this clone that git does not see, else in the tracked one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stopped } from './failures.mjs';

/** Written by `npm run setup`; git ignores it, so that no update of the repository meets it. */
const OWN_FILE = '.clasp.local.json';
const TRACKED_FILE = '.clasp.json';
const SCRIPT_ID = /^[A-Za-z0-9_-]{50,}$/;

function scriptIdIn(path) {
  try {
    const { scriptId } = JSON.parse(readFileSync(path, 'utf8'));
    return typeof scriptId === 'string' && SCRIPT_ID.test(scriptId) && !scriptId.startsWith('REMPLACEZ')
      ? scriptId
      : null;
  } catch {
    return null;
  }
}

/** The project of this clone: the file that names it and its id; null where none does. A file that is there but names
 * none is a fault, since pushing elsewhere instead would be a guess. */
export function projectOf(top) {
  const own = join(top, OWN_FILE);
  if (existsSync(own)) {
    const scriptId = scriptIdIn(own);
    if (scriptId === null)
      throw new Stopped(
        `${OWN_FILE} ne nomme aucun projet : supprimez ce fichier, puis relancez la commande.`,
      );
    return { file: own, scriptId };
  }
  const tracked = join(top, TRACKED_FILE);
  const scriptId = scriptIdIn(tracked);
  return scriptId === null ? null : { file: tracked, scriptId };
}

/** Notes the project, once it is known. */
export function keepProject(top, scriptId) {
  writeFileSync(join(top, OWN_FILE), `${JSON.stringify({ scriptId, rootDir: 'dist' }, null, 2)}\n`);
}

/** Ids of Apps Script projects in an address that clasp prints. */
export const idInAddress = (text) =>
  /script\.google\.com\/d\/([A-Za-z0-9_-]{50,})\/edit/.exec(text)?.[1] ?? null;

// npm run deploy: builds and pushes to the Apps Script project of this clone, for updates.
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { pinnedClasp } from './clasp/clasp.mjs';
import { orOneLine, Stopped } from './clasp/failures.mjs';
import { projectOf } from './clasp/project-file.mjs';
import { push } from './clasp/push.mjs';

/** The whole of it: `clasp` is the script to run, `top` the clone, `say` a line for the person, `make` the build. */
export async function deploy({ clasp, top, say, make }) {
  const project = projectOf(top);
  if (project === null)
    throw new Stopped(
      'Aucun projet Apps Script n’est connu de ce dossier : lancez d’abord « npm run setup ».',
    );
  await make();
  push(clasp, top, project);
  say(`Vigie est à jour dans https://script.google.com/d/${project.scriptId}/edit`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await orOneLine(() =>
    deploy({
      clasp: pinnedClasp(),
      top: fileURLToPath(new URL('..', import.meta.url)),
      say: console.log,
      make: build,
    }),
  );

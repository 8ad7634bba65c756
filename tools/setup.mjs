// npm run setup: signs in, makes the Apps Script project where there is none, builds, pushes, and says what to open next.
// Whatever stops it, the same command goes on from there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { pinnedClasp, runClasp, showClasp } from './clasp/clasp.mjs';
import { explainFailure, orOneLine, Stopped } from './clasp/failures.mjs';
import { idInAddress, keepProject, projectOf } from './clasp/project-file.mjs';
import { push } from './clasp/push.mjs';

/** The address that clasp is signed in with; null when it is not, '' when Google does not tell. */
function signedIn(clasp, folder) {
  const result = runClasp(clasp, ['show-authorized-user', '--json'], folder);
  try {
    const { loggedIn, email } = JSON.parse(result.stdout);
    return loggedIn ? (email ?? '') : null;
  } catch {
    throw new Stopped(explainFailure(result));
  }
}

async function signIn({ clasp, top, say }) {
  const before = signedIn(clasp, top);
  if (before !== null) return before;
  say(
    '1. Connexion à Google : une page s’ouvre dans le navigateur. Choisissez le compte de la boîte de support.',
  );
  showClasp(clasp, ['login'], top);
  const address = signedIn(clasp, top);
  if (address === null)
    throw new Stopped(
      'La connexion n’a pas abouti : relancez la commande, et acceptez ce que Google demande.',
    );
  return address;
}

/** Vigie watches the mailbox of the account that owns it: a wrong one is found out before anything is made in it. */
async function confirmAccount(address, { account, ask, say }) {
  if (address === '')
    throw new Stopped(
      'Google ne dit pas quel compte est connecté : vérifiez la connexion à Internet ; si elle fonctionne, lancez « npx clasp logout », puis relancez la commande.',
    );
  const other = `clasp est connecté à ${address}. Pour en changer : « npx clasp logout », puis relancez la commande.`;
  if (account !== undefined) {
    if (account.toLowerCase() !== address.toLowerCase())
      throw new Stopped(`${other} (Attendu : ${account}.)`);
    return;
  }
  const answer = await ask(`Compte connecté : ${address}. Est-ce bien celui de la boîte de support ? (o/n) `);
  if (answer === null)
    throw new Stopped('Indiquez l’adresse de la boîte de support : npm run setup -- --account ADRESSE');
  if (!/^(?:o|oui|y|yes)$/i.test(answer.trim())) throw new Stopped(other);
  say('');
}

/**
 * Makes the project in an empty folder: clasp refuses to where it finds a `.clasp.json`, and writes the files of the new
 * project over those beside it. The id is read from the line that clasp prints first, so that no second project is made
 * when what follows fails.
 */
function createProject({ clasp, top, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-setup-'));
  try {
    const result = runClasp(clasp, ['create-script', '--type', 'standalone', '--title', 'Vigie'], folder);
    const scriptId = idInAddress(result.stdout);
    if (scriptId === null) throw new Stopped(explainFailure(result));
    keepProject(top, scriptId);
    say('2. Projet Apps Script « Vigie » créé.');
    return projectOf(top);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The whole of it.
 * @param {object} desk `clasp` the script to run, `top` the clone, `account` the mailbox when it was said, `ask` a question
 * to the person that resolves to null where nobody is there, `say` a line for the person, `make` the build.
 */
export async function setUp(desk) {
  await confirmAccount(await signIn(desk), desk);
  const known = projectOf(desk.top);
  if (known !== null) desk.say('2. Le projet Apps Script existe déjà.');
  const project = known ?? createProject(desk);
  await desk.make();
  push(desk.clasp, desk.top, project);
  desk.say('3. Vigie est dans le projet. Ouvrez maintenant, avec ce compte :');
  desk.say(`   https://script.google.com/d/${project.scriptId}/edit`);
  desk.say(
    '   « Déployer », « Tester les déploiements », « Installer » ; puis exécutez la fonction « diagnostic ».',
  );
  desk.say('   https://mail.google.com/');
  desk.say(
    '   Rechargez Gmail, ouvrez Vigie dans la barre de droite, et cliquez sur « Activer les rappels ».',
  );
}

async function askPerson(question) {
  if (!process.stdin.isTTY) return null;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** The mailbox after `--account`, undefined where it was not said. */
function accountIn(args) {
  if (args.length === 0) return undefined;
  const [option, address] = args;
  if (args.length !== 2 || option !== '--account' || !/^\S+@\S+$/.test(address))
    throw new Stopped('Usage : npm run setup [-- --account ADRESSE]');
  return address;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await orOneLine(() =>
    setUp({
      clasp: pinnedClasp(),
      top: fileURLToPath(new URL('..', import.meta.url)),
      account: accountIn(process.argv.slice(2)),
      ask: askPerson,
      say: console.log,
      make: build,
    }),
  );

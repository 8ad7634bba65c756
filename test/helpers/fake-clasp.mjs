// A clasp without Google: it answers as 3.4.1 does, in its words, exit codes and files. What it knows of Google lies in the
// JSON file that FAKE_CLASP names: `account` is signed in, `signsInAs` is who the browser would choose, `projects` are the
// files of each project by its id with the `owner`, `refuses` is what Google answers to a command, and `loses` is what
// breaks the pull that follows the making of a project.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const state = JSON.parse(readFileSync(process.env.FAKE_CLASP, 'utf8'));
const keep = () => writeFileSync(process.env.FAKE_CLASP, JSON.stringify(state));

/** What Google or clasp's own code refuses: the message, and 1. */
class Refused extends Error {}
/** What a command refuses by commander: the message, and 0, since clasp takes its own exit for one already told. */
class Told extends Error {}

function configFile(given) {
  if (given !== undefined) {
    if (!existsSync(given))
      throw new Refused(`Invalid --project path: ${given}. File or directory does not exist.`);
    return statSync(given).isDirectory() ? join(given, '.clasp.json') : given;
  }
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const file = join(folder, '.clasp.json');
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return undefined;
  }
}

function needAccount() {
  if (state.account === null) throw new Refused('No credentials found.');
}

function needGoogle(command) {
  needAccount();
  const answer = state.refuses?.[command];
  if (answer !== undefined) throw new Refused(answer);
}

function showAuthorizedUser() {
  const email = state.offline ? undefined : (state.account ?? undefined);
  const client = state.account === null ? {} : { clientId: 'fake', clientType: 'google-provided' };
  console.log(JSON.stringify({ loggedIn: state.account !== null, email, ...client }, null, 2));
}

function login() {
  if (state.signsInAs === null) throw new Refused('access_denied');
  state.account = state.signsInAs;
  console.log(`You are logged in as ${state.account}.`);
}

function createScript(config) {
  if (config?.scriptId !== undefined) throw new Told('Project file already exists.');
  needGoogle('create-script');
  const scriptId = `1${'aB3_'.repeat(13)}${String(Object.keys(state.projects).length).padStart(4, '0')}`;
  state.projects[scriptId] = { owner: state.account, files: {} };
  console.log(`Created new script: https://script.google.com/d/${scriptId}/edit`);
  if (state.loses !== undefined) throw new Refused(state.loses);
  writeFileSync('Code.js', 'function myFunction() {\n  \n}\n');
  writeFileSync('appsscript.json', '{}');
  writeFileSync('.clasp.json', JSON.stringify({ scriptId, rootDir: '' }, null, 2));
  console.log('└─ appsscript.json\n└─ Code.js\nCloned 2 files.');
}

function push(config, folder) {
  needAccount();
  if (config?.scriptId === undefined) throw new Refused('Project settings not found.');
  needGoogle('push');
  const project = state.projects[config.scriptId];
  if (project?.owner !== state.account) throw new Refused('Requested entity was not found.');
  const paths = ['appsscript.json', 'Code.js'].map((name) => join(config.rootDir, name));
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  if (JSON.stringify(files) === JSON.stringify(project.files)) {
    console.log('Script is already up to date.');
    return;
  }
  project.files = files;
  console.log(`Pushed ${paths.length} files at 10:20:00 AM.`);
  for (const path of paths) console.log(`└─ ${path}`);
}

const args = process.argv.slice(2);
const at = args.indexOf('--project');
const given = at < 0 ? undefined : args.splice(at, 2)[1];
const [command] = args;
state.calls = [...(state.calls ?? []), command];
try {
  const file = configFile(given);
  const config = file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8'));
  if (command === 'show-authorized-user') showAuthorizedUser();
  else if (command === 'login') login();
  else if (command === 'create-script') createScript(config);
  else if (command === 'push') push(config, dirname(file ?? '.'));
  else throw new Error(`The fake clasp has no ${command}.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = error instanceof Told ? 0 : 1;
}
keep();

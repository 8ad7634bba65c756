// Builds dist/: one script for Apps Script, and the manifest beside it.
//
// The platform calls plain top-level functions, and an IIFE hides its own. So the build runs twice: once in
// memory to learn what src/main.ts exports, then for good, with one function declaration per export behind it.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { edition } from './edition.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const ENTRY = at('src/main.ts');
const TARGET = 'es2020';

/** Libraries are shipped minified, our own code readable. */
const smallLibraries = {
  name: 'small-libraries',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/(?:luxon|nodemailer|valibot)\/.*\.m?js$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), {
        minify: true,
        target: TARGET,
      });
      return { contents: code };
    });
  },
};

/** What the sources leave open: which Vigie this is. */
const namedEdition = {
  name: 'named-edition',
  setup({ onLoad }) {
    onLoad({ filter: /src\/domain\/terms\/edition\.ts$/ }, () => ({
      contents: `export const EDITION = ${JSON.stringify(edition())};`,
    }));
  },
};

/** Names and examples in the lexicon are for people and tests: no mail is matched against them. */
const lexiconWithoutNotes = {
  name: 'lexicon-without-notes',
  setup({ onLoad }) {
    onLoad({ filter: /src\/domain\/triage\/lexicon\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replace(/^(?:#.*)?\n/gm, ''), loader: 'ts' };
    });
  },
};

/** What triage:learn taught it of the desk it is built for, where there is such a file. */
export const learnedByDesk = (path) => ({
  name: 'learned-by-desk',
  setup({ onLoad }) {
    onLoad({ filter: /src\/domain\/triage\/model\/topic-weights\.ts$/ }, async () => {
      const weights = await readFile(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (weights === null) return undefined;
      return { contents: `export const TOPIC_WEIGHTS = ${JSON.stringify(weights)};`, loader: 'ts' };
    });
  },
});

const SHARED = {
  entryPoints: [ENTRY],
  bundle: true,
  target: TARGET,
  charset: 'utf8',
  absWorkingDir: at('.'),
  plugins: [smallLibraries, namedEdition, lexiconWithoutNotes, learnedByDesk(at('desk/topic-weights.txt'))],
};

/** Names of the functions that src/main.ts exports. */
export async function entryPoints() {
  const { metafile } = await esbuild.build({
    ...SHARED,
    format: 'esm',
    metafile: true,
    write: false,
    outfile: 'entry.js',
  });
  return Object.values(metafile.outputs)[0].exports;
}

/**
 * The script as text, with its sizes in bytes: in all, what of it is luxon, nodemailer's address parser, the reader of mail,
 * the roles of messages, what we promise in them, the adapters to Google, the watch, the report, the trials of the platform and
 * the canned replies,
 * and what is the rest: our own and valibot's.
 */
export async function bundle() {
  const names = await entryPoints();
  const declarations = names.map(
    (name) => `function ${name}() { return Vigie.${name}.apply(this, arguments); }`,
  );
  const { metafile, outputFiles } = await esbuild.build({
    ...SHARED,
    format: 'iife',
    globalName: 'Vigie',
    outfile: at('dist/Code.js'),
    footer: { js: declarations.join('\n') },
    legalComments: 'inline',
    metafile: true,
    write: false,
  });
  const [{ bytes, inputs }] = Object.values(metafile.outputs);
  const bytesOf = (folder) =>
    Object.entries(inputs)
      .filter(([path]) => path.startsWith(folder))
      .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  const luxon = bytesOf('node_modules/luxon/');
  const nodemailer = bytesOf('node_modules/nodemailer/');
  const reader = bytesOf('src/domain/reading/') + bytesOf('src/domain/text/');
  const roles = bytesOf('src/domain/roles/');
  const promises = bytesOf('src/domain/promises/');
  const trials = ['src/app/diagnostic/', 'src/app/probes/', 'src/gas/probes']
    .map(bytesOf)
    .reduce((a, b) => a + b);
  const gas = bytesOf('src/gas/') - bytesOf('src/gas/probes');
  const watch = bytesOf('src/app/watch/') + bytesOf('src/domain/watch/');
  const report = bytesOf('src/app/report/') + bytesOf('src/domain/report/');
  const replies = bytesOf('src/replies/') + bytesOf('src/app/conversation/repl');
  const own =
    bytes - luxon - nodemailer - reader - roles - promises - gas - watch - report - trials - replies;
  const parts = {
    all: bytes,
    luxon,
    nodemailer,
    reader,
    roles,
    promises,
    gas,
    watch,
    report,
    trials,
    replies,
    own,
  };
  return { code: outputFiles[0].text, bytes: parts };
}

/**
 * Writes Code.js and appsscript.json into a folder, and leaves nothing else there; returns the sizes of the script. Another
 * command may be reading them, or building as well: each is put into its place whole, and stays there where nothing has changed.
 */
export async function build(folder = at('dist')) {
  const { code, bytes } = await bundle();
  await mkdir(folder, { recursive: true });
  const files = { 'Code.js': code, 'appsscript.json': await readFile(at('appsscript.json'), 'utf8') };
  for (const [name, text] of Object.entries(files)) await putInPlace(folder, name, text);
  for (const name of await readdir(folder))
    if (!(name in files) && !isUnderWay(name)) await rm(join(folder, name), { recursive: true, force: true });
  return bytes;
}

/** The beginning of the names of files that are not yet in their place; the id of the process that writes them follows. */
const UNFINISHED = '.unfinished-';

function isUnderWay(name) {
  if (!name.startsWith(UNFINISHED)) return false;
  try {
    return process.kill(Number.parseInt(name.slice(UNFINISHED.length), 10), 0);
  } catch {
    return false;
  }
}

async function putInPlace(folder, name, text) {
  const before = await readFile(join(folder, name), 'utf8').catch(() => null);
  if (before === text) return;
  const unfinished = join(folder, `${UNFINISHED}${process.pid}-${name}`);
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, join(folder, name));
  } finally {
    await rm(unfinished, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { all, own, reader, roles, promises, gas, watch, report, trials, replies, luxon, nodemailer } =
    await build();
  if (!process.argv.includes('--quiet')) {
    const figure = (bytes) => bytes.toLocaleString('en-US');
    const parts = `own ${figure(own)}, reader ${figure(reader)}, roles ${figure(roles)}, promises ${figure(promises)}, gas ${figure(gas)}, watch ${figure(watch)}, report ${figure(report)}, trials ${figure(trials)}, replies ${figure(replies)}, luxon ${figure(luxon)}, nodemailer ${figure(nodemailer)}`;
    console.log(`dist/Code.js: ${figure(all)} bytes (${parts})`);
    console.log('dist/appsscript.json');
  }
}

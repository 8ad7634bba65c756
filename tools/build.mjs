// Builds dist/: one script for Apps Script, and the manifest beside it.
//
// The platform calls plain top-level functions, and an IIFE hides its own. So the build runs twice: once in
// memory to learn what src/main.ts exports, then for good, with one function declaration per export behind it.
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const ENTRY = at('src/main.ts');
const TARGET = 'es2020';

/** Luxon is shipped minified, our own code readable. */
const smallLuxon = {
  name: 'small-luxon',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/luxon\/.*\.mjs$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), {
        minify: true,
        target: TARGET,
      });
      return { contents: code };
    });
  },
};

const SHARED = {
  entryPoints: [ENTRY],
  bundle: true,
  target: TARGET,
  charset: 'utf8',
  absWorkingDir: at('.'),
  plugins: [smallLuxon],
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

/** Writes dist/Code.js and dist/appsscript.json; answers the size of the script in bytes. */
export async function build() {
  const names = await entryPoints();
  const declarations = names.map(
    (name) => `function ${name}() { return Vigie.${name}.apply(this, arguments); }`,
  );
  await rm(at('dist'), { recursive: true, force: true });
  await mkdir(at('dist'));
  const { metafile } = await esbuild.build({
    ...SHARED,
    format: 'iife',
    globalName: 'Vigie',
    outfile: at('dist/Code.js'),
    footer: { js: declarations.join('\n') },
    legalComments: 'inline',
    metafile: true,
  });
  await copyFile(at('appsscript.json'), at('dist/appsscript.json'));
  return Object.values(metafile.outputs)[0].bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await build();
  if (!process.argv.includes('--quiet')) {
    console.log(`dist/Code.js: ${Math.round(bytes / 1024)} kB; dist/appsscript.json`);
  }
}

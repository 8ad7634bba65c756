// npm run release: release/vigie-<version>/ and its zip, to be installed with a browser alone. The same commit gives the
// same bytes, whoever builds it and where.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { bundle } from './build.mjs';
import { sourceDay, version } from './edition.mjs';
import { installerPage } from './release/page.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Libraries of which the script holds a part: their licences ask to be passed on. */
const LIBRARIES = {
  luxon: 'node_modules/luxon/LICENSE.md',
  nodemailer: 'node_modules/nodemailer/LICENSE',
  valibot: 'node_modules/valibot/LICENSE.md',
};

async function licences() {
  const parts = [`Vigie\n\n${await readFile(at('LICENSE'), 'utf8')}`];
  for (const [name, path] of Object.entries(LIBRARIES))
    parts.push(`${name}\n\n${await readFile(at(path), 'utf8')}`);
  return parts.map((part) => part.trim()).join(`\n\n${'-'.repeat(72)}\n\n`);
}

/** The files of the release by name. */
async function releaseFiles() {
  const { code } = await bundle();
  const manifest = await readFile(at('appsscript.json'), 'utf8');
  const files = { 'Code.js': code, 'appsscript.json': manifest };
  const page = installerPage({ ...files, hashOf: sha256 });
  return { ...files, 'INSTALLER.html': page, 'LICENCES.txt': `${await licences()}\n` };
}

/** One archive; its times are the day of the sources, at noon, which is that day in every zone of whoever builds. */
function archive(files, folder) {
  const [year, month, day] = (sourceDay() ?? ['1980', '01', '01']).map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const entries = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, Buffer.from(text)]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime, os: 3 });
}

/** Writes the folder and the zip below `target`; returns the SHA-256 of each file written, by its path from there. */
export async function release(target) {
  const name = `vigie-${version}`;
  const files = await releaseFiles();
  const zip = archive(files, name);
  await rm(join(target, name), { recursive: true, force: true });
  await mkdir(join(target, name), { recursive: true });
  const written = { [`${name}.zip`]: zip };
  for (const [file, text] of Object.entries(files)) written[`${name}/${file}`] = Buffer.from(text);
  for (const [path, bytes] of Object.entries(written)) await writeFile(join(target, path), bytes);
  return Object.entries(written).map(([path, bytes]) => [path, sha256(bytes)]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = process.argv[2] ?? at('release');
  // As sha256sum writes it, and reads it again with --check.
  for (const [path, hash] of await release(target)) console.log(`${hash}  ${path}`);
  console.error(`Open ${join(target, `vigie-${version}`, 'INSTALLER.html')} in a browser.`);
}

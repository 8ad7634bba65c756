// npm run licences: what an install brings, by licence and age. The packages that we name ourselves line by line, the
// others by licence; when a version was published npm is asked, and "–" stands where it cannot tell.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const top = join(import.meta.dirname, '..');
const DAY_LENGTH = '2026-11-24'.length;

/** Each package of the lock file, our own left out; `direct`: it does not lie inside another package. */
export function installed(lock) {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      direct: path.indexOf('node_modules/') === path.lastIndexOf('node_modules/'),
      version,
      licence: license ?? 'not said',
    }));
}

/** How many packages stand under each licence, the most common first. */
export function byLicence(packages) {
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function publishedOn({ name, version }) {
  try {
    const args = ['view', name, 'time', '--json'];
    const times = JSON.parse(
      execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    return times[version]?.slice(0, DAY_LENGTH) ?? '–';
  } catch {
    return '–';
  }
}

function main() {
  const lock = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8'));
  const { dependencies, devDependencies } = lock.packages[''];
  const packages = installed(lock);
  const named = packages.filter(
    ({ name, direct }) => direct && name in { ...dependencies, ...devDependencies },
  );
  console.log('| package | version | licence | published | needed |\n|---|---|---|---|---|');
  for (const one of named)
    console.log(
      `| ${one.name} | ${one.version} | ${one.licence} | ${publishedOn(one)} | ${one.name in dependencies ? 'in the product' : 'to develop'} |`,
    );
  console.log(`\n${packages.length} packages in all, by licence:\n\n| licence | packages |\n|---|---|`);
  for (const [licence, count] of byLicence(packages)) console.log(`| ${licence} | ${count} |`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();

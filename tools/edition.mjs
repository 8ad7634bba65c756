// Which Vigie is built: the version of package.json, and the instant of its sources.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/**
 * When the sources were committed, in seconds: the same commit gives the same bytes on any day. Where there is no
 * git, SOURCE_DATE_EPOCH says it, as reproducible-builds.org defines it.
 */
function sourceEpoch() {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given !== undefined && /^\d{1,11}$/.test(given)) return Number(given);
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: at('.'), encoding: 'utf8' });
  return /^\d+\s*$/.test(stdout ?? '') ? Number(stdout) : null;
}

/** The day of the sources in UTC, as year, month and day; null where nothing tells it. */
export function sourceDay() {
  const epoch = sourceEpoch();
  return epoch === null ? null : new Date(epoch * 1000).toISOString().slice(0, 10).split('-');
}

/** What the home card and the diagnostic show. */
export function edition() {
  const day = sourceDay();
  return day === null ? `Vigie ${version}` : `Vigie ${version} du ${[...day].reverse().join('/')}`;
}

// The processes of the bench: one script that measures, and a script for each library that it loads.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin, transform } from 'esbuild';

export const ENGINES = ['vigie', 'dayjs', 'moment', 'opening-hours'] as const;
export type EngineName = (typeof ENGINES)[number];

/** The other libraries have an install of their own: nothing else needs them. */
const PEERS = join(__dirname, 'peers');
const INSTALL = 'npm ci --ignore-scripts --prefix bench/calendar/peers';

/** A child that has returned nothing by then is taken for one that never will. */
export const TIME_OUT_MS = 60_000;

/** What a child measured. */
export interface Measured {
  /** Nanoseconds an operation. */
  readonly ns: number;
  /** What the operation returned for each start. */
  readonly results: readonly number[];
}

interface Question {
  readonly engine: EngineName;
  /** An operation by name, or a cold start: 'loaded' or 'read'. */
  readonly what: string;
  readonly holidays: readonly string[];
  readonly seed: number;
}

/** Null when the child did not return in time. */
export type Ask = (question: Question) => Promise<Measured | null>;

/** As the product's bundle holds luxon, so that each library is read and evaluated in the same form. */
const smallLibraries: Plugin = {
  name: 'small-libraries',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/.*\.m?js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { minify: true });
      return { contents: code };
    });
  },
};

/**
 * Builds the scripts in a folder; the function that it returns measures with them.
 * @throws Error when the other libraries are not installed
 */
export async function buildChildren(folder: string): Promise<Ask> {
  if (!existsSync(join(PEERS, 'node_modules')))
    throw new Error(`the libraries to compare with are not installed: ${INSTALL}`);
  const shared = { bundle: true, platform: 'node', logLevel: 'error' } as const;
  const child = join(folder, 'child.js');
  await build({ ...shared, entryPoints: [join(__dirname, 'child.ts')], outfile: child });
  for (const engine of ENGINES) {
    await build({
      ...shared,
      entryPoints: [join(engine === 'vigie' ? __dirname : PEERS, `${engine}.ts`)],
      format: 'iife',
      globalName: 'Library',
      footer: { js: 'Library.engine' },
      plugins: [smallLibraries],
      outfile: join(folder, `${engine}.js`),
    });
  }
  return ({ engine, what, holidays, seed }) =>
    run([child, join(folder, `${engine}.js`), what, JSON.stringify(holidays), String(seed)]);
}

async function run(args: readonly string[]): Promise<Measured | null> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { ...process.env, TZ: 'Europe/Paris' },
      timeout: TIME_OUT_MS,
      killSignal: 'SIGKILL',
      maxBuffer: 16 * 1024 * 1024,
    });
    return JSON.parse(stdout);
  } catch (error) {
    if ((error as { readonly killed?: boolean }).killed === true) return null;
    throw error;
  }
}

// Each export of the domain says what it is, and each exported function shows a call.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const top = join(__dirname, '../..');

interface Export {
  readonly place: string;
  readonly kind: string;
  /** The docstring right above it; '' where there is none. */
  readonly doc: string;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

function exportsOf(file: string): readonly Export[] {
  const text = readFileSync(join(top, file), 'utf8');
  const found = text.matchAll(/(?:^(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\n)?^export (?:abstract )?(\w+) (\w+)/gm);
  return [...found].map(([, doc = '', kind = '', name = '']) => ({ place: `${file} ${name}`, kind, doc }));
}

const files = [...filesIn('src/domain'), ...filesIn('src/replies')];
const exported = files.flatMap(exportsOf);

it('each export has a docstring', () => {
  expect(exported.length).toBeGreaterThan(100);
  expect(exported.filter(({ doc }) => doc === '').map(({ place }) => place)).toEqual([]);
});

it('each exported function has an example with its result', () => {
  const functions = exported.filter(({ kind }) => kind === 'function');
  const shown = /\* @example [\s\S]*\/\/=> \S/;
  expect(functions.length).toBeGreaterThan(50);
  expect(functions.filter(({ doc }) => !shown.test(doc)).map(({ place }) => place)).toEqual([]);
});

// Figures of the documents that follow from the code alone, held to it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const top = join(__dirname, '../..');
/** A document need not follow each byte. */
const NEAR = 0.04;

const rowsOf = (text: string) =>
  new Map([...text.matchAll(/^\| (\w+) \| (\d+) \|/gm)].map(([, part = '', kB]) => [part, Number(kB)]));

it('the table of the bundle is what npm run figures prints, but for a few per cent', () => {
  const printed = rowsOf(
    execFileSync(process.execPath, [join(top, 'tools/figures.mjs')], { encoding: 'utf8' }),
  );
  const document = readFileSync(join(top, 'docs/performance.md'), 'utf8');
  const [, section = ''] = /^## The bundle\n([\s\S]*?)^## /m.exec(document) ?? [];
  const told = rowsOf(section);
  expect(printed.size).toBeGreaterThan(10);
  expect([...told.keys()]).toEqual([...printed.keys()]);
  const wrong = [...printed].filter(([part, kB]) => Math.abs((told.get(part) ?? 0) - kB) > 1 + NEAR * kB);
  expect(wrong).toEqual([]);
});

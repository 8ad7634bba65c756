// docs/securite.md: each threat is held by a test that exists, under the words that are quoted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const top = join(__dirname, '../..');
const page = readFileSync(join(top, 'docs/securite.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| (?!qui|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('there are threats', () => {
  expect(rows.length).toBeGreaterThan(10);
});

it.each(rows.map(([, , sought = '', , held = '']) => [sought, held]))(
  '« %s » is held by a test',
  (_sought, held) => {
    const proofs = [...held.matchAll(/`(test\/[\w./-]+)` «\u00a0([^»]+)\u00a0»/g)];
    expect(proofs.length).toBeGreaterThan(0);
    expect(
      held
        .replace(/`test\/[\w./-]+` «[^»]+»/g, '')
        .replaceAll(',', '')
        .trim(),
    ).toBe('');
    for (const [, path = '', title = ''] of proofs)
      expect(readFileSync(join(top, path), 'utf8')).toContain(title);
  },
);

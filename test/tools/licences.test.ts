import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const top = join(__dirname, '../..');

interface Installed {
  readonly name: string;
  readonly direct: boolean;
  readonly licence: string;
}

interface Read {
  readonly packages: readonly Installed[];
  readonly counts: readonly (readonly [string, number])[];
}

function read(lock: unknown): Read {
  const script = `
    import { readFileSync } from 'node:fs';
    import { byLicence, installed } from ${JSON.stringify(join(top, 'tools/licences.mjs'))};
    const packages = installed(JSON.parse(readFileSync(0, 'utf8')));
    console.log(JSON.stringify({ packages, counts: byLicence(packages) }));`;
  const args = ['--input-type=module', '-e', script];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', input: JSON.stringify(lock) }));
}

describe('the table of licences', () => {
  it('names what lies below another package by its own name, and says where no licence is given', () => {
    const { packages, counts } = read({
      packages: {
        '': { name: 'vigie', license: 'MIT' },
        'node_modules/a': { version: '1.0.0', license: 'ISC' },
        'node_modules/@b/c': { version: '2.0.0', license: 'MIT', dev: true },
        'node_modules/@b/c/node_modules/a': { version: '0.9.0', license: 'ISC', dev: true },
        'node_modules/d': { version: '3.0.0', dev: true },
      },
    });
    expect(packages.map(({ name, direct, licence }) => [name, direct, licence])).toEqual([
      ['a', true, 'ISC'],
      ['@b/c', true, 'MIT'],
      ['a', false, 'ISC'],
      ['d', true, 'not said'],
    ]);
    expect(counts).toEqual([
      ['ISC', 2],
      ['MIT', 1],
      ['not said', 1],
    ]);
  });

  it('finds nothing in the product but what asks for no more than its notice, and no licence that would spread to it', () => {
    const lock = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8'));
    const { packages } = read(lock);
    const inProduct = Object.keys(lock.packages[''].dependencies);
    const shipped = packages.filter(({ name, direct }) => direct && inProduct.includes(name));
    expect(shipped).toHaveLength(inProduct.length);
    expect(shipped.filter(({ licence }) => !['MIT', 'MIT-0', 'ISC'].includes(licence))).toEqual([]);
    expect(packages.filter(({ licence }) => /GPL|SSPL|BUSL/.test(licence))).toEqual([]);
  });
});

// The built bundle and its manifest, as a deployment would push them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../platform/contract';

const DIST = join(__dirname, '../../dist');

export function readBundle(): { readonly code: string; readonly manifest: Manifest } {
  return {
    code: readFileSync(join(DIST, 'Code.js'), 'utf8'),
    manifest: JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8')),
  };
}

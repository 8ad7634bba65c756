// INSTALLER.html: the template with both files in it, so that it needs nothing beside it.
import { readFileSync } from 'node:fs';
import { edition } from '../edition.mjs';

const template = readFileSync(new URL('installer.html', import.meta.url), 'utf8');

/** As JSON inside a script element: no text may end the element or open a comment in it. */
const embedded = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Puts each value in the place of its name between double braces; a name that is left over is a fault. */
function filled(values) {
  return template.replace(/\{\{(\w+)\}\}/g, (_place, name) => {
    if (values[name] === undefined) throw new Error(`installer.html: no value for ${name}`);
    return values[name];
  });
}

const linesOf = (text) => String(text.trimEnd().split('\n').length).replace(/\B(?=(?:\d{3})+$)/g, '&nbsp;');

/** The page as text. */
export function installerPage({ 'Code.js': code, 'appsscript.json': manifest, hashOf }) {
  return filled({
    edition: edition(),
    files: embedded({ code, manifest }),
    codeHash: hashOf(code),
    manifestHash: hashOf(manifest),
    codeLines: linesOf(code),
    manifestLines: linesOf(manifest),
  });
}

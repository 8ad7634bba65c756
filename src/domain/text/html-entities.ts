// Character references as the standard resolves them. A Map, so that no name is looked up in an object's prototype.
import { NAMED_CHARACTERS } from './named-characters';

const REFERENCE = /&(?:#(x[0-9a-f]+|[0-9]+);?|([a-z][a-z0-9]{1,31})(;?))/gi;
/** What the numbers 128 to 159 stand for: windows-1252 wherever it has a character. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** No name that may stand without its semicolon is longer. */
const LONGEST_BARE_NAME = 6;

interface Names {
  readonly all: ReadonlyMap<string, string>;
  /** Those of HTML 2 and 3, which count without a semicolon too. */
  readonly bare: ReadonlyMap<string, string>;
}

let names: Names | undefined;

/**
 * Text with its character references resolved; what is none stays as it is.
 * @example decodeEntities('&eacute;t&eacute &#8364; &constructor;') //=> 'été € &constructor;'
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, number?: string, name?: string, semicolon?: string) => {
    if (number !== undefined) return numbered(number);
    return named(name ?? '', semicolon === ';') ?? whole;
  });
}

function numbered(number: string): string {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number.parseInt(number, 10);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] ?? '';
  const none = !(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff);
  return none ? '\ufffd' : String.fromCodePoint(code);
}

function named(name: string, closed: boolean): string | undefined {
  names ??= readNames();
  const exact = closed ? names.all.get(name) : undefined;
  if (exact !== undefined) return exact;
  for (let length = Math.min(name.length, LONGEST_BARE_NAME); length >= 2; length -= 1) {
    const found = names.bare.get(name.slice(0, length));
    if (found !== undefined) return `${found}${name.slice(length)}${closed ? ';' : ''}`;
  }
  return undefined;
}

function readNames(): Names {
  const all = new Map<string, string>();
  const bare = new Map<string, string>();
  let last = '';
  for (const entry of NAMED_CHARACTERS.split(' ')) {
    const end = entry.search(/[=;]/);
    const value = entry.slice(end + 1);
    last = last.slice(0, Number.parseInt(entry.charAt(0), 36)) + entry.slice(1, end);
    all.set(last, value);
    if (entry.charAt(end) === ';') bare.set(last, value);
  }
  return { all, bare };
}

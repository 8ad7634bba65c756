import type { Correspondent } from './conversation';

/**
 * Reads one mailbox of a From or To header, e.g. `"Martin, Julie" <julie@example.fr>`.
 * Whatever cannot be read as an address stays in the name, so that nothing of a hostile header is taken for one.
 * @example parseCorrespondent('Julie Martin <Julie@Example.fr>') //=> { name: 'Julie Martin', address: 'julie@example.fr' }
 */
export function parseCorrespondent(header: string): Correspondent {
  const value = header.trim();
  const close = value.lastIndexOf('>');
  const open = close < 0 ? -1 : value.lastIndexOf('<', close);
  if (open >= 0) {
    return {
      name: unquote(value.slice(0, open)),
      address: value
        .slice(open + 1, close)
        .trim()
        .toLowerCase(),
    };
  }
  return isAddress(value)
    ? { name: '', address: value.toLowerCase() }
    : { name: unquote(value), address: '' };
}

/**
 * The addresses of a recipient header, in lower case; commas inside quotes do not separate.
 * @example parseAddresses('"Martin, J" <j@example.fr>, k@example.fr') //=> ['j@example.fr', 'k@example.fr']
 */
export function parseAddresses(header: string): string[] {
  const found: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i <= header.length; i += 1) {
    const char = header[i];
    if (char === '"' && header[i - 1] !== '\\') quoted = !quoted;
    if (i === header.length || (char === ',' && !quoted)) {
      const { address } = parseCorrespondent(header.slice(start, i));
      if (address !== '') found.push(address);
      start = i + 1;
    }
  }
  return found;
}

/**
 * True for the plain form `local@domain` without spaces, quotes or angle brackets.
 * @example isAddress('julie@example.fr') //=> true
 */
export function isAddress(value: string): boolean {
  return /^[^\s<>"(),;:@]{1,64}@[^\s<>"(),;:@.]+(?:\.[^\s<>"(),;:@.]+)+$/.test(value) && value.length <= 254;
}

function unquote(name: string): string {
  const trimmed = name.trim();
  const inner =
    trimmed.length >= 2 && trimmed.startsWith('"') && trimmed.endsWith('"') ? trimmed.slice(1, -1) : trimmed;
  return inner.replace(/\\(["\\])/g, '$1').trim();
}

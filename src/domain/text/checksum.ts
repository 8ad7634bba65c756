const { imul } = Math;

/**
 * FNV-1a of a text's UTF-16 units, 32 bits, in base 36: it tells damage and change, not malice.
 * @example checksum('') //=> 'ztntfp'
 */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

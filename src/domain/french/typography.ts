const NBSP = '\u00a0';

/**
 * Holds French punctuation to its word by no-break spaces.
 *
 * @example typeset('Pourquoi ?') //=> 'Pourquoi\u00a0?'
 */
export function typeset(line: string): string {
  return line.replace(/ ([:;?!»›])/g, `${NBSP}$1`).replace(/« /g, `«${NBSP}`);
}

/** The text with a capital at its beginning. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

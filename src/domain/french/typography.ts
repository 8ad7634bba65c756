/** Holds two words on one line. */
export const NBSP = '\u00a0';

/**
 * Holds French punctuation to its word by no-break spaces.
 * @example typeset('Pourquoi ?') //=> 'Pourquoi\u00a0?'
 */
export function typeset(line: string): string {
  return line.replace(/ ([:;?!»›])/g, `${NBSP}$1`).replace(/« /g, `«${NBSP}`);
}

/**
 * The text with a capital at its beginning.
 * @example capitalized('fermé') //=> 'Fermé'
 */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const NARROW_NBSP = '\u202f';

/**
 * A number as French groups it.
 * @example formatCount(12_000) //=> '12\u202f000'
 */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, NARROW_NBSP);
}

/**
 * A number with its noun, and a verb where one follows.
 * @example counted(2, 'rappel', 'attend', 'attendent') //=> '2\u00a0rappels attendent'
 */
export function counted(count: number, noun: string, verb = '', verbs = verb): string {
  const form = count > 1 ? `${noun}s ${verbs}` : `${noun} ${verb}`;
  return `${formatCount(count)}${NBSP}${form.trim()}`;
}

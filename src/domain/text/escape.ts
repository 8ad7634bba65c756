// Mail is hostile input: what comes with it is made harmless here before it stands in a card or in HTML.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// Control and format characters: marks that turn the direction of writing, or that are not seen at all; and halves
// of a character, which no JSON reader need accept.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** No-break spaces are part of French typography, and no line end. */
const SPACES = /[^\S\u00a0\u202f]+/g;
/** More marks than this on one letter are no writing. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Text for a field that reads HTML.
 *
 * @example escapeHtml('<b>') //=> '&lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * Text from a mail for a field that shows plain text: one line, nothing invisible, not longer than `max` characters.
 *
 * @example plainText('a\u202eb', 10) //=> 'ab'
 */
export function plainText(text: string, max: number): string {
  const line = text
    .slice(0, 4 * max)
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(STACKED_MARKS, '$1')
    .trim();
  const characters = [...line];
  return characters.length <= max ? line : `${characters.slice(0, max - 1).join('')}…`;
}

/** Text from a mail for a field that reads HTML: like `plainText`, and escaped. */
export function richText(text: string, max: number): string {
  return escapeHtml(plainText(text, max));
}

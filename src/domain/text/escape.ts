// Mail is hostile input: what comes with it is made harmless here before it stands in a card or in HTML.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};
/** What a reader of HTML may take for the name or the number of a character. */
const NAME = /&(?=#\w|[a-z]\w{1,40};|(?:amp|lt|gt|quot|nbsp)(?!\w))/gi;
/** Only an attribute needs these. */
const QUOTES: Readonly<Record<string, string>> = { '"': '&quot;', "'": '&#39;' };
// Control and format characters, which turn the direction of the text or do not show at all; and lone surrogates,
// which a reader of JSON may refuse.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** All but the no-break spaces, which belong to French typography. */
const SPACES = /[^\S\u00a0\u202f]+/g;
/** No language stacks more than four marks on a letter. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Text for a field that reads HTML, between tags.
 * @example escapeHtml('<b>') //=> '&lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/**
 * Text for an attribute between quotation marks.
 * @example escapeAttribute('a"b') //=> 'a&quot;b'
 */
export function escapeAttribute(text: string): string {
  return escapeHtml(text).replace(/["']/g, (character) => QUOTES[character] ?? character);
}

/**
 * Text for any field of a card. Google does not say where tags are read, nor where characters are known by names: without
 * angle brackets, and with another ampersand where such a name might begin, it shows the same either way.
 * @example cardText('a <b> R&D &amp; c') //=> 'a ‹b› R&D ＆amp; c'
 */
export function cardText(text: string): string {
  return text.replace(/</g, '‹').replace(/>/g, '›').replace(NAME, '＆');
}

/**
 * Text from a mail for a field that shows plain text: one line, nothing invisible, not longer than `max` characters.
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

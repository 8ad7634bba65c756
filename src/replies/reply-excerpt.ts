// A canned reply in a few lines, to be recognised and not to be read.
import { plainText } from '../domain/text/escape';

/** Two lines of the sidebar. */
const SHOWN = 90;
const GREETING = /^(?:[^\n]{0,80},|(?:Bonjour|Bonsoir|Madame|Monsieur|Hello|Hi|Dear)\b[^\n.:]{0,60}!?)\s*\n/;

/**
 * Its beginning without the greeting, a line of its own: it is the same in all of them.
 * @example replyExcerpt('Bonjour Julie,\n\nMerci pour votre idée.\n\nL’équipe') //=> 'Merci pour votre idée. L’équipe'
 */
export function replyExcerpt(text: string): string {
  // No word is cut: half of one reads like a fault.
  return plainText(text.replace(GREETING, ''), SHOWN).replace(/[\s\u00a0]+\S*…$/, '\u00a0…');
}

// The lines of a mail as a person sees them.
import type { MessageSnapshot } from '../mailbox/conversation';
import { foldedLines } from '../text/folded-lines';
import { htmlLines, type TextLine } from '../text/html-text';

/** One letter is no word: a mail whose HTML shows none is read by its plain text. */
const WORD = /[\p{L}\p{N}]{2}/u;

/**
 * The lines of a plain text; a line that begins with `>` or `| ` may be a quotation.
 * @example plainLines('Oui.\r\n> Quand ?').map(({ quoted }) => quoted) //=> ['no', 'perhaps']
 */
function plainLines(text: string): TextLine[] {
  return foldedLines(text).map((whole) => {
    const line = whole.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/[\u200b\u2060\ufeff]/g, '');
    return {
      text: line.trimEnd(),
      quoted: /^\s{0,9}(?:>|\|\s)/.test(line) ? 'perhaps' : 'no',
      depth: 0,
      opensHistory: false,
      attribution: false,
      signature: false,
    };
  });
}

/**
 * What a person who opens the mail reads: the HTML wherever it shows a word, since mail clients show that one and a plain
 * text beside it may be a footer, a placeholder or a lie.
 * @example linesOf({ ...message, text: 'Version en ligne', html: '<p>Bonjour' })[0]?.text //=> 'Bonjour'
 */
export function linesOf({ text, html }: Pick<MessageSnapshot, 'text' | 'html'>): TextLine[] {
  const seen = html === '' ? [] : htmlLines(html);
  return seen.some((line) => WORD.test(line.text)) ? seen : plainLines(text);
}

// What of a line proves that a mail client wrote it.
import type { TextLine } from '../text/html-text';

const MONTH =
  '(?:janv|jan|f[ée]v|feb|mars|mar|märz|mrt|maart|maa|avr|apr|abr|mai|may|mag|mei|juin|jun|giu|juil|jul|lug|ao[uû]|aug|ago|sep|set|oct|okt|ott|out|nov|d[ée]c|dez|dic|ene|gen)';
/** A day with its month, in figures or in words, in the languages of the formats that are read. */
export const DATE = new RegExp(
  `\\d{1,4}[-./]\\d{1,2}[-./]\\d{2,4}|\\d{1,2}(?:er|st|nd|rd|th|\\.)?(?:\\s|\\sde\\s)${MONTH}[a-zûéä]{0,7}|\\b${MONTH}[a-zûéä]{0,7}\\.?\\s\\d{1,2}`,
  'iu',
);
/** A time of day, as clients write it in any of their languages. */
export const TIME = /\d{1,2}\s?[:h.]\s?\d{2}/i;
/** The middle of a mail address: enough to know one by. */
export const ADDRESS = /[^\s<>()"']@[^\s<>()"']/;
/** The beginning of a line is enough to know it. */
export const HEAD_LIMIT = 400;

/**
 * The text of a line without its marks of quotation; '' for no line.
 * @example bareText(plainLines('> > Bonjour')[0]) //=> 'Bonjour'
 */
export function bareText(line: TextLine | undefined): string {
  return line === undefined ? '' : line.text.replace(/^[>|\s]{1,40}/, '').trim();
}

/**
 * The next line from there on in which something stands; the number of lines when there is none.
 * @example nextFilled(plainLines('a\n\nb'), 1) //=> 2
 */
export function nextFilled(lines: readonly TextLine[], from: number): number {
  let at = from;
  while (at < lines.length && !/[^\s>|]/.test(lines[at]?.text ?? '')) at += 1;
  return at;
}

// The lines of a mail's text: so many, and so long, that any pattern may be tried on them.

/** Characters of a text that are read; no person writes more. */
export const TEXT_LIMIT = 200_000;
/** Lines of a text that are read; no person writes more. */
export const MOST_LINES = 10_000;
/** Characters of a line. RFC 5322 allows 998, but some programs write a paragraph as one line. */
const LINE_LIMIT = 2_000;
const LINE_END = /\r\n|\r|\n|\u2028/;
const MARK = /^\s{0,9}(?:[>|]\s?){1,20}/;

/**
 * The lines of a text; of one beyond the bounds the first, and a line beyond them is folded.
 * @example foldedLines('Oui.\r\nMerci') //=> ['Oui.', 'Merci']
 */
export function foldedLines(text: string): string[] {
  const lines = text.slice(0, TEXT_LIMIT).split(LINE_END, MOST_LINES);
  return lines.flatMap(foldLine).slice(0, MOST_LINES);
}

/**
 * A line folded as a mail client would: at a blank where there is one, each part with the line's mark of quotation.
 * @example foldLine(`> ${'ab '.repeat(800)}`).map((part) => part.slice(0, 4)) //=> ['> ab', '> ab']
 */
export function foldLine(line: string): string[] {
  if (line.length <= LINE_LIMIT) return [line];
  const mark = MARK.exec(line)?.[0] ?? '';
  const room = LINE_LIMIT - mark.length;
  const parts: string[] = [];
  let at = mark.length;
  while (line.length - at > room) {
    const part = wholeWords(line.slice(at, at + room));
    parts.push(mark + part);
    at += part.length;
  }
  return [...parts, mark + line.slice(at)];
}

/** Without the word that is cut at the end; a word without end is cut, a character never. */
function wholeWords(part: string): string {
  const blank = part.lastIndexOf(' ') + 1;
  if (blank > part.length / 2) return part.slice(0, blank);
  return /[\ud800-\udbff]$/.test(part.slice(-1)) ? part.slice(0, -1) : part;
}

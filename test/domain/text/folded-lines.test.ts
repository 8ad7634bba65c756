import { foldedLines, foldLine } from '../../../src/domain/text/folded-lines';
import { htmlLines } from '../../../src/domain/text/html-text';

const WORDS = 'Depuis trois jours rien ne va plus. '.repeat(200);

it('lines are told by each of their ends', () => {
  expect(foldedLines('a\r\nb\rc\nd\u2028e\n')).toEqual(['a', 'b', 'c', 'd', 'e', '']);
});

describe('a line that is too long', () => {
  it('is folded between words, and keeps every letter', () => {
    const parts = foldLine(WORDS);
    expect(parts.every(({ length }) => length <= 2_000)).toBe(true);
    expect(parts.slice(0, -1).every((part) => part.length > 1_900 && part.endsWith(' '))).toBe(true);
    expect(parts.join('')).toBe(WORDS);
  });

  it('keeps its mark of quotation, so that an earlier mail does not become the customer’s words', () => {
    const parts = foldLine(`> > ${WORDS}`);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.every((part) => part.startsWith('> > '))).toBe(true);
    expect(parts.map((part) => part.slice(4)).join('')).toBe(WORDS);
  });

  it('is cut in a word without end, and never in a character', () => {
    expect(foldLine('a'.repeat(4_500)).map(({ length }) => length)).toEqual([2_000, 2_000, 500]);
    const emoji = foldLine(`a${'💥'.repeat(2_000)}`);
    expect(emoji.every((part) => !/[\ud800-\udbff]$|^[\udc00-\udfff]/.test(part))).toBe(true);
  });

  it('is folded in HTML too, and stays quoted', () => {
    const lines = htmlLines(`<blockquote type=cite>${WORDS}</blockquote>`);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.every(({ text, quoted }) => text.length <= 2_000 && quoted === 'surely')).toBe(true);
  });
});

it('what has been folded once stays as it is', () => {
  const once = foldedLines(`> ${WORDS}\n${'a'.repeat(9_000)}`);
  expect(foldedLines(once.join('\n'))).toEqual(once);
});

it('of more lines than anybody writes the first are read', () => {
  expect(foldedLines('\n'.repeat(50_000))).toHaveLength(10_000);
  expect(htmlLines('a<br>'.repeat(20_000)).length).toBeLessThanOrEqual(10_001);
});

import { compactPattern } from '../../../src/domain/text/compact-pattern';

/** What a pattern finds in each of these. */
const found = (source: string, texts: readonly string[]) =>
  texts.map((text) => new RegExp(source).exec(text)?.[0] ?? null);

it.each([
  ['(?:oui )?merci', ['oui merci', 'merci', 'oui  merci']],
  ['(?:(?:un|deux|trois)(?: ou quatre)? ){0,3}fois', ['deux ou quatre un fois', 'fois', 'un un un un fois']],
  ['^(?:\\w+ ){0,2}?en cours', ['en cours', 'est bien en cours', 'est bien trop en cours']],
  ['(?:a|b){1,2}c', ['abc', 'c', 'aabc']],
] as const)('%s finds what it found', (source, texts) => {
  expect(compactPattern(source)).not.toBe(source);
  expect(found(compactPattern(source), texts)).toEqual(found(source, texts));
});

it('leaves alone what V8 does not write out', () => {
  for (const source of ['(?:a|b)*c', '(?:a|b){2,9}c', 'a?b{0,2}'])
    expect(compactPattern(source)).toBe(source);
});

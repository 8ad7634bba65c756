import fc from 'fast-check';
import { leftOver, phraseBook } from '../../../src/domain/roles/left-over';

const book = phraseBook(
  { polite: ['merci', 'merci beaucoup', 'bonjour'], solved: ["c'est regle"] },
  '(?:et|alors)',
);
const NOBODY = { names: [] };
const rest = (text: string, names: readonly string[] = []) => leftOver(text, book, { names }).rest;

describe('what is left', () => {
  it.each([
    ['nothing of phrases', 'bonjour, merci beaucoup !', ''],
    ['nothing of what joins them', "merci et c'est regle", ''],
    ['nothing of marks and spaces', '  merci ... (!) \n -- ', ''],
    ['nothing of happy faces', 'merci 🙏🙏 :-) ❤️ 👍🏽', ''],
    ['an unhappy face', 'merci 😡', '😡'],
    ['an unhappy face behind a happy one', 'merci 🙏😡', '😡'],
    ['a sad smiley, whatever its signs are', 'merci :-(', ':-('],
    ['what is no phrase', 'merci le widget', 'le widget'],
    ['a phrase that goes on as a word', 'mercier', 'mercier'],
    ['a mark of a question', 'merci ?', '?'],
    ['a number', 'merci 12', '12'],
    ['nothing of nothing', '', ''],
  ])('is %s', (_label, text, left) => {
    expect(rest(text)).toBe(left);
  });

  it.each([
    ['bien', ''],
    ['tres tres tres bien', ''],
    ['tres tres tres tres bien', 'tres tres tres tres bien'],
    ['bien oui oui', ''],
    ['bien oui oui oui', 'oui'],
  ])('of %s is what is said more often than a phrase allows', (text, left) => {
    const counting = phraseBook({ polite: ['(?:(?:tres|si) ){0,3}bien(?: (?:oui|non)){0,2}'] }, 'et');
    expect(leftOver(text, counting, NOBODY).rest).toBe(left);
  });

  it('is cut to what can be shown', () => {
    expect(rest(`merci ${'x'.repeat(100)}`)).toHaveLength(40);
  });

  it('is no name that is known, and every other one', () => {
    expect(rest('merci julie', ['julie'])).toBe('');
    expect(rest('merci marc', ['julie'])).toBe('marc');
    expect(rest('merci juliette', ['julie'])).toBe('juliette');
  });

  it('is always a piece of the text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => text.includes(rest(text))));
  });
});

describe('what was found', () => {
  it('is each kind of phrase, taken by its longest form', () => {
    expect([...leftOver("merci beaucoup, c'est regle", book, NOBODY).found].sort()).toEqual([
      'polite',
      'solved',
    ]);
    expect([...leftOver('et alors', book, NOBODY).found]).toEqual([]);
  });
});

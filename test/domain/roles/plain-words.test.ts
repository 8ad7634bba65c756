import { plainWords } from '../../../src/domain/roles/plain-words';

describe('the plain form of a text', () => {
  it.each([
    ['small letters without accents', 'Réglé À MERVEILLE', 'regle a merveille'],
    ['composed and decomposed alike', 're\u0301gle\u0301', 'regle'],
    ['one apostrophe', 'C’est l‘appli', "c'est l'appli"],
    ['one space, the typographic too', 'merci\u00a0\u202f !', 'merci !'],
    ['lines as they are', 'merci\n\nJulie', 'merci\n\njulie'],
    ['no drawn-out letters', 'Merciiiii', 'merci'],
    ['two letters as they are', 'appelle', 'appelle'],
    ['ligatures apart', 'Œuvre', 'oeuvre'],
    ['no quotation marks', '« merci »', 'merci'],
    ['words joined by a hyphen apart', 'week-end, dites-nous', 'week end, dites nous'],
    ['a minus as it is', '- 5', '- 5'],
    ['forms of « merci »', 'Merki bcp', 'merci beaucoup'],
    ['other short forms', 'thx, c bon, dac', "thanks, c'est bon, d'accord"],
    ['no short form within a word', 'packs', 'packs'],
    ['nothing of nothing', '', ''],
  ])('has %s', (_label, text, plain) => {
    expect(plainWords(text)).toBe(plain);
  });

  it('is none of a text too long for any list of phrases', () => {
    expect(plainWords('a '.repeat(750))).not.toBeNull();
    expect(plainWords('a '.repeat(751))).toBeNull();
  });
});

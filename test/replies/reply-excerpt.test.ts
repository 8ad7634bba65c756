import { replyExcerpt } from '../../src/replies/reply-excerpt';

describe('replyExcerpt', () => {
  it.each([
    ['the greeting', 'Bonjour Julie,\n\nMerci.\n\nL’équipe', 'Merci. L’équipe'],
    ['a formal greeting', 'Madame, Monsieur,\nMerci.', 'Merci.'],
    ['an English greeting', 'Hello Julie,\n\nThank you.', 'Thank you.'],
    ['a formal English greeting', 'Dear Sir or Madam,\n\nThank you.', 'Thank you.'],
    ['a greeting without a comma', 'Bonjour Julie\u00a0!\n\nMerci.', 'Merci.'],
    ['no greeting', 'Merci de nous l’avoir signalé.', 'Merci de nous l’avoir signalé.'],
    ['a word that only begins like one', 'Bonjour et merci.', 'Bonjour et merci.'],
    ['nothing', '', ''],
  ])('is the beginning of a reply with %s', (_label, text, excerpt) => {
    expect(replyExcerpt(text)).toBe(excerpt);
  });

  it('cuts no word', () => {
    const long = `Nous examinons votre demande ${'anticonstitutionnellement '.repeat(4)}`;
    expect(replyExcerpt(long)).toMatch(/anticonstitutionnellement\u00a0…$/);
  });

  it('is a few lines of a long reply', () => {
    expect(replyExcerpt(`Bonjour,\n\n${'mot '.repeat(200)}`)).toMatch(/^(?:mot ?){10,40}\u00a0…$/);
  });
});

import { allTexts, paragraphsOf, wrongTexts } from '../../tools/all-texts';
import { brokenRules } from '../../tools/typography-rules';

const NBSP = '\u00a0';

describe('the rules of French typography', () => {
  it.each([
    ['Pourquoi ?', `Pourquoi${NBSP}?`],
    ['Noté: suite donnée', `Noté${NBSP}: suite donnée`],
    ['Bravo!', `Bravo${NBSP}!`],
    ['la file ; le reste', `la file\u202f; le reste`],
    ['75 % du délai', `75${NBSP}% du délai`],
    ['« Clore »', `«${NBSP}Clore${NBSP}»`],
    ['«Clore»', `«${NBSP}Clore${NBSP}»`],
    ['dans 30 jours', `dans 30${NBSP}jours`],
    ['{…} min', `{…}${NBSP}min`],
    ["l'équipe", 'l’équipe'],
    ['Choisir...', 'Choisir…'],
    ['deux  espaces', 'deux espaces'],
    ['Vigie - le support', 'Vigie – le support'],
    ['2ème jour', '2e jour'],
    ['1ère réponse', '1re réponse'],
    ['à 9:30', `à 9${NBSP}h${NBSP}30`],
    ['à 9h30', `à 9${NBSP}h${NBSP}30`],
    ['de 9h à midi', `de 9${NBSP}h à midi`],
    ['20 000 messages', '20\u202f000 messages'],
    ['20000 messages', '20\u202f000 messages'],
    ['A vérifier', 'À vérifier'],
    ['Echéance', 'Échéance'],
    ['au coeur', 'au cœur'],
  ])('refuse « %s » and take « %s »', (wrong, right) => {
    expect(brokenRules(wrong)).not.toEqual([]);
    expect(brokenRules(right)).toEqual([]);
  });

  it.each([
    'ouvrez play.google.com, puis https://example.fr/a:b',
    'écrivez à nom@exemple.fr, ou « Support/1 Critique »'.replace('« ', '«\u00a0').replace(' »', '\u00a0»'),
    'le lundi 30 novembre 2026',
    'Wi-Fi, Alsace-Moselle, 2026-11-23',
    '2026-11-23T09:00',
    'Ce qui est entre [[ ]] disparaît',
    'A. Martin',
  ])('leave « %s » alone', (text) => {
    expect(brokenRules(text)).toEqual([]);
  });
});

describe('the texts that the product says', () => {
  const texts = allTexts();
  const said = texts.map(({ text }) => text);

  it('are those of cards, mail, replies, settings and guide', () => {
    expect(said).toContain('Répondre et clore');
    expect(said).toContain('Cette conversation demande votre attention\u00a0:');
    expect(said).toContain('aucune demande');
    expect(said).toContain('Ronde faite le {…}\u00a0: {…} une réponse.');
    expect(said.some((text) => text.startsWith('{salutation},'))).toBe(true);
    expect(said).toContain('Une ou plusieurs plages par jour. Un jour laissé vide est fermé.');
    expect(said.some((text) => text.startsWith('Vigie se tient à droite de Gmail.'))).toBe(true);
    expect(texts.length).toBeGreaterThan(800);
  });

  it('are none that it only reads, and none in English', () => {
    expect(texts.filter(({ file }) => file.includes('triage/rules'))).toEqual([]);
    expect(said.filter((text) => /\b(?:the|is|not|with|must)\b/.test(text))).toEqual([]);
  });

  it('keep to the rules, but for the exceptions that give their reason', () => {
    expect(wrongTexts(texts)).toEqual([]);
  });

  it('name the place of what is wrong', () => {
    const [first] = wrongTexts(paragraphsOf('Un titre.\n\n- une liste :\n  `code :` et *suite*\n'));
    expect(first).toMatchObject({ line: 3, text: 'une liste : {…} et suite' });
  });
});

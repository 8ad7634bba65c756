import { REPLY_IDS } from '../../src/domain/terms/reply-ids';
import { VARIABLES, type Variable } from '../../src/replies/canned-reply';
import { REPLIES } from '../../src/replies/registry';
import { renderReply, replyProblems } from '../../src/replies/render-reply';

const FULL: Record<Variable, string> = {
  prenom: 'Julie',
  produit: 'PureFocus',
  details_manquants: 'votre appareil',
  identifiant_manquant: 'votre identifiant',
  preuve_manquante: 'une preuve d’achat',
  capture_manquante: 'une capture d’écran',
  echeance: 'demain à 9\u00a0h',
  prochaine_ouverture: 'lun. 26 janv. à 9\u00a0h',
  responsable: 'le responsable du support',
  dpo: 'Nicolas Mangin',
  mediateur: 'Médiateur, 1 rue de la Paix, Paris',
  signature: 'L’équipe PureFocus',
};

describe('the canned replies', () => {
  it('are one for each id', () => {
    expect(REPLIES.map(({ id }) => id).sort()).toEqual([...REPLY_IDS].sort());
  });

  it.each(REPLIES)('$id uses known variables only', ({ text }) => {
    expect(replyProblems(text)).toEqual([]);
  });

  it.each(REPLIES)('$id reads well whatever is missing', ({ text }) => {
    const names = Object.keys(VARIABLES) as Variable[];
    for (let mask = 0; mask < 2 ** names.length; mask += 1) {
      const given = names.filter((_name, i) => (mask >> i) % 2 === 1);
      const rendered = renderReply(text, Object.fromEntries(given.map((name) => [name, FULL[name]])));
      if (rendered.missing.length > 0) continue;
      expect(rendered.text).not.toMatch(/[{}[\]]|\S {2}| [.,]|\n{3}| $/m);
      expect(rendered.text).toMatch(/^Bonjour( Julie)?,\n\n/);
      expect(rendered.text.endsWith(FULL.signature)).toBe(true);
    }
  });

  it.each(REPLIES)('$id holds French punctuation by no-break spaces', ({ text }) => {
    expect(text).not.toMatch(/ [:;?!»›]|« /);
    expect(text).not.toContain("'");
  });
});

describe('renderReply', () => {
  it('names a variable that has no value', () => {
    expect(renderReply('Bonjour {prenom}', {}).missing).toEqual(['prenom']);
  });

  it('leaves out a part that needs it', () => {
    expect(renderReply('Bonjour[[ {prenom}]],', {}).text).toBe('Bonjour,');
  });

  it('escapes what it fills in', () => {
    expect(renderReply('{prenom}\n\nx', { prenom: '<b>' }).html).toBe('<p>&lt;b&gt;</p><p>x</p>');
  });

  it('does not fill in what a value holds', () => {
    expect(renderReply('{prenom}', { prenom: '{dpo}', dpo: 'X' }).text).toBe('{dpo}');
  });

  it.each([
    ['{nom}', 'variable inconnue'],
    ['{prénom}', 'variable inconnue'],
    ['{Prenom}', 'variable inconnue'],
    ['{}', 'variable inconnue'],
    ['{constructor}', 'variable inconnue'],
    ['[[a', 'sans leur pendant'],
    ['a}', 'sans leur pendant'],
  ])('refuses %s', (text, problem) => {
    expect(replyProblems(text).join()).toContain(problem);
  });
});

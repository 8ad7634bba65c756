import { asksLeave, asksSomething } from '../../../src/domain/roles/asking';

describe('what we write', () => {
  it.each([
    ['a question', 'Quelle version avez-vous ?'],
    ['a polite request', 'Pouvez-vous nous indiquer la version'],
    ['an order', 'Envoyez une capture de l’écran.'],
    ['a request by « merci de »', 'Merci de nous envoyer une capture.'],
    ['a request by « merci de » with a pronoun', 'Merci de bien vouloir me le confirmer.'],
    ['a need', 'Il nous faut votre identifiant.'],
    ['« veuillez »', 'Veuillez préciser le modèle.'],
    ['English', 'Could you send a screenshot'],
    ['English with « please »', 'Please tell us your version.'],
  ])('asks for something by %s', (_label, text) => {
    expect(asksSomething(text)).toBe(true);
  });

  it.each([
    ['an answer', 'C’est corrigé dans la version 5.4.2.'],
    ['an invitation to write again', 'N’hésitez pas à nous recontacter, dites-nous tout.'],
    ['an invitation under a condition', 'Si le problème revient, écrivez-nous.'],
    ['an invitation in English', 'Let us know if you need anything.'],
    ['thanks', 'Merci de votre patience.'],
    ['thanks for what was done', 'Merci de nous avoir envoyé la capture.'],
    ['a closing', 'Veuillez agréer nos salutations.'],
    ['a request to leave something', 'Merci de ne pas répondre à ce message.'],
    ['nothing', ''],
  ])('asks for nothing by %s', (_label, text) => {
    expect(asksSomething(text)).toBe(false);
  });
});

describe('leave', () => {
  it.each([
    ['is asked for by a wish', 'Souhaitez-vous que nous clôturions le compte ?', true],
    ['is asked for by « on fait »', 'On annule l’abonnement ?', true],
    ['is asked for in English', 'Shall we close the account?', true],
    ['is asked for by a demand', 'Merci de nous confirmer votre accord.', true],
    ['is not asked for by another question', 'Quelle version avez-vous ?', false],
    [
      'is not asked for where its words stand beside a question',
      'Nous allons valider le remboursement. Quelle version avez-vous ?',
      false,
    ],
    ['is asked for by a proposal', 'Nous pouvons clôturer le compte.', true],
    ['is asked for where we wait for it', 'Nous supprimons le compte dès votre accord.', true],
    ['is not asked for by a statement', 'Nous avons clôturé le compte, comme vous le souhaitiez.', false],
    [
      'is not asked for by a remedy',
      'Si vous souhaitez plus grand, votre tablette peut agrandir les textes.',
      false,
    ],
  ])('%s', (_label, text, asked) => {
    expect(asksLeave(text)).toBe(asked);
  });

  it('is asked for nowhere that asks for nothing', () => {
    const texts = ['Souhaitez-vous continuer ?', 'C’est fait.', 'Êtes-vous d’accord ?', 'Quel modèle ?'];
    for (const text of texts) expect(asksLeave(text) && !asksSomething(text)).toBe(false);
  });
});

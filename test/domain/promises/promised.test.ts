import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisedByReply } from '../../../src/domain/promises/by-reply';
import { promiseIn } from '../../../src/domain/promises/promised';
import { REPLIES } from '../../../src/replies/registry';
import { renderReply } from '../../../src/replies/render-reply';

interface Answer {
  readonly promises: boolean;
  readonly text: string;
}

const ANSWERS = readFileSync(join(__dirname, '../../fixtures/promises/answers.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Answer => JSON.parse(line));

describe('what we wrote', () => {
  it.each(ANSWERS.filter(({ promises }) => promises))('promises more: $text', ({ text }) => {
    expect(promiseIn(text, false)).not.toBeNull();
  });

  it.each(ANSWERS.filter(({ promises }) => !promises))('promises nothing: $text', ({ text }) => {
    expect(promiseIn(text, false)).toBeNull();
  });

  it.each([
    ['Nous revenons vers vous demain.', 'said'],
    ['On vous tient au courant.', 'said'],
    ['Nous vérifions de notre côté.', 'likely'],
    ['Je vais réparer votre compte.', 'likely'],
    ['Nous vous répondons sous 48 h.', 'likely'],
  ])('is known by its words or by what they mean: %s', (text, confidence) => {
    expect(promiseIn(text, false)?.confidence).toBe(confidence);
  });

  it('quotes the sentence that says it, shortened', () => {
    const long = `Nous revenons vers vous ${'très '.repeat(60)}vite.`;
    expect(promiseIn(`Bonjour Julie.\n${long}`, false)?.words).toMatch(/^Nous revenons vers vous très.*…$/);
    expect(promiseIn(long, false)?.words.length).toBeLessThanOrEqual(90);
  });

  it('says whether the customer is asked for something', () => {
    expect(promiseIn('Nous vérifions. Pouvez-vous nous donner votre identifiant ?', false)?.asks).toBe(true);
    expect(promiseIn('Nous vérifions et revenons vers vous.', false)?.asks).toBe(false);
  });

  it('takes the time from the sentence after it, where that speaks of nothing else', () => {
    expect(promiseIn('Nous regardons. Comptez deux jours ouvrés.', false)?.when).toContain('deux jours');
    expect(promiseIn('Nous regardons. Votre abonnement finit demain.', false)?.when).not.toContain('demain');
  });

  it('takes a day and a month in short as our own replies write them', () => {
    const reply = 'Vous recevrez une réponse lun. 30 nov. à 18 h au plus tard.';
    expect(promiseIn(reply, false)?.when).toContain('30 nov');
  });

  it('passes an idea on, which promises nothing, unless it says that somebody will write', () => {
    const passedOn = 'Bonjour, nous avons transmis à notre équipe technique.';
    expect(promiseIn(passedOn, false)).not.toBeNull();
    expect(promiseIn(passedOn, true)).toBeNull();
    expect(promiseIn('Nous en parlons et revenons vers vous.', true)?.confidence).toBe('said');
  });
});

describe('a canned reply', () => {
  const values = {
    prenom: 'Julie',
    produit: 'PureFocus',
    signature: 'L’équipe',
    identifiant_manquant: 'votre identifiant',
    preuve_manquante: 'un reçu',
    responsable: 'Anne',
    dpo: 'Marc',
    details_manquants: 'la version',
    echeance: 'demain',
  };
  const sentAs = (text: string) => renderReply(text, values).text;
  const promising = REPLIES.filter(({ promises }) => promises);

  it.each(REPLIES.map((reply) => [reply.id, reply] as const))(
    '%s promises what its data says',
    (_id, reply) => {
      const text = sentAs(reply.text);
      const promises =
        promiseIn(text, reply.id === 'suggestion') ??
        promisedByReply(
          text,
          promising.map((one) => one.text),
        );
      // Its text says that the mail arrived, and so is no answer: its promise is that of an answer.
      const expected = reply.promises === true || reply.id === 'accuse-reception';
      expect(promises !== null).toBe(expected);
    },
  );

  it('is known again in the words that a team gave it, and once it was touched up', () => {
    const own =
      'Bonjour {prenom},\n\nVotre dossier est posé sur le bureau de la comptabilité.\n\nElle le clôt dans la semaine, et le courrier part aussitôt.\n\n{signature}';
    const sent = `${sentAs(own)}\nPS : bon week-end.`;
    expect(promiseIn(sent, false)).toBeNull();
    expect(promisedByReply(sent, [own])).toMatchObject({ confidence: 'reply', due: null });
    expect(promisedByReply('Bonjour Julie, tout est réglé.', [own])).toBeNull();
  });

  it('with no sentence of its own is known by nothing', () => {
    expect(promisedByReply('Bonjour,\n\nMerci.', ['Bonjour,\n\nMerci.', '{signature}'])).toBeNull();
  });
});

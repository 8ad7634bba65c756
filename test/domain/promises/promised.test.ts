import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisingReplies } from '../../../src/app/conversation/promising-replies';
import { distinctiveSentences, promisedByReply } from '../../../src/domain/promises/by-reply';
import { promiseIn } from '../../../src/domain/promises/promised';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { LANGUAGES, type Language } from '../../../src/domain/terms/languages';
import { REPLIES } from '../../../src/replies/registry';
import { renderReply } from '../../../src/replies/render-reply';
import { FULL_VALUES, RECEIPTS } from '../../replies/full-values';

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

  it.each([
    ['Nous revenons vers vous demain ; si le souci revient d’ici là, écrivez-nous.', 'said'],
    ['On te recontacte dès que possible ; une fois la mise à jour faite, l’historique réapparaît.', 'said'],
    ['Nous revenons vers vous, si vous le souhaitez.', null],
    ['Si vous nous envoyez une capture ; nous revenons vers vous ensuite.', null],
  ])('depends on what stands behind a comma, and not behind a semicolon: %s', (text, confidence) => {
    expect(promiseIn(text, false)?.confidence ?? null).toBe(confidence);
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
  const sentAs = (text: string, language: Language = 'fr') => renderReply(text, FULL_VALUES[language]).text;
  const bare = (text: string, language: Language) => {
    const { salutation, produit, signature, responsable, dpo, preuve_identite } = FULL_VALUES[language];
    return renderReply(text, { salutation, produit, signature, responsable, dpo, preuve_identite }).text;
  };
  const promising = promisingReplies(STANDARD_SETTINGS);
  const texts = REPLIES.flatMap((reply) =>
    LANGUAGES.map((language) => ({ ...reply, language, text: reply.texts[language] })),
  ).filter(({ id }) => !RECEIPTS.includes(id));

  it.each(texts)('$id ($language) promises what its data says', ({ language, text, ...reply }) => {
    for (const sent of [sentAs(text, language), bare(text, language)]) {
      const read = promiseIn(sent, reply.id === 'suggestion') ?? promisedByReply(sent, promising);
      expect(read?.words ?? null).toEqual(reply.promises === true ? expect.anything() : null);
    }
  });

  it.each(texts.filter(({ promises }) => promises))('$id ($language) is known by its words too', (reply) => {
    // What depends on the customer's answer is known by the reply alone.
    const conditional = reply.id === 'remboursement-immediat';
    expect(promiseIn(sentAs(reply.text, reply.language), false) === null).toBe(conditional);
  });

  it('is known again in the words that a team gave it, and once it was touched up', () => {
    const own =
      'Bonjour {prenom},\n\nVotre dossier est posé sur le bureau de la comptabilité.\n\nElle le clôt dans la semaine, et le courrier part aussitôt.\n\n{signature}';
    const sent = `${sentAs(own)}\nPS : bon week-end.`;
    expect(promiseIn(sent, false)).toBeNull();
    expect(promisedByReply(sent, [distinctiveSentences(own)])).toMatchObject({
      confidence: 'reply',
      due: null,
    });
    expect(promisedByReply('Bonjour Julie, tout est réglé.', [distinctiveSentences(own)])).toBeNull();
  });

  it('with no sentence of its own is known by nothing', () => {
    expect(
      promisedByReply('Bonjour,\n\nMerci.', ['Bonjour,\n\nMerci.', '{signature}'].map(distinctiveSentences)),
    ).toBeNull();
  });
});

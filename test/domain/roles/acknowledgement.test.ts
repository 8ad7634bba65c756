// What only says that a mail arrived (R4), and what says more.
import { isAcknowledgement } from '../../../src/domain/roles/acknowledgement';
import { type OwnLine, readLines } from './role-lines';

describe('the lines written before the rule', () => {
  const lines = readLines<OwnLine>('ours');
  const taken = (kind: OwnLine['kind']) =>
    lines.filter((line) => line.kind === kind && isAcknowledgement(line.text)).map(({ id }) => id);

  it('hold no answer that is taken for an acknowledgement', () => {
    expect(lines).toHaveLength(60);
    expect(taken('reponse')).toEqual([]);
  });

  it('hold at most three acknowledgements that are taken for answers', () => {
    expect(lines.filter(({ kind }) => kind === 'accuse')).toHaveLength(25);
    expect(taken('accuse').length).toBeGreaterThanOrEqual(22);
  });
});

describe('short answers, and receipts in many words', () => {
  it.each(readLines<OwnLine>('attacked-ours'))('are told apart: $text', ({ text, kind }) => {
    expect(isAcknowledgement(text)).toBe(kind === 'accuse');
  });
});

describe('an acknowledgement', () => {
  it.each([
    ['says that mail arrived', 'Bonjour, nous avons bien reçu votre message.'],
    ['says that somebody will write', 'Bonjour Julie, nous revenons vers vous dans les meilleurs délais.'],
    [
      'names the hours',
      'Merci de votre message, bien reçu. Nos horaires : du lundi au vendredi, de 9 h à 18 h.',
    ],
    ['names a number', 'Votre demande a bien été enregistrée. Votre numéro de dossier : 20483.'],
    [
      'says that it is a machine',
      'Ceci est une réponse automatique, merci de ne pas y répondre. Votre message a bien été reçu.',
    ],
    ['points to the questions asked often', 'Bien reçu ! En attendant, consultez notre FAQ.'],
    [
      'is in English',
      'Hello, thank you for contacting us. We have received your request and will get back to you within 2 business days.',
    ],
    ['regrets', 'Bien reçu, désolés pour la gêne.'],
    ['is only polite', 'Bonjour Julie, merci et bonne journée !'],
    ['is a single word of it', 'Merci'],
    ['is empty', ''],
    ['is a thumb', '👍'],
    ['asks only whether there are questions', 'Bien reçu. Une question ? Consultez notre FAQ.'],
    ['is long', `Bien reçu. ${'Nous revenons vers vous très vite. '.repeat(57)}`],
    ['ends with a name', 'Bonjour,\nBien reçu, nous revenons vers vous très vite.\nNadia'],
  ])('%s', (_label, text) => {
    expect(isAcknowledgement(text)).toBe(true);
  });

  it.each([
    ['what was done', 'Bien reçu, j’ai transmis à l’équipe technique.'],
    ['what is being done', 'Bien reçu, nous vérifions votre abonnement.'],
    ['what will be done before somebody writes', 'Nous revenons vers vous après avoir relancé Apple.'],
    [
      'what is awaited before somebody writes',
      'Bien reçu, je reviens vers vous dès que les tests sont finis.',
    ],
    ['a question', 'Bien reçu. Quelle version avez-vous ?'],
    ['a demand', 'Bien reçu, merci de nous envoyer une capture.'],
    ['a remedy', 'Bien reçu. Il suffit de réinstaller l’application.'],
    ['« c’est fait »', 'C’est fait.'],
    [
      'one sentence of its own among receipts',
      'Bien reçu. Le minuteur est limité à deux heures. Nous revenons vers vous.',
    ],
    ['so much that nobody reads it for a receipt', `Bien reçu. ${'Nous revenons vers vous. '.repeat(200)}`],
    ['what arrived besides a mail', 'Bien reçu votre RIB, le virement part ce soir.'],
    ['what was done, behind a comma', 'Bien reçu, l’accès est rouvert.'],
    ['what was done, in two words', 'Bien noté. Compte rouvert. Clara'],
    ['what was done, behind « et »', 'Nous avons reçu votre demande et votre adresse est changée.'],
    ['that somebody else will write', 'La boutique Apple vous répondra sous 48 h.'],
    ['what is shut, of the application', 'Le mode strict est fermé le week-end.'],
    ['yes', 'Bonjour,\nOui'],
    ['a number', '4.2.5'],
    ['a link', 'https://purefocus.example/aide'],
  ])('is none that says %s', (_label, text) => {
    expect(isAcknowledgement(text)).toBe(false);
  });
});

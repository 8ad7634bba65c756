import { triageConversation } from '../../../src/domain/triage/triage-conversation';
import type { Triage } from '../../../src/domain/triage/triage-result';
import { aMessage, type MessageChange } from './a-message';

function ticket(...messages: MessageChange[]): Extract<Triage, { ticket: true }> {
  const triage = triageConversation(messages.map((change, i) => aMessage({ id: `m${i}`, at: i, ...change })));
  if (!triage.ticket) throw new Error(`no ticket: ${triage.reasons[0]?.text}`);
  return triage;
}

describe('triageConversation on one mail', () => {
  it.each([
    [
      'polite disaster',
      'Un petit souci : tout a disparu. Merci.',
      'assistance',
      'critique',
      'donnees-perdues',
    ],
    [
      'denied loss',
      'Je n’ai pas perdu mes données, mais l’appli est lente.',
      'assistance',
      'moyenne',
      'infos-manquantes',
    ],
    [
      'solved crash',
      'Laissez tomber mon mail sur les plantages : c’est réparé.',
      'suggestion',
      'basse',
      null,
    ],
    ['loud idea', 'URGENT !!! AJOUTEZ UN MODE SOMBRE !!!', 'suggestion', 'basse', 'suggestion'],
    ['chat spelling', 'jarrive plu a me connecter svp', 'assistance', 'critique', 'infos-manquantes'],
    ['English', 'I was charged twice this month.', 'compte', 'critique', null],
    [
      'idea then fault',
      'J’adorerais un thème violet. Le widget ne fonctionne plus.',
      'assistance',
      'elevee',
      'infos-manquantes',
    ],
    [
      'refund by mistake',
      'Acheté par erreur, pouvez-vous me rembourser ?',
      'remboursement',
      'moyenne',
      'remboursement-stores',
    ],
    [
      'declined refund',
      'Comment résilier ? Je ne demande pas de remboursement.',
      'compte',
      'moyenne',
      'annulation-abonnement',
    ],
    [
      'denied crash',
      'L’application ne plante pas, mais elle est de plus en plus lente.',
      'assistance',
      'moyenne',
      'infos-manquantes',
    ],
    [
      'grave report in passing',
      'Une très belle application, sobre, efficace, que je recommande à toute mon équipe, et les sons de pluie sont une merveille. Au passage, toutes mes séances de janvier à mars ont disparu du calendrier. Bravo encore.',
      'assistance',
      'critique',
      'donnees-perdues',
    ],
    ['no hurry', 'Rien ne presse : existe-t-il une version pour Mac ?', 'autre', 'basse', null],
  ])('reads a %s', (_what, text, type, priority, reply) => {
    expect(ticket({ text })).toMatchObject({ type, priority, reply });
  });

  it.each([
    ['a solved matter', 'Re: Perte de mes données', 'Super, tout est revenu, merci !', 'suggestion'],
    [
      'a refund that is not wanted',
      'Remboursement ?',
      'Je ne demande pas de remboursement, je voudrais résilier.',
      'compte',
    ],
    ['what still fails', 'Re: Widget en panne', 'Toujours pas, remboursez-moi.', 'remboursement'],
  ])('takes from the subject no more than the text leaves of it: %s', (_what, subject, text, type) => {
    expect(ticket({ subject, text }).type).toBe(type);
  });

  it.each([
    ['the tag behind Re:', { subject: 'Re: [Escalade] blocage', text: 'Toujours rien.' }, true],
    ['the person in charge', { text: 'Je veux parler à un responsable.' }, true],
    ['the next level', { text: 'Le délai est dépassé, je passe au niveau supérieur.' }, true],
    ['the sport', { text: 'Je gère une salle d’escalade, un mode groupe serait génial.' }, false],
    [
      'a rise',
      { text: 'Une proposition : une escalade progressive des objectifs, semaine après semaine.' },
      false,
    ],
    ['a denial', { text: 'Pas besoin d’escalade, le widget ne marche plus.' }, false],
    [
      'a quotation',
      { text: 'Le widget est mort.\n\n> écrivez [ESCALADE] pour joindre un responsable' },
      false,
    ],
    ['the press', { text: 'Journaliste, je souhaite interviewer le responsable.' }, false],
  ])('hears an escalation: %s', (_what, message, expected) => {
    const triage = ticket(message);
    expect(triage.escalation).toBe(expected);
    expect(triage.reply === 'escalade').toBe(expected);
  });

  it('names the missing details, and none when all are given', () => {
    const bare = ticket({ text: 'Le minuteur s’arrête tout seul.' });
    expect(bare.reasons.find(({ about }) => about === 'reply')?.text).toBe(
      'Il manque\u00a0: identifiant ou adresse du compte, appareil, version',
    );
    const full = ticket({ text: 'Le minuteur s’arrête tout seul. Pixel 8, PureFocus 4.5.1, compte a@b.fr' });
    expect(full.reply).toBeNull();
  });

  it('gives reasons with short words of the customer', () => {
    const { reasons } = ticket({ text: `Depuis hier ${'vraiment '.repeat(30)}tout a disparu.` });
    expect(reasons.find(({ about }) => about === 'priority')).toMatchObject({ text: 'Données perdues' });
    for (const { words } of reasons) for (const word of words) expect(word.length).toBeLessThanOrEqual(80);
  });

  it.each([
    ['nothing at all', {}],
    ['NULs and lone surrogates', { text: '\0\ud800 \udc00', subject: '\ud83d' }],
    ['only an image', { html: '<img src="cid:1">' }],
  ])('answers to %s', (_what, message) => {
    const triage = ticket(message);
    expect(triage.type).toBe('autre');
    expect(triage.reasons[0]?.text).not.toBe('');
  });

  it('says that an empty message is empty', () => {
    expect(ticket({}).reasons[0]?.text).toBe('Message vide');
  });
});

describe('triageConversation on several mails', () => {
  const agent = { fromUs: true, text: 'Avez-vous essayé ?' };

  it('lets the worst unanswered report decide', () => {
    const triage = ticket(
      { text: 'Il y a une coquille dans le menu.' },
      { text: 'Et toutes mes séances ont disparu.' },
    );
    expect(triage.priority).toBe('critique');
  });

  it('keeps the fault when the customer only sends what was asked for', () => {
    const triage = ticket({ text: 'Le minuteur s’arrête tout seul.' }, agent, { text: 'PF-123456' });
    expect(triage).toMatchObject({
      type: 'assistance',
      priority: 'elevee',
      details: { userId: 'PF-123456' },
    });
  });

  it('does not count what our own text says', () => {
    const triage = ticket(
      { text: 'Le widget ne marche plus.' },
      { fromUs: true, text: 'Écrivez [ESCALADE] à un responsable.' },
    );
    expect(triage.escalation).toBe(false);
  });

  it('starts anew after the last closed message', () => {
    const closed = { labels: ['closed'] as const };
    const triage = ticket(
      { text: 'Je veux parler à un responsable, tout a disparu.', ...closed },
      { ...agent, ...closed },
      {
        text: 'Comment changer mon mot de passe ?',
      },
    );
    expect(triage).toMatchObject({ type: 'compte', priority: 'moyenne', escalation: false });
  });

  it('reviews a refund directly after exchanges that did not help', () => {
    const triage = ticket({ text: 'La synchro ne marche pas.' }, agent, {
      text: 'La synchro ne marche pas, remboursez-moi.',
    });
    expect(triage).toMatchObject({
      type: 'remboursement',
      priority: 'elevee',
      reply: 'remboursement-immediat',
    });
  });

  it('is no ticket when only machines wrote', () => {
    const from = { name: '', address: 'noreply@example.fr' };
    const headers = { 'auto-submitted': 'auto-generated' };
    const triage = triageConversation([aMessage({ headers, from, text: 'Rapport' })]);
    expect(triage).toMatchObject({ ticket: false, proof: 'certain' });
  });

  it('is a ticket when a person’s mail only bears the header of a ticket tool', () => {
    const headers = { 'auto-submitted': 'auto-generated' };
    const text = 'Bonjour, la synchro ne marche plus depuis hier.';
    expect(triageConversation([aMessage({ headers, text })])).toMatchObject({ ticket: true });
  });

  it('tells probable from certain', () => {
    const text = 'Je suis actuellement en congés jusqu’au 12 et répondrai à mon retour.';
    expect(triageConversation([aMessage({ text })])).toMatchObject({ ticket: false, proof: 'probable' });
  });
});

// Mail that looks like a machine's without proof (R1): it is counted and waits, and never is a reminder of its own.

import { readableText } from '../../../local/gmail/mime-part';
import { createAddonHost } from '../../../local/host/host';
import { HOUR } from '../../../src/domain/terms/time';
import { actionOf, cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  indexedConversations,
  labelByHand,
  sentDigests,
  threadIdOf,
  watchAt,
  watchedDesk,
} from './watch-desk';

const NINE = paris('2026-11-23 09:00');
const AGENCY = 'Agence Kliko <contact@kliko.example>';
const OFFER =
  'Bonjour, notre agence booste la visibilité des applications mobiles : référencement, campagnes, articles sponsorisés. Découvrez nos offres et nos tarifs, et réservez un créneau pour une démonstration gratuite.';
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
/** Moyenne: the end of the second business day after Monday. */
const DUE = paris('2026-11-25 18:00');

/** A desk that received an offer at nine, watched ten minutes later. */
function doubtfulDesk() {
  const runtime = watchedDesk(NINE);
  runtime.mailbox.receive(mail(AGENCY, 'Offre', OFFER, NINE, 'offer'));
  watchAt(runtime, NINE + HOUR / 6);
  const threadId = threadIdOf(runtime, 'Offre');
  const host = createAddonHost(runtime);
  const messageId = runtime.mailbox.thread(threadId)?.messages[0]?.id ?? '';
  return {
    runtime,
    labels: () => labelsOf(runtime, threadId),
    byHand: (add: string, remove: readonly string[] = []) => labelByHand(runtime, threadId, [add], remove),
    homepage: () => cardTexts(topCard(host.openHomepage())).replace(/\u00a0/g, ' '),
    click: (text: string) => host.act(actionOf(topCard(host.openMessage(messageId)), text)),
  };
}

describe('mail that looks like a machine’s', () => {
  it('carries « À vérifier » alone, and waits as Moyenne would', () => {
    const { runtime, labels } = doubtfulDesk();
    expect(labels()).toEqual(['Support/À vérifier']);
    expect(indexedConversations(runtime)).toMatchObject({
      Offre: { state: 'a-traiter', since: NINE, due: DUE, review: true },
    });
  });

  it('has a section of its own on the homepage, apart from the queue', () => {
    const { homepage } = doubtfulDesk();
    expect(homepage()).toContain('Rien à traiter');
    expect(homepage()).toMatch(/^À vérifier : 1$/m);
    expect(homepage()).toContain('Agence Kliko – Offre');
  });

  it('is no reminder of its own, however late it is', () => {
    const { runtime } = doubtfulDesk();
    for (const day of ['24', '25', '26', '27', '30'])
      for (const hour of ['09:30', '17:30']) watchAt(runtime, paris(`2026-11-${day} ${hour}`));
    expect(sentDigests(runtime)).toEqual([]);
    expect(indexedConversations(runtime)).toMatchObject({ Offre: { state: 'a-traiter', since: NINE } });
  });

  it('is counted in the digest that names others, with the age of the oldest', () => {
    const { runtime } = doubtfulDesk();
    runtime.mailbox.receive(mail('Fil <fil@kliko.example>', 'Relance', OFFER, NINE + HOUR, 'offer-2'));
    runtime.mailbox.receive(mail('Julie <julie@example.fr>', 'Dossier', LOST, NINE + HOUR, 'one'));
    watchAt(runtime, NINE + 5.5 * HOUR);
    const [digest] = sentDigests(runtime);
    const text = digest === undefined ? '' : readableText(digest.payload).replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('Julie – Dossier');
    expect(text).toMatch(/À vérifier \([^)]*\) : 2 messages, le plus ancien reçu le [^.]* à 9 h\./);
    expect(text).not.toMatch(/Offre|Relance|Kliko/);
  });

  it('becomes a request of Moyenne from its old start by one click', () => {
    const { runtime, labels, click, homepage } = doubtfulDesk();
    runtime.clock.set(NINE + 2 * HOUR);
    expect(cardTexts(topCard(click('C’est une demande')))).toContain('Moyenne');
    watchAt(runtime, NINE + 3 * HOUR);
    expect(labels()).toEqual(['Support/3 Moyenne', 'Support/Type/Autre']);
    expect(indexedConversations(runtime)).toMatchObject({
      Offre: { since: NINE, due: DUE, review: false, priority: 'moyenne' },
    });
    expect(homepage()).not.toMatch(/^À vérifier : 1$/m);
  });

  it('waits no more by another click', () => {
    const { runtime, labels, click, homepage } = doubtfulDesk();
    click('Ce n’en est pas une');
    watchAt(runtime, NINE + 3 * HOUR);
    expect(labels()).toEqual(['Support/Automatique']);
    expect(indexedConversations(runtime)).toEqual({});
    expect(homepage()).not.toMatch(/^À vérifier : 1$/m);
  });

  it('is a request of the level that an agent puts on it in Gmail, from its old start', () => {
    const { runtime, labels, byHand } = doubtfulDesk();
    runtime.clock.set(NINE + 2 * HOUR);
    byHand('Support/2 Élevée');
    watchAt(runtime, NINE + 3 * HOUR);
    expect(labels()).toContain('Support/2 Élevée');
    expect(labels()).not.toContain('Support/À vérifier');
    expect(indexedConversations(runtime)).toMatchObject({
      Offre: { since: NINE, priority: 'elevee', review: false },
    });
  });

  it.each([
    ['and leaves the other label on', []],
    ['and takes the other label off', ['Support/À vérifier']],
  ])('is no request once an agent puts « Automatique » on it in Gmail, %s', (_how, remove) => {
    const { runtime, labels, byHand } = doubtfulDesk();
    byHand('Support/Automatique', remove);
    watchAt(runtime, NINE + 3 * HOUR);
    expect(labels()).toEqual(['Support/Automatique']);
    expect(indexedConversations(runtime)).toEqual({});
  });

  it('comes back when an agent only takes « À vérifier » off: nobody said what it is', () => {
    const { runtime, labels, byHand } = doubtfulDesk();
    byHand('Support/Attente client', ['Support/À vérifier']);
    watchAt(runtime, NINE + 3 * HOUR);
    expect(labels()).toEqual(['Support/À vérifier']);
  });

  it('is known to wait after the loss of all properties', () => {
    const { runtime, labels } = doubtfulDesk();
    runtime.properties('user').clear();
    watchAt(runtime, NINE + 3 * HOUR);
    expect(labels()).toEqual(['Support/À vérifier']);
    expect(indexedConversations(runtime)).toMatchObject({ Offre: { since: NINE, due: DUE, review: true } });
  });
});

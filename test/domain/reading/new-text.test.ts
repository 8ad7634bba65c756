import { newText, readMessage } from '../../../src/domain/reading/new-text';
import { aMessage } from '../triage/a-message';

const NEW = 'Le blocage ne marche toujours pas.';
const HISTORY = 'Bonjour, avez-vous essayé de redémarrer ?';

describe('newText without history', () => {
  it.each([
    ['Gmail', `${NEW}\n\nLe lun. 3 nov. 2025 à 10:12, Support <s@ex.fr> a écrit :\n> ${HISTORY}`],
    [
      'Gmail, wrapped',
      `${NEW}\n\nLe lun. 3 nov. 2025 à 10:12, Support PureFocus\n<s@ex.fr> a écrit :\n\n> ${HISTORY}`,
    ],
    [
      'no-break space before the colon',
      `${NEW}\n\nLe 3 nov. 2025 à 10:12, S <s@ex.fr> a écrit\u00a0:\n> ${HISTORY}`,
    ],
    [
      'narrow space before the colon',
      `${NEW}\n\nLe 3 nov. 2025 à 10:12, S <s@ex.fr> a écrit\u202f:\n\n${HISTORY}`,
    ],
    [
      'Outlook',
      `${NEW}\n\nDe : Support <s@ex.fr>\nEnvoyé : lundi 3 novembre 2025 10:12\nÀ : Julie\nObjet : RE: blocage\n\n${HISTORY}`,
    ],
    [
      'Outlook, bold header',
      `${NEW}\n\n*De :* Support\n*Envoyé :* lundi 3 novembre 2025\n*Objet :* RE\n\n${HISTORY}`,
    ],
    [
      'Outlook, old',
      `${NEW}\n\n-----Message d'origine-----\nDe : Support\nEnvoyé : lundi 3 novembre\n\n${HISTORY}`,
    ],
    ['Orange', `${NEW}\n\n> Message du 03/11/25 10:12\n> De : "Support"\n> A : j@ex.fr\n>\n> ${HISTORY}`],
    [
      'Free',
      `${NEW}\n\n----- Mail original -----\nDe: "Support"\nEnvoyé: Lundi 3 Novembre 2025\n\n${HISTORY}`,
    ],
    [
      'Yahoo',
      `${NEW}\n\nLe lundi 3 novembre 2025 à 10:12:22 UTC+1, Support <s@ex.fr> a écrit :\n\n${HISTORY}`,
    ],
    ['Thunderbird', `${NEW}\n\nLe 03/11/2025 à 10:12, Support a écrit :\n> ${HISTORY}`],
    [
      'Samsung',
      `${NEW}\n\n-------- Message original --------\nDe : Support\nDate : 03/11/2025\n\n${HISTORY}`,
    ],
    ['Apple, English', `${NEW}\n\nOn 3 Nov 2025, at 10:12, Support <s@ex.fr> wrote:\n\n> ${HISTORY}`],
    ['a phone signature', `${NEW}\nEnvoyé de mon iPhone`],
    ['Outlook for iOS', `${NEW}\n\nObtenir Outlook pour iOS`],
    ['a signature below its mark', `${NEW}\n-- \nJulie Martin\nDirectrice`],
  ])('cuts %s', (_client, text) => {
    expect(newText(aMessage({ text }))).toBe(NEW);
  });

  it.each([
    [
      'a sentence ending in « écrit : »',
      'Bonjour,\nLe mois dernier, je vous ai déjà écrit :\naucune réponse. Commande GPA.1234',
    ],
    [
      'the two addresses of a change',
      'De : ancien@example.fr\nÀ : nouveau@example.fr\nMerci de changer mon adresse.',
    ],
    [
      'the lines of a payment',
      'Bonjour,\nDate : 12/10/2025\nMontant : 9,99 €\nNuméro de commande : MX3K9L2P1Q',
    ],
    ['a dated report of the customer', 'Le 12 juin à 15:30, je vous ai écrit :\nl’application plante.'],
  ])('keeps %s', (_what, text) => {
    expect(newText(aMessage({ text }))).toBe(text);
  });

  it.each([
    ['an attribution', 'Le 3 mars 2026 à 10:12, S <s@ex.fr> a écrit :'],
    [
      'an old Outlook header',
      "-----Message d'origine-----\nDe : S\nEnvoyé : mardi 3 mars 2026\nObjet : blocage",
    ],
    ['an Outlook header', 'De : S <s@ex.fr>\nEnvoyé : mardi 3 mars 2026 10:12\nÀ : Julie\nObjet : blocage'],
  ])('keeps answers typed between quoted lines below %s', (_what, header) => {
    const text = `Voici.\n\n${header}\n\n> Identifiant ?\n\nPF-1234\n\n> Appareil ?\n\nPixel 8`;
    expect(newText(aMessage({ text })).split(/\n+/)).toEqual(['Voici.', 'PF-1234', 'Pixel 8']);
  });

  it('sets name and numbers below « Cordialement » apart, with what follows kept', () => {
    const text =
      'Bonjour, ça plante.\nCordialement,\nClaire Aubin\nResponsable d’agence\n04 65 71 28 90\n\nPS : c’est un Pixel 8';
    expect(readMessage(aMessage({ text }))).toEqual({
      text: 'Bonjour, ça plante.\nCordialement,\n\nPS : c’est un Pixel 8',
      signature: 'Claire Aubin\nResponsable d’agence\n04 65 71 28 90',
      card: 'Claire Aubin\nResponsable d’agence\n04 65 71 28 90',
    });
  });

  it.each([
    ['a second thought', 'Ça plante.\nCordialement\nClaire\nEt le widget ne marche pas non plus'],
    ['a question', 'Ça plante.\nCordialement\nAvez-vous une idée ?'],
  ])('keeps %s below « Cordialement »', (_what, text) => {
    expect(newText(aMessage({ text })).split('\n').pop()).toBe(text.split('\n').pop());
  });

  it('keeps a PS that stands below a signature', () => {
    expect(newText(aMessage({ text: 'Ça plante.\n-- \nJulie\nPS : Pixel 8' }))).toBe(
      'Ça plante.\nPS : Pixel 8',
    );
  });

  it('takes the forwarded text where nobody commented it', () => {
    const text =
      '---------- Forwarded message ---------\nDe : Alain <a@ex.fr>\nDate: dim. 1 févr. 2026\nSubject: blocage\n\nLe blocage ne marche pas.';
    expect(newText(aMessage({ subject: 'Fwd: blocage', text }))).toBe('Le blocage ne marche pas.');
    expect(newText(aMessage({ subject: 'Fwd: blocage', text: `Voir ci-dessous.\n\n${text}` }))).toBe(
      'Voir ci-dessous.',
    );
  });

  it('reads HTML where there is no plain text', () => {
    const html =
      '<style>p{}</style><p>Bonjour,&nbsp;&agrave; tous</p><blockquote type="cite"><p>avant</p></blockquote>';
    expect(newText(aMessage({ html }))).toBe('Bonjour, à tous');
  });

  it('keeps what only looks like history: a PS under a name, and a change written as headers are', () => {
    const ps = 'Bonjour,\n\nça plante.\n\nCordialement,\nClaire\n\nPS : mon modèle est un Pixel 8';
    const change = 'De : ancien@example.fr\nÀ : nouveau@example.fr\n\nMerci de faire le changement.';
    expect(newText(aMessage({ text: ps }))).toContain('Pixel 8');
    expect(newText(aMessage({ text: change }))).toContain('nouveau@example.fr');
  });
});

import type { CannedReply } from '../canned-reply';

/** The next closure that the settings announce; also the text for Gmail's own responder. It is no answer. */
export const fermeture: CannedReply = {
  id: 'fermeture',
  guide: null,
  title: 'Fermeture annoncée',
  use: 'Prévenir d’une fermeture, ou remplir la réponse automatique de Gmail. Ne compte pas comme une réponse.',
  texts: {
    fr: `{salutation},

Nous avons bien reçu votre message. Le support est fermé à partir du {fermeture_debut}, jusqu’au {fermeture_fin}.

Nous vous répondrons dès la réouverture.

{signature}`,
    en: `{salutation},

We have received your message. Our office is closed from {fermeture_debut} until {fermeture_fin}.

We will answer you as soon as we reopen.

{signature}`,
  },
};

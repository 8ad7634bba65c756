import type { CannedReply } from '../canned-reply';

/** Says that the mail arrived and when a response is due; it is no answer. */
export const accuseReception: CannedReply = {
  id: 'accuse-reception',
  guide: null,
  title: 'Accusé de réception',
  use: 'Dire que le message est arrivé et quand nous répondrons. Ne compte pas comme une réponse.',
  texts: {
    fr: `{salutation},

Nous avons bien reçu votre message.[[ Le support est actuellement fermé, jusqu’au {prochaine_ouverture}.]][[ Vous recevrez une réponse au plus tard le {echeance}.]]

{signature}`,
    en: `{salutation},

We have received your message.[[ Our office is currently closed until {prochaine_ouverture}.]][[ You will receive an answer by {echeance}.]]

{signature}`,
  },
};

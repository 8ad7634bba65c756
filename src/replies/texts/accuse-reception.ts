import type { CannedReply } from '../canned-reply';

/** Says that the mail arrived and when a response is due. */
export const accuseReception: CannedReply = {
  id: 'accuse-reception',
  title: 'Accusé de réception',
  use: 'Hors des heures d’ouverture : dire quand nous répondrons.',
  text: `Bonjour[[ {prenom}]],

Nous avons bien reçu votre message.[[ Le support est actuellement fermé et rouvre {prochaine_ouverture}.]][[ Vous recevrez une réponse {echeance} au plus tard.]]

Si vous souhaitez ajouter une précision, répondez simplement à ce message.

{signature}`,
};

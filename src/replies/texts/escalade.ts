import type { CannedReply } from '../canned-reply';

/** By the published policy: an escalation names the person in charge and, as a last resort, the DPO. */
export const escalade: CannedReply = {
  id: 'escalade',
  title: 'Escalade',
  use: 'Le client demande une escalade ou le responsable.',
  promises: true,
  text: `Bonjour[[ {prenom}]],

Nous avons bien reçu votre demande d’escalade et nous sommes désolés de la gêne occasionnée.

Votre dossier est repris en priorité par {responsable}.[[ Vous recevrez une réponse {echeance} au plus tard.]]

Si cette réponse ne vous satisfaisait pas, vous pouvez en dernier recours vous adresser à notre délégué à la protection des données, {dpo}, à cette même adresse.[[ Vous pouvez aussi recourir gratuitement au médiateur de la consommation : {mediateur}.]]

{signature}`,
};

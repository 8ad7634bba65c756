import type { CannedReply } from '../canned-reply';

/** By the published policy: an escalation names the person in charge and, as a last resort, the DPO. */
export const escalade: CannedReply = {
  id: 'escalade',
  guide: 'escalade',
  title: 'Escalade',
  use: 'Le client demande une escalade ou le responsable : prévenez aussi le responsable.',
  promises: true,
  texts: {
    fr: `{salutation},

Nous regrettons que la situation vous ait conduit à demander une escalade. Votre demande passe désormais avant les demandes ordinaires, et nous en informons {responsable}.[[ Vous recevrez une réponse au plus tard le {echeance}.]]

Si cette réponse ne vous satisfait pas, vous pouvez en dernier recours vous adresser à notre délégué à la protection des données, {dpo}, à cette même adresse.[[ Vous pouvez aussi recourir gratuitement au médiateur de la consommation : {mediateur}.]]

{signature}`,
    en: `{salutation},

We regret that you had to ask for an escalation. Your request now comes before ordinary ones, and we are informing {responsable}.[[ You will receive an answer by {echeance}.]]

If that answer does not satisfy you, you may as a last resort write to our data protection officer, {dpo}, at this same address.[[ You may also turn to the consumer mediator, free of charge: {mediateur}.]]

{signature}`,
  },
};

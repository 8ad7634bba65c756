import type { CannedReply } from '../canned-reply';

/**
 * By the published policy: a direct refund for a major technical problem takes an id, a reason and a proof.
 */
export const remboursementImmediat: CannedReply = {
  id: 'remboursement-immediat',
  guide: 'remboursement-immediat',
  title: 'Remboursement immédiat',
  use: 'Problème technique important, toujours pas résolu après nos échanges.',
  promises: true,
  texts: {
    fr: `{salutation},

Nous sommes désolés que ce problème ne soit toujours pas résolu. Dans cette situation, nous pouvons étudier un remboursement direct, sans que vous ayez à passer par Apple ou Google.

Pour aller au plus vite, merci de nous envoyer en réponse à ce message :
[[- {identifiant_manquant} ;
]]- le motif de votre demande, en quelques mots[[ ;
- {preuve_manquante}]].

Dès réception, nous examinons votre dossier en priorité et nous vous confirmons notre décision par écrit.

{signature}`,
    en: `{salutation},

We are sorry that this problem is still not solved. In this situation we can review a direct refund, without your having to go through Apple or Google.

To save time, please send us in reply to this message:
[[- {identifiant_manquant};
]]- the reason for your request, in a few words[[;
- {preuve_manquante}]].

As soon as we have it, we will review your case as a priority and confirm our decision in writing.

{signature}`,
  },
};

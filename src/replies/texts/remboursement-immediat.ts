import type { CannedReply } from '../canned-reply';

/** By the published policy: a direct refund for a major technical problem takes an id, a reason and a proof. */
export const remboursementImmediat: CannedReply = {
  id: 'remboursement-immediat',
  title: 'Remboursement immédiat',
  use: 'Problème technique important, toujours pas résolu après nos échanges.',
  promises: true,
  text: `Bonjour[[ {prenom}]],

Nous sommes désolés que ce problème ne soit toujours pas résolu. Dans cette situation, nous pouvons étudier un remboursement direct, sans passer par le store.

Pour aller au plus vite, merci de nous envoyer en réponse à ce message :
[[- {identifiant_manquant} ;
]]- le motif de votre demande, en quelques mots[[ ;
- {preuve_manquante}]].

Dès réception, votre dossier est examiné en priorité et nous vous confirmons la suite par écrit.

{signature}`,
};

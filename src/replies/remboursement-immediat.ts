import type { CannedReply } from './canned-reply';

export const remboursementImmediat: CannedReply = {
  id: 'remboursement-immediat',
  title: 'Remboursement immédiat',
  use: 'Problème technique important, toujours pas résolu après nos échanges.',
  text: `Bonjour[[ {prenom}]],

Nous sommes désolés que ce problème ne soit toujours pas résolu. Dans cette situation, nous pouvons étudier un remboursement direct, sans passer par le store.

Pour aller au plus vite, merci de nous envoyer en réponse à ce message :
- votre identifiant d’utilisateur (ou l’adresse e-mail de votre compte) ;
- le motif de votre demande, en quelques mots ;
- une preuve d’achat : capture d’écran du reçu ou numéro de transaction (Apple ou Google).

[[Il nous manque pour l’instant : {details_manquants}.

]]Dès réception, votre dossier est examiné en priorité et nous vous confirmons la suite par écrit.

{signature}`,
};

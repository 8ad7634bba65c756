import type { CannedReply } from '../canned-reply';

/** By the published policy: Apple or Google decide on standard refunds. */
export const remboursementStores: CannedReply = {
  id: 'remboursement-stores',
  title: 'Remboursement par les stores',
  use: 'Changement d’avis, essai oublié : le remboursement passe par Apple ou Google.',
  text: `Bonjour[[ {prenom}]],

Merci pour votre message. L’abonnement à {produit} ayant été souscrit auprès d’Apple ou de Google, c’est le store qui encaisse le paiement et qui décide du remboursement. Voici comment le demander :

Sur iPhone ou iPad : ouvrez reportaproblem.apple.com, connectez-vous avec votre compte Apple, choisissez « Demander un remboursement », indiquez le motif, puis sélectionnez l’achat {produit} et envoyez la demande. Apple vous répond par e-mail, en général sous 48 heures.

Sur Android : ouvrez play.google.com, cliquez sur l’image de votre profil, puis « Paiements et abonnements » et « Budget et historique des commandes ». Sur la commande {produit}, choisissez « Signaler un problème », indiquez le motif et envoyez la demande.

Pensez aussi à résilier l’abonnement dans les réglages du store si vous ne souhaitez pas qu’il se renouvelle : un remboursement ne l’arrête pas toujours.

Si le store refuse alors que vous rencontrez un problème technique important, répondez à ce message avec votre identifiant d’utilisateur, le motif et une preuve d’achat (capture d’écran ou numéro de transaction) : nous étudierons votre demande directement.

{signature}`,
};

import type { CannedReply } from '../canned-reply';

/** By the published FAQ: cancelling is done in the store, and takes effect at the end of the current period. */
export const annulationAbonnement: CannedReply = {
  id: 'annulation-abonnement',
  title: 'Annulation de l’abonnement',
  use: 'Le client veut arrêter son abonnement.',
  text: `Bonjour[[ {prenom}]],

Merci pour votre message. L’abonnement se gère dans les réglages du store où il a été souscrit :

Sur iPhone ou iPad : Réglages › votre nom › Abonnements › {produit} › Annuler l’abonnement.

Sur Android : Google Play › votre profil › Paiements et abonnements › Abonnements › {produit} › Résilier l’abonnement.

L’annulation prend effet à la fin de la période en cours : vous gardez l’accès à Premium jusqu’à cette date, et rien n’est prélevé ensuite. Désinstaller l’application ne suffit pas à arrêter l’abonnement.

Si l’abonnement n’apparaît pas dans la liste, vérifiez que vous utilisez le compte Apple ou Google avec lequel il a été souscrit, puis écrivez-nous : nous vous aiderons à le retrouver.

{signature}`,
};

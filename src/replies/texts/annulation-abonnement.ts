import type { CannedReply } from '../canned-reply';

/**
 * By the published FAQ: cancelling is done in the store, and takes effect at the end of the current period.
 */
export const annulationAbonnement: CannedReply = {
  id: 'annulation-abonnement',
  guide: 'annulation-abonnement',
  title: 'Annulation de l’abonnement',
  use: 'Le client veut arrêter son abonnement.',
  texts: {
    fr: `{salutation},

Merci pour votre message. L’abonnement s’arrête dans le store où il a été souscrit, en une minute.

[[Sur {apple} : ouvrez https://apps.apple.com/account/subscriptions (ou Réglages › votre nom › Abonnements), choisissez {produit}, puis « Annuler l’abonnement ».

]][[Sur {android} : ouvrez https://play.google.com/store/account/subscriptions (ou Google Play › votre profil › Paiements et abonnements › Abonnements), choisissez {produit}, puis « Résilier l’abonnement ».

]]L’arrêt prend effet à la fin de la période en cours : vous gardez Premium jusqu’à cette date, et rien n’est prélevé ensuite. Désinstaller l’application ne suffit pas à arrêter l’abonnement.

Si l’abonnement n’apparaît pas dans la liste, vérifiez que vous utilisez le compte Apple ou Google avec lequel il a été souscrit, puis écrivez-nous : nous vous aiderons à le retrouver.

{signature}`,
    en: `{salutation},

Thank you for your message. The subscription is cancelled in the store where it was bought, which takes a minute.

[[On {apple}: open https://apps.apple.com/account/subscriptions (or Settings › your name › Subscriptions), choose {produit}, then “Cancel Subscription”.

]][[On {android}: open https://play.google.com/store/account/subscriptions (or Google Play › your profile › Payments and subscriptions › Subscriptions), choose {produit}, then “Cancel subscription”.

]]It ends with the current period: you keep Premium until then, and nothing is charged afterwards. Uninstalling the app does not cancel the subscription.

If it does not appear in the list, check that you are using the Apple or Google account with which it was bought, then write to us, so that we can help you find it.

{signature}`,
  },
};

import type { CannedReply } from '../canned-reply';

/**
 * Apple alone decides on its orders; of a Google order the developer may refund up to three years
 * (`orders.refund`).
 */
export const remboursementStores: CannedReply = {
  id: 'remboursement-stores',
  guide: 'remboursement-stores',
  title: 'Remboursement par les stores',
  use: 'Changement d’avis, essai oublié : le remboursement passe par Apple ou Google.',
  texts: {
    fr: `{salutation},

Merci pour votre message. Votre abonnement à {produit} a été souscrit auprès d’Apple ou de Google : en règle générale, c’est donc là que se demande le remboursement.

[[Sur {apple}, c’est Apple qui décide. Ouvrez https://reportaproblem.apple.com, connectez-vous avec le compte Apple qui a servi à l’achat, choisissez « Demander un remboursement », indiquez le motif, puis sélectionnez l’achat {produit}. Apple répond par e-mail, en général sous 48 heures.

]][[Sur {android}, ouvrez https://play.google.com/store/account/orderhistory avec le compte Google qui a servi à l’achat, choisissez « Demander un remboursement » ou « Signaler un problème » sur la commande {produit} et indiquez le motif. Google répond par e-mail, en général sous quatre jours. Si l’achat date de plus de 48 heures, ou si Google vous renvoie vers nous, répondez à ce message avec le numéro de la commande (il commence par GPA) : un développeur peut rembourser une commande Google, et nous étudierons la vôtre.

]]Pensez aussi à résilier l’abonnement si vous ne souhaitez pas qu’il se renouvelle : un remboursement ne l’arrête pas toujours.

Si vous demandez ce remboursement à cause d’un problème technique important que nous n’avons pas résolu, répondez-nous avec votre identifiant d’utilisateur, le motif et une preuve d’achat (capture d’écran ou numéro de transaction) : nous étudierons alors votre demande nous-mêmes.

{signature}`,
    en: `{salutation},

Thank you for your message. Your {produit} subscription was bought from Apple or Google, so this is normally where a refund is asked for.

[[On {apple}, Apple decides. Open https://reportaproblem.apple.com, sign in with the Apple Account that made the purchase, choose “Request a refund”, give the reason, then select the {produit} purchase. Apple answers by email, usually within 48 hours.

]][[On {android}, open https://play.google.com/store/account/orderhistory with the Google Account that made the purchase, choose “Request a refund” or “Report a problem” on the {produit} order and give the reason. Google answers by email, usually within four days. If the purchase is more than 48 hours old, or if Google refers you to us, reply to this message with the order number (it begins with GPA): a developer can refund a Google order, and we can review yours.

]]Remember to cancel the subscription as well if you do not want it to renew: a refund does not always stop it.

If you are asking because of a major technical problem that we have not solved, reply with your user ID, the reason and a proof of purchase (screenshot or transaction number), so that we can review your request ourselves.

{signature}`,
  },
};

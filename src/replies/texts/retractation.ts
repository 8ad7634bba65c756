import type { CannedReply } from '../canned-reply';

/**
 * Fourteen days (code de la consommation, L221-18), and the exception for digital content (L221-28, 13°). To be
 * checked by the team's counsel.
 */
export const retractation: CannedReply = {
  id: 'retractation',
  guide: 'remboursement-stores',
  title: 'Rétractation',
  use: 'Le client se rétracte dans les 14 jours. Texte de droit : à faire vérifier par l’équipe.',
  texts: {
    fr: `{salutation},

Vous souhaitez vous rétracter de votre achat, et nous vous répondons précisément.

Pour un achat à distance, la loi donne quatorze jours pour se rétracter sans motif (article L. 221-18 du code de la consommation). Elle prévoit une exception pour un contenu numérique fourni sans support matériel : le droit est perdu si, au moment de l’achat, vous avez demandé que la fourniture commence aussitôt et reconnu perdre ce droit (article L. 221-28, 13°).

L’abonnement à {produit} est vendu par l’App Store ou Google Play : c’est là que la rétractation s’exerce, et que les conditions acceptées à l’achat se vérifient.

[[Sur {apple} : https://reportaproblem.apple.com, « Demander un remboursement ».

]][[Sur {android} : https://play.google.com/store/account/orderhistory, « Demander un remboursement » sur la commande {produit}.

]]Si le store n’y donne pas suite, répondez à ce message avec la date de l’achat et le numéro de la commande : nous étudierons votre demande nous-mêmes.

{signature}`,
    en: `{salutation},

You wish to withdraw from your purchase, and here is a precise answer.

For a distance purchase, French law gives fourteen days to withdraw without giving a reason (article L. 221-18 of the French Consumer Code). It makes an exception for digital content not supplied on a tangible medium: the right is lost if, when buying, you asked for it to be supplied at once and acknowledged that you lose this right (article L. 221-28, 13°).

The {produit} subscription is sold by the App Store or Google Play: this is where the right is exercised, and where the terms accepted with the purchase can be checked.

[[On {apple}: https://reportaproblem.apple.com, “Request a refund”.

]][[On {android}: https://play.google.com/store/account/orderhistory, “Request a refund” on the {produit} order.

]]If the store does not act on it, reply to this message with the date of the purchase and the order number, so that we can review your request ourselves.

{signature}`,
  },
};

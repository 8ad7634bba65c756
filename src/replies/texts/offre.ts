import type { CannedReply } from '../canned-reply';

/** Prices are those of the store in the customer's currency, so none is written here. */
export const offre: CannedReply = {
  id: 'offre',
  guide: null,
  title: 'Prix et offres',
  use: 'Prix, réduction, étudiant, famille, cadeau, abonnement à vie.',
  texts: {
    fr: `{salutation},

Merci de votre intérêt pour {produit}. Les formules proposées, mensuelle et annuelle, sont affichées sur l’écran Premium de l’application, avec leur prix dans votre devise.

Une offre en cours, un essai gratuit par exemple, y apparaît aussi. Nous n’en proposons pas d’autre par e-mail : si une formule n’y figure pas (étudiants, famille, achat à vie), c’est qu’elle n’existe pas aujourd’hui.

Le paiement passe par l’App Store ou Google Play, et l’abonnement se résilie à tout moment.

{signature}`,
    en: `{salutation},

Thank you for your interest in {produit}. The plans we offer, monthly and yearly, are shown on the Premium screen of the app, with their price in your currency.

A current offer, such as a free trial, appears there as well. We have no others by email: if a plan is not shown there (students, family, lifetime), it does not exist today.

Payment goes through the App Store or Google Play, and the subscription can be cancelled at any time.

{signature}`,
  },
};

import type { CannedReply } from '../canned-reply';

/** How a subscription bought in a store works; prices are the reply `offre`. */
export const questionAbonnement: CannedReply = {
  id: 'question-abonnement',
  guide: null,
  title: 'Question sur l’abonnement',
  use: 'Renouvellement, changement de formule, passage à un autre appareil.',
  texts: {
    fr: `{salutation},

Merci pour votre question. L’abonnement à {produit} est géré par le store où il a été souscrit :

- il se renouvelle automatiquement à chaque échéance, tant qu’il n’est pas résilié au moins 24 heures avant ;
- la formule, mensuelle ou annuelle, se change dans la liste de vos abonnements[[, pour {apple} : https://apps.apple.com/account/subscriptions]][[, pour {android} : https://play.google.com/store/account/subscriptions]] ;
- sur un nouvel appareil, connectez-vous au même compte {produit}, puis touchez « Restaurer les achats » sur l’écran Premium.

La date du prochain renouvellement et le prix exact figurent dans cette même liste. Si votre question portait sur autre chose, répondez simplement à ce message.

{signature}`,
    en: `{salutation},

Thank you for your question. The {produit} subscription is managed by the store where it was bought:

- it renews automatically at the end of each period, unless it is cancelled at least 24 hours before;
- the plan, monthly or yearly, is changed in the list of your subscriptions[[, for {apple}: https://apps.apple.com/account/subscriptions]][[, for {android}: https://play.google.com/store/account/subscriptions]];
- on a new device, sign in to the same {produit} account, then tap “Restore purchases” on the Premium screen.

The date of the next renewal and the exact price are in that same list. If your question was about something else, simply reply to this message.

{signature}`,
  },
};

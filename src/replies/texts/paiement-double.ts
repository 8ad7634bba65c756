import type { CannedReply } from '../canned-reply';

/**
 * A second line may be a hold, or a second subscription; Apple refunds its own orders, we can refund Google's.
 */
export const paiementDouble: CannedReply = {
  id: 'paiement-double',
  guide: null,
  title: 'Prélèvement en double',
  use: 'Le client a été débité deux fois.',
  texts: {
    fr: `{salutation},

Nous sommes désolés de cette mauvaise surprise. Deux lignes identiques ont le plus souvent l’une de ces causes :

- une autorisation bancaire en attente, qui disparaît d’elle-même en quelques jours sans être débitée ;
- deux abonnements, souscrits avec deux comptes Apple ou Google différents.

[[Sur {apple}, https://reportaproblem.apple.com liste vos achats. Si deux paiements y figurent, demandez-y le remboursement du second : Apple est seule à pouvoir l’accorder.

]][[Sur {android}, https://play.google.com/store/account/orderhistory liste vos commandes. Si deux paiements y figurent, nous pouvons en rembourser un nous-mêmes.

]]Dans tous les cas, répondez à ce message avec les deux numéros de commande, les dates et les montants (des captures des reçus suffisent) : nous étudierons votre dossier en priorité. Ne nous envoyez jamais votre numéro de carte.

{signature}`,
    en: `{salutation},

We are sorry for this unpleasant surprise. Two identical lines usually have one of these causes:

- a pending authorisation at your bank, which disappears by itself within a few days without being charged;
- two subscriptions, bought with two different Apple or Google accounts.

[[On {apple}, https://reportaproblem.apple.com lists your purchases. If two payments appear there, ask for a refund of the second one there: only Apple can grant it.

]][[On {android}, https://play.google.com/store/account/orderhistory lists your orders. If two payments appear there, we can refund one of them ourselves.

]]In any case, reply to this message with the two order numbers, the dates and the amounts (screenshots of the receipts are enough), so that we can review your case as a priority. Never send us your card number.

{signature}`,
  },
};

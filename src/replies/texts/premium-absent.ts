import type { CannedReply } from '../canned-reply';

/** Paid, and Premium is not active: the account of the store first, then restoring the purchase. */
export const premiumAbsent: CannedReply = {
  id: 'premium-absent',
  guide: null,
  title: 'Premium payé, pas actif',
  use: 'Le client a payé et l’application reste en version gratuite.',
  texts: {
    fr: `{salutation},

Nous sommes désolés : vous avez payé, et Premium devrait être actif. Voici ce qui le rétablit presque toujours :

1. vérifiez que l’appareil utilise le compte Apple ou Google avec lequel vous avez payé ;
2. dans {produit}, connectez-vous au même compte {produit} qu’au moment de l’achat ;
3. sur l’écran Premium, touchez « Restaurer les achats » ;
4. fermez complètement l’application, puis rouvrez-la.

Si Premium reste verrouillé, répondez à ce message avec :
[[- {identifiant_manquant} ;
]][[- {preuve_manquante} ;
]]- le message affiché par « Restaurer les achats », s’il y en a un.

Un paiement sans Premium passe avant les autres demandes. Inutile de payer une seconde fois en attendant.

{signature}`,
    en: `{salutation},

We are sorry: you have paid, and Premium ought to be active. This nearly always brings it back:

1. check that the device uses the Apple or Google account with which you paid;
2. in {produit}, sign in to the same {produit} account as when you bought it;
3. on the Premium screen, tap “Restore purchases”;
4. close the app completely, then open it again.

If Premium stays locked, reply to this message with:
[[- {identifiant_manquant};
]][[- {preuve_manquante};
]]- the message shown by “Restore purchases”, if there is one.

A payment without Premium comes before other requests. There is no need to pay a second time meanwhile.

{signature}`,
  },
};

import type { CannedReply } from '../canned-reply';

/** What was reported is corrected in a version that is out; it promises nothing further. */
export const bugCorrige: CannedReply = {
  id: 'bug-corrige',
  guide: null,
  title: 'Problème corrigé',
  use: 'Le problème signalé est corrigé dans une version publiée.',
  texts: {
    fr: `{salutation},

Bonne nouvelle : le problème que vous nous aviez signalé est corrigé dans la dernière version de {produit}. Merci encore, votre message nous y a aidés.

Pour l’installer, ouvrez la fiche de {produit} dans le store et touchez « Mettre à jour ».

Si le problème se produit encore avec cette version, répondez à ce message : nous reprendrons là où nous en étions.

{signature}`,
    en: `{salutation},

Good news: the problem that you reported is fixed in the latest version of {produit}. Thank you again, your message helped.

To install it, open the page of {produit} in the store and tap “Update”.

If the problem still occurs with that version, reply to this message, and we take it up where we left off.

{signature}`,
  },
};

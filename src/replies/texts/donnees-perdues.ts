import type { CannedReply } from '../canned-reply';

/** By the published FAQ: lost data can be restored if cloud synchronisation was on; it takes the user id. */
export const donneesPerdues: CannedReply = {
  id: 'donnees-perdues',
  title: 'Données perdues',
  use: 'Séances, statistiques ou historique disparus.',
  promises: true,
  text: `Bonjour[[ {prenom}]],

Nous comprenons que perdre ses données soit contrariant, et nous traitons votre demande en priorité.

Si la synchronisation dans le cloud était activée, vos données peuvent être restaurées : nous le vérifions et revenons vers vous.[[ Pour cela, merci de nous envoyer {identifiant_manquant}.]]

En attendant, ne désinstallez pas {produit} et ne changez pas de compte sur l’appareil : cela pourrait effacer ce qui s’y trouve encore.

{signature}`,
};

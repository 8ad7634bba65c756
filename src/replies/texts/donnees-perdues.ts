import type { CannedReply } from '../canned-reply';

/** By the published FAQ: lost data can be restored if cloud synchronisation was on; it takes the user id. */
export const donneesPerdues: CannedReply = {
  id: 'donnees-perdues',
  guide: 'donnees-perdues',
  title: 'Données perdues',
  use: 'Séances, statistiques ou historique disparus.',
  promises: true,
  texts: {
    fr: `{salutation},

Nous vous présentons nos excuses : vos séances et votre historique comptent, et nous traitons votre demande en priorité.

Si la synchronisation dans le cloud était activée, vos données peuvent être restaurées : nous le vérifions et revenons vers vous.[[ Pour cela, merci de nous envoyer {identifiant_manquant}.]]

En attendant, ne désinstallez pas l’application et ne changez pas de compte sur l’appareil : cela pourrait effacer ce qui s’y trouve encore.

{signature}`,
    en: `{salutation},

We apologise: your sessions and your history matter, and we are treating your request as a priority.

If cloud sync was on, your data can be restored: we are checking and will get back to you.[[ For this, please send us {identifiant_manquant}.]]

In the meantime, please do not uninstall the app or switch accounts on the device: this could erase what is still there.

{signature}`,
  },
};

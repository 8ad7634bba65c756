import type { CannedReply } from '../canned-reply';

/**
 * What helps where the app does not open; uninstalling could erase what was never synchronised, so it is not
 * advised.
 */
export const demarrage: CannedReply = {
  id: 'demarrage',
  guide: 'infos-manquantes',
  title: 'L’application ne s’ouvre pas',
  use: 'Plantage ou écran noir à l’ouverture, application bloquée.',
  texts: {
    fr: `{salutation},

Nous sommes désolés que {produit} ne s’ouvre plus. Merci d’essayer, dans cet ordre :

1. redémarrez l’appareil ;
2. installez la dernière version de {produit} depuis le store, ainsi que les mises à jour du système ;
3. vérifiez qu’il reste au moins 1 Go d’espace libre.

Ne désinstallez pas l’application pour l’instant : si vos données n’étaient pas synchronisées, elles seraient effacées.

Si le problème continue, répondez à ce message en nous disant ce qui s’affiche exactement[[ et en nous indiquant {details_manquants}]]. Une panne de ce genre passe avant les autres demandes.

{signature}`,
    en: `{salutation},

We are sorry that {produit} no longer opens. Please try the following, in this order:

1. restart the device;
2. install the latest version of {produit} from the store, and any system updates;
3. check that at least 1 GB of storage is free.

Please do not uninstall the app for now: if your data was not synchronised, it would be erased.

If the problem persists, reply to this message with exactly what you see on the screen[[, and tell us {details_manquants}]]. A failure of this kind comes before other requests.

{signature}`,
  },
};

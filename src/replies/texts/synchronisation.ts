import type { CannedReply } from '../canned-reply';

/** By the published FAQ: the same account on every device and an active connection, then support. */
export const synchronisation: CannedReply = {
  id: 'synchronisation',
  guide: 'synchronisation',
  title: 'Synchronisation',
  use: 'Les appareils n’affichent pas les mêmes données.',
  texts: {
    fr: `{salutation},

Merci pour votre message, et désolés de cette gêne. La synchronisation demande deux choses : le même compte {produit} sur chaque appareil, et une connexion Internet active.

Pouvez-vous vérifier, sur chacun de vos appareils :
- que l’adresse e-mail affichée dans Réglages › Compte est bien la même ;
- que l’appareil est connecté à Internet (Wi-Fi ou données mobiles) ;
- que l’application est à jour ?

Laissez ensuite l’application ouverte une minute sur chaque appareil, en commençant par celui dont les données sont à jour.

Si rien ne change, répondez à ce message[[ en précisant {details_manquants}]] : nous regarderons de notre côté.

{signature}`,
    en: `{salutation},

Thank you for your message, and sorry for the inconvenience. Synchronisation needs two things: the same {produit} account on every device, and an active Internet connection.

Could you check, on each of your devices:
- that the email address shown in Settings › Account is the same;
- that the device is connected to the Internet (Wi-Fi or mobile data);
- that the app is up to date?

Then leave the app open for a minute on each device, beginning with the one whose data is up to date.

If nothing changes, reply to this message[[ and tell us {details_manquants}]], so that we can look into it.

{signature}`,
  },
};

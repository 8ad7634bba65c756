import type { CannedReply } from '../canned-reply';

/** What keeps a store from installing: space, connection, account, a system too old. */
export const installation: CannedReply = {
  id: 'installation',
  guide: 'infos-manquantes',
  title: 'Installation ou mise à jour',
  use: 'L’application ne s’installe pas ou ne se met pas à jour.',
  texts: {
    fr: `{salutation},

Merci pour votre message. Quand l’installation ou la mise à jour de {produit} n’aboutit pas, la cause est presque toujours l’une de celles-ci :

- il reste moins de 1 Go d’espace libre sur l’appareil ;
- la connexion est instable : essayez en Wi-Fi ;
- le système est trop ancien : la fiche de {produit} dans le store indique la version requise ;
- un autre compte Apple ou Google est connecté au store.

[[Sur {apple} : redémarrez l’appareil, puis ouvrez l’App Store, touchez votre photo de profil et faites glisser la page vers le bas pour actualiser la liste des mises à jour.

]][[Sur {android} : ouvrez Paramètres › Applications › Google Play Store › Stockage, videz le cache, puis relancez l’installation.

]]Si rien n’y fait, répondez à ce message avec le message d’erreur exact, le modèle de l’appareil et la version de son système.

{signature}`,
    en: `{salutation},

Thank you for your message. When {produit} does not install or update, the cause is nearly always one of these:

- less than 1 GB of storage is free on the device;
- the connection is unstable: try Wi-Fi;
- the system is too old: the page of {produit} in the store names the version required;
- another Apple or Google account is signed in to the store.

[[On {apple}: restart the device, then open the App Store, tap your profile picture and pull the page down to refresh the list of updates.

]][[On {android}: open Settings › Apps › Google Play Store › Storage, clear the cache, then start the installation again.

]]If nothing helps, reply to this message with the exact error message, the model of the device and the version of its system.

{signature}`,
  },
};

import type { CannedReply } from '../canned-reply';

/** By the published FAQ: the same account on every device and an active connection, then support. */
export const synchronisation: CannedReply = {
  id: 'synchronisation',
  title: 'Synchronisation',
  use: 'Les appareils n’affichent pas les mêmes données.',
  text: `Bonjour[[ {prenom}]],

Merci pour votre message. La synchronisation demande deux choses : le même compte {produit} sur chaque appareil, et une connexion Internet active.

Pouvez-vous vérifier, sur chacun de vos appareils :
- que l’adresse e-mail affichée dans Réglages › Compte est bien la même ;
- que l’appareil est connecté à Internet (Wi-Fi ou données mobiles) ;
- que l’application est à jour ?

Laissez ensuite {produit} ouverte une minute sur chaque appareil, en commençant par celui dont les données sont à jour.

Si rien ne change, répondez à ce message[[ en précisant {details_manquants}]] : nous regarderons de notre côté.

{signature}`,
};

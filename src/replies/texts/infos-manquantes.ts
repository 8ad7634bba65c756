import type { CannedReply } from '../canned-reply';

/** By the published policy: account, device, version and screenshots are asked for where they are missing. */
export const infosManquantes: CannedReply = {
  id: 'infos-manquantes',
  title: 'Informations manquantes',
  use: 'Demande technique sans les informations dont nous avons besoin.',
  text: `Bonjour[[ {prenom}]],

Merci d’avoir pris le temps de nous écrire. Nous aimerions reproduire le problème pour le résoudre.

Pouvez-vous nous indiquer {details_manquants} ?

[[Si possible, joignez aussi {capture_manquante} : elle nous aide souvent.

]]Dès votre réponse, nous reprenons votre demande là où elle en est.

{signature}`,
};

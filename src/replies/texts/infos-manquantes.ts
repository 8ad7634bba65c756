import type { CannedReply } from '../canned-reply';

/**
 * By the published policy: account, device, version and screenshots are asked for where they are missing and of
 * use.
 */
export const infosManquantes: CannedReply = {
  id: 'infos-manquantes',
  guide: 'infos-manquantes',
  title: 'Informations manquantes',
  use: 'Demande technique sans les informations dont nous avons besoin.',
  texts: {
    fr: `{salutation},

Merci d’avoir pris le temps de nous écrire, et désolés de la gêne.

Pour trouver d’où cela vient, pouvez-vous nous indiquer {details_manquants} ?

[[Si possible, joignez aussi {capture_manquante} : elle nous aide souvent à trouver plus vite.

]]Dès votre réponse, nous reprenons votre demande là où elle en est.

{signature}`,
    en: `{salutation},

Thank you for taking the time to write, and sorry for the trouble. To find out where it comes from, we need a little more information.

Could you tell us {details_manquants}?

[[If possible, please attach {capture_manquante} too: it often helps us find the cause faster.

]]Once we have your answer, we take up your request where it stands.

{signature}`,
  },
};

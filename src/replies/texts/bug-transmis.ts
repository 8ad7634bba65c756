import type { CannedReply } from '../canned-reply';

/** Everything is known: the fault is passed on, and we owe what came of it. */
export const bugTransmis: CannedReply = {
  id: 'bug-transmis',
  guide: null,
  title: 'Problème transmis',
  use: 'Le client a tout donné : le problème est transmis à l’équipe technique. Promet une suite.',
  promises: true,
  texts: {
    fr: `{salutation},

Merci pour ces précisions : nous avons tout ce qu’il nous faut, et nous sommes désolés de la gêne.

Nous avons transmis votre signalement[[ ({plateforme})]] à notre équipe technique. Nous revenons vers vous dès qu’elle a trouvé la cause. Si cela prend plus de temps, nous vous dirons où nous en sommes.

{signature}`,
    en: `{salutation},

Thank you for these details: we have everything we need, and we are sorry for the trouble.

We have passed your report[[ ({plateforme})]] on to our technical team. We will get back to you as soon as they have found the cause, and let you know how it stands if this takes longer.

{signature}`,
  },
};

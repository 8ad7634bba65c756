import type { CannedReply } from '../canned-reply';

/** The customer says that it is settled. */
export const regle: CannedReply = {
  id: 'regle',
  guide: null,
  title: 'C’est réglé',
  use: 'Le client dit que tout est rentré dans l’ordre.',
  closes: true,
  texts: {
    fr: `{salutation},

Merci d’avoir pris le temps de nous le dire : nous sommes ravis que tout soit rentré dans l’ordre. Votre demande est donc close de notre côté.

Si le problème revenait, répondez simplement à ce message : nous retrouverons tous nos échanges.

{signature}`,
    en: `{salutation},

Thank you for taking the time to tell us: we are delighted that everything works again. Your request is closed on our side.

If the problem ever comes back, simply reply to this message: all our exchanges are kept with it.

{signature}`,
  },
};

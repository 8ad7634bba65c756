import type { CannedReply } from '../canned-reply';

/** The last word where a customer stays silent; whoever answers it is heard again. */
export const cloture: CannedReply = {
  id: 'cloture',
  guide: null,
  title: 'Clôture sans nouvelles',
  use: 'Le client n’a pas répondu à la relance : à envoyer avec « Répondre et clore ».',
  closes: true,
  texts: {
    fr: `{salutation},

Sans nouvelles de votre part, nous pensons que votre demande est réglée, et nous la classons aujourd’hui.

Si ce n’est pas le cas, répondez simplement à ce message, même dans plusieurs semaines : votre demande sera rouverte avec tous nos échanges.

{signature}`,
    en: `{salutation},

As we have not heard from you, we believe that your request is settled, and we are closing it today.

If it is not, simply reply to this message, even weeks from now: your request reopens with all our messages.

{signature}`,
  },
};

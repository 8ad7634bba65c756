import type { CannedReply } from '../canned-reply';

/** Asks a customer who has not answered whether the question is still open; nothing is closed by it. */
export const relance: CannedReply = {
  id: 'relance',
  guide: null,
  title: 'Relance',
  use: 'Le client ne répond plus à notre dernier message.',
  texts: {
    fr: `{salutation},

Nous n’avons pas eu de vos nouvelles depuis notre dernier message. Votre demande est-elle réglée ?

Si ce n’est pas le cas, répondez simplement à ce message : nous reprendrons là où nous en étions.

{signature}`,
    en: `{salutation},

We have not heard from you since our last message. Is your request settled?

If it is not, simply reply to this message, and we take it up where we left off.

{signature}`,
  },
};

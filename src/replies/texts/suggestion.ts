import type { CannedReply } from '../canned-reply';

/** Thanks for an idea, without promising a date. */
export const suggestion: CannedReply = {
  id: 'suggestion',
  guide: 'suggestion',
  title: 'Suggestion',
  use: 'Idée ou retour sur l’application.',
  texts: {
    fr: `{salutation},

Merci pour votre idée, et pour le temps que vous avez pris pour nous l’écrire. Nous l’avons transmise à l’équipe qui fait évoluer {produit}.

Nous ne pouvons pas promettre de date, mais chaque suggestion est lue, et celles qui reviennent souvent guident nos choix.

{signature}`,
    en: `{salutation},

Thank you for your idea, and for taking the time to write. We have passed it on to the team that develops {produit}.

We cannot promise a date, but every suggestion is read, and those that come up often guide our choices.

{signature}`,
  },
};

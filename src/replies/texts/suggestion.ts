import type { CannedReply } from '../canned-reply';

/** Thanks for an idea, without promising a date. */
export const suggestion: CannedReply = {
  id: 'suggestion',
  title: 'Suggestion',
  use: 'Idée ou retour sur l’application.',
  text: `Bonjour[[ {prenom}]],

Merci pour votre idée, et pour le temps que vous avez pris pour nous l’écrire. Nous l’avons transmise à l’équipe qui fait évoluer {produit}.

Nous ne pouvons pas promettre de date, mais chaque suggestion est lue, et celles qui reviennent souvent guident nos choix.

{signature}`,
};

import type { CannedReply } from '../canned-reply';

/** Asks a customer who has not answered whether the question is still open; nothing is closed by it. */
export const relance: CannedReply = {
  id: 'relance',
  title: 'Relance',
  use: 'Le client ne répond plus à notre dernier message.',
  text: `Bonjour[[ {prenom}]],

Nous n’avons pas eu de vos nouvelles depuis notre dernier message. Votre demande est-elle réglée ?

Si ce n’est pas le cas, répondez simplement à ce message : nous reprendrons là où nous en étions.

{signature}`,
};

import type { CannedReply } from '../canned-reply';

/** A how-to: the frame of the answer, whose steps the agent writes. */
export const modeEmploi: CannedReply = {
  id: 'mode-emploi',
  guide: null,
  title: 'Mode d’emploi',
  use: 'Question sur l’utilisation : complétez les étapes avant d’envoyer.',
  texts: {
    fr: `{salutation},

Merci pour votre question. Voici comment faire dans {produit} :

1. …
2. …
3. …

Si un de ces écrans ne se présente pas ainsi chez vous, répondez à ce message en nous disant ce que vous voyez[[, avec {capture_manquante} si possible]] : nous vous guiderons pas à pas.

{signature}`,
    en: `{salutation},

Thank you for your question. Here is how to do it in {produit}:

1. …
2. …
3. …

If one of these screens looks different on your side, reply to this message and tell us what you see[[, with {capture_manquante} if possible]], so that we can guide you step by step.

{signature}`,
  },
};

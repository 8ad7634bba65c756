import type { CannedReply } from '../canned-reply';

/** For a person whose mail is not about the product. */
export const horsSujet: CannedReply = {
  id: 'hors-sujet',
  guide: null,
  title: 'Hors sujet',
  use: 'Quelqu’un écrit pour autre chose que le produit.',
  texts: {
    fr: `{salutation},

Merci pour votre message. Cette adresse est celle du support de {produit}, et votre demande ne concerne pas l’application : nous ne pouvons pas y donner suite ici.

Si nous vous avons mal compris, répondez à ce message en nous disant, en quelques mots, ce que vous attendez de nous.

{signature}`,
    en: `{salutation},

Thank you for your message. This is the support address of {produit}, and your request is not about the app: we cannot act on it here.

If we have misunderstood, reply to this message and tell us, in a few words, what you expect of us.

{signature}`,
  },
};

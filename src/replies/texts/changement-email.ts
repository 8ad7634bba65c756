import type { CannedReply } from '../canned-reply';

/** By the published FAQ: an address is changed only once the customer's identity is verified. */
export const changementEmail: CannedReply = {
  id: 'changement-email',
  guide: 'changement-email',
  title: 'Changement d’adresse e-mail',
  use: 'Le client veut changer l’adresse de son compte : vérifier son identité.',
  texts: {
    fr: `{salutation},

Merci pour votre message. Pour protéger votre compte, nous vérifions votre identité avant de changer son adresse e-mail.

Merci de nous indiquer, en réponse à ce message :
[[- {adresse_actuelle_manquante} ;
]][[- {nouvelle_adresse_manquante} ;
]]- {preuve_identite}.

Il n’est pas nécessaire d’avoir encore accès à l’ancienne adresse. Et nous ne vous demanderons jamais votre mot de passe.

Une fois la vérification faite, nous effectuons le changement et vous le confirmons aux deux adresses.

{signature}`,
    en: `{salutation},

Thank you for your message. To protect your account, we verify your identity before we change its email address.

Please tell us, in reply to this message:
[[- {adresse_actuelle_manquante};
]][[- {nouvelle_adresse_manquante};
]]- {preuve_identite}.

You do not need to have access to the old address any more. And we never ask for your password.

Once your identity is verified, we make the change and confirm it at both addresses.

{signature}`,
  },
};

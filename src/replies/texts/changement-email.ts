import type { CannedReply } from '../canned-reply';

/** By the published FAQ: an address is changed only once the customer's identity is verified. */
export const changementEmail: CannedReply = {
  id: 'changement-email',
  title: 'Changement d’adresse e-mail',
  use: 'Le client veut changer l’adresse de son compte : vérifier son identité.',
  text: `Bonjour[[ {prenom}]],

Merci pour votre message. Pour protéger votre compte, nous vérifions votre identité avant de changer l’adresse e-mail.

Merci de répondre à ce message, si possible depuis l’adresse actuelle du compte, en indiquant :
- l’adresse e-mail actuelle du compte ;
- la nouvelle adresse souhaitée ;
- votre identifiant d’utilisateur (Réglages › Compte) ;
- la date approximative de création du compte ou, si vous êtes abonné, le numéro de votre dernière commande Apple ou Google.

Nous ne vous demanderons jamais votre mot de passe. Une fois la vérification faite, nous effectuons le changement et vous le confirmons aux deux adresses.

{signature}`,
};

import type { CannedReply } from '../canned-reply';

/** What helps somebody who cannot sign in, before anything is asked of them; a password never is. */
export const connexion: CannedReply = {
  id: 'connexion',
  guide: 'infos-manquantes',
  title: 'Connexion impossible',
  use: 'Mot de passe oublié, compte inaccessible, code ou e-mail qui n’arrive pas.',
  texts: {
    fr: `{salutation},

Nous sommes désolés que vous ne puissiez pas vous connecter. Ces vérifications suffisent le plus souvent :

- l’adresse e-mail saisie est exactement celle du compte, sans espace ni faute de frappe ;
- si vous aviez créé le compte avec « Continuer avec Apple » ou « Continuer avec Google », c’est ce même bouton qu’il faut utiliser ;
- si vous avez oublié le mot de passe, touchez « Mot de passe oublié » sur l’écran de connexion ; l’e-mail peut se trouver dans les courriers indésirables.

Si cela ne suffit pas, répondez à ce message en nous indiquant l’adresse e-mail du compte et le message d’erreur exact[[, avec {capture_manquante} si possible]]. Nous ne vous demanderons jamais votre mot de passe.

{signature}`,
    en: `{salutation},

We are sorry that you cannot sign in. These checks are enough in most cases:

- the email address you enter is exactly that of the account, without a space or a typo;
- if you created the account with “Continue with Apple” or “Continue with Google”, use that same button;
- if you have forgotten the password, tap “Forgot password” on the sign-in screen; the email may be in your spam folder.

If this is not enough, reply to this message with the email address of the account and the exact error message[[, with {capture_manquante} if possible]]. We never ask for your password.

{signature}`,
  },
};

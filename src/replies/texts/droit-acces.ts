import type { CannedReply } from '../canned-reply';

/** Access (GDPR, articles 12, 15 and 20): free of charge, within one month of the request. */
export const droitAcces: CannedReply = {
  id: 'droit-acces',
  guide: null,
  title: 'Accès aux données',
  use: 'Le client demande une copie de ses données (RGPD, droit d’accès ou portabilité).',
  promises: true,
  texts: {
    fr: `{salutation},

Nous avons bien reçu votre demande d’accès à vos données personnelles et nous l’avons transmise à notre délégué à la protection des données, {dpo}.

Nous vous enverrons gratuitement, par e-mail, une copie des données que nous détenons sur vous et les informations que prévoit le RGPD[[, au plus tard le {delai_rgpd}]].[[ Pour retrouver votre compte avec certitude, merci de nous envoyer {identifiant_manquant}.]]

Vous pouvez aussi demander que vos données soient rectifiées ou effacées. Si notre réponse ne vous convient pas, vous pouvez saisir la CNIL : https://www.cnil.fr/fr/plaintes.

{signature}`,
    en: `{salutation},

We have received your request for access to your personal data and have passed it on to our data protection officer, {dpo}.

We will send you by email, free of charge, a copy of the data that we hold about you and the information required by the GDPR[[, by {delai_rgpd} at the latest]].[[ To find your account with certainty, please send us {identifiant_manquant}.]]

You may also ask for your data to be corrected or erased. If our answer does not satisfy you, you may turn to the French data protection authority, the CNIL: https://www.cnil.fr/en/plaintes.

{signature}`,
  },
};

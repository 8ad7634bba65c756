import type { CannedReply } from '../canned-reply';

/** Erasure (GDPR, article 17): confirmed from the account's address, since it cannot be undone. */
export const suppressionCompte: CannedReply = {
  id: 'suppression-compte',
  guide: null,
  title: 'Suppression du compte',
  use: 'Le client veut effacer son compte et ses données (RGPD, droit à l’effacement).',
  texts: {
    fr: `{salutation},

Nous avons bien reçu votre demande de suppression de compte. Elle est gratuite, et elle est définitive : vos séances, vos statistiques et vos objectifs ne pourront plus être restaurés.

Avant cela :
- si vous avez un abonnement, résiliez-le dans le store : supprimer le compte ne l’arrête pas ;
- si vous souhaitez garder une copie de vos données, dites-le-nous.

Pour éviter qu’un autre que vous n’efface votre compte, merci de nous confirmer la suppression depuis l’adresse e-mail du compte[[, ou en nous indiquant {identifiant_manquant}]]. Dès votre confirmation, nous effaçons le compte et vous le confirmons[[, au plus tard le {delai_rgpd}]].

Nos échanges avec vous sont conservés trois ans après la clôture de votre demande ; dites-nous si vous voulez qu’ils soient effacés aussi. Pour toute question sur vos données, notre délégué à la protection des données, {dpo}, vous lit à cette adresse.

{signature}`,
    en: `{salutation},

We have received your request to delete your account. It is free of charge, and it is final: your sessions, statistics and goals cannot be restored afterwards.

Before that:
- if you have a subscription, cancel it in the store: deleting the account does not stop it;
- if you would like to keep a copy of your data, please tell us.

So that nobody but you can erase your account, please confirm the deletion from the email address of the account[[, or by giving us {identifiant_manquant}]]. Once you confirm, we delete the account and tell you so in writing[[, by {delai_rgpd} at the latest]].

Our messages with you are kept for three years after your request is closed; tell us if you want them erased too. For any question about your data, you can write to our data protection officer, {dpo}, at this address.

{signature}`,
  },
};

import type { Language } from '../../src/domain/terms/languages';
import type { ReplyId } from '../../src/domain/terms/reply-ids';
import type { Variable } from '../../src/replies/canned-reply';
import { VALUE_WORDS } from '../../src/replies/value-words';

function full(language: Language, more: Record<string, string>): Record<Variable, string> {
  const words = VALUE_WORDS[language];
  return {
    salutation: `${words.hello} Julie`,
    prenom: 'Julie',
    produit: 'PureFocus',
    identifiant_manquant: words.identifier,
    preuve_manquante: words.proof,
    capture_manquante: words.screenshot,
    adresse_actuelle_manquante: words.currentAddress,
    nouvelle_adresse_manquante: words.newAddress,
    preuve_identite: words.identity,
    details_manquants: `${words.device} ${words.and} ${words.version}`,
    android: 'Android',
    dpo: 'Nicolas Mangin',
    mediateur: 'Médiateur, 1 rue de la Paix, Paris',
    ...more,
  } as Record<Variable, string>;
}

/** A value for every variable. */
export const FULL_VALUES: Readonly<Record<Language, Record<Variable, string>>> = {
  fr: full('fr', {
    plateforme: 'iPhone ou iPad',
    apple: 'iPhone ou iPad',
    echeance: 'lundi 30\u00a0novembre 2026 à\u00a018\u00a0h',
    prochaine_ouverture: 'lundi 30\u00a0novembre 2026 à\u00a09\u00a0h',
    fermeture_debut: 'jeudi 24\u00a0décembre 2026',
    fermeture_fin: 'lundi 4\u00a0janvier 2027 à\u00a09\u00a0h',
    delai_rgpd: 'jeudi 24\u00a0décembre 2026',
    responsable: 'le responsable du support',
    signature: 'L’équipe PureFocus',
  }),
  en: full('en', {
    plateforme: 'iPhone or iPad',
    apple: 'iPhone or iPad',
    echeance: 'Monday 30\u00a0November 2026 at 18:00 Paris time',
    prochaine_ouverture: 'Monday 30\u00a0November 2026 at 9:00 Paris time',
    fermeture_debut: 'Thursday 24\u00a0December 2026',
    fermeture_fin: 'Monday 4\u00a0January 2027 at 9:00 Paris time',
    delai_rgpd: 'Thursday 24\u00a0December 2026',
    responsable: 'the person in charge of support',
    signature: 'The PureFocus team',
  }),
};

/** What says only that the mail arrived, and when we are there: no answer, whoever sends it. */
export const RECEIPTS: readonly ReplyId[] = ['accuse-reception', 'fermeture'];

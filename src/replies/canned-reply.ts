import type { Language } from '../domain/terms/languages';
import type { GuideReplyId, ReplyId } from '../domain/terms/reply-ids';

/** The variables that a reply may use, each with its meaning as agents read it. */
export const VARIABLES = {
  salutation: 'formule d’appel, selon les réglages\u00a0: «\u00a0Bonjour Julie\u00a0»',
  prenom: 'prénom du client, s’il est sûr',
  produit: 'nom du produit',
  plateforme: 'appareil du client, «\u00a0iPhone ou iPad\u00a0» ou «\u00a0Android\u00a0», s’il est connu',
  apple: '«\u00a0iPhone ou iPad\u00a0», sauf si le client est sur Android',
  android: '«\u00a0Android\u00a0», sauf si le client est sur iPhone ou iPad',
  details_manquants: 'informations que le client n’a pas données',
  identifiant_manquant: 'demande de l’identifiant, s’il manque',
  preuve_manquante: 'demande d’une preuve d’achat, si elle manque',
  capture_manquante: 'une capture d’écran, si elle manque',
  adresse_actuelle_manquante: 'demande de l’adresse actuelle du compte, si elle manque',
  nouvelle_adresse_manquante: 'demande de la nouvelle adresse, si elle manque',
  preuve_identite: 'ce qui prouve l’identité du client',
  echeance:
    'date limite de notre réponse, si elle est à venir\u00a0: «\u00a0lundi 30\u00a0novembre 2026 à\u00a018\u00a0h\u00a0»',
  prochaine_ouverture: 'prochaine ouverture, si le support est fermé',
  fermeture_debut: 'premier jour de la prochaine fermeture annoncée',
  fermeture_fin: 'réouverture après cette fermeture',
  delai_rgpd: 'un mois après la demande, si ce jour est à venir',
  responsable: 'responsable du support',
  dpo: 'délégué à la protection des données',
  mediateur: 'médiateur de la consommation, si l’équipe en a un',
  signature: 'signature de l’équipe',
} as const;

/** The name of a variable, as it stands between braces. */
export type Variable = keyof typeof VARIABLES;

/**
 * A reply as the team wrote it. Text between double brackets, `[[…]]`, is left out when a variable in it has no
 * value; a blank line starts a paragraph; an address that begins with https:// becomes a link.
 */
export interface CannedReply {
  readonly id: ReplyId;
  /** What the labelling guide calls the mails that it is for; null where the guide names none. */
  readonly guide: GuideReplyId | null;
  /** Name in the list of replies. */
  readonly title: string;
  /** When to use it, in one line. */
  readonly use: string;
  readonly texts: Readonly<Record<Language, string>>;
  /** True where whoever sends it owes the customer a further message, in whatever words. */
  readonly promises?: true;
  /** True where it ends the request. */
  readonly closes?: true;
}

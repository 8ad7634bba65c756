import type { ReplyId } from '../domain/terms/reply-ids';

/** The variables that a reply may use, each with its meaning as agents read it. */
export const VARIABLES = {
  prenom: 'prénom du client, s’il est sûr',
  produit: 'nom du produit',
  details_manquants: 'informations que le client n’a pas données',
  identifiant_manquant: 'demande de l’identifiant, s’il manque',
  preuve_manquante: 'demande d’une preuve d’achat, si elle manque',
  capture_manquante: 'une capture d’écran, si elle manque',
  echeance: 'date limite de notre réponse, si elle est à venir',
  prochaine_ouverture: 'prochaine ouverture, si le support est fermé',
  responsable: 'responsable du support',
  dpo: 'délégué à la protection des données',
  mediateur: 'médiateur de la consommation, si l’équipe en a un',
  signature: 'signature de l’équipe',
} as const;

/** The name of a variable, as it stands between braces. */
export type Variable = keyof typeof VARIABLES;

/**
 * A reply as the team wrote it. Text between double brackets, `[[…]]`, is left out when a variable in it has no
 * value; a blank line starts a paragraph.
 */
export interface CannedReply {
  readonly id: ReplyId;
  /** Name in the list of replies. */
  readonly title: string;
  /** When to use it, in one line. */
  readonly use: string;
  readonly text: string;
  /** True where whoever sends it owes the customer a further message, in whatever words. */
  readonly promises?: true;
}

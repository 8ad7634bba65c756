import type { ReplyId } from '../domain/triage/triage';

/** The variables that a reply may use, with what stands for each, as agents read it. */
export const VARIABLES = {
  prenom: 'prénom du client, quand l’expéditeur en a un',
  produit: 'nom du produit',
  details_manquants: 'informations que le client n’a pas données',
  echeance: 'échéance de notre réponse',
  prochaine_ouverture: 'prochaine ouverture, quand le support est fermé',
  responsable: 'responsable du support',
  dpo: 'délégué à la protection des données',
  signature: 'signature de l’équipe',
} as const;

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
}

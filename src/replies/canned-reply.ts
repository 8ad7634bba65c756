import type { ReplyId } from '../domain/triage/triage';

/** The variables that a reply may use, with what stands for each. */
export const VARIABLES = {
  prenom: 'first name of the customer, when the sender’s name is a person’s',
  produit: 'name of the product',
  details_manquants: 'the details that the customer has not given, as a list in words',
  echeance: 'when we will answer',
  prochaine_ouverture: 'when support opens next; only while it is closed',
  responsable: 'who is responsible for support',
  dpo: 'the data protection officer',
  signature: 'the team’s signature',
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

/** Ids of the canned replies (src/replies holds one file for each). */
export const REPLY_IDS = [
  'remboursement-stores',
  'remboursement-immediat',
  'synchronisation',
  'changement-email',
  'annulation-abonnement',
  'donnees-perdues',
  'infos-manquantes',
  'escalade',
  'suggestion',
  'accuse-reception',
  'relance',
] as const;
/** Id of a canned reply. */
export type ReplyId = (typeof REPLY_IDS)[number];

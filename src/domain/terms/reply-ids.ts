/** Ids by which the labelling guide of triage names what a mail calls for (test/fixtures/mails/README.md). */
export const GUIDE_REPLY_IDS = [
  'remboursement-stores',
  'remboursement-immediat',
  'synchronisation',
  'changement-email',
  'annulation-abonnement',
  'donnees-perdues',
  'infos-manquantes',
  'escalade',
  'suggestion',
] as const;
/** What triage says that a mail calls for. */
export type GuideReplyId = (typeof GUIDE_REPLY_IDS)[number];

/** Ids of the canned replies (src/replies holds one file for each). */
export const REPLY_IDS = [
  ...GUIDE_REPLY_IDS,
  'accuse-reception',
  'relance',
  'connexion',
  'demarrage',
  'installation',
  'paiement-double',
  'premium-absent',
  'facture',
  'question-abonnement',
  'offre',
  'retractation',
  'suppression-compte',
  'droit-acces',
  'bug-transmis',
  'bug-corrige',
  'cloture',
  'regle',
  'fermeture',
  'mode-emploi',
  'hors-sujet',
] as const;
/** Id of a canned reply. */
export type ReplyId = (typeof REPLY_IDS)[number];

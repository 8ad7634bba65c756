import type { CannedReply } from './canned-reply';
import { accuseReception } from './texts/accuse-reception';
import { annulationAbonnement } from './texts/annulation-abonnement';
import { bugCorrige } from './texts/bug-corrige';
import { bugTransmis } from './texts/bug-transmis';
import { changementEmail } from './texts/changement-email';
import { cloture } from './texts/cloture';
import { connexion } from './texts/connexion';
import { demarrage } from './texts/demarrage';
import { donneesPerdues } from './texts/donnees-perdues';
import { droitAcces } from './texts/droit-acces';
import { escalade } from './texts/escalade';
import { facture } from './texts/facture';
import { fermeture } from './texts/fermeture';
import { horsSujet } from './texts/hors-sujet';
import { infosManquantes } from './texts/infos-manquantes';
import { installation } from './texts/installation';
import { modeEmploi } from './texts/mode-emploi';
import { offre } from './texts/offre';
import { paiementDouble } from './texts/paiement-double';
import { premiumAbsent } from './texts/premium-absent';
import { questionAbonnement } from './texts/question-abonnement';
import { regle } from './texts/regle';
import { relance } from './texts/relance';
import { remboursementImmediat } from './texts/remboursement-immediat';
import { remboursementStores } from './texts/remboursement-stores';
import { retractation } from './texts/retractation';
import { suggestion } from './texts/suggestion';
import { suppressionCompte } from './texts/suppression-compte';
import { synchronisation } from './texts/synchronisation';

/** Every canned reply, in the order in which agents see them; the first of a guide's id is the one that stands for it. */
export const REPLIES: readonly CannedReply[] = [
  remboursementStores,
  remboursementImmediat,
  retractation,
  paiementDouble,
  premiumAbsent,
  facture,
  annulationAbonnement,
  questionAbonnement,
  offre,
  changementEmail,
  infosManquantes,
  synchronisation,
  donneesPerdues,
  connexion,
  demarrage,
  installation,
  bugTransmis,
  bugCorrige,
  modeEmploi,
  suggestion,
  escalade,
  suppressionCompte,
  droitAcces,
  accuseReception,
  fermeture,
  relance,
  regle,
  cloture,
  horsSujet,
];

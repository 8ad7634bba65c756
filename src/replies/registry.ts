import type { CannedReply } from './canned-reply';
import { accuseReception } from './texts/accuse-reception';
import { annulationAbonnement } from './texts/annulation-abonnement';
import { changementEmail } from './texts/changement-email';
import { donneesPerdues } from './texts/donnees-perdues';
import { escalade } from './texts/escalade';
import { infosManquantes } from './texts/infos-manquantes';
import { relance } from './texts/relance';
import { remboursementImmediat } from './texts/remboursement-immediat';
import { remboursementStores } from './texts/remboursement-stores';
import { suggestion } from './texts/suggestion';
import { synchronisation } from './texts/synchronisation';

/** Every canned reply, in the order in which agents see them. */
export const REPLIES: readonly CannedReply[] = [
  remboursementStores,
  remboursementImmediat,
  synchronisation,
  changementEmail,
  annulationAbonnement,
  donneesPerdues,
  infosManquantes,
  escalade,
  suggestion,
  accuseReception,
  relance,
];

import { accuseReception } from './accuse-reception';
import { annulationAbonnement } from './annulation-abonnement';
import type { CannedReply } from './canned-reply';
import { changementEmail } from './changement-email';
import { donneesPerdues } from './donnees-perdues';
import { escalade } from './escalade';
import { infosManquantes } from './infos-manquantes';
import { remboursementImmediat } from './remboursement-immediat';
import { remboursementStores } from './remboursement-stores';
import { suggestion } from './suggestion';
import { synchronisation } from './synchronisation';

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
];

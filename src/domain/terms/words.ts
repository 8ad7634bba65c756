// The French words of levels, kinds and states, as agents read them.
import type { Priority, TicketType } from './levels';
import { type Duration, HOUR, MINUTE } from './time';

export const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
  critique: 'Critique',
  elevee: 'Élevée',
  moyenne: 'Moyenne',
  basse: 'Basse',
};

export const TYPE_WORDS: Readonly<Record<TicketType, string>> = {
  assistance: 'Assistance technique',
  compte: 'Compte et abonnement',
  remboursement: 'Remboursement',
  suggestion: 'Suggestion',
  autre: 'Autre',
};

/** A colour never stands alone: each also has its word. */
export const PRIORITY_COLORS: Readonly<Record<Priority, string>> = {
  critique: '#b3261e',
  elevee: '#c4460b',
  moyenne: '#8a6100',
  basse: '#0b57d0',
};

export const DAMAGED_WARNING =
  'Les réglages enregistrés sont illisibles\u00a0: les valeurs standard s’appliquent.';

/** How often the watch runs: « toutes les 10 min », « toutes les heures ». */
export function periodWords(period: Duration): string {
  return period >= HOUR ? 'toutes les heures' : `toutes les ${period / MINUTE}\u00a0min`;
}

// The French words of levels and kinds of request, as agents read them.
import type { Priority, TicketType } from './levels';

/** Levels. */
export const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
  critique: 'Critique',
  elevee: 'Élevée',
  moyenne: 'Moyenne',
  basse: 'Basse',
};

/** Kinds of request. */
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

/**
 * Customers who seem to be in spam.
 * @example spamWords(1) //=> 'Indésirables : 1 message semble venir d’un client'
 */
export function spamWords(count: number): string {
  const who =
    count === 1
      ? '1\u00a0message semble venir d’un client'
      : `${count}\u00a0messages semblent venir de clients`;
  return `Indésirables\u00a0: ${who}`;
}

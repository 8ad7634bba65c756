// Roles in French: as `inspect` names them (R15), and as a card says them.
import { EVIDENCE_WORDS } from '../roles/evidence-words';
import type { Evidence, Role } from '../roles/role';

/** The names of roles in the data that other programs read. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  customer: 'client',
  thanks: 'merci',
  answer: 'reponse',
  acknowledgement: 'accuse',
  internal: 'interne',
  'third-party': 'tiers',
  bounce: 'non-remis',
  reaction: 'reaction',
  unsent: 'en-attente',
  automatic: 'automatique',
  probable: 'probable',
};

/** Roles as the timeline of a card says them. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  customer: 'Client',
  thanks: 'Client (merci)',
  answer: 'Équipe',
  acknowledgement: 'Équipe (accusé de réception)',
  internal: 'Interne',
  'third-party': 'Tiers',
  bounce: 'Non remis',
  reaction: 'Réaction',
  unsent: 'Pas encore envoyé',
  automatic: 'Automatique',
  probable: 'À vérifier',
};

/** What a card need not say: it is what one expects of such a message. */
const EXPECTED: readonly Evidence['cause'][] = ['wrote', 'to-customer', 'only-thanks', 'reaction', 'failed'];

/**
 * Why a message has its role, in French; '' where that goes without saying.
 * @example evidenceNote({ cause: 'not-to-customer', words: '' }) //=> 'pas envoyé au client'
 */
export function evidenceNote({ cause }: Evidence): string {
  return EXPECTED.includes(cause) ? '' : EVIDENCE_WORDS[cause];
}

import { AUTOMATIC_WORDS } from '../../roles/evidence-words';
import type { ReplyId } from '../../terms/reply-ids';
import { FAULT_WORDS, FAULTS, PAYMENTS } from './faults';

/** Why triage decided as it did, as French sentence parts for a card; triage compares the names only. */
export const CAUSE_WORDS = {
  // Mail that no person wrote, by headers and sender
  ...AUTOMATIC_WORDS,
  // Mail that no person wrote, by its words
  absence: 'message d’absence',
  autotext: 'texte automatique',
  bounce: 'avis de non-remise',
  bulk: 'lettre d’information',
  service: 'notification d’un service',
  prospect: 'démarchage',
  phish: 'hameçonnage probable',
  'like-mass-mail': 'courrier automatique',
  // Nothing to go by
  'no-customer': 'aucun message de client',
  'empty-message': 'message vide',
  unrecognised: 'rien de précis\u00a0: à lire',
  // Faults, by a phrase or by the words alone
  ...FAULT_WORDS,
  'function-fails': 'fonction en panne',
  'lasting-fault': 'panne persistante',
  trouble: 'problème signalé',
  // Money
  'payment-problem': 'problème de paiement',
  'refund-asked': 'demande de remboursement',
  // Requests
  'personal-data': 'données personnelles',
  'address-change': 'changement d’adresse',
  cancellation: 'résiliation',
  'forgotten-password': 'mot de passe oublié',
  idea: 'suggestion',
  press: 'presse ou partenariat',
  'subscription-question': 'question sur l’abonnement',
  'account-question': 'question sur le compte',
  question: 'question générale',
  'calm-question': 'question sans urgence',
  solved: 'problème résolu',
  praise: 'remerciements ou compliment',
  thanks: 'remerciements',
} satisfies Readonly<Record<string, string>>;

/** Why triage decided as it did. */
export type Cause = keyof typeof CAUSE_WORDS;

const SUGGESTIONS: ReadonlyMap<Cause, ReplyId> = new Map(
  [...FAULTS, ...PAYMENTS].flatMap(({ cause, suggests }) =>
    suggests === undefined ? [] : [[cause, suggests]],
  ),
);

/**
 * The canned reply that fits a fault better than that of the guide, undefined where none does.
 * @example suggestionFor('no-login') //=> 'connexion'
 */
export function suggestionFor(cause: Cause): ReplyId | undefined {
  return SUGGESTIONS.get(cause);
}

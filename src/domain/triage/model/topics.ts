import type { Priority, TicketType } from '../../terms/levels';
import type { ReplyId } from '../../terms/reply-ids';

/** What a mail can be about, as phrases and words are weighed against each other. The order is that of the weights. */
export const TOPICS = [
  'unusable',
  'lost',
  'sync',
  'function',
  'minor',
  'payment',
  'charged',
  'cancel',
  'email',
  'plan',
  'refund',
  'refund-payment',
  'refund-fault',
  'idea',
  'praise',
  'other',
  'mass',
] as const;
export type Topic = (typeof TOPICS)[number];
/** A topic of a ticket: `mass` is none. */
export type TicketTopic = Exclude<Topic, 'mass'>;

/** What a topic amounts to, in the terms of the labelling guide. */
export interface Outcome {
  readonly type: TicketType;
  readonly priority: Priority;
  readonly reply: ReplyId | null;
  readonly why: string;
}

export const OUTCOMES: Readonly<Record<TicketTopic, Outcome>> = {
  unusable: outcome('assistance', 'critique', 'infos-manquantes', 'application inutilisable'),
  lost: outcome('assistance', 'critique', 'donnees-perdues', 'données perdues'),
  sync: outcome('assistance', 'elevee', 'synchronisation', 'synchronisation en panne'),
  function: outcome('assistance', 'elevee', 'infos-manquantes', 'fonction en panne'),
  minor: outcome('assistance', 'moyenne', 'infos-manquantes', 'défaut mineur'),
  payment: outcome('compte', 'critique', null, 'problème de paiement'),
  charged: outcome('compte', 'critique', 'annulation-abonnement', 'prélèvement après résiliation'),
  cancel: outcome('compte', 'moyenne', 'annulation-abonnement', 'résiliation'),
  email: outcome('compte', 'moyenne', 'changement-email', 'changement d’adresse'),
  plan: outcome('compte', 'moyenne', null, 'question sur le compte'),
  refund: outcome('remboursement', 'moyenne', 'remboursement-stores', 'demande de remboursement'),
  'refund-payment': outcome(
    'remboursement',
    'critique',
    'remboursement-stores',
    'remboursement demandé, problème de paiement',
  ),
  'refund-fault': outcome(
    'remboursement',
    'elevee',
    'remboursement-immediat',
    'remboursement demandé, panne persistante',
  ),
  idea: outcome('suggestion', 'basse', 'suggestion', 'suggestion'),
  praise: outcome('suggestion', 'basse', null, 'remerciements ou compliment'),
  other: outcome('autre', 'moyenne', null, 'question générale'),
};

/**
 * The topic behind a type, priority and reply.
 *
 * @example topicOf('compte', 'moyenne', 'changement-email') //=> 'email'
 */
export function topicOf(type: TicketType, priority: Priority, reply: ReplyId | null): TicketTopic {
  switch (type) {
    case 'remboursement':
      if (reply === 'remboursement-immediat') return 'refund-fault';
      return priority === 'moyenne' ? 'refund' : 'refund-payment';
    case 'suggestion':
      return reply === null ? 'praise' : 'idea';
    case 'autre':
      return 'other';
    case 'compte':
      if (priority === 'critique') return reply === 'annulation-abonnement' ? 'charged' : 'payment';
      if (reply === 'annulation-abonnement') return 'cancel';
      return reply === 'changement-email' ? 'email' : 'plan';
    case 'assistance':
      if (reply === 'synchronisation') return 'sync';
      if (reply === 'donnees-perdues') return 'lost';
      if (priority === 'critique') return 'unusable';
      return priority === 'elevee' ? 'function' : 'minor';
    default:
      return type satisfies never;
  }
}

function outcome(type: TicketType, priority: Priority, reply: ReplyId | null, why: string): Outcome {
  return { type, priority, reply, why };
}

import type { Priority, TicketType } from '../../terms/levels';
import type { GuideReplyId } from '../../terms/reply-ids';
import { type Outcome, outcome, type Verdict } from '../rules/verdict';

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
/** One of `TOPICS`. */
export type Topic = (typeof TOPICS)[number];
/** A topic of a ticket: `mass` is not one. */
export type TicketTopic = Exclude<Topic, 'mass'>;
/** The topics of a ticket. */
export const TICKET_TOPICS = TOPICS.filter((topic): topic is TicketTopic => topic !== 'mass');

/** What a topic amounts to. */
export const OUTCOMES: Readonly<Record<TicketTopic, Outcome>> = {
  unusable: outcome('assistance', 'critique', 'infos-manquantes', 'unusable'),
  lost: outcome('assistance', 'critique', 'donnees-perdues', 'data-lost'),
  sync: outcome('assistance', 'elevee', 'synchronisation', 'sync-fails'),
  function: outcome('assistance', 'elevee', 'infos-manquantes', 'function-fails'),
  minor: outcome('assistance', 'moyenne', 'infos-manquantes', 'minor-fault'),
  payment: outcome('compte', 'critique', null, 'payment-problem'),
  charged: outcome('compte', 'critique', 'annulation-abonnement', 'charged-after-cancelling'),
  cancel: outcome('compte', 'moyenne', 'annulation-abonnement', 'cancellation'),
  email: outcome('compte', 'moyenne', 'changement-email', 'address-change'),
  plan: outcome('compte', 'moyenne', null, 'account-question'),
  refund: outcome('remboursement', 'moyenne', 'remboursement-stores', 'refund-asked'),
  'refund-payment': outcome('remboursement', 'critique', 'remboursement-stores', 'payment-problem'),
  'refund-fault': outcome('remboursement', 'elevee', 'remboursement-immediat', 'lasting-fault'),
  idea: outcome('suggestion', 'basse', 'suggestion', 'idea'),
  praise: outcome('suggestion', 'basse', null, 'praise'),
  other: outcome('autre', 'moyenne', null, 'question'),
};

/**
 * The topic behind a type, priority and reply.
 * @example topicOf('compte', 'moyenne', 'changement-email') //=> 'email'
 */
export function topicOf(type: TicketType, priority: Priority, reply: GuideReplyId | null): TicketTopic {
  switch (type) {
    case 'remboursement':
      if (reply === 'remboursement-immediat') return 'refund-fault';
      return priority === 'moyenne' ? 'refund' : 'refund-payment';
    case 'suggestion':
      return reply === null ? 'praise' : 'idea';
    case 'autre':
      return 'other';
    case 'compte':
      return accountTopic(priority, reply);
    case 'assistance':
      return faultTopic(priority, reply);
    default:
      return type satisfies never;
  }
}

/**
 * The topic that a verdict speaks of, as the words of labelled mails know it.
 * @example topicOfVerdict(decideByPhrases(signals, false)) //=> 'function'
 */
export function topicOfVerdict({ type, priority, learned, reply }: Verdict): TicketTopic {
  return topicOf(type, learned ?? priority, reply);
}

function accountTopic(priority: Priority, reply: GuideReplyId | null): TicketTopic {
  if (priority === 'critique') return reply === 'annulation-abonnement' ? 'charged' : 'payment';
  if (reply === 'annulation-abonnement') return 'cancel';
  return reply === 'changement-email' ? 'email' : 'plan';
}

function faultTopic(priority: Priority, reply: GuideReplyId | null): TicketTopic {
  if (reply === 'synchronisation') return 'sync';
  if (reply === 'donnees-perdues') return 'lost';
  if (priority === 'critique') return 'unusable';
  return priority === 'elevee' ? 'function' : 'minor';
}

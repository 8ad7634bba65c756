// From the phrases of a mail to type, priority and canned reply.
import type { GuideReplyId } from '../../terms/reply-ids';
import { type Fault, findFault, findPayment } from './faults';
import { decideRequest } from './requests';
import type { Signal, Signals } from './signals';
import { firmly, outcome, type Verdict, weakly } from './verdict';

/**
 * The verdict on one mail by its phrases: money asked back first, then what went wrong, then what is asked for.
 * `answeredBefore`: support has already answered in this cycle.
 * @example decideByPhrases(readSignals('', 'Le widget ne marche plus.'), false).priority //=> 'elevee'
 */
export function decideByPhrases(signals: Signals, answeredBefore: boolean): Verdict {
  const payment = findPayment(signals);
  const fault = findFault(signals);
  const refund = signals.first('refund');
  if (refund !== undefined) {
    const exchanged = answeredBefore || signals.has('earlier') || signals.has('unresolved');
    return decideRefund(refund, payment, fault, exchanged);
  }
  if (payment !== null && !isGraver(fault, payment)) {
    const reply = payment.signal === 'aftercancel' ? 'annulation-abonnement' : null;
    return firmly(outcome('compte', 'critique', reply, payment.cause), payment.evidence);
  }
  // « Le bouton pour résilier a disparu » asks for the cancellation.
  if (fault === null || (fault.signal === 'ffeature' && signals.has('cancel'))) return decideRequest(signals);
  const { priority, cause, evidence, vague } = fault;
  const verdict = firmly(outcome('assistance', priority, replyTo(fault), cause), evidence);
  return vague ? weakly(verdict) : verdict;
}

/** Of two critical reports the one told first decides. */
function isGraver(fault: Fault | null, payment: Fault): boolean {
  return fault?.priority === 'critique' && fault.evidence.clause < payment.evidence.clause;
}

function replyTo({ signal }: Fault): GuideReplyId {
  if (signal.startsWith('lost')) return 'donnees-perdues';
  return signal.startsWith('fsync') ? 'synchronisation' : 'infos-manquantes';
}

/** `exchanged`: something was tried already, and it did not help. */
function decideRefund(
  refund: Signal,
  payment: Fault | null,
  fault: Fault | null,
  exchanged: boolean,
): Verdict {
  if (fault !== null && exchanged) {
    const { priority, cause, evidence } = fault;
    return firmly(outcome('remboursement', priority, 'remboursement-immediat', cause), evidence);
  }
  if (payment !== null) {
    const { cause, evidence } = payment;
    return firmly(outcome('remboursement', 'critique', 'remboursement-stores', cause), evidence);
  }
  const priority = fault?.priority ?? 'moyenne';
  const asked = outcome('remboursement', priority, 'remboursement-stores', 'refund-asked');
  return firmly(asked, fault?.evidence ?? refund);
}

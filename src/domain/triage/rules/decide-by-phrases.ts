// From the phrases of a mail to type, priority and canned reply.
import { type Fault, findFault, findPayment } from './faults';
import { decideRequest } from './requests';
import type { Signal, Signals } from './signals';
import { firmly, outcome, reported, type Verdict } from './verdict';

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
    return reported('compte', payment);
  }
  // « Le bouton pour résilier a disparu » asks for the cancellation.
  if (fault === null || (fault.signal === 'ffeature' && signals.has('cancel'))) return decideRequest(signals);
  return reported('assistance', fault);
}

/** Of two critical reports the one told first decides. */
function isGraver(fault: Fault | null, payment: Fault): boolean {
  return fault?.priority === 'critique' && fault.evidence.clause < payment.evidence.clause;
}

/** `exchanged`: something was tried already, and it did not help. */
function decideRefund(
  refund: Signal,
  payment: Fault | null,
  fault: Fault | null,
  exchanged: boolean,
): Verdict {
  if (fault !== null && exchanged) {
    const { priority, learned, cause, evidence } = fault;
    return {
      ...firmly(outcome('remboursement', priority, 'remboursement-immediat', cause), evidence),
      learned,
    };
  }
  if (payment !== null) {
    const { priority, learned, cause, evidence } = payment;
    return {
      ...firmly(outcome('remboursement', priority, 'remboursement-stores', cause), evidence),
      learned,
    };
  }
  const { priority, learned } = fault ?? { priority: 'moyenne', learned: 'moyenne' };
  const asked = outcome('remboursement', priority, 'remboursement-stores', 'refund-asked');
  return { ...firmly(asked, fault?.evidence ?? refund), learned };
}

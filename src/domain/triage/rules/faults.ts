// What went wrong, by the phrases of a mail: the application, one of its functions, or a payment.
import { isMoreUrgent } from '../../terms/levels';
import { FAULTS, type KnownFault, PAYMENTS } from '../lexicon/faults';
import type { Signal, Signals } from './signals';

/** Something that went wrong. */
export interface Fault extends KnownFault {
  readonly evidence: Signal;
}

const isGrave = ({ priority }: KnownFault) => isMoreUrgent(priority, 'moyenne');
const GRAVE = FAULTS.filter(isGrave);
const MINOR = FAULTS.filter((kind) => !isGrave(kind));
/** What is only mentioned, and may be the subject of a failure that follows: `mwidget` becomes `fwidget`. */
const MENTION = /^m(?=(?:sync|block|timer|notif|stats|widget|export)$)/;
/** How many clauses after its subject « ça ne marche plus » may stand. */
const CARRIED_REACH = 2;

/**
 * The error of payment that a mail reports. A forgotten trial or a purchase by mistake is charged by no error.
 * @example findPayment(readSignals('', 'J’ai été débité deux fois.'))?.cause //=> 'charged-twice'
 */
export function findPayment(signals: Signals): Fault | null {
  const forgiven = signals.has('forgot') ? ['aftercancel', 'unknowncharge'] : [];
  return firstOf(PAYMENTS, (name) => (forgiven.includes(name) ? undefined : paymentEvidence(signals, name)));
}

/** A cancellation and a later charge may stand in two sentences. */
function paymentEvidence(signals: Signals, name: string): Signal | undefined {
  const own = signals.first(name);
  if (own !== undefined || name !== 'aftercancel' || !signals.has('wascancelled')) return own;
  return signals.first('wascharged');
}

/**
 * The worst fault of the application that a mail reports, leaving aside those that keep nobody from using it.
 * @example findFault(readSignals('', 'Le widget ne marche plus.'))?.cause //=> 'widget-fails'
 */
export function findFault(signals: Signals): Fault | null {
  // « Effacez toutes mes données » asks for the loss.
  const erasure = signals.first('gdpr');
  const wished = (name: string) =>
    erasure !== undefined && name.startsWith('lost') && signals.first(name)?.clause === erasure.clause;
  return firstOf(GRAVE, (name) => (wished(name) ? undefined : signals.first(name))) ?? carriedFault(signals);
}

/**
 * The first fault that a mail reports and that keeps nobody from using the application; null where the mail has more ideas than
 * such reports.
 * @example findMinorFault(readSignals('', 'Il y a une faute de frappe.'))?.cause //=> 'minor-fault'
 */
export function findMinorFault(signals: Signals): Fault | null {
  const evidence = signals.first(...MINOR.map(({ signal }) => signal));
  const kind = MINOR.find(({ signal }) => signal === evidence?.name);
  if (evidence === undefined || kind === undefined) return null;
  const reports = MINOR.reduce((sum, { signal }) => sum + signals.count(signal), 0);
  return reports < signals.count('idea') ? null : { ...kind, evidence };
}

function firstOf(
  kinds: readonly KnownFault[],
  evidenceOf: (signal: string) => Signal | undefined,
): Fault | null {
  for (const kind of kinds) {
    const evidence = evidenceOf(kind.signal);
    if (evidence !== undefined) return { ...kind, evidence };
  }
  return null;
}

/** « Le widget, c’est mort. Ça ne marche plus du tout »: the failure without a subject takes the nearest one before it. */
function carriedFault(signals: Signals): Fault | null {
  const mentioned = signals.all.filter(({ name }) => MENTION.test(name));
  if (mentioned.length === 0) return null;
  const inSubject = mentioned.filter(({ clause }) => clause === 0).pop();
  let passed = 0;
  for (const broken of signals.all) {
    if (broken.name !== 'broken') continue;
    while ((mentioned[passed]?.clause ?? Number.POSITIVE_INFINITY) <= broken.clause) passed += 1;
    const last = mentioned[passed - 1];
    const near = last !== undefined && broken.clause - last.clause <= CARRIED_REACH ? last : inSubject;
    const subject = near?.name.replace(MENTION, 'f');
    const kind = FAULTS.find(({ signal }) => signal === subject);
    if (kind !== undefined) return { ...kind, vague: true, evidence: broken };
  }
  return null;
}

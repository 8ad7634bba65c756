// What went wrong, by the phrases of a mail: the application, one of its functions, or a payment.
import type { Priority } from '../../terms/levels';
import type { Cause } from '../lexicon/causes';
import type { Signal, Signals } from './signals';

interface Rule {
  /** The signal that stands for it. */
  readonly signal: string;
  readonly priority: Priority;
  readonly cause: Cause;
  /** True where its phrases often stand in mails about something else. */
  readonly vague?: true;
}

/** Something that went wrong. */
export interface Fault extends Rule {
  readonly evidence: Signal;
}

const PAYMENT: readonly Rule[] = [
  { signal: 'double', priority: 'critique', cause: 'charged-twice' },
  { signal: 'aftercancel', priority: 'critique', cause: 'charged-after-cancelling' },
  { signal: 'inactive', priority: 'critique', cause: 'premium-inactive' },
  { signal: 'unknowncharge', priority: 'critique', cause: 'unknown-charge' },
  { signal: 'refused', priority: 'critique', cause: 'payment-refused' },
];
/** Of the application and its functions, the worst first. */
const FAULTS: readonly Rule[] = [
  { signal: 'lost', priority: 'critique', cause: 'data-lost', vague: true },
  { signal: 'unusable', priority: 'critique', cause: 'unusable', vague: true },
  { signal: 'login', priority: 'critique', cause: 'no-login', vague: true },
  { signal: 'stuck', priority: 'critique', cause: 'stuck', vague: true },
  { signal: 'lostweak', priority: 'critique', cause: 'data-lost', vague: true },
  { signal: 'fsync', priority: 'elevee', cause: 'sync-fails' },
  { signal: 'fblock', priority: 'elevee', cause: 'block-fails' },
  { signal: 'ftimer', priority: 'elevee', cause: 'timer-stops', vague: true },
  { signal: 'fnotif', priority: 'elevee', cause: 'no-notifications' },
  { signal: 'fstats', priority: 'elevee', cause: 'no-statistics' },
  { signal: 'fwidget', priority: 'elevee', cause: 'widget-fails' },
  { signal: 'fexport', priority: 'elevee', cause: 'export-fails' },
  { signal: 'fsyncdev', priority: 'elevee', cause: 'devices-disagree' },
  { signal: 'ffeature', priority: 'elevee', cause: 'feature-missing' },
  // By words so general that the name of a function counts for more.
  { signal: 'appfail', priority: 'critique', cause: 'app-fails', vague: true },
];
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
  return firstOf(PAYMENT, (name) => (forgiven.includes(name) ? undefined : paymentEvidence(signals, name)));
}

/** A cancellation and a later charge may stand in two sentences. */
function paymentEvidence(signals: Signals, name: string): Signal | undefined {
  const own = signals.first(name);
  if (own !== undefined || name !== 'aftercancel' || !signals.has('wascancelled')) return own;
  return signals.first('wascharged');
}

/**
 * The worst fault of the application that a mail reports.
 * @example findFault(readSignals('', 'Le widget ne marche plus.'))?.cause //=> 'widget-fails'
 */
export function findFault(signals: Signals): Fault | null {
  // « Effacez toutes mes données » asks for the loss.
  const erasure = signals.first('gdpr');
  const wished = (name: string) =>
    erasure !== undefined && name.startsWith('lost') && signals.first(name)?.clause === erasure.clause;
  return firstOf(FAULTS, (name) => (wished(name) ? undefined : signals.first(name))) ?? carriedFault(signals);
}

function firstOf(rules: readonly Rule[], evidenceOf: (signal: string) => Signal | undefined): Fault | null {
  for (const rule of rules) {
    const evidence = evidenceOf(rule.signal);
    if (evidence !== undefined) return { ...rule, evidence };
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
    const rule = FAULTS.find(({ signal }) => signal === subject);
    if (rule !== undefined) return { ...rule, vague: true, evidence: broken };
  }
  return null;
}

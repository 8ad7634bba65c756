// What went wrong, by the phrases of a mail: the application, one of its functions, or a payment.
import type { Priority } from '../../terms/levels';
import type { Cause } from '../lexicon/causes';
import type { Signal, Signals } from './signals';

/** Something that went wrong. */
export interface Fault {
  /** The signal that stands for it. */
  readonly name: string;
  readonly priority: Priority;
  readonly cause: Cause;
  readonly evidence: Signal;
  /** True where its phrases often stand in mails about something else. */
  readonly vague: boolean;
}

interface Rule {
  readonly signal: string;
  readonly cause: Cause;
  readonly vague?: true;
}

const UNUSABLE: readonly Rule[] = [
  { signal: 'lost', cause: 'data-lost', vague: true },
  { signal: 'unusable', cause: 'unusable', vague: true },
  { signal: 'login', cause: 'no-login', vague: true },
  { signal: 'stuck', cause: 'stuck', vague: true },
  { signal: 'lostweak', cause: 'data-lost', vague: true },
];
const PAYMENT: readonly Rule[] = [
  { signal: 'double', cause: 'charged-twice' },
  { signal: 'aftercancel', cause: 'charged-after-cancelling' },
  { signal: 'inactive', cause: 'premium-inactive' },
  { signal: 'unknowncharge', cause: 'unknown-charge' },
  { signal: 'refused', cause: 'payment-refused' },
];
const FUNCTIONS: readonly Rule[] = [
  { signal: 'fsync', cause: 'sync-fails' },
  { signal: 'fblock', cause: 'block-fails' },
  { signal: 'ftimer', cause: 'timer-stops', vague: true },
  { signal: 'fnotif', cause: 'no-notifications' },
  { signal: 'fstats', cause: 'no-statistics' },
  { signal: 'fwidget', cause: 'widget-fails' },
  { signal: 'fexport', cause: 'export-fails' },
  { signal: 'fsyncdev', cause: 'devices-disagree' },
  { signal: 'ffeature', cause: 'feature-missing' },
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
  for (const rule of PAYMENT) {
    const evidence = forgiven.includes(rule.signal) ? undefined : paymentEvidence(signals, rule.signal);
    if (evidence !== undefined) return faultOf(rule, 'critique', evidence);
  }
  return null;
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
  for (const rule of UNUSABLE) {
    const evidence = wished(rule.signal) ? undefined : signals.first(rule.signal);
    if (evidence !== undefined) return faultOf(rule, 'critique', evidence);
  }
  for (const rule of FUNCTIONS) {
    const evidence = signals.first(rule.signal);
    if (evidence !== undefined) return faultOf(rule, 'elevee', evidence);
  }
  const app = signals.first('appfail');
  if (app !== undefined)
    return faultOf({ signal: 'unusable', cause: 'app-fails', vague: true }, 'critique', app);
  return carriedFault(signals);
}

/** « Le widget, c’est mort. Ça ne marche plus du tout »: the failure without a subject takes the nearest one before it. */
function carriedFault(signals: Signals): Fault | null {
  for (const broken of signals.all.filter(({ name }) => name === 'broken')) {
    const near = signals.all.filter(
      ({ name, clause }) =>
        MENTION.test(name) &&
        clause <= broken.clause &&
        (clause === 0 || broken.clause - clause <= CARRIED_REACH),
    );
    const subject = near[near.length - 1];
    const rule = FUNCTIONS.find(
      ({ signal }) => subject !== undefined && signal === subject.name.replace(MENTION, 'f'),
    );
    if (rule !== undefined) return faultOf({ ...rule, vague: true }, 'elevee', broken);
  }
  return null;
}

function faultOf({ signal, cause, vague }: Rule, priority: Priority, evidence: Signal): Fault {
  return { name: signal, priority, cause, evidence, vague: vague === true };
}

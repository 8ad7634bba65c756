// What is asked for where nothing went wrong. Ordered: the first request that a mail makes decides.
import { findMinorFault } from './faults';
import type { Signals } from './signals';
import { firmly, outcome, reported, unfounded, type Verdict, weakly } from './verdict';

/** The most clauses that a short mail of thanks has. */
const THANKS_CLAUSES = 4;

type Request = (signals: Signals) => Verdict | null;

const REQUESTS: readonly Request[] = [
  personalData,
  account,
  minorFault,
  idea,
  press,
  subscription,
  solved,
  trouble,
  question,
  praise,
];

/**
 * The verdict on a mail that reports neither a fault nor an error of payment and asks for no refund.
 * @example decideRequest(readSignals('', 'Je souhaite résilier.')).cause //=> 'cancellation'
 */
export function decideRequest(signals: Signals): Verdict {
  for (const request of REQUESTS) {
    const verdict = request(signals);
    if (verdict !== null) return verdict;
  }
  return isCalm(signals) ? unfounded('basse', 'calm-question') : unfounded('moyenne', 'unrecognised');
}

function isCalm(signals: Signals): boolean {
  return signals.has('noturgent');
}

/** The priority of a question. */
function calmly(signals: Signals): 'basse' | 'moyenne' {
  return isCalm(signals) ? 'basse' : 'moyenne';
}

function personalData(signals: Signals): Verdict | null {
  const found = signals.first('gdpr');
  return found === undefined ? null : firmly(outcome('autre', calmly(signals), null, 'personal-data'), found);
}

function account(signals: Signals): Verdict | null {
  const cancel = signals.first('cancel');
  const email = signals.first('emailchange');
  const password = signals.first('password');
  if (email !== undefined && (cancel === undefined || email.clause <= cancel.clause))
    return firmly(outcome('compte', 'moyenne', 'changement-email', 'address-change'), email);
  if (cancel !== undefined)
    return firmly(outcome('compte', 'moyenne', 'annulation-abonnement', 'cancellation'), cancel);
  if (password !== undefined)
    return firmly(outcome('compte', 'moyenne', null, 'forgotten-password'), password);
  return null;
}

function minorFault(signals: Signals): Verdict | null {
  const found = findMinorFault(signals);
  return found === null ? null : reported('assistance', found);
}

function idea(signals: Signals): Verdict | null {
  const found = signals.first('idea');
  if (found === undefined || (isCalm(signals) && signals.has('press'))) return null;
  return firmly(outcome('suggestion', 'basse', 'suggestion', 'idea'), found);
}

function press(signals: Signals): Verdict | null {
  const found = signals.first('press');
  return found === undefined ? null : firmly(outcome('autre', calmly(signals), null, 'press'), found);
}

function subscription(signals: Signals): Verdict | null {
  const asked = signals.questions > 0 || signals.has('howto') || signals.has('ask');
  const plan = asked && !signals.has('idea') ? signals.first('msub') : undefined;
  const found = plan ?? signals.first('subquestion');
  if (found === undefined) return null;
  return weakly(firmly(outcome('compte', calmly(signals), null, 'subscription-question'), found));
}

function solved(signals: Signals): Verdict | null {
  const found = signals.first('solved');
  if (found === undefined) return null;
  if (signals.has('paymention')) return firmly(outcome('compte', 'basse', null, 'solved'), found);
  return weakly(firmly(outcome('suggestion', 'basse', null, 'solved'), found));
}

function trouble(signals: Signals): Verdict | null {
  const found = signals.first('broken', 'trouble');
  if (found === undefined || signals.has('howto') || signals.has('ask')) return null;
  const priority = found.name === 'broken' ? 'elevee' : 'moyenne';
  return weakly(firmly(outcome('assistance', priority, 'infos-manquantes', 'trouble'), found));
}

function question(signals: Signals): Verdict | null {
  const found = signals.first('howto', 'ask');
  if (found?.name === 'howto')
    return weakly(firmly(outcome('autre', calmly(signals), null, 'question'), found));
  if (found === undefined && signals.questions === 0) return null;
  return { ...unfounded(calmly(signals), 'question'), evidence: found ?? null };
}

function praise(signals: Signals): Verdict | null {
  if (isCalm(signals)) return null;
  const found = signals.first('praise');
  if (found !== undefined) return weakly(firmly(outcome('suggestion', 'basse', null, 'praise'), found));
  const thanks = signals.bodyClauses <= THANKS_CLAUSES ? signals.first('thanks') : undefined;
  return thanks === undefined ? null : weakly(firmly(outcome('suggestion', 'basse', null, 'thanks'), thanks));
}

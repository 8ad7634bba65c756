// Where no phrase is recognised: the class whose words the mail resembles most (naive Bayes, learned weights).
import type { Priority, TicketType } from '../levels';
import type { Decision } from './decide';
import { FALLBACK_CLASSES, type FallbackClass } from './fallback-classes';
import { FALLBACK_WEIGHTS } from './fallback-weights';
import type { ReplyId } from './triage';
import { wordFeatures } from './word-features';

export interface Guess {
  readonly name: FallbackClass;
  /** How far it stands above the next class, in natural logarithms. */
  readonly margin: number;
}

const MARGIN = 0.5;
const QUESTION_MARGIN = 1.5;

let table: ReadonlyMap<string, readonly number[]> | null = null;

/** The most likely class of a text, null when its words say nothing. */
export function guessClass(subject: string, text: string): Guess | null {
  table ??= readTable();
  const sums = FALLBACK_CLASSES.map(() => 0);
  let known = 0;
  for (const feature of wordFeatures(subject, text)) {
    const weights = table.get(feature);
    if (weights === undefined) continue;
    known += 1;
    weights.forEach((weight, i) => {
      sums[i] = (sums[i] ?? 0) + weight / 10;
    });
  }
  const order = sums.map((sum, i) => ({ sum, i })).sort((a, b) => b.sum - a.sum);
  const [first, second] = order;
  const name = first === undefined ? undefined : FALLBACK_CLASSES[first.i];
  if (first === undefined || second === undefined || name === undefined || known === 0) return null;
  return { name, margin: first.sum - second.sum };
}

function readTable(): Map<string, readonly number[]> {
  const result = new Map<string, readonly number[]>();
  for (const line of FALLBACK_WEIGHTS.split('\n')) {
    const at = line.indexOf('=');
    if (at > 0)
      result.set(
        line.slice(0, at),
        [...line.slice(at + 1)].map((letter) => letter.charCodeAt(0) - 80),
      );
  }
  return result;
}

type Outcome = Pick<Decision, 'type' | 'priority' | 'reply' | 'why'>;

const OUTCOMES: Readonly<Record<Exclude<FallbackClass, 'mass'>, Outcome>> = {
  unusable: outcome('assistance', 'critique', 'infos-manquantes', 'application inutilisable'),
  lost: outcome('assistance', 'critique', 'donnees-perdues', 'données perdues'),
  sync: outcome('assistance', 'elevee', 'synchronisation', 'synchronisation en panne'),
  function: outcome('assistance', 'elevee', 'infos-manquantes', 'fonction en panne'),
  minor: outcome('assistance', 'moyenne', 'infos-manquantes', 'défaut mineur'),
  payment: outcome('compte', 'critique', null, 'problème de paiement'),
  cancel: outcome('compte', 'moyenne', 'annulation-abonnement', 'résiliation'),
  email: outcome('compte', 'moyenne', 'changement-email', 'changement d’adresse'),
  plan: outcome('compte', 'moyenne', null, 'question sur le compte'),
  refund: outcome('remboursement', 'moyenne', 'remboursement-stores', 'demande de remboursement'),
  idea: outcome('suggestion', 'basse', 'suggestion', 'suggestion'),
  praise: outcome('suggestion', 'basse', null, 'remerciements'),
  other: outcome('autre', 'moyenne', null, 'question générale'),
};

/**
 * What to decide where the rules found nothing to rest on; null when the words of the mail do not clearly resemble
 * one class. A bare question needs a clearer likeness before it counts as more than a question.
 */
export function fallbackDecision(subject: string, text: string, bareQuestion: boolean): Decision | null {
  const guess = guessClass(subject, text);
  if (guess === null || guess.name === 'mass' || guess.margin < (bareQuestion ? QUESTION_MARGIN : MARGIN))
    return null;
  const found = OUTCOMES[guess.name];
  return { ...found, why: `${found.why}, d’après les mots`, evidence: null, founded: true };
}

function outcome(type: TicketType, priority: Priority, reply: ReplyId | null, why: string): Outcome {
  return { type, priority, reply, why };
}

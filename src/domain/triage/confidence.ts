// How sure a decision is: for each field the probability that it is right, as measured on mail that had no part in it.
import { PRIORITIES, type Priority, tableOf } from '../terms/levels';
import { type MailDecision, outcomeOf } from './decide-mail';
import { CONFIDENCE_RATES, CONFIDENCE_WEIGHTS } from './model/confidence-weights';
import { TICKET_TOPICS, type TicketTopic, topicOfVerdict } from './model/topics';
import type { Outcome, Verdict } from './rules/verdict';
import type { Confidence } from './triage-result';

/** The fields whose confidence depends on the mail. */
export const WEIGHED_FIELDS = ['type', 'priority', 'reply'] as const;
/** One of `WEIGHED_FIELDS`. */
export type WeighedField = (typeof WEIGHED_FIELDS)[number];

/** A level that is less sure than this is shown to a person, with the next one beside it. */
const DOUBTFUL_BELOW = 0.9;
/** Below this everything counts as nothing, so that no logarithm runs away. */
const LEAST = 0.001;

/**
 * How sure a decision on a request is, field by field. `escalates`: the customer asks to go higher, which settles the reply.
 * @example confidenceOf(decideMail(mail, false), false).priority //=> 0.97
 */
export function confidenceOf(decision: MailDecision, escalates: boolean): Confidence {
  const escalation = CONFIDENCE_RATES[escalates ? 'escalates' : 'calm'];
  return {
    ticket: CONFIDENCE_RATES.request,
    type: fieldConfidence(decision, 'type'),
    priority: fieldConfidence(decision, 'priority'),
    escalation,
    reply: escalates ? escalation : fieldConfidence(decision, 'reply'),
  };
}

/**
 * How sure it is that mail is no request.
 * @example refusalConfidence('certain') //=> 0.994
 */
export function refusalConfidence(proof: 'certain' | 'probable'): number {
  return CONFIDENCE_RATES[proof === 'certain' ? 'proven' : 'probable'];
}

/**
 * The likeliest other level of a decision whose level is doubtful, null where it is not.
 * @example secondIfDoubtful(decideMail(mail, false)) //=> 'elevee'
 */
export function secondIfDoubtful(decision: MailDecision): Priority | null {
  return fieldConfidence(decision, 'priority') < DOUBTFUL_BELOW ? secondLevel(decision) : null;
}

function fieldConfidence(decision: MailDecision, field: WeighedField): number {
  const weights = CONFIDENCE_WEIGHTS[field];
  const score = confidenceSigns(decision, field).reduce((sum, sign, i) => sum + sign * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}

/**
 * What tells how sure a field is, in the order of its weights: always 1, by how much it leads the next value (natural logarithm of
 * the ratio), how much the words alone say for it (log odds), and whether firm phrases say it, weak ones do, or firm ones another.
 * @example confidenceSigns(decideMail(mail, false), 'priority') //=> [1, 3.2, 2.7, 1, 0, 0]
 */
export function confidenceSigns(decision: MailDecision, field: WeighedField): readonly number[] {
  const { words, heard } = decision;
  // A fault that the desk takes for graver than the labelled mails do is as sure as it was.
  const verdict = asLearned(decision.verdict);
  const byPhrases = asLearned(decision.byPhrases);
  const meaning = valuesOf({ ...decision, byPhrases }, field);
  const given = verdict[field];
  const shares = new Map<unknown, number>();
  let alone = 0;
  for (const topic of TICKET_TOPICS) {
    const value = meaning(topic);
    shares.set(value, (shares.get(value) ?? 0) + heard[topic]);
    if (value === given) alone += words[topic];
  }
  let next = 0;
  for (const [value, share] of shares) if (value !== given && share > next) next = share;
  const same = byPhrases[field] === given;
  return [
    1,
    Math.log(((shares.get(given) ?? 0) + LEAST) / (next + LEAST)),
    logOdds(alone),
    Number(same && byPhrases.certainty === 'firm'),
    Number(same && byPhrases.certainty === 'weak'),
    Number(!same && byPhrases.certainty === 'firm'),
  ];
}

/**
 * A verdict with the level that the labelled mails give what it names.
 * @example asLearned(verdict).priority //=> 'moyenne'
 */
export function asLearned(verdict: Verdict): Verdict {
  return { ...verdict, priority: verdict.learned ?? verdict.priority };
}

function secondLevel(decision: MailDecision): Priority {
  const levelOf = valuesOf(decision, 'priority');
  const likely = tableOf(PRIORITIES, () => 0);
  for (const topic of TICKET_TOPICS) likely[levelOf(topic)] += decision.heard[topic];
  const others = PRIORITIES.filter((level) => level !== decision.verdict.priority);
  return others.reduce((best, level) => (likely[level] > likely[best] ? level : best));
}

/**
 * The topics that would mean a type and a level in a mail, the likeliest first.
 * @example topicsMeaning(decideMail(mail, false), { type: 'assistance', priority: 'critique' }) //=> ['lost', 'unusable']
 */
export function topicsMeaning(
  decision: MailDecision,
  { type, priority }: Pick<Outcome, 'type' | 'priority'>,
): readonly TicketTopic[] {
  const typeOf = valuesOf(decision, 'type');
  const levelOf = valuesOf(decision, 'priority');
  return TICKET_TOPICS.filter((topic) => typeOf(topic) === type && levelOf(topic) === priority).sort(
    (a, b) => decision.heard[b] - decision.heard[a],
  );
}

/**
 * How much a decision speaks for a type and level together: their probability.
 * @example supportFor(decideMail(mail, false), { type: 'assistance', priority: 'critique' }) //=> 0.98
 */
export function supportFor(decision: MailDecision, wanted: Pick<Outcome, 'type' | 'priority'>): number {
  return topicsMeaning(decision, wanted).reduce((sum, topic) => sum + decision.heard[topic], 0);
}

/** What each topic would mean for a field; what the phrases speak of they know best. */
function valuesOf<F extends WeighedField>(
  { byPhrases, words, calm }: MailDecision,
  field: F,
): (topic: TicketTopic) => Outcome[F] {
  const spoken = topicOfVerdict(byPhrases);
  return (topic) => {
    const meant: Outcome = topic === spoken ? byPhrases : outcomeOf(topic, words, calm);
    return meant[field];
  };
}

function logOdds(probability: number): number {
  const bounded = Math.min(Math.max(probability, LEAST), 1 - LEAST);
  return Math.log(bounded / (1 - bounded));
}

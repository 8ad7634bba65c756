// Two opinions on a mail become one decision: the phrases found in it, and the model of its words.
import { type Beliefs, heardBeliefs, wordBeliefs } from './beliefs';
import { leastCostly } from './costs';
import { OUTCOMES, type TicketTopic, topicOfVerdict } from './model/topics';
import type { TopicReading } from './model/word-model';
import { type MailReading, withSubject } from './read-mail';
import { decideByPhrases } from './rules/decide-by-phrases';
import { type Outcome, outcome, type Verdict } from './rules/verdict';

/** With fewer known words and phrases the model has nothing to go by. */
const LEAST_KNOWN = 3;
/** A topic less likely than this is no more than a guess. */
const LEAST_LIKELY = 0.15;
/** What a refund may be asked for at once where it was tried already, the gravest first. */
const FAULTS: readonly TicketTopic[] = ['unusable', 'lost', 'function', 'sync'];

/** What a mail is about, and what the decision went by. */
export interface MailDecision {
  readonly verdict: Verdict;
  /** The decision by phrases. */
  readonly byPhrases: Verdict;
  /** By the words alone. */
  readonly words: Beliefs;
  /** After the phrases, too. */
  readonly heard: Beliefs;
  /** True where the writer says that it is not urgent. */
  readonly calm: boolean;
  readonly answeredBefore: boolean;
}

/**
 * The decision on one mail. `answeredBefore`: support has already answered in this cycle.
 * @example decideMail(readMail({ ...message, text: 'Tout a disparu.' }), false).verdict.cause //=> 'data-lost'
 */
export function decideMail(mail: MailReading, answeredBefore: boolean): MailDecision {
  const byPhrases = decideByPhrases(mail.signals, answeredBefore);
  const unnamed = byPhrases.certainty !== 'firm' || byPhrases.cause === 'refund-asked';
  if (unnamed && mail.subject === '' && mail.signals.has('stillbad')) {
    // « Hélas, cela ne va pas mieux » takes what still fails from the subject of the reply.
    const named = withSubject(mail);
    return weigh(decideByPhrases(named.signals, answeredBefore), named, answeredBefore);
  }
  return weigh(byPhrases, mail, answeredBefore);
}

function weigh(byPhrases: Verdict, mail: MailReading, answeredBefore: boolean): MailDecision {
  const reading = mail.topics();
  const words = wordBeliefs(reading);
  const calm = mail.signals.has('noturgent');
  const grounds = { byPhrases, words, heard: heardBeliefs(words, byPhrases, reading), calm };
  return { verdict: verdictBy(grounds, reading), answeredBefore, ...grounds };
}

function verdictBy(
  { byPhrases, words, heard, calm }: Omit<MailDecision, 'verdict' | 'answeredBefore'>,
  reading: TopicReading,
): Verdict {
  const { certainty, type, priority } = byPhrases;
  if (certainty !== 'firm' && reading.known < LEAST_KNOWN) return byPhrases;
  // Money asked back for a fault: the phrases told why.
  if (type === 'remboursement' && priority !== 'moyenne') return withLikelierReply(byPhrases, words);
  const topic = leastCostly(heard);
  if (certainty === 'none' ? words[topic] < LEAST_LIKELY : topic === topicOfVerdict(byPhrases))
    return byPhrases;
  return {
    ...outcomeOf(topic, words, calm),
    evidence: null,
    certainty: 'firm',
    by: 'model',
  };
}

/** A refund for a fault is granted at once only where something was tried already: the words may tell so. */
function withLikelierReply(refund: Verdict, words: Beliefs): Verdict {
  const exchanged = words['refund-fault'] > words.refund;
  return refund.cause === 'refund-asked' && exchanged
    ? { ...refund, reply: 'remboursement-immediat' }
    : refund;
}

/**
 * What a topic amounts to in a mail: a calm question is low, and a refund for a fault is as grave as the fault.
 * @example outcomeOf('other', words, true).priority //=> 'basse'
 */
export function outcomeOf(topic: TicketTopic, words: Beliefs, calm: boolean): Outcome {
  const usual = OUTCOMES[topic];
  const { type, reply, cause } = usual;
  if (calm && (topic === 'other' || topic === 'plan')) return outcome(type, 'basse', reply, cause);
  if (topic !== 'refund-fault') return usual;
  const fault = FAULTS.reduce((worst, other) => (words[other] > words[worst] ? other : worst));
  return outcome(type, OUTCOMES[fault].priority, reply, cause);
}

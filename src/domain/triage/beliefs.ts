// How likely each topic is, after the model of words and the phrases have been heard.
import { isMoreUrgent, tableOf } from '../terms/levels';
import { OUTCOMES, TICKET_TOPICS, type TicketTopic, TOPICS, topicOfVerdict } from './model/topics';
import type { TopicReading } from './model/word-model';
import type { Certainty, Verdict } from './rules/verdict';

/** The probability of each topic of a ticket; together they are 1. */
export type Beliefs = Readonly<Record<TicketTopic, number>>;

/** What a decision by phrases adds to the logarithm of its topic: 1 makes the topic e times as likely. */
const PHRASE_WEIGHT: Readonly<Record<Certainty, number>> = {
  firm: 1.4,
  weak: 0.5,
  none: 0,
};
/** From this probability on a clause on its own leaves no doubt, whatever the rest of the mail is about. */
const BEYOND_DOUBT = 0.9;
/**
 * So much of what such a clause says holds for the mail: of several matters the gravest decides, however little of the mail it
 * fills. More where the phrases found in it say the same.
 */
const CLAUSE_SHARE = 0.5;
const SPOKEN_SHARE = 0.6;
const NONE = tableOf(TICKET_TOPICS, () => 0);
const PLACES = tableOf(TOPICS, (topic) => TOPICS.indexOf(topic));
const REFUNDS: readonly TicketTopic[] = ['refund', 'refund-payment', 'refund-fault'];
const CRITICAL: readonly TicketTopic[] = TICKET_TOPICS.filter(
  (topic) => OUTCOMES[topic].priority === 'critique',
);

/**
 * What the words alone make of a mail.
 * @example wordBeliefs(mail.topics()).lost //=> 0.83
 */
export function wordBeliefs({ logs }: TopicReading): Beliefs {
  const words = { ...NONE };
  for (const topic of TICKET_TOPICS) words[topic] = Math.exp(logs[PLACES[topic]] ?? 0);
  return normalised(words);
}

/**
 * The same with what the phrases say, and each clause that leaves no doubt. Money asked back makes it a refund, whatever else is
 * told.
 * @example heardBeliefs(wordBeliefs(reading), verdict, reading).refund //=> 0.97
 */
export function heardBeliefs(words: Beliefs, byPhrases: Verdict, reading: TopicReading): Beliefs {
  const { type, certainty } = byPhrases;
  const spoken = topicOfVerdict(byPhrases);
  const heard: Record<TicketTopic, number> = { ...words };
  heard[spoken] *= Math.exp(PHRASE_WEIGHT[certainty]);
  if (type === 'remboursement') {
    for (const topic of TICKET_TOPICS) if (!REFUNDS.includes(topic)) heard[topic] = 0;
    return normalised(heard);
  }
  const likeliest = TICKET_TOPICS.reduce((best, topic) => (heard[topic] > heard[best] ? topic : best));
  const graver = isMoreUrgent(OUTCOMES[spoken].priority, OUTCOMES[likeliest].priority);
  for (const topic of CRITICAL)
    if (topic !== spoken) raise(heard, topic, CLAUSE_SHARE * sure(topic, reading));
  if (graver && certainty !== 'none') raise(heard, spoken, SPOKEN_SHARE * sure(spoken, reading));
  return normalised(heard);
}

/** How sure a clause is of a topic that leaves no doubt about it; 0 where none is. */
function sure(topic: TicketTopic, reading: TopicReading): number {
  const alone = reading.inOneClause(topic);
  return alone > BEYOND_DOUBT ? alone : 0;
}

/** Lets a topic have at least its share of the mail. */
function raise(heard: Record<TicketTopic, number>, topic: TicketTopic, share: number): void {
  if (share === 0) return;
  let others = 0;
  for (const other of TICKET_TOPICS) if (other !== topic) others += heard[other];
  heard[topic] = Math.max(heard[topic], (share / (1 - share)) * others);
}

/** Changes its argument. */
function normalised(weights: Record<TicketTopic, number>): Beliefs {
  let sum = 0;
  for (const topic of TICKET_TOPICS) sum += weights[topic];
  for (const topic of TICKET_TOPICS)
    weights[topic] = sum > 0 ? weights[topic] / sum : 1 / TICKET_TOPICS.length;
  return weights;
}

// How likely each topic is, after the model of words and the phrases have been heard.
import { isMoreUrgent, tableOf } from '../terms/levels';
import { OUTCOMES, TICKET_TOPICS, type TicketTopic, TOPICS, topicOf } from './model/topics';
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
const REFUNDS: readonly TicketTopic[] = ['refund', 'refund-payment', 'refund-fault'];
const CRITICAL: readonly TicketTopic[] = TICKET_TOPICS.filter(
  (topic) => OUTCOMES[topic].priority === 'critique',
);

/**
 * What the words alone make of a mail.
 * @example wordBeliefs(mail.topics()).lost //=> 0.83
 */
export function wordBeliefs({ logs }: TopicReading): Beliefs {
  return normalised(tableOf(TICKET_TOPICS, (topic) => Math.exp(logs[TOPICS.indexOf(topic)] ?? 0)));
}

/**
 * The same with what the phrases say, and each clause that leaves no doubt. Money asked back makes it a refund, whatever else is
 * told.
 * @example heardBeliefs(wordBeliefs(reading), verdict, reading).refund //=> 0.97
 */
export function heardBeliefs(words: Beliefs, byPhrases: Verdict, reading: TopicReading): Beliefs {
  const { type, priority, reply, certainty } = byPhrases;
  const spoken = topicOf(type, priority, reply);
  const heard: Record<TicketTopic, number> = { ...words };
  heard[spoken] *= Math.exp(PHRASE_WEIGHT[certainty]);
  if (type === 'remboursement')
    return normalised(tableOf(TICKET_TOPICS, (topic) => (REFUNDS.includes(topic) ? heard[topic] : 0)));
  const likeliest = TICKET_TOPICS.reduce((best, topic) => (heard[topic] > heard[best] ? topic : best));
  const graver = isMoreUrgent(OUTCOMES[spoken].priority, OUTCOMES[likeliest].priority);
  raise(
    heard,
    CRITICAL.filter((topic) => topic !== spoken),
    CLAUSE_SHARE,
    reading,
  );
  if (graver && certainty !== 'none') raise(heard, [spoken], SPOKEN_SHARE, reading);
  return normalised(heard);
}

/** Lets each topic that a clause leaves no doubt about have its share of the mail. */
function raise(
  heard: Record<TicketTopic, number>,
  topics: readonly TicketTopic[],
  share: number,
  reading: TopicReading,
): void {
  for (const topic of topics) {
    const alone = reading.inOneClause(topic);
    if (alone <= BEYOND_DOUBT) continue;
    const others = TICKET_TOPICS.reduce((sum, other) => sum + (other === topic ? 0 : heard[other]), 0);
    const due = share * alone;
    heard[topic] = Math.max(heard[topic], (due / (1 - due)) * others);
  }
}

function normalised(weights: Beliefs): Beliefs {
  const sum = TICKET_TOPICS.reduce((total, topic) => total + weights[topic], 0);
  return tableOf(TICKET_TOPICS, (topic) => (sum > 0 ? weights[topic] / sum : 1 / TICKET_TOPICS.length));
}

// Two opinions on a mail become one decision: the phrases found in it, and the model of its words.
import { isMoreUrgent, type Priority } from '../terms/levels';
import { OUTCOMES, type TicketTopic, TOPICS, type Topic, topicOf } from './model/topics';
import type { TopicReading } from './model/word-model';
import { type MailReading, withSubject } from './read-mail';
import { decideByPhrases } from './rules/decide-by-phrases';
import type { Certainty, Verdict } from './rules/verdict';

/** What a decision by phrases adds to the logarithm of its topic: 1 makes the topic e times as likely. */
const PHRASE_WEIGHT: Readonly<Record<Certainty, number>> = {
  firm: 1.4,
  weak: 0.5,
  none: 0,
};
/** With fewer known words and phrases the model has nothing to go by. */
const LEAST_KNOWN = 3;
/** A topic less likely than this is no more than a guess. */
const LEAST_LIKELY = 0.15;
/**
 * From this probability of a critical report on, a mail is not taken for one of this priority: a grave report that
 * waits for days costs more than a light one that is read at once.
 */
const CRITICAL_DOUBT: Readonly<Record<Priority, number>> = {
  critique: 1,
  elevee: 0.5,
  moyenne: 0.35,
  basse: 0.17,
};
/** From this probability on a clause on its own leaves no doubt, whatever the rest of the mail is about. */
const BEYOND_DOUBT = 0.9;
const CRITICAL_FAULTS: readonly TicketTopic[] = ['unusable', 'lost'];
const CRITICAL: readonly TicketTopic[] = [...CRITICAL_FAULTS, 'payment', 'charged', 'refund-payment'];
const REFUNDS: readonly Topic[] = ['refund', 'refund-payment', 'refund-fault'];
const FUNCTIONS: readonly Topic[] = ['function', 'sync'];

/** The natural logarithm of each topic's probability, what the phrases say included; `mass` is left out. */
type Logs = Map<Topic, number>;

/**
 * The verdict on one mail. `answeredBefore`: support has already answered in this cycle.
 * @example decideMail(readMail({ ...message, text: 'Tout a disparu.' }), false).cause //=> 'data-lost'
 */
export function decideMail(mail: MailReading, answeredBefore: boolean): Verdict {
  const byPhrases = decideByPhrases(mail.signals, answeredBefore);
  const unnamed = byPhrases.certainty !== 'firm' || byPhrases.cause === 'refund-asked';
  if (unnamed && mail.subject === '' && mail.signals.has('stillbad')) {
    // « Hélas, cela ne va pas mieux » takes what still fails from the subject of the reply.
    const named = withSubject(mail);
    return weigh(decideByPhrases(named.signals, answeredBefore), named);
  }
  return weigh(byPhrases, mail);
}

function weigh(byPhrases: Verdict, mail: MailReading): Verdict {
  const { certainty, type, priority } = byPhrases;
  const reading = mail.topics();
  if (certainty !== 'firm' && reading.known < LEAST_KNOWN) return byPhrases;
  const logs: Logs = new Map(TOPICS.map((topic, i) => [topic, reading.logs[i] ?? 0]));
  logs.delete('mass');
  // Money asked back makes it a refund, whatever else is told; the phrases told why.
  const refund = type === 'remboursement';
  if (refund && priority !== 'moyenne') return withLikelierReply(byPhrases, logs);
  const spoken = topicOf(type, priority, byPhrases.reply);
  if (certainty !== 'none') logs.set(spoken, (logs.get(spoken) ?? 0) + PHRASE_WEIGHT[certainty]);
  const topic = refund ? likeliest(logs, REFUNDS) : weightiest(logs, reading);
  const kept =
    certainty === 'none'
      ? Math.exp(logs.get(topic) ?? 0) < LEAST_LIKELY
      : topic === spoken || outweighs(byPhrases, topic, logs, reading);
  return kept ? byPhrases : verdictOn(topic, logs, mail);
}

/** A refund for a fault is granted at once only where something was tried already: the words may tell so. */
function withLikelierReply(refund: Verdict, logs: Logs): Verdict {
  const exchanged = likeliest(logs, ['refund', 'refund-fault']) === 'refund-fault';
  return refund.cause === 'refund-asked' && exchanged
    ? { ...refund, reply: 'remboursement-immediat' }
    : refund;
}

/** The likeliest topic, or a critical one where that cannot be ruled out. */
function weightiest(logs: Logs, reading: TopicReading): TicketTopic {
  const topic = likeliest(logs, TOPICS);
  const { priority } = OUTCOMES[topic];
  if (priority === 'critique') return topic;
  if (probability(logs, CRITICAL) > CRITICAL_DOUBT[priority]) return likeliest(logs, CRITICAL);
  if (FUNCTIONS.includes(topic)) return topic;
  return CRITICAL.find((grave) => reading.inOneClause(grave) > BEYOND_DOUBT) ?? topic;
}

/** Of several matters the gravest decides, however little of the mail it fills. */
function outweighs(byPhrases: Verdict, topic: TicketTopic, logs: Logs, reading: TopicReading): boolean {
  const spoken = topicOf(byPhrases.type, byPhrases.priority, byPhrases.reply);
  const { priority } = OUTCOMES[spoken];
  if (!isMoreUrgent(priority, OUTCOMES[topic].priority)) return false;
  const plain = byPhrases.certainty === 'firm' && priority === 'critique';
  if (plain && probability(logs, [spoken]) > LEAST_LIKELY) return true;
  return reading.inOneClause(spoken) > BEYOND_DOUBT;
}

function verdictOn(topic: TicketTopic, logs: Logs, { signals, topics }: MailReading): Verdict {
  const calm = (topic === 'other' || topic === 'plan') && signals.has('noturgent');
  const worst =
    topic === 'refund-fault' && CRITICAL_FAULTS.includes(likeliest(logs, [...CRITICAL_FAULTS, ...FUNCTIONS]));
  const { priority } = OUTCOMES[topic];
  return {
    ...OUTCOMES[topic],
    priority: calm ? 'basse' : worst ? 'critique' : priority,
    words: topics().wordsFor(topic),
    certainty: 'firm',
    by: 'model',
  };
}

function likeliest(logs: Logs, topics: readonly Topic[]): TicketTopic {
  let best: TicketTopic = 'other';
  let most = Number.NEGATIVE_INFINITY;
  for (const topic of topics) {
    const log = logs.get(topic);
    if (topic === 'mass' || log === undefined || log <= most) continue;
    best = topic;
    most = log;
  }
  return best;
}

/** Of some topics together. */
function probability(logs: Logs, topics: readonly Topic[]): number {
  const share = (of: readonly Topic[]) => of.reduce((sum, topic) => sum + Math.exp(logs.get(topic) ?? 0), 0);
  return share(topics) / share([...logs.keys()]);
}

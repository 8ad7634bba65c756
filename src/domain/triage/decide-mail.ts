// Two opinions on a mail become one decision: the phrases found in it, and the model of its words.
import type { MessageSnapshot } from '../mailbox/conversation';
import { isMoreUrgent, type Priority } from '../terms/levels';
import { OUTCOMES, type TicketTopic, TOPICS, type Topic, topicOf } from './model/topics';
import type { TopicReading, WordModel } from './model/word-model';
import { bareSubject, type MailReading } from './read-mail';
import { type Certainty, type Decision, decideByPhrases, REFUND_ASKED } from './rules/decide';
import { readSignals, type Signals } from './rules/signals';

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

/** Decides on one mail. `answeredBefore`: support has already answered in this conversation. */
export function decideMail(
  message: MessageSnapshot,
  { text, subject, signals }: MailReading,
  answeredBefore: boolean,
  model: WordModel,
): Decision {
  const byPhrases = decideByPhrases(signals, answeredBefore);
  const unnamed = byPhrases.certainty !== 'firm' || byPhrases.why === REFUND_ASKED;
  if (unnamed && subject === '' && signals.has('stillbad')) {
    // « Hélas, cela ne va pas mieux » takes what still fails from the subject of the reply.
    const withSubject = readSignals(bareSubject(message), text);
    return weigh(decideByPhrases(withSubject, answeredBefore), model.read(withSubject), withSubject);
  }
  return weigh(byPhrases, model.read(signals), signals);
}

function weigh(byPhrases: Decision, reading: TopicReading, signals: Signals): Decision {
  const spoken = topicOf(byPhrases.type, byPhrases.priority, byPhrases.reply);
  const { certainty } = byPhrases;
  // Money asked back makes it a refund, whatever else is told; the phrases told why.
  const refund = byPhrases.type === 'remboursement';
  if (certainty !== 'firm' && reading.known < LEAST_KNOWN) return byPhrases;
  const logs = new Map<Topic, number>();
  TOPICS.forEach((topic, i) => {
    if (topic !== 'mass') logs.set(topic, reading.logs[i] ?? 0);
  });
  if (refund && byPhrases.priority !== 'moyenne') {
    const exchanged = likeliest(logs, ['refund', 'refund-fault']) === 'refund-fault';
    const fault = byPhrases.why === REFUND_ASKED;
    return fault && exchanged ? { ...byPhrases, reply: 'remboursement-immediat' } : byPhrases;
  }
  if (certainty !== 'none') logs.set(spoken, (logs.get(spoken) ?? 0) + PHRASE_WEIGHT[certainty]);
  let topic = likeliest(logs, refund ? REFUNDS : TOPICS);
  const doubted = !refund && OUTCOMES[topic].priority !== 'critique';
  if (doubted && probability(logs, CRITICAL) > CRITICAL_DOUBT[OUTCOMES[topic].priority])
    topic = likeliest(logs, CRITICAL);
  else if (doubted && !FUNCTIONS.includes(topic))
    topic = CRITICAL.find((grave) => reading.inOneClause(grave) > BEYOND_DOUBT) ?? topic;
  if (topic === spoken && certainty !== 'none') return byPhrases;
  if (certainty !== 'none' && isMoreUrgent(OUTCOMES[spoken].priority, OUTCOMES[topic].priority)) {
    // Of several matters the gravest decides, however little of the mail it fills.
    const plain = certainty === 'firm' && OUTCOMES[spoken].priority === 'critique';
    const likely = plain && probability(logs, [spoken]) > LEAST_LIKELY;
    if (likely || reading.inOneClause(spoken) > BEYOND_DOUBT) return byPhrases;
  }
  if (certainty === 'none' && Math.exp(logs.get(topic) ?? 0) < LEAST_LIKELY) return byPhrases;
  return decisionOn(topic, logs, reading, signals);
}

type Logs = ReadonlyMap<Topic, number>;

function decisionOn(topic: TicketTopic, logs: Logs, reading: TopicReading, signals: Signals): Decision {
  const { type, priority, reply, why } = OUTCOMES[topic];
  const calm = (topic === 'other' || topic === 'plan') && signals.has('noturgent');
  const worst =
    topic === 'refund-fault' && CRITICAL_FAULTS.includes(likeliest(logs, [...CRITICAL_FAULTS, ...FUNCTIONS]));
  return {
    type,
    priority: calm ? 'basse' : worst ? 'critique' : priority,
    reply,
    why: `${why}, d’après les mots`,
    words: reading.wordsFor(topic),
    certainty: 'firm',
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

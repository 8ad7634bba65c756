// The second opinion on a mail: a linear model over its words and the phrases found, with learned weights.
import type { Signals } from '../rules/signals';
import { TOPIC_WEIGHTS } from './topic-weights';
import { TOPICS, type Topic } from './topics';
import { featuresOfClause } from './word-features';

const { exp, log, max, sqrt } = Math;

/** What the model makes of one mail. */
export interface TopicReading {
  /** Natural logarithm of each topic's probability, in the order of `TOPICS`. */
  readonly logs: readonly number[];
  /** How many features of the mail the model knows. */
  readonly known: number;
  /** The probability of a topic in the clause that on its own speaks most for it. */
  inOneClause(topic: Topic): number;
  /** How much a feature speaks for a topic and against the others, as likely as they are in this mail. */
  leaning(feature: string, topic: Topic): number;
}

/** One character for each weight: its position in this alphabet, from the middle, in steps. */
export const WEIGHT_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const MIDDLE = WEIGHT_ALPHABET.length / 2;

/** A clause of fewer known features says too little on its own. */
const LEAST_IN_CLAUSE = 5;

/** One for each topic, in the order of `TOPICS`. */
type Weights = Float64Array;

/** A stem or a phrase that was met. */
interface Feature {
  /** Null for one that the model does not know. */
  readonly weights: Weights | null;
  /** Number of the mail in which it was met last. */
  mail: number;
}

const NOTHING: readonly number[] = TOPICS.map(() => 0);

/** Features whose weights are remembered; customers' vocabulary has no end. */
const MAX_REMEMBERED = 20_000;

/**
 * Multinomial logistic regression on the presence of features. A line of its source is `feature`, a space, then a
 * character for the weight of each topic; the first line holds the step of the weights, the second the weights that
 * every mail has. A line is read when its feature is first met: an execution of the platform reads one conversation.
 * @example new WordModel(TOPIC_WEIGHTS).read(readSignals('', 'xyzzy')).known //=> 0
 */
export class WordModel {
  private readonly step: number;
  private readonly base: Weights;
  private readonly remembered = new Map<string, Feature>();
  private mails = 0;

  constructor(private readonly source: string) {
    const [step = '', base = ''] = source.trim().split('\n', 2);
    this.step = Number(step);
    this.base = this.weightsIn(base);
  }

  /** What the words and phrases of a mail are about. */
  read({ clauses }: Signals): TopicReading {
    if (this.remembered.size > MAX_REMEMBERED) this.remembered.clear();
    const features = clauses.map((clause) => featuresOfClause(clause).map((text) => this.featureOf(text)));
    const { logs, known } = this.judge(this.eachOnce(features));
    let strongest: readonly number[] | null = null;
    return {
      logs,
      known,
      inOneClause: (topic) => {
        strongest ??= this.strongestOf(
          features.filter((_, i) => (clauses[i]?.tokens.length ?? 0) >= LEAST_IN_CLAUSE),
        );
        return exp(strongest[TOPICS.indexOf(topic)] ?? 0);
      },
      leaning: (feature, topic) => this.leaning(feature, TOPICS.indexOf(topic), logs),
    };
  }

  private eachOnce(clauses: readonly (readonly Feature[])[]): Feature[] {
    this.mails += 1;
    const once: Feature[] = [];
    for (const features of clauses) {
      for (const feature of features) {
        if (feature.mail === this.mails) continue;
        feature.mail = this.mails;
        once.push(feature);
      }
    }
    return once;
  }

  /** The highest logarithm of each topic in any of these clauses that says enough on its own. */
  private strongestOf(clauses: readonly (readonly Feature[])[]): readonly number[] {
    const strongest = TOPICS.map(() => Number.NEGATIVE_INFINITY);
    for (const features of clauses) {
      const { logs, known } = this.judge(features);
      if (known < LEAST_IN_CLAUSE) continue;
      logs.forEach((value, topic) => {
        strongest[topic] = max(strongest[topic] ?? value, value);
      });
    }
    return strongest;
  }

  private judge(features: readonly Feature[]): { logs: readonly number[]; known: number } {
    const sums = [...NOTHING];
    let known = 0;
    for (const { weights } of features) {
      if (weights === null) continue;
      known += 1;
      for (let topic = 0; topic < sums.length; topic += 1)
        sums[topic] = (sums[topic] ?? 0) + (weights[topic] ?? 0);
    }
    const share = 1 / sqrt(max(1, known));
    return { logs: logProbabilities(sums.map((sum, topic) => (this.base[topic] ?? 0) + sum * share)), known };
  }

  private leaning(feature: string, topic: number, logs: readonly number[]): number {
    const { weights } = this.featureOf(feature);
    if (weights === null) return 0;
    return (weights[topic] ?? 0) - logs.reduce((sum, of, i) => sum + exp(of) * (weights[i] ?? 0), 0);
  }

  private featureOf(text: string): Feature {
    const known = this.remembered.get(text);
    if (known !== undefined) return known;
    const feature = { weights: this.weightsOf(text), mail: 0 };
    this.remembered.set(text, feature);
    return feature;
  }

  private weightsOf(feature: string): Weights | null {
    const line = `\n${feature} `;
    const at = this.source.indexOf(line);
    if (at < 0) return null;
    const end = this.source.indexOf('\n', at + 1);
    return this.weightsIn(this.source.slice(at + line.length, end < 0 ? undefined : end));
  }

  private weightsIn(row: string): Weights {
    return Float64Array.from(row, (character) => (WEIGHT_ALPHABET.indexOf(character) - MIDDLE) * this.step);
  }
}

let shipped: WordModel | null = null;

/**
 * The model with the weights of this release, read when the first mail is: each execution starts cold.
 * @example shippedModel().read(readSignals('', 'Tout a disparu.')).logs[TOPICS.indexOf('lost')] //=> -0.02
 */
export function shippedModel(): WordModel {
  shipped ??= new WordModel(TOPIC_WEIGHTS);
  return shipped;
}

function logProbabilities(sums: readonly number[]): readonly number[] {
  const top = max(...sums);
  const total = top + log(sums.reduce((sum, value) => sum + exp(value - top), 0));
  return sums.map((value) => value - total);
}

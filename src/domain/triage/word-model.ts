// The second opinion on a mail: a linear model over its words and the phrases found, with learned weights.
import type { Signals, SourceClause } from './signals';
import { TOPIC_WEIGHTS } from './topic-weights';
import { TOPICS, type Topic } from './topics';
import { featuresOf, featuresOfClause } from './word-features';

/** What the model makes of one mail. */
export interface TopicReading {
  /** Natural logarithm of each topic's probability, in the order of `TOPICS`. */
  readonly logs: readonly number[];
  /** How many features of the mail the model knows. */
  readonly known: number;
  /** The customer's words that speak most for a topic, null when none does. */
  wordsFor(topic: Topic): string | null;
}

/** One character for each weight: position in this alphabet, from the middle, times `WEIGHT_STEP`. */
export const WEIGHT_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const MIDDLE = WEIGHT_ALPHABET.length / 2;
const CODE_OF_A = 97;

/** Indices in `TOPICS`, each followed by its weight. */
type Weights = readonly number[];

/** Features whose weights are remembered; customers' vocabulary has no end. */
const MAX_REMEMBERED = 20_000;

/**
 * Multinomial logistic regression on the presence of features. A line of its source is `feature`, a space, then a
 * letter for the topic and a character for the weight, as often as needed; the first line holds the step of the
 * weights, the second the weights that every mail has. A line is read when its feature is first met: an execution of
 * the platform reads one conversation.
 */
export class WordModel {
  private readonly step: number;
  private readonly base: readonly number[];
  private readonly remembered = new Map<string, Weights | null>();

  constructor(private readonly source: string) {
    const [step = '', base = ''] = source.trim().split('\n', 2);
    this.step = Number(step);
    const sums = TOPICS.map(() => 0);
    add(sums, this.weightsIn(base), 1);
    this.base = sums;
  }

  read(signals: Signals): TopicReading {
    const found: Weights[] = [];
    for (const feature of featuresOf(signals)) {
      const weights = this.weightsOf(feature);
      if (weights !== null) found.push(weights);
    }
    const share = 1 / Math.sqrt(Math.max(1, found.length));
    const sums = [...this.base];
    for (const weights of found) add(sums, weights, share);
    return {
      logs: logProbabilities(sums),
      known: found.length,
      wordsFor: (topic) => this.strongestClause(signals, TOPICS.indexOf(topic)),
    };
  }

  private strongestClause(signals: Signals, topic: number): string | null {
    let best: SourceClause | null = null;
    let most = 0;
    for (const clause of signals.clauses) {
      let sum = 0;
      for (const feature of featuresOfClause(clause)) sum += this.weightOf(feature, topic);
      if (sum > most) {
        most = sum;
        best = clause;
      }
    }
    return best === null ? null : best.words();
  }

  private weightOf(feature: string, topic: number): number {
    const pairs = this.weightsOf(feature);
    if (pairs === null) return 0;
    for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === topic) return pairs[i + 1] ?? 0;
    return 0;
  }

  private weightsOf(feature: string): Weights | null {
    const known = this.remembered.get(feature);
    if (known !== undefined) return known;
    const line = `\n${feature} `;
    const at = this.source.indexOf(line);
    const end = this.source.indexOf('\n', at + 1);
    const weights =
      at < 0 ? null : this.weightsIn(this.source.slice(at + line.length, end < 0 ? undefined : end));
    if (this.remembered.size > MAX_REMEMBERED) this.remembered.clear();
    this.remembered.set(feature, weights);
    return weights;
  }

  private weightsIn(pairs: string): Weights {
    const weights: number[] = [];
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const weight = (WEIGHT_ALPHABET.indexOf(pairs.charAt(i + 1)) - MIDDLE) * this.step;
      weights.push(pairs.charCodeAt(i) - CODE_OF_A, weight);
    }
    return weights;
  }
}

let shipped: WordModel | null = null;

/** The model with the weights of this release, read when the first mail is: each execution starts cold. */
export function shippedModel(): WordModel {
  shipped ??= new WordModel(TOPIC_WEIGHTS);
  return shipped;
}

function add(sums: number[], pairs: Weights, share: number): void {
  for (let i = 0; i < pairs.length; i += 2) {
    const topic = pairs[i] ?? 0;
    sums[topic] = (sums[topic] ?? 0) + (pairs[i + 1] ?? 0) * share;
  }
}

function logProbabilities(sums: readonly number[]): number[] {
  const top = Math.max(...sums);
  const total = top + Math.log(sums.reduce((sum, value) => sum + Math.exp(value - top), 0));
  return sums.map((value) => value - total);
}

// Learns the weights of the word model: multinomial logistic regression by AdaGrad, with a penalty on the sum of the
// absolute weights that makes most of them zero. No random numbers and no dates: the same mails give the same weights.

import { TOPICS, type Topic, topicOf } from '../../src/domain/triage/model/topics';
import { featuresOf } from '../../src/domain/triage/model/word-features';
import { WEIGHT_ALPHABET } from '../../src/domain/triage/model/word-model';
import { readMail } from '../../src/domain/triage/read-mail';
import { decideByPhrases } from '../../src/domain/triage/rules/decide-by-phrases';
import { readSignals, type Signals } from '../../src/domain/triage/rules/signals';
import { type MailLine, messageOf } from './mail-line';

/** What one mail or report teaches. */
export interface Lesson {
  readonly topic: Topic;
  readonly features: readonly string[];
}

// Looked up once: under jest each look-up of a global costs more than the sum it serves.
const { abs, exp, max, sqrt } = Math;

const MIN_LESSONS = 2;
const ROUNDS = 20;
const RATE = 0.3;
const BASE_RATE = 0.01;
/** Penalties on the sum of the squared and of the absolute weights. */
const SQUARED = 0.000_3;
const ABSOLUTE = 0.000_4;
const FEATURES_KEPT = 2_500;
const CLASSES = TOPICS.length;

/** The lesson of a labelled mail, null where its label leaves the topic open. */
export function lessonOf(line: MailLine): Lesson | null {
  const { signals } = readMail(messageOf(line));
  const topic = expectedTopic(line, signals);
  return topic === null ? null : { topic, features: [...featuresOf(signals)] };
}

/** Reads `reports.txt`: `[topic]`, then one report a line. */
export function reportLessons(source: string): Lesson[] {
  let topic: Topic | undefined;
  return source.split('\n').flatMap((line) => {
    if (line === '' || line.startsWith('#')) return [];
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      topic = TOPICS.find((name) => name === heading);
      if (topic === undefined) throw new Error(`unknown topic « ${heading} »`);
      return [];
    }
    if (topic === undefined) throw new Error(`report before the first topic: « ${line} »`);
    return [{ topic, features: [...featuresOf(readSignals('', line))] }];
  });
}

/** An escalation hides the reply: there the phrases tell the topic, where they agree with the label. */
function expectedTopic({ expect }: MailLine, signals: Signals): Topic | null {
  const { ticket, type, priority, reply } = expect;
  if (!ticket) return 'mass';
  if (type === null || priority === null) return null;
  if (reply !== 'escalade') return topicOf(type, priority, reply);
  const found = decideByPhrases(signals, false);
  return found.type === type && found.priority === priority ? topicOf(type, priority, found.reply) : null;
}

/** The source of a word model of at most so many features, as `WordModel` reads it. */
export function learnTopics(lessons: readonly Lesson[], kept = FEATURES_KEPT): string {
  const counts = countFeatures(lessons);
  const common = [...counts].filter(([, count]) => count >= MIN_LESSONS).map(([feature]) => feature);
  const first = descend(lessons, common);
  const telling = common
    .map((feature, i) => ({ feature, weight: first.strongest(i) * sqrt(counts.get(feature) ?? 0) }))
    .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1))
    .slice(0, kept)
    .map(({ feature }) => feature)
    .sort();
  return write(descend(lessons, telling), telling);
}

function countFeatures(lessons: readonly Lesson[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of lessons)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

interface Learnt {
  readonly base: Float64Array;
  /** One row of weights for each feature, one column for each topic. */
  readonly weights: Float64Array;
  strongest(feature: number): number;
}

function descend(lessons: readonly Lesson[], vocabulary: readonly string[]): Learnt {
  const index = new Map(vocabulary.map((feature, i) => [feature, i]));
  const examples = lessons.map(({ topic, features }) => ({
    topic: TOPICS.indexOf(topic),
    rows: features.flatMap((feature) => index.get(feature) ?? []),
  }));
  const weights = new Float64Array(vocabulary.length * CLASSES);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const slope: Slope = { weights, squares, base: new Float64Array(CLASSES), odds: new Float64Array(CLASSES) };
  for (let round = 0; round < ROUNDS; round += 1) for (const example of examples) step(slope, example);
  const { base } = slope;
  const strongest = (feature: number) =>
    max(...weights.subarray(feature * CLASSES, (feature + 1) * CLASSES).map((weight) => abs(weight)));
  return { base, weights, strongest };
}

interface Example {
  readonly topic: number;
  /** The rows of its features. */
  readonly rows: readonly number[];
}

/** Where the descent stands: the weights, and the sums of squares that slow each of them down. */
interface Slope {
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  readonly base: Float64Array;
  /** Of the example at hand. */
  readonly odds: Float64Array;
}

/** One step down the error of one example. */
function step({ weights, squares, base, odds }: Slope, { topic, rows }: Example): void {
  const share = 1 / sqrt(max(1, rows.length));
  odds.set(base);
  for (const row of rows)
    for (let k = 0; k < CLASSES; k += 1) odds[k] = at(odds, k) + at(weights, row * CLASSES + k) * share;
  toProbabilities(odds);
  for (let k = 0; k < CLASSES; k += 1) {
    const error = at(odds, k) - (k === topic ? 1 : 0);
    base[k] = at(base, k) - BASE_RATE * error;
    for (const row of rows) {
      const i = row * CLASSES + k;
      const slope = error * share + SQUARED * at(weights, i);
      squares[i] = at(squares, i) + slope * slope;
      const rate = RATE / sqrt(at(squares, i));
      weights[i] = shrink(at(weights, i) - rate * slope, rate * ABSOLUTE);
    }
  }
}

function at(values: Float64Array, i: number): number {
  return values[i] ?? 0;
}

function shrink(weight: number, by: number): number {
  if (abs(weight) <= by) return 0;
  return weight > 0 ? weight - by : weight + by;
}

function toProbabilities(odds: Float64Array): void {
  const top = max(...odds);
  let total = 0;
  for (let k = 0; k < odds.length; k += 1) {
    odds[k] = exp(at(odds, k) - top);
    total += at(odds, k);
  }
  for (let k = 0; k < odds.length; k += 1) odds[k] = at(odds, k) / total;
}

function write({ base, weights }: Learnt, vocabulary: readonly string[]): string {
  const middle = WEIGHT_ALPHABET.length / 2;
  const largest = (values: Float64Array) => values.reduce((most, weight) => max(most, abs(weight)), 0);
  const most = max(largest(weights), largest(base));
  const step = Math.ceil((1_000 * most) / (middle - 1)) / 1_000;
  const characters = (row: Float64Array) =>
    [...row].map((weight) => WEIGHT_ALPHABET.charAt(Math.round(weight / step) + middle)).join('');
  const lines = vocabulary.map(
    (feature, i) => `${feature} ${characters(weights.subarray(i * CLASSES, (i + 1) * CLASSES))}`,
  );
  return [String(step), characters(base), ...lines].join('\n');
}

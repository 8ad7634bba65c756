// Where no phrase is recognised: the class whose words the mail resembles most (naive Bayes, learned weights).
import { FALLBACK_CLASSES, type FallbackClass } from './fallback-classes';
import { FALLBACK_WEIGHTS } from './fallback-weights';
import { wordFeatures } from './word-features';

export interface Guess {
  readonly name: FallbackClass;
  /** How far it stands above the next class, in natural logarithms. */
  readonly margin: number;
  /** The words that weighed most. */
  readonly words: readonly string[];
}

let table: ReadonlyMap<string, readonly number[]> | null = null;

/** The most likely class of a text, null when its words say nothing. */
export function guessClass(subject: string, text: string): Guess | null {
  table ??= readTable();
  const sums = FALLBACK_CLASSES.map(() => 0);
  const rows: { feature: string; weights: readonly number[] }[] = [];
  for (const feature of wordFeatures(subject, text)) {
    const weights = table.get(feature);
    if (weights === undefined) continue;
    rows.push({ feature, weights });
    weights.forEach((weight, i) => {
      sums[i] = (sums[i] ?? 0) + weight / 10;
    });
  }
  const order = sums.map((sum, i) => ({ sum, i })).sort((a, b) => b.sum - a.sum);
  const [first, second] = order;
  const name = first === undefined ? undefined : FALLBACK_CLASSES[first.i];
  if (first === undefined || second === undefined || name === undefined || rows.length === 0) return null;
  const words = rows
    .sort((a, b) => (b.weights[first.i] ?? 0) - (a.weights[first.i] ?? 0))
    .slice(0, 3)
    .map(({ feature }) => feature);
  return { name, margin: first.sum - second.sum, words };
}

function readTable(): Map<string, readonly number[]> {
  const result = new Map<string, readonly number[]>();
  for (const line of FALLBACK_WEIGHTS.split('\n')) {
    const at = line.indexOf('=');
    if (at > 0) result.set(line.slice(0, at), [...line.slice(at + 1)].map((letter) => letter.charCodeAt(0) - 80));
  }
  return result;
}

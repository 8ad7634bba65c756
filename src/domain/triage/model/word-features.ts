// What the word model counts: stems of words, and the phrases found. Training and reading share it.
import type { Signals, SourceClause } from '../rules/signals';

/** What is asked for beside the matter itself. */
const BESIDE = new Set(['escalate', 'noturgent']);

/**
 * Stems and phrases of a clause. A phrase says something else in a question: one by its mark, or by « comment », « peut-on ».
 * @example featuresOfClause(clause) //=> ['toutes', 'mes', 'seance', 'ont', 'dispar', '=lost']
 */
export function featuresOfClause({ tokens, question, phrases }: SourceClause): readonly string[] {
  const features = question ? ['?'] : [];
  for (const { word } of tokens) if (word.stem !== null) features.push(word.stem);
  const sign = question || phrases.includes('howto') ? '?' : '=';
  for (const name of phrases) if (!BESIDE.has(name)) features.push(sign + name);
  return features;
}

/**
 * Stems and phrases of a mail, each once.
 * @example featuresOf(readSignals('', 'Merci merci')).has('merci') //=> true
 */
export function featuresOf({ clauses }: Signals): ReadonlySet<string> {
  return new Set(clauses.flatMap(featuresOfClause));
}

// What the word model counts: stems of words, and the phrases found. Training and reading share it.
import type { Signals, SourceClause } from '../rules/signals';

/**
 * The feature that stands for a phrase of the lexicon: in a question it says something else.
 * @example phraseFeature('lost', true) //=> '?lost'
 */
function phraseFeature(signal: string, asked: boolean): string {
  return `${asked ? '?' : '='}${signal}`;
}

/**
 * True for a clause that asks: by its mark, or by « comment », « peut-on ».
 * @example asks({ ...clause, question: false, phrases: ['howto'] }) //=> true
 */
function asks({ question, phrases }: SourceClause): boolean {
  return question || phrases.includes('howto');
}

/** What is asked for beside the matter itself. */
const BESIDE = new Set(['escalate', 'noturgent']);

/**
 * Stems and phrases of a clause.
 * @example featuresOfClause(clause) //=> ['toutes', 'mes', 'seance', 'ont', 'dispar', '=lost']
 */
export function featuresOfClause(clause: SourceClause): readonly string[] {
  const features: string[] = [];
  addFeatures(clause, (feature) => features.push(feature));
  return features;
}

/**
 * Stems and phrases of a mail, each once.
 * @example featuresOf(readSignals('', 'Merci merci')).has('merci') //=> true
 */
export function featuresOf({ clauses }: Signals): ReadonlySet<string> {
  const features = new Set<string>();
  for (const clause of clauses) addFeatures(clause, (feature) => features.add(feature));
  return features;
}

function addFeatures(clause: SourceClause, add: (feature: string) => void): void {
  if (clause.question) add('?');
  for (const { word } of clause.tokens) if (word.stem !== null) add(word.stem);
  const asked = asks(clause);
  for (const name of clause.phrases) if (!BESIDE.has(name)) add(phraseFeature(name, asked));
}

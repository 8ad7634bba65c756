// What the word model counts: stems of words, and the phrases found. Training and reading share it.
import type { Signals, SourceClause } from './signals';

/** The feature that stands for a phrase of the lexicon: in a question it says something else. */
export function phraseFeature(signal: string, asked: boolean): string {
  return `${asked ? '?' : '='}${signal}`;
}

/** True for a clause that asks: by its mark, or by « comment », « peut-on ». */
export function asks({ question, phrases }: SourceClause): boolean {
  return question || phrases.includes('howto');
}

/** What is asked for beside the matter itself. */
const BESIDE = new Set(['escalate', 'noturgent']);

/** Stems and phrases of a clause. */
export function featuresOfClause(clause: SourceClause): string[] {
  const features: string[] = clause.question ? ['?'] : [];
  for (const { word } of clause.tokens) if (word.stem !== null) features.push(word.stem);
  const asked = asks(clause);
  for (const name of clause.phrases) if (!BESIDE.has(name)) features.push(phraseFeature(name, asked));
  return features;
}

/** Stems and phrases of a mail, each once. */
export function featuresOf({ clauses }: Signals): Set<string> {
  const features = new Set<string>();
  for (const clause of clauses) for (const feature of featuresOfClause(clause)) features.add(feature);
  return features;
}

// What the word model counts: stems of words, and the phrases found. Training and reading share it.
import type { Signals, SourceClause } from './signals';

const STEM = 6;
const COUNTED = /^[^\d,$]+$/;

/**
 * The stem of a word, null for what says nothing (numbers, marks).
 *
 * @example stemOf('synchronise') //=> 'synchr'
 */
export function stemOf(word: string): string | null {
  return COUNTED.test(word) ? word.slice(0, STEM) : null;
}

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
  for (const { word } of clause.tokens) {
    const stem = stemOf(word);
    if (stem !== null) features.push(stem);
  }
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

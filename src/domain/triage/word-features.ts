// What the word model counts: stems of words, and the phrases found. Training and reading share it.
import type { Clause } from './clauses';
import type { Signals } from './signals';

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

/** The feature that stands for a phrase of the lexicon. */
export function phraseFeature(signal: string): string {
  return `=${signal}`;
}

/** What is asked for beside the matter itself. */
const BESIDE = new Set(['escalate', 'noturgent']);

/** Stems and phrases of a mail, each once. */
export function featuresOf(signals: Signals): string[] {
  const features = new Set<string>();
  for (const clause of signals.clauses) for (const stem of stemsOf(clause)) features.add(stem);
  for (const name of signals.names()) if (!BESIDE.has(name)) features.add(phraseFeature(name));
  return [...features];
}

function stemsOf({ tokens, question }: Clause): string[] {
  const stems = tokens.flatMap(({ word }) => stemOf(word) ?? []);
  return question ? ['?', ...stems] : stems;
}

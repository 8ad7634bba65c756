// The features of the fallback: word stems, and which word classes meet in a clause. Training and reading share them.
import { clausesOf } from './clauses';
import { classesOf, knows } from './signals';

const STEM = 6;
/** Words that say nothing alone. */
const EMPTY = new Set(
  'bonjour bonsoir de la le les l un une des du d et a au aux en je j vous me m mon ma mes que qu qui ce c est pour sur dans avec par il elle on nous se s y ne n merci svp the to i my is it and of for in this that you your hello hi cordialement pas plus'.split(
    ' ',
  ),
);
const NEGATION = /^(?:pas|plus|jamais|rien|aucun|aucune|ni|sans|not|no|never|t|impossible|nicht|kein|keine)$/;
/** Classes of too wide a meaning to tell anything. */
const WIDE = /^(?:pas|aucun|mine|money|askfor|ouvr|block)$/;

/** Stems of a text, its word classes, and the pairs of classes that share a clause; each once. */
export function wordFeatures(subject: string, text: string): string[] {
  const features = new Set<string>();
  for (const clause of [
    ...clausesOf(subject.slice(0, 200), knows),
    ...clausesOf(text.slice(0, 1_500), knows),
  ]) {
    const classes = new Set<string>();
    for (const { word } of clause.tokens) {
      if (NEGATION.test(word)) classes.add('!');
      if (word === ',' || word === '$' || /\d/.test(word)) continue;
      if (!EMPTY.has(word)) features.add(word.slice(0, STEM));
      for (const name of classesOf(word)) if (!WIDE.test(name)) classes.add(name);
    }
    if (clause.question) classes.add('?');
    const names = [...classes].sort();
    names.forEach((name, i) => {
      features.add(`@${name}`);
      for (const other of names.slice(i + 1, i + 8)) features.add(`@${name} ${other}`);
    });
  }
  return [...features];
}

import type { Correspondent } from '../domain/conversation';

/** Words that a company's or a service's name holds, and a person's does not. */
const NOT_A_PERSON =
  /\b(?:sarl|sas|sasu|sa|eurl|gmbh|ltd|inc|llc|service|services|support|contact|info|équipe|equipe|team|client|clients|société|societe|association|agence|studio|groupe|group|conseil|direction|comptabilité|compta|accueil|secrétariat|lycée|école|mairie|cabinet|monsieur|madame|famille|admin|newsletter|noreply|no-reply)\b/i;
const NAME = /^[\p{L}][\p{L}\p{M}’'.-]*$/u;

const INITIAL = /^\p{L}\.?$/u;

/**
 * The first name to greet with; null when the sender's name is not plainly a person's.
 * A family name in capitals may come first, as in « DUPONT Julie ».
 *
 * @example firstName({ name: 'Julie Martin', address: '' }) //=> 'Julie'
 */
export function firstName({ name }: Correspondent): string | null {
  const cleaned = name.replace(/\([^()]*\)/g, ' ').trim();
  const [family, given] = cleaned.split(/\s*,\s*/);
  const words = (given === undefined ? cleaned : `${given} ${family}`)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 4 || NOT_A_PERSON.test(cleaned)) return null;
  if (!words.every((word) => NAME.test(word) && !INITIAL.test(word))) return null;
  const allCapitals = words.every(isCapitals);
  const first = allCapitals ? words[0] : words.find((word) => !isCapitals(word));
  if (first === undefined || /\.$/.test(first)) return null;
  return first
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase())
    .join('-');
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

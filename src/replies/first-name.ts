import type { Correspondent } from '../domain/mailbox/conversation';
import { FIRST_NAMES, FIRST_OR_FAMILY_NAMES } from './first-names';

/** Words of a company's or a service's name, which a person's name does not contain. */
const NOT_A_PERSON =
  /(?<![\p{L}\p{M}])(?:sarl|sas|sasu|sa|sci|eurl|gmbh|ltd|inc|llc|service|services|support|contact|info|équipe|equipe|team|client|clients|société|societe|ets|éts|établissements|entreprise|association|fondation|agence|atelier|boutique|magasin|boulangerie|pharmacie|garage|hôtel|hotel|restaurant|librairie|maison|studio|groupe|group|conseil|consulting|direction|comptabilité|compta|accueil|secrétariat|institut|université|collège|lycée|école|mairie|cabinet|famille|admin|newsletter|noreply|no-reply|via|chez|et|and)(?![\p{L}\p{M}])/iu;
const CIVILITY = /^(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|me)$/i;
const NAME = /^\p{L}[\p{L}\p{M}’'.-]*$/u;
const INITIAL = /^\p{L}(?:\.-?\p{L})?\.?$/u;

/**
 * The first name to greet with; null when the sender's name is not plainly a person's: better none than a wrong one.
 *
 * A first word is taken when it is a known first name, or when the address itself is made of the sender's words. A
 * known first name may also stand last, as in « Dupont Julie », unless it is as often a family name.
 * @example firstName({ name: 'DUPONT Julie', address: 'x@example.fr' }) //=> 'Julie'
 */
export function firstName({ name, address }: Correspondent): string | null {
  const cleaned = name
    .replace(/\([^()]*\)/g, ' ')
    .replace(/’/g, "'")
    .trim();
  const parts = cleaned.split(',');
  if (NOT_A_PERSON.test(cleaned) || parts.length > 2) return null;
  const all = [...parts].reverse().flatMap((part) => part.split(/\s+/).filter((word) => word !== ''));
  const titled = CIVILITY.test((all[0] ?? '').replace('.', ''));
  // « Julie M. » is Julie.
  const words = withoutInitial(titled ? all.slice(1) : all);
  if (words.length < 1 || words.length > 4) return null;
  if (!words.every((word) => NAME.test(word) && !INITIAL.test(word))) return null;
  const found = choose(words, parts.length === 2, address, titled);
  return found === null ? null : inTitleCase(found);
}

function withoutInitial(words: readonly string[]): readonly string[] {
  return INITIAL.test(words[words.length - 1] ?? '') ? words.slice(0, -1) : words;
}

function choose(words: readonly string[], comma: boolean, address: string, titled: boolean): string | null {
  const [first = '', ...rest] = words;
  const last = rest[rest.length - 1];
  // « Madame Martin » names the family.
  if (last === undefined) return !titled && FIRST_NAMES.has(root(first)) ? first : null;
  const someInCapitals = words.some(isCapitals) && !words.every(isCapitals);
  const given = words.find((word) => !isCapitals(word));
  // Where only the family name is in capitals, or a comma parts the two, the order is known.
  if (someInCapitals && given !== undefined)
    return isFirstName(given) || inAddress(words, address) ? given : null;
  if (comma) return isFirstName(first) || inAddress(words, address) ? first : null;
  if (FIRST_NAMES.has(root(first))) return first;
  if (FIRST_NAMES.has(root(last))) return last;
  if (isFirstName(first)) return first;
  return inAddress([first, last], address) && startsAddress(first, address) ? first : null;
}

function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(root(word)) || FIRST_OR_FAMILY_NAMES.has(root(word));
}

/** What the lists know a name by; of a compound, its first part. */
function root(word: string): string {
  return withoutAccents(word).split('-')[0] ?? '';
}

function inAddress(words: readonly string[], address: string): boolean {
  const tokens = localTokens(address);
  return words.every((word) => tokens.includes(withoutAccents(word)));
}

function startsAddress(word: string, address: string): boolean {
  return localTokens(address)[0] === withoutAccents(word);
}

function localTokens(address: string): readonly string[] {
  return withoutAccents(address.split('@')[0] ?? '').split(/[^a-z-]+/);
}

function withoutAccents(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function inTitleCase(word: string): string {
  return word
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase())
    .join('-');
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

// Names in a message, which say nothing: of whom it greets, and of its author below it.
import type { Correspondent } from '../mailbox/conversation';
import { plainWords } from './plain-words';

/** By whom and to whom a message is written. */
export interface Correspondents {
  readonly from: Correspondent;
  /** Our last message to its author, with its signature. */
  readonly ours: string;
  /** What the author wrote before, with the signatures. */
  readonly before: readonly string[];
  /** True where ours asks for something, so that a name may be the answer. */
  readonly asks: boolean;
}

/** So many lines of a name, a trade and numbers below thanks. */
const SIGNATURE_LINES = 6;
const CARD_LINE = 80;
/** A line by which people can be reached, and nothing else. */
const CONTACT =
  /^(?:(?:t[ée]l|mob|portable|phone|fax|t|m|e-?mail|mail|web|site)\b\.?[ :]{0,3})?(?:\+?[\d ()./-]{8,25}|(?:https?:\/\/|www\.)[^\s]{3,120}|[^\s@]{1,64}@[^\s@]{3,120})$/i;
/** What says something wherever it stands, and is on no card. */
const SAYS =
  /(?<!\p{L})(?:toujours|encore|jamais|aucune?|plus|pas|rien|non|oui|yes|no|not|never|still|panne|plante\w*|marche\w*|fonctionne\w*|bugs?|vide|perdue?s?|manque\w*|besoin|svp|stp|please|merci de|version|compte|abonnement|paiement|facture|identifiant|android|i?phone|waiting|refund\w*|cancel\w*|broken|crash\w*|help)(?!\p{L})|(?<!\p{L})(?:r[ée]sili|rembours|annul|urgen|probl[èe]m|souci|erreur|bloqu|attend|re[çc]u|r[ée]pon|rappel|relanc|supprim|d[ée]sinstall)|purefocus|\?$/iu;
/** What stands before a name: « Bonjour Sophie », « Merci Léo ». */
const BEFORE_NAMES =
  'bonjour bonsoir salut coucou hello hi hey cher chère dear merci mercis merciii thanks thank.you thx mademoiselle madame monsieur mme à.vous infiniment beaucoup much'
    .split(' ')
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`);
const NAME = "\\p{Lu}\\p{Ll}[\\p{L}'’]{0,20}(?:-\\p{Lu}\\p{Ll}[\\p{L}'’]{0,20})?";
const ADDRESSED = new RegExp(
  `((?:^|[\\s(])(?:${BEFORE_NAMES.join('|')}),?) (${NAME})(?=[\\s,.!;:)]|$)`,
  'gu',
);
const TITLES = ['m', 'mme', 'mlle', 'mr', 'mrs', 'ms', 'monsieur', 'madame', 'dr', 'pr', 'me', 'maitre'];
/** What is asked for or complained of, and may stand where a name does. */
const NO_NAME =
  /iphone|ipad|samsung|galaxy|(?<!\p{L})pixel|xiaomi|huawei|(?<!\p{L})oppo(?!\p{L})|(?<!\p{L})apple(?!\p{L})|google|windows|(?<!\p{L})mac(?!\p{L})|(?<!\p{L})premium|(?<!\p{L})(?:tout|mensuelle?|annuelle?)(?!\p{L})/iu;
const ASKS_NAMES = /\b(?:noms?|prenoms?|names?|titulaire|qui)\b/;

/**
 * A message without the names behind greetings and thanks, and without name, trade and numbers of its author below it. Only
 * names that the author bears, or by which we greeted, are taken for names; where we ask, only ours.
 * @example withoutNames('Merci Nadia !\nJulie', '', { from: JULIE, ours: '', before: [], asks: false }) //=> 'Merci !'
 */
export function withoutNames(
  text: string,
  card: string,
  { from, ours, before, asks }: Correspondents,
): string | null {
  const signers = signedNames(ours);
  const names = [
    ...wordsOf(`${from.name} ${from.address.split('@')[0] ?? ''}`),
    ...greeted(ours),
    ...before.flatMap(signedNames),
  ];
  const own = [...TITLES, ...names];
  const repeated = before.flatMap((text) => linesOf(text.trim()).slice(-SIGNATURE_LINES));
  const isName = (line: string) =>
    isNameOf(own, line) ||
    (repeated.includes(line) && !isNoName(line) && wordsOf(line).some((word) => names.includes(word)));
  const isCard = (line: string) =>
    line === '' ||
    isName(line) ||
    CONTACT.test(line) ||
    repeated.includes(line) ||
    (!asks && isCardLine(line));
  if (!linesOf(card).every(isCard)) return null;
  const lines = linesOf(text.trim());
  const name = firstNameOfTail(lines, isCard, isName);
  const namesAsked = asks && ASKS_NAMES.test(plainWords(ours.slice(-1_400)) ?? '');
  const signed = name < 0 || namesAsked || lines.length - name > SIGNATURE_LINES;
  return (signed ? lines : lines.slice(0, name))
    .join('\n')
    .replace(ADDRESSED, (all, word: string, addressed: string) =>
      isNoName(addressed) ||
      TITLES.includes(addressed.toLowerCase()) ||
      (asks && !wordsOf(addressed).every((part) => signers.includes(part)))
        ? all
        : word,
    )
    .replace(/([.!]) ([^\s.!?,]{2,30})\.?$/, (all, end: string, last: string) =>
      !namesAsked && isName(last) ? end : all,
    );
}

/** Where the first name stands below which there is nothing but a card; -1 where there is none, or only in the first line. */
function firstNameOfTail(
  lines: readonly string[],
  isCard: (line: string) => boolean,
  isName: (line: string) => boolean,
): number {
  let first = -1;
  for (let i = lines.length - 1; i > 0; i -= 1) {
    const line = lines[i] ?? '';
    if (!isCard(line)) break;
    if (isName(line)) first = i;
  }
  return first;
}

/**
 * Words by which one of us signed: of the last two lines, where they are as short as a name.
 * @example signedNames('C’est corrigé.\nNadia') //=> ['nadia']
 */
export function signedNames(ours: string): readonly string[] {
  return linesOf(ours.slice(-400).trim())
    .slice(-2)
    .filter((line) => line.split(/\s+/).length <= 4 && !/[.!?]$/.test(line))
    .flatMap((line) => line.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [])
    .filter((name) => !isNoName(name))
    .flatMap(wordsOf);
}

/**
 * The words of a name that is displayed, without those that may say something.
 * @example namesOf({ name: 'Julie Martin', address: 'jm@example.fr' }) //=> ['julie', 'martin']
 */
export function namesOf({ name }: Correspondent): readonly string[] {
  return wordsOf(name).filter((word) => word.length > 1 && !isNoName(word));
}

/** Whom we greeted: « Bonjour Madame Roche ». */
function greeted(ours: string): readonly string[] {
  const [, names = ''] =
    /^\s*(?:bonjour|bonsoir|hello|hi|dear|ch[èe]re?)((?: [\p{Lu}][\p{L}.'’-]{0,30}){1,4})\s*[,!\n]/iu.exec(
      ours.slice(0, 200),
    ) ?? [];
  return wordsOf(names);
}

/** « Julie Martin », « J. Martin », « JM » for Julie Martin. */
function isNameOf(own: readonly string[], line: string): boolean {
  const words = wordsOf(line);
  const initials = line.replace(/[\s.-]/g, '');
  if (/^\p{Lu}{1,3}$/u.test(initials))
    return [...initials].every((initial) => own.some((name) => name.startsWith(wordsOf(initial)[0] ?? '?')));
  return (
    !isNoName(line) &&
    words.some((word) => word.length > 1 && !TITLES.includes(word)) &&
    words.every(
      (word) => own.includes(word) || (word.length === 1 && own.some((name) => name.startsWith(word))),
    )
  );
}

/** Trade, firm and address: short, as a title begins, and without any word of a request. */
function isCardLine(line: string): boolean {
  return line.length <= CARD_LINE && /^[^\p{L}]{0,3}[\p{Lu}\d]/u.test(line) && !SAYS.test(line);
}

/**
 * True for what is asked for or complained of, though it may look like a name.
 * @example isNoName('Android') //=> true
 */
export function isNoName(text: string): boolean {
  return NO_NAME.test(text) || SAYS.test(text);
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim());
}

function wordsOf(text: string): readonly string[] {
  return (plainWords(text.slice(0, 200)) ?? '').match(/[a-z']+/g) ?? [];
}

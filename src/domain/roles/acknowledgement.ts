// Whether a message of ours says nothing but that the customer's mail arrived (R4 of the promise): then it is no answer.
import {
  ABOUT,
  COMING_BACK,
  HOURS,
  MORE,
  NUMBER,
  POINTING,
  RECEIPT,
  REGRET,
  ROBOTIC,
} from './acknowledgement-phrases';
import { asksSomething } from './asking';
import { JOINING, POLITE, THANKS } from './courtesy-phrases';
import { leftOver, type PhraseBook, phraseBook } from './left-over';
import { isNoName } from './names-taken-away';
import { plainWords } from './plain-words';

/** Longer texts say more than that mail arrived; in characters. */
const TEXT_LIMIT = 4_000;
/** Where a new clause begins; a colon does not part « Objet » from the subject. */
const CLAUSES =
  /[.!?;\n,()]+|(?<!\b(?:objet|date|sujet|subject|reference|numero) ?):(?! ?\d)| (?:et|mais|car|puis|and|but|so)(?= )|[–—]| \/ /;
const SAYS_SOMETHING = [RECEIPT, COMING_BACK];
const BESIDES = [HOURS, NUMBER, ROBOTIC, REGRET, /^lien$/];
const GREETED =
  /((?:^|[\n.!] ?)\s*(?:[Rr]e-?)?(?:[Bb]onjour|[Bb]onsoir|[Cc]oucou|[Hh]ello|[Hh]i|[Hh]ey|[Dd]ear|[Cc]h[eè]re?|[Mm]erci|[Tt]hanks|[Tt]hank you|[Gg]ot it, thanks))(?:,? (?:M\.|Mme|Mlle|Madame|Monsieur|Ms|Mr|Mrs)\.?)?(?: \p{Lu}[\p{L}’'-]{1,30}){1,3}(?=[\s,.!]|$)/gu;
/** The last bow of a formal letter. */
const BOW = /(?:veuillez|je vous prie d'|nous vous prions d') ?(?:agreer|recevoir|croire)[^.!\n]{0,160}/g;
const LINK = /(?:https?:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+){0,3}\.[a-z]{2,12}(?:\/\S*)?/g;
/** A line, or the end of one, by which somebody signs. */
const SIGNED =
  /(?:^|[.!…\n,])[ \t]*(?:(?:[Ll][’']|[Ll]e |[Ll]a |[Tt]he |[Vv]otre )?(?:[ÉéEe]quipe|[Ss]ervice|[Ss]upport|[Tt]eam|[Dd]irection)|\p{Lu}[\p{L}’'.-]{0,30})(?: (?:(?:de|du|des|la|le|clients?|[ée]quipe|support|team|service)|\p{Lu}[\p{L}’'.-]{0,30})){0,4}\s*$/u;
const MAX_SIGNED = 4;

let book: PhraseBook<'polite'> | null = null;

/**
 * True when each clause is politeness, regret, a receipt, an announcement that somebody will write, opening hours or a
 * number, and there is a receipt or an announcement, or politeness alone. One that says what was done, or asks
 * something, makes it an answer.
 * @example isAcknowledgement('Nous avons bien reçu votre message et revenons vers vous.') //=> true
 */
export function isAcknowledgement(text: string): boolean {
  if (text.length > TEXT_LIMIT) return false;
  const plain = plainOf(unsigned(text));
  if (asksSomething(plain)) return false;
  const clauses = plain
    .split(CLAUSES)
    .map((clause) => clause.trim())
    .filter((clause) => /[a-z0-9]/.test(clause));
  // Whether a clause is politeness takes longest to tell: one that says more and is none settles it.
  if (!clauses.every((clause) => saysNoMore(clause) || isPolite(clause))) return false;
  const said = clauses.filter((clause) => saysNoMore(clause) && !isPolite(clause));
  return said.length === 0 || said.some((clause) => SAYS_SOMETHING.some((pattern) => pattern.test(clause)));
}

function saysNoMore(clause: string): boolean {
  if (MORE.test(clause)) return false;
  return [...SAYS_SOMETHING, ...BESIDES].some((pattern) => pattern.test(clause));
}

function isPolite(clause: string): boolean {
  book ??= phraseBook({ polite: [...THANKS, ...POLITE] }, JOINING);
  return leftOver(clause, book, { names: [] }).rest === '';
}

/** Without those whom we greet, and those who sign. */
function unsigned(text: string): string {
  let rest = text.trim().replace(GREETED, '$1');
  for (let i = 0; i < MAX_SIGNED; i += 1)
    rest = rest.replace(SIGNED, (name) => (isNoName(name.replace(/purefocus/gi, '')) ? name : '')).trimEnd();
  return rest;
}

/** The plain words, sentence by sentence, since `plainWords` reads short texts only; what our mail is about says nothing. */
function plainOf(text: string): string {
  return text
    .split(/(?<=[.!?\n])/)
    .map((part) => `${plainWords(part) ?? part}${part.endsWith('\n') ? '\n' : ' '}`)
    .join('')
    .replace(BOW, ' ')
    .replace(LINK, ' ; lien ; ')
    .replace(POINTING, ' ')
    .replace(ABOUT, '');
}

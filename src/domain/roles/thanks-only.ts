// Whether a customer's message only says thanks: proof is that nothing else is left of it.
import type { MessageSnapshot } from '../mailbox/conversation';
import { asksLeave, asksSomething } from './asking';
import type { Words } from './conversation-so-far';
import { ASSENT, IF_AGAIN, JOINING, POLITE, SOLVED, THANKS } from './courtesy-phrases';
import { type LeftOver, leftOver, type PhraseBook, phraseBook } from './left-over';
import { namesOf, signedNames, withoutNames } from './names-taken-away';
import { plainWords } from './plain-words';
import { isPraise } from './praise';

type Kind = 'thanks' | 'polite' | 'solved' | 'assent';

/** What a message of thanks is held against. */
export interface Thanked {
  /** Our last message to the customer, with its signature. */
  readonly ours: string;
  /** What its author wrote before, with the signatures. */
  readonly before: readonly string[];
  /** Its subject where that is not the conversation's: it says something of its own. */
  readonly newSubject: string;
}

/** Files that mail programs add to anybody's mail. */
const HARMLESS_FILES =
  /^(?:application\/(?:x-)?pkcs7-signature|application\/pgp-signature|text\/(?:x-)?vcard|application\/ms-tnef)$/;
/** Pictures that people take; programs name those of signatures otherwise. */
const TAKEN = /^(?:img[_-]|photo|capture|screen|pxl_|dsc|whatsapp)/i;

/** « Voilà » gives something where something was asked for, be it behind a link. */
const GIVES = /\b(?:voila|voici|here (?:it is|you go|they are)|ci joint|joint|attached)\b/;

let book: PhraseBook<Kind> | null = null;

/**
 * True when nothing is left of the new text once thanks, compliments, « c’est réglé », greetings and names are taken away,
 * and nothing in it answers what we asked: « d’accord » does where we asked for leave.
 * @example isThanksOnly({ ...message, text: 'Merci, toujours pareil.' }, words, thanked) //=> false
 */
export function isThanksOnly(
  message: MessageSnapshot,
  { text, card }: Pick<Words, 'text' | 'card'>,
  { ours, before, newSubject }: Thanked,
): boolean {
  const asks = asksSomething(ours);
  if (sendsSomething(message, asks)) return false;
  const own = withoutNames(`${newSubject}\n${text}`, card, { from: message.from, ours, before, asks });
  const plain = own === null ? null : plainWords(own);
  if (plain === null || plain === '' || plain.includes('?')) return false;
  if (asks && GIVES.test(plain)) return false;
  book ??= phraseBook(
    { thanks: THANKS, polite: POLITE, solved: SOLVED, assent: [...ASSENT, ...IF_AGAIN] },
    JOINING,
  );
  const besides = asks
    ? { names: [] }
    : { names: [...signedNames(ours), ...namesOf(message.from)], isEmptyClause: isPraise };
  const left: LeftOver<Kind>[] = [];
  for (const sentence of asks ? (plain.match(/[^.!?\n]+/g) ?? []) : [plain]) {
    const { found, happy, rest } = leftOver(sentence, book, besides);
    // What joins phrases, or a name, says something where it stands alone.
    if (rest !== '' || (asks && found.size === 0 && !happy)) return false;
    left.push({ found, happy, rest });
  }
  const some = left.some(
    ({ found, happy }) => happy || found.has('thanks') || found.has('solved') || found.has('assent'),
  );
  return some && !(asksLeave(ours) && consents(plain, left));
}

/** « Super » and 👍 say yes as well as « d’accord » does; thanks and wishes on their own do not. */
function consents(plain: string, left: readonly LeftOver<Kind>[]): boolean {
  if (left.some(({ found, happy }) => happy || found.has('assent') || found.has('solved'))) return true;
  const [thanked = ''] = /\b(?:merci|thanks?|remercie|remerciements)\b/.exec(plain) ?? [];
  return (
    thanked === '' ||
    /\b(?:parfait|super|top|nickel|genial|excellent|impeccable|impec|magnifique|cool|tres bien|great|perfect|awesome|ok|okay|marche|bon)\b/.test(
      plain,
    )
  );
}

/** Files and pictures, in place of words or beside them. */
function sendsSomething({ attachments }: MessageSnapshot, asks: boolean): boolean {
  return attachments.some(({ inline, mimeType, name }) =>
    inline ? asks || TAKEN.test(name) : !HARMLESS_FILES.test(mimeType),
  );
}

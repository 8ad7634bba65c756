// Whether a message of ours promises another one (R5 of the promise): then the conversation stays with us until it came.
import { asksSomething } from '../roles/asking';
import { plainWords } from '../roles/plain-words';
import {
  ASKED_FIRST,
  COMING_BACK,
  DOES,
  DOING_IT,
  DOING_NOW,
  IDEA,
  IF_CUSTOMER,
  LATER,
  OTHERS,
  OVER,
  WILL_BE_DONE,
  WILL_DO,
} from './promise-phrases';

/** What a message of ours promises. */
export interface PromiseRead {
  /** The sentence, as it was written and short. */
  readonly words: string;
  /** In plain form, what says until when: the sentence, and what stands behind it where that goes on about time. */
  readonly when: string;
  /** 'said' where a further message is announced; 'likely' where we only say that we are at it, or will be. */
  readonly confidence: 'said' | 'likely';
  /** True where the same message asks the customer for something. */
  readonly asks: boolean;
}

/** Characters of a text that are read: nobody promises behind them. */
const TEXT_LIMIT = 6_000;
/** Characters of one sentence: what goes on without a full stop is read in parts. */
const SENTENCE_LIMIT = 400;
const QUOTED = 90;
/** A sentence that only says how long it takes. */
const ABOUT_TIME =
  /^(?:comptez|compte|cela|ca|ce sera|il faut|delai|au plus tard|d'ici|sous|avant|dans|probablement|sans doute|normalement|en principe|this|it|expect|by|within)\b/;

/**
 * The promise that a text makes; null where it makes none. Where several are made, the first that says so in words.
 * `idea` is true where the conversation is about an idea: that one was passed on promises nothing.
 * @example promiseIn('Bonjour, nous vérifions et revenons vers vous demain.', false)?.confidence //=> 'said'
 */
export function promiseIn(text: string, idea: boolean): PromiseRead | null {
  const sentences = sentencesOf(text.slice(0, TEXT_LIMIT));
  const found = sentences.flatMap(({ plain, words }, i) => {
    const passedOn = idea || IDEA.test(plain) || IDEA.test(sentences[i - 1]?.plain ?? '');
    const confidence = confidenceOf(plain, passedOn);
    if (confidence === null) return [];
    const next = sentences[i + 1]?.plain ?? '';
    const when = ABOUT_TIME.test(next) ? `${plain}. ${next}` : plain;
    return [{ confidence, when, words }];
  });
  const [first] = [...found.filter(({ confidence }) => confidence === 'said'), ...found];
  if (first === undefined) return null;
  const dated = found.map(({ when }) => when).join('. ');
  return { ...first, when: dated, asks: asksSomething(text) };
}

/** Clause by clause: what is denied in one, or depends on the customer in those before it, is promised in none. */
function confidenceOf(plain: string, passedOn: boolean): PromiseRead['confidence'] | null {
  if (plain.endsWith('?')) return null;
  const theirs = OTHERS.test(plain);
  let best: PromiseRead['confidence'] | null = null;
  let depends = false;
  let asked = false;
  for (const { clause, next } of clausesOf(plain)) {
    depends = IF_CUSTOMER.test(clause) || KEPT.test(clause) || (depends && !TURNS.test(clause.trim()));
    const first = asked;
    asked = ASKED_FIRST.test(clause) || (asked && !TURNS.test(clause.trim()));
    if (depends || first || (theirs && !OURSELVES.test(clause)) || OVER.test(clause) || startsWithIf(next))
      continue;
    if (COMING_BACK.test(clause)) {
      if (!DOING_IT.test(clause) || LATER.test(plain)) best = 'said';
    } else if (!passedOn && !theirs && isLikely(clause)) best ??= 'likely';
  }
  return best;
}

/** Each clause with the next one, on which it may depend; behind a semicolon something new is said. */
function clausesOf(plain: string): readonly { readonly clause: string; readonly next: string }[] {
  return plain
    .split(';')
    .flatMap((part) => part.split(CLAUSES).map((clause, i, all) => ({ clause, next: all[i + 1] ?? '' })));
}

const isLikely = (clause: string) =>
  WILL_DO.test(clause) ||
  DOING_NOW.test(clause) ||
  (DOES.test(clause) && LATER.test(clause)) ||
  (WILL_BE_DONE.test(clause) && (LATER.test(clause) || /\bpar (?:nos|nous|notre)\b/.test(clause)));

const startsWithIf = (clause: string) => (IF_CUSTOMER.exec(clause.trim())?.index ?? -1) === 0;

/** Named beside others, who will do the rest. */
const OURSELVES = /\b(?:nous|je|j'|on|we|i)\b/;
/** What follows keeps a promise. */
const KEPT = /\b(?:comme (?:promis|convenu|annonce|prevu)|as promised)\b/;
/** Where a new clause begins. */
const CLAUSES = /[,:()]| (?=(?:mais|sinon|cependant|toutefois|but|otherwise) )/;
/** What follows does not depend on what stood before. */
const TURNS =
  /^(?:mais|sinon|en attendant|de (?:notre|mon) cote|par ailleurs|cependant|toutefois|d'ici la|meanwhile|but|otherwise)\b/;

/** Not behind a day or a month in short: « lun. 30 nov. à 18 h ». */
const SENTENCE_END =
  /(?<=[.!?…])(?<!\b(?:lun|mar|mer|jeu|ven|sam|dim|janv|févr|avr|juil|sept|oct|nov|déc)\.)\s+|\n+/;

interface Sentence {
  readonly plain: string;
  readonly words: string;
}

function sentencesOf(text: string): readonly Sentence[] {
  return text
    .split(SENTENCE_END)
    .flatMap((part) => part.match(new RegExp(`[\\s\\S]{1,${SENTENCE_LIMIT}}`, 'g')) ?? [])
    .map((part) => ({ plain: plainWords(part) ?? '', words: shortened(part.replace(/\s+/g, ' ').trim()) }))
    .filter(({ plain }) => plain !== '');
}

function shortened(words: string): string {
  return words.length <= QUOTED ? words : `${words.slice(0, QUOTED - 1).trimEnd()}…`;
}

// Text to clauses of folded tokens: what the phrase lexicon is matched against.
import { STOP, type Vocabulary, type Word } from './vocabulary';

export interface Token {
  readonly word: Word;
  /** Where it stands in the original text. */
  readonly start: number;
  readonly end: number;
}

export interface Clause {
  readonly tokens: readonly Token[];
  readonly question: boolean;
}

/** Words that open a new clause: what was said before does not reach beyond them. */
const OPENERS = new Set(
  'mais cependant pourtant toutefois neanmoins sinon but however aber pero maar alors except sauf'.split(' '),
);
/** A last token by which phrases can ask for the end of the clause. */
const END = '$';
const CLAUSE_LIMIT = 60;
const WRAPPED_LINE = 58;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}@._+-]/u;
/** What is known of each UTF-16 unit; of half a pair nothing ever is. */
const KINDS = new Uint8Array(0x1_0000);
const UNKNOWN = 0;
const IN_WORD = 1;
const OTHER = 2;
const LAST_UNIT = 0xffff;
const LINE = '\n'.charCodeAt(0);

/** Cuts a text into clauses. */
export function clausesOf(text: string, vocabulary: Vocabulary): Clause[] {
  const clauses: Clause[] = [];
  const comma = vocabulary.wordOf(',');
  let tokens: Token[] = [];
  const end = (question: boolean) => {
    if (tokens.some(({ word }) => word !== comma)) {
      const at = tokens[tokens.length - 1]?.end ?? 0;
      tokens.push({ word: vocabulary.wordOf(END), start: at, end: at });
      clauses.push({ tokens, question });
    }
    tokens = [];
  };
  let lineStart = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    at = endOfWord(text, start);
    if (at === start) at += (text.codePointAt(start) ?? 0) > LAST_UNIT ? 2 : 1;
    if (text.charCodeAt(start) === LINE) {
      while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1;
      if (start - lineStart < WRAPPED_LINE || /[-•*–\d\n]/.test(text.charAt(at))) end(false);
      lineStart = at;
      continue;
    }
    const piece = text.slice(start, at);
    const { words, mark } = vocabulary.read(piece);
    for (const word of words) {
      if (word.text === STOP) {
        end(false);
        continue;
      }
      if (OPENERS.has(word.text)) end(false);
      tokens.push({ word, start, end: at });
      if (tokens.length >= CLAUSE_LIMIT) end(false);
    }
    if (mark === 'comma') tokens.push({ word: comma, start, end: at });
    else if (mark !== null) end(mark === 'question');
  }
  end(false);
  return clauses;
}

/** Where a run of letters, digits and what may stand inside a word ends; `start` when there is none. */
function endOfWord(text: string, start: number): number {
  let at = start;
  for (;;) {
    const unit = text.charCodeAt(at);
    const kind = KINDS[unit] ?? OTHER;
    if (kind === IN_WORD) at += 1;
    else if (kind !== UNKNOWN) return at;
    else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const inWord = WORD_CHARACTER.test(character);
      if (character.length === 1) KINDS[unit] = inWord ? IN_WORD : OTHER;
      if (!inWord) return at;
      at += character.length;
    }
  }
}

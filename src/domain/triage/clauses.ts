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
const PIECE = /[\p{L}\p{N}\p{M}@._+-]+|[^\s\p{L}\p{N}\p{M}@._+-]|\n[ \t]*/gu;

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
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const piece = match[0];
    const start = match.index;
    if (piece.startsWith('\n')) {
      const next = text.charAt(start + piece.length);
      if (start - lineStart < WRAPPED_LINE || /[-•*–\d\n]/.test(next)) end(false);
      lineStart = start + piece.length;
      continue;
    }
    const { words, mark } = vocabulary.read(piece);
    for (const word of words) {
      if (word.text === STOP) {
        end(false);
        continue;
      }
      if (OPENERS.has(word.text)) end(false);
      tokens.push({ word, start, end: start + piece.length });
      if (tokens.length >= CLAUSE_LIMIT) end(false);
    }
    if (mark === 'comma') tokens.push({ word: comma, start, end: start + 1 });
    else if (mark !== null) end(mark === 'question');
  }
  end(false);
  return clauses;
}

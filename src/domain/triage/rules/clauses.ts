// Text to clauses of folded tokens: what the phrase lexicon is matched against.
import { type Piece, STOP, type Vocabulary, type Word } from './vocabulary';

/** A word with its place. */
interface Token {
  readonly word: Word;
  /** Where it stands in the original text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What is said at one go; what is denied or supposed in it does not reach beyond. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** True where a question mark ends it. */
  readonly question: boolean;
}

/** Words that open a new clause: what was said before does not reach beyond them. */
const OPENERS = new Set(
  'mais cependant pourtant toutefois neanmoins sinon but however aber pero maar alors except sauf'.split(' '),
);
/** A last token by which phrases can ask for the end of the clause. */
const END = '$';
const CLAUSE_LIMIT = 60;
/** A line of fewer characters ends because its writer ended it, and its clause with it. */
const WRAPPED_LINE = 58;
/** A run of letters, digits and what may stand inside a word; a line end with the blanks after it; any other mark. */
const PIECE = /[\p{L}\p{N}\p{M}@._+-]+|\n[ \t]*|\S/gu;

/**
 * Cuts a text into clauses: at marks that end a sentence, at words such as « mais », at lines that are not wrapped.
 * @example clausesOf('Ça plante. Merci', vocabulary).length //=> 2
 */
export function clausesOf(text: string, vocabulary: Vocabulary): Clause[] {
  const writer = new ClauseWriter(vocabulary);
  let lineStart = 0;
  for (const { 0: piece, index: start } of text.matchAll(PIECE)) {
    const end = start + piece.length;
    if (!piece.startsWith('\n')) {
      writer.add(vocabulary.read(piece), start, end);
      continue;
    }
    if (start - lineStart < WRAPPED_LINE || /[-•*–\d\n]/.test(text.charAt(end))) writer.endClause(false);
    lineStart = end;
  }
  writer.endClause(false);
  return writer.clauses;
}

class ClauseWriter {
  readonly clauses: Clause[] = [];
  private tokens: Token[] = [];
  private readonly comma: Word;
  private readonly end: Word;

  constructor(vocabulary: Vocabulary) {
    this.comma = vocabulary.wordOf(',');
    this.end = vocabulary.wordOf(END);
  }

  add({ words, mark }: Piece, start: number, end: number): void {
    for (const word of words) this.addWord(word, start, end);
    if (mark === 'comma') this.tokens.push({ word: this.comma, start, end });
    else if (mark !== null) this.endClause(mark === 'question');
  }

  endClause(question: boolean): void {
    const { tokens } = this;
    if (tokens.some(({ word }) => word !== this.comma)) {
      const at = tokens[tokens.length - 1]?.end ?? 0;
      tokens.push({ word: this.end, start: at, end: at });
      this.clauses.push({ tokens, question });
    }
    this.tokens = [];
  }

  private addWord(word: Word, start: number, end: number): void {
    if (word.text === STOP || OPENERS.has(word.text)) this.endClause(false);
    if (word.text === STOP) return;
    this.tokens.push({ word, start, end });
    if (this.tokens.length >= CLAUSE_LIMIT) this.endClause(false);
  }
}

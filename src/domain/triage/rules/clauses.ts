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
const CLAUSE_LIMIT = 60;
/** A line of fewer characters ends because its writer ended it, and its clause with it. */
const WRAPPED_LINE = 58;
/** A run of letters, digits and what may stand inside a word. */
const RUN = /[\p{L}\p{N}\p{M}@._+-]+/uy;
/** The same of ASCII, by code: most of a mail, and looked up faster than matched. */
const IN_RUN = Array.from({ length: 128 }, (_, code) => /[a-z0-9@._+-]/i.test(String.fromCharCode(code)));
const BLANK = /\s/;

/**
 * Cuts a text into clauses: at marks that end a sentence, at words such as « mais », at lines that are not wrapped.
 * @example clausesOf('Ça plante. Merci', vocabulary).length //=> 2
 */
export function clausesOf(text: string, vocabulary: Vocabulary): Clause[] {
  const writer = new ClauseWriter(vocabulary);
  let lineStart = 0;
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    end = pieceEnd(text, start);
    const first = text.charAt(start);
    if (first === '\n') {
      if (start - lineStart < WRAPPED_LINE || /[-•*–\d\n]/.test(text.charAt(end))) writer.endClause(false);
      lineStart = end;
    } else if (first !== ' ' && !BLANK.test(first))
      writer.add(vocabulary.read(text.slice(start, end)), start, end);
  }
  writer.endClause(false);
  return writer.clauses;
}

/** Where the piece that begins here ends: a run, a line end with the blanks after it, or a single character. */
function pieceEnd(text: string, start: number): number {
  let end = runEnd(text, start);
  if (end > start) return end;
  if (text.charAt(start) !== '\n') return start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
  end += 1;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end += 1;
  return end;
}

function runEnd(text: string, start: number): number {
  let end = start;
  while (IN_RUN[text.charCodeAt(end)] === true) end += 1;
  if (end === text.length || text.charCodeAt(end) < IN_RUN.length) return end;
  RUN.lastIndex = end;
  return RUN.test(text) ? RUN.lastIndex : end;
}

class ClauseWriter {
  readonly clauses: Clause[] = [];
  private tokens: Token[] = [];

  constructor(private readonly vocabulary: Vocabulary) {}

  add({ words, mark }: Piece, start: number, end: number): void {
    for (const word of words) this.addWord(word, start, end);
    if (mark === 'comma') this.tokens.push({ word: this.vocabulary.comma, start, end });
    else if (mark !== null) this.endClause(mark === 'question');
  }

  endClause(question: boolean): void {
    const { tokens } = this;
    const { comma, clauseEnd } = this.vocabulary;
    if (tokens.some(({ word }) => word !== comma)) {
      const at = tokens[tokens.length - 1]?.end ?? 0;
      tokens.push({ word: clauseEnd, start: at, end: at });
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

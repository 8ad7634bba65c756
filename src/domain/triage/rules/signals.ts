// What a text says, clause by clause: the phrases of the lexicon, without what is denied, supposed or over.

import { FAULTS, PAYMENTS } from '../lexicon/faults';
import { MACROS } from '../lexicon/macros';
import { PHRASES } from '../lexicon/phrases';
import { WORD_CLASSES } from '../lexicon/words';
import { type Clause, clausesOf } from './clauses';
import { type Hit, Lexicon } from './phrases';
import { Vocabulary } from './vocabulary';

/** One phrase found in the text and what it stands for. */
export interface Signal {
  readonly name: string;
  /** The customer's own words. */
  readonly words: string;
  /** The part of the mail that they stand in, and where in it, in UTF-16 units. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Number of the clause, the subject being 0. */
  readonly clause: number;
  readonly inSubject: boolean;
}

/** A clause with its place in the mail. */
export interface SourceClause extends Clause {
  /** Names of the signals found in it. */
  readonly phrases: readonly string[];
  /** The part of the mail that it stands in. */
  readonly source: string;
}

/**
 * What a mail says, in the order of the text.
 * @example readSignals('', 'Le widget ne marche plus.').has('fwidget') //=> true
 */
export class Signals {
  private readonly byName = new Map<string, Signal[]>();

  constructor(
    readonly all: readonly Signal[],
    readonly clauses: readonly SourceClause[],
    /** Questions in the body. */
    readonly questions: number,
    /** Clauses of the body. */
    readonly bodyClauses: number,
  ) {
    for (const signal of all) {
      const list = this.byName.get(signal.name);
      if (list === undefined) this.byName.set(signal.name, [signal]);
      else list.push(signal);
    }
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  first(...names: readonly string[]): Signal | undefined {
    if (names.length === 1) return this.byName.get(names[0] ?? '')?.[0];
    return this.all.find((signal) => names.includes(signal.name));
  }

  /** By how many different words a signal stands in the mail: a word that comes back says nothing more. */
  count(name: string): number {
    const list = this.byName.get(name);
    if (list === undefined || list.length === 1) return list?.length ?? 0;
    return new Set(list.map(({ words }) => words.toLowerCase())).size;
  }
}

interface Language {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
}

let built: Language | null = null;

/** Built when the first mail is read: most executions read none, and each starts cold. */
function language(): Language {
  if (built === null) {
    const lexicon = new Lexicon(WORD_CLASSES, MACROS, PHRASES.join('\n'));
    built = { lexicon, vocabulary: new Vocabulary(lexicon) };
  }
  return built;
}

/** Characters of a long text that are read: the head, where reports stand, and the tail. */
const HEAD = 14_000;
const TAIL = 2_000;
const DENIERS = new Set(
  'pas jamais inutile aucun aucune rien sans ni not no never nothing don doesn didn isn kein keine n nullement geen ningun nessun'.split(
    ' ',
  ),
);
const FAILURES = /^(?:plant|crash|bug|beug|fig|gel|freez)/;
const DOUBTERS = new Set(
  'si if peur craignais craignait crains croyais pensais croyant risque risquer eviter empecher supposons wenn falls'.split(
    ' ',
  ),
);
/** How many clauses before it a clause takes back that says that all is well. */
const SOLVED_REACH = 1;
/** « Une suggestion ? » proposes nothing: the most tokens of such a question, its end included. */
const SHORT_QUESTION = 5;
/** What speaks of a fault: every kind of it, functions that are only named, and trouble that names none. */
const OF_FAULTS: ReadonlySet<string> = new Set([
  ...[...FAULTS, ...PAYMENTS].map(({ signal }) => signal),
  ...'msync mblock mtimer mnotif mstats mwidget mexport broken trouble'.split(' '),
]);
/** Said instead of `refund` where none is wanted. */
const DECLINED_REFUND = 'norefund';

/**
 * Reads subject and new text of one mail. The subject of a reply is context only: it names what an older mail was about.
 * @example readSignals('Remboursement ?', 'Je ne demande pas de remboursement.').has('refund') //=> false
 */
export function readSignals(subject: string, text: string): Signals {
  const head = text.length > HEAD + TAIL ? `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}` : text;
  const body = readPart(head);
  const title = readPart(subject.slice(0, 300)).map((part) => withoutOlder(part, body));
  const all = [
    ...title.flatMap(({ found }) => found.map((part) => signalOf(part, 0))),
    ...body.flatMap(({ found }, i) => found.map((part) => signalOf(part, i + 1))),
  ];
  const questions = body.filter(({ clause }) => clause.question).length;
  return new Signals(all, [...title, ...body].map(sourceClause), questions, body.length);
}

/** A clause of one part of a mail and what was found in it. */
interface Part {
  readonly clause: Clause;
  readonly found: readonly Found[];
  readonly source: string;
}

type Found = Pick<Signal, 'name' | 'words' | 'source' | 'start' | 'end'>;

function signalOf({ name, words, source, start, end }: Found, clause: number): Signal {
  return { name, words, source, start, end, clause, inSubject: clause === 0 };
}

function readPart(source: string): Part[] {
  const { vocabulary } = language();
  const clauses = clausesOf(source, vocabulary);
  const found = clauses.map((clause) => signalsOf(clause, source));
  const solved = clauses.map(
    (clause, i) => found[i]?.some(({ name }) => name === 'solved') === true && !stillBad(clause),
  );
  return clauses.map((clause, i) => {
    const over = solved.slice(i, i + SOLVED_REACH + 1).some(Boolean);
    const counts = ({ name }: Found) => !(over && isFault(name)) && (name !== 'solved' || solved[i] === true);
    return { clause, found: (found[i] ?? []).filter(counts), source };
  });
}

/** A clause of the subject, without what the text says is over or not asked for. */
function withoutOlder(title: Part, body: readonly Part[]): Part {
  const says = (wanted: (name: string) => boolean) =>
    body.some(({ found }) => found.some(({ name }) => wanted(name)));
  const over = says((name) => name === 'solved') && !says(isFault);
  const declined = says((name) => name === DECLINED_REFUND) && !says((name) => name === 'refund');
  const counts = ({ name }: Found) => !(over && isFault(name)) && !(declined && name === 'refund');
  return over || declined ? { ...title, found: title.found.filter(counts) } : title;
}

function sourceClause({ clause: { tokens, question }, found, source }: Part): SourceClause {
  return { tokens, question, phrases: found.map(({ name }) => name), source };
}

/** What « c’est réparé » takes back, and « si jamais » only supposes. */
function isFault(name: string): boolean {
  return OF_FAULTS.has(name);
}

function signalsOf(clause: Clause, source: string): Found[] {
  const result: Found[] = [];
  const { tokens } = clause;
  for (const hit of language().lexicon.match(tokens.map(({ word }) => word.entry))) {
    if (!isMeant(hit, clause)) continue;
    const name = hit.signal === 'refund' && declined(clause, hit.from) ? DECLINED_REFUND : hit.signal;
    const start = tokens[hit.from]?.start ?? 0;
    const end = tokens[hit.to]?.end ?? 0;
    const words = source.slice(start, end).replace(/[^\S ]\s*|\s{2,}/g, ' ');
    if (!result.some((other) => other.name === name && other.words === words))
      result.push({ name, words, source, start, end });
  }
  return result;
}

/** Whether a phrase found says in its clause what it stands for. */
function isMeant({ signal, deniable, from, to }: Hit, clause: Clause): boolean {
  if (signal === 'idea' && clause.question && clause.tokens.length <= SHORT_QUESTION) return false;
  if (signal === 'ask' && !clause.question) return false;
  if (spared(clause, to) || (deniable && denied(clause, from, to))) return false;
  return !(isFault(signal) && supposed(clause, from));
}

/** « je n’ai pas perdu… », « aucune donnée perdue »: a denial shortly before or inside the phrase. */
function denied({ tokens }: Clause, from: number, to: number): boolean {
  for (let i = to; i >= 0 && i >= from - 4; i -= 1) {
    const word = tokens[i]?.word.text ?? '';
    if (word === ',' && i < from) return false;
    if (DENIERS.has(word)) return true;
  }
  return false;
}

/** « L’application ne plante pas »: a verb of failure at the end of the phrase, with the denial around it. */
function spared({ tokens }: Clause, to: number): boolean {
  const word = (i: number) => tokens[i]?.word.text ?? '';
  if (!FAILURES.test(word(to)) || !/^(?:pas|jamais|plus)$/.test(word(to + 1))) return false;
  return /^(?:ne|n)$/.test(word(to - 1)) || /^(?:ne|n)$/.test(word(to - 2));
}

/** « Je ne réclame pas de remboursement », « I don’t need any money back ». */
function declined({ tokens }: Clause, from: number): boolean {
  const before = tokens.slice(Math.max(0, from - 6), from).map(({ word }) => word.text);
  const wanted = /^(?:besoin|demande|reclame|veux|souhaite|exige|cherche|need|want|asking|cours|attends)$/;
  return before.some((word) => DENIERS.has(word)) && before.some((word) => wanted.test(word));
}

/** « si jamais ça plante », « j’ai peur de perdre… »: supposed, not reported. */
function supposed({ tokens }: Clause, from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - 9; i -= 1) {
    const word = tokens[i]?.word.text ?? '';
    if (word === ',') return false;
    if (DOUBTERS.has(word)) {
      const before = tokens[i - 1]?.word.text ?? '';
      return !/^(?:comme|meme|savoir|demande|sais|as)$/.test(before);
    }
  }
  return false;
}

/** « pas encore réglé », « toujours pas résolu ». */
function stillBad({ tokens }: Clause): boolean {
  const words = tokens.map(({ word }) => word.text);
  if (words.some((word) => /^(?:reste|ailleurs|sinon|autres?)$/.test(word))) return true;
  const at = words.findIndex((word) =>
    /^(?:regle|resolu|repar|corrig|fixed|solved|fonctionne|marche|works)/.test(word),
  );
  const around = at < 0 ? [] : words.slice(Math.max(0, at - 4), at + 3);
  return around.some((word) => /^(?:pas|non|jamais|not|never|rien|isn|faux|no)$/.test(word));
}

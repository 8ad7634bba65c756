// The matcher of the phrase lexicon.
//
// One line of a lexicon is `signal = phrase ; phrase`. A phrase is words in order: `mot`, `mot*` (prefix),
// `a|b*` (either), `@classe` (a word class), `MACRO` (a phrase named before), and gaps: `_` up to 2 words,
// `__` up to 5, `___` up to 9, `____` up to 14. A `+` before `=` marks a signal that a negation before it denies.
// A line without `=` goes on with the signal before it; one that begins with `#` is for people, and not in the bundle.

/** A phrase found in a clause. */
export interface Hit {
  readonly signal: string;
  readonly deniable: boolean;
  /** Positions of its first and last token in the clause. */
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly signal: string;
  readonly deniable: boolean;
  /** Slot ids; a negative number is a gap of at most that many words. */
  readonly slots: readonly number[];
  /** The slots that must occur in a clause that begins with the first one. */
  readonly needed: readonly number[];
}

const GAPS: Readonly<Record<string, number>> = { _: 2, __: 5, ___: 9, ____: 14 };

/**
 * The phrases of a lexicon, ready to be looked for. A mistake in its source throws.
 * @example new Lexicon({}, '', 'lost = tout _ disparu').knows('disparu') //=> true
 */
export class Lexicon {
  private readonly slotIds = new Map<string, number>();
  /** Slots by word; a prefix stands there with its star. */
  private readonly words = new Map<string, number[]>();
  private readonly members = new Map<string, readonly string[]>();
  private readonly macroSlots = new Map<string, number[]>();
  private readonly macros = new Map<number, Phrase[]>();
  private readonly phrases = new Map<number, Phrase[]>();
  /** The last clause each slot occurred in, by slot. */
  private readonly seen: Int32Array;
  private round = 0;

  constructor(
    private readonly classes: Readonly<Record<string, string>>,
    macros: string,
    phrases: string,
  ) {
    this.read(macros, this.macros);
    this.read(phrases, this.phrases);
    this.seen = new Int32Array(this.slotIds.size + 1);
  }

  /** True when a word stands in the lexicon itself, exactly or by a prefix of at least four letters. */
  knows(word: string): boolean {
    if (this.words.has(word)) return true;
    for (let length = 4; length <= word.length; length += 1)
      if (this.words.has(`${word.slice(0, length)}*`)) return true;
    return false;
  }

  /** Every phrase found in the words of a clause. */
  match(words: readonly LexiconEntry[]): Hit[] {
    this.round += 1;
    for (const { ids } of words) this.stamp(ids);
    // A macro stands where it ends, as one word more.
    const macros: Hit[] = [];
    const plain: Line = { words, extra: NO_EXTRA };
    words.forEach((word, from) => {
      this.find(word.macros, plain, from, macros);
    });
    const line = macros.length === 0 ? plain : { words, extra: this.extraOf(macros) };
    const hits: Hit[] = [];
    words.forEach((word, from) => {
      this.find(word.phrases, line, from, hits);
      for (const slot of line.extra.get(from) ?? NO_SLOTS)
        this.find(this.phrases.get(slot) ?? [], line, from, hits);
    });
    return hits;
  }

  private extraOf(macros: readonly Hit[]): Extra {
    const extra = new Map<number, number[]>();
    for (const { signal, to } of macros) {
      const slots = this.macroSlots.get(signal) ?? [];
      extra.set(to, [...(extra.get(to) ?? []), ...slots]);
      this.stamp(slots);
    }
    return extra;
  }

  /** Adds to `hits` which of some phrases stand in the clause from a word on. */
  private find(phrases: readonly Phrase[], line: Line, from: number, hits: Hit[]): void {
    for (const phrase of phrases) {
      if (!this.allPresent(phrase)) continue;
      const to = endOfMatch(line, from + 1, phrase.slots, 1);
      if (to >= 0) hits.push({ signal: phrase.signal, deniable: phrase.deniable, from, to });
    }
  }

  /** Notes that slots occur in the clause at hand, so that most phrases are ruled out without a search. */
  private stamp(slots: readonly number[]): void {
    for (const slot of slots) this.seen[slot] = this.round;
  }

  private allPresent({ needed }: Phrase): boolean {
    for (const slot of needed) if (this.seen[slot] !== this.round) return false;
    return true;
  }

  private read(source: string, index: Map<number, Phrase[]>): void {
    let signal = '';
    let deniable = false;
    for (const line of source.split('\n')) {
      if (line.startsWith('#')) continue;
      const at = line.indexOf('=');
      if (at >= 0) {
        const name = line.slice(0, at).trim();
        deniable = name.endsWith('+');
        signal = deniable ? name.slice(0, -1).trim() : name;
      }
      for (const text of line.slice(at + 1).split(';')) {
        const slots = this.slotsOf(text);
        const [first, ...rest] = slots;
        if (first === undefined) continue;
        if (first < 0) throw new Error(`phrase « ${text.trim()} » (${signal}) must begin with a word`);
        // The last words of a phrase say most, and rule most phrases out.
        const needed = rest.filter((slot) => slot > 0).reverse();
        const phrase = { signal, deniable, slots, needed };
        push(index, first, phrase);
      }
    }
  }

  private slotsOf(phrase: string): number[] {
    const parts = phrase.split(' ').filter((part) => part !== '');
    return parts.map((part) => (GAPS[part] === undefined ? this.slot(part) : -GAPS[part]));
  }

  private slot(source: string): number {
    const known = this.slotIds.get(source);
    if (known !== undefined) return known;
    const id = this.slotIds.size + 1;
    this.slotIds.set(source, id);
    for (const word of source.split('|')) this.expand(word, id);
    return id;
  }

  private expand(word: string, id: number): void {
    const initial = word.charAt(0);
    if (initial === '@') for (const member of this.membersOf(word.slice(1))) this.expand(member, id);
    else if (initial >= 'A' && initial <= 'Z') push(this.macroSlots, word, id);
    else push(this.words, word, id);
  }

  private membersOf(name: string): readonly string[] {
    const known = this.members.get(name);
    if (known !== undefined) return known;
    const members = this.classes[name]?.trim().split(/\s+/);
    if (members === undefined) throw new Error(`unknown word class « @${name} »`);
    this.members.set(name, members);
    return members;
  }

  /** What the lexicon knows of a word, made anew at each call. */
  entryOf(word: string): LexiconEntry {
    const ids = [...(this.words.get(word) ?? [])];
    for (let length = 1; length <= word.length; length += 1) {
      ids.push(...(this.words.get(`${word.slice(0, length)}*`) ?? []));
    }
    const slots = new Set(ids);
    const beginning = (index: ReadonlyMap<number, readonly Phrase[]>) =>
      [...slots].flatMap((id) => index.get(id) ?? []);
    return { ids: [...slots], slots, phrases: beginning(this.phrases), macros: beginning(this.macros) };
  }
}

/** Slots that macros fill, by the position where the macro ends. */
type Extra = ReadonlyMap<number, readonly number[]>;
const NO_EXTRA: Extra = new Map();
const NO_SLOTS: readonly number[] = [];

/** The words of a clause, with the macros found in it. */
interface Line {
  readonly words: readonly LexiconEntry[];
  readonly extra: Extra;
}

/** What the lexicon knows of one word. */
export interface LexiconEntry {
  readonly slots: ReadonlySet<number>;
  readonly ids: readonly number[];
  /** Phrases and macros that may begin with it. */
  readonly phrases: readonly Phrase[];
  readonly macros: readonly Phrase[];
}

/** Position of the last token of the match, -1 without one. The gaps bound the work. */
function endOfMatch(line: Line, at: number, slots: readonly number[], next: number): number {
  const { words, extra } = line;
  const slot = slots[next];
  if (slot === undefined) return at - 1;
  if (slot > 0) {
    const fits = words[at]?.slots.has(slot) === true || extra.get(at)?.includes(slot) === true;
    return fits ? endOfMatch(line, at + 1, slots, next + 1) : -1;
  }
  for (let skip = 0; skip <= -slot && at + skip < words.length; skip += 1) {
    const end = endOfMatch(line, at + skip, slots, next + 1);
    if (end >= 0) return end;
  }
  return -1;
}

/** Slots come in ascending order, each with all its words: one is there already only as the last. */
function push<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (list[list.length - 1] !== value) list.push(value);
}

// The matcher of the phrase lexicon.
//
// One line of a lexicon is `signal = phrase ; phrase`. A phrase is words in order: `mot`, `mot*` (prefix),
// `a|b*` (either), `@classe` (a word class), `MACRO` (a phrase named before), and gaps: `_` up to 2 words,
// `__` up to 5, `___` up to 9, `____` up to 14. A `+` before `=` marks a signal that a negation before it denies.
import type { Clause } from './clauses';

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
  /** Slot ids; a negative number is a gap of at most so many words. */
  readonly slots: readonly number[];
}

const GAPS: Readonly<Record<string, number>> = { _: 2, __: 5, ___: 9, ____: 14 };

export class Lexicon {
  private readonly slotIds = new Map<string, number>();
  private readonly exact = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number[]>();
  private readonly macroSlots = new Map<string, number[]>();
  private readonly macros = new Map<number, Phrase[]>();
  private readonly phrases = new Map<number, Phrase[]>();
  private readonly classNames = new Map<number, string>();
  private readonly slotsOfWord = new Map<string, readonly number[]>();

  constructor(
    private readonly classes: Readonly<Record<string, string>>,
    macros: string,
    phrases: string,
  ) {
    for (const name of Object.keys(classes)) this.classNames.set(this.slot(`@${name}`), name);
    for (const [phrase] of parse(macros)) this.add(phrase, this.macros);
    for (const [phrase] of parse(phrases)) this.add(phrase, this.phrases);
  }

  /** True when a word stands in the lexicon itself, exactly or by a prefix of at least four letters. */
  knows(word: string): boolean {
    if (this.exact.has(word)) return true;
    for (let length = 4; length <= word.length; length += 1)
      if (this.prefixes.has(word.slice(0, length))) return true;
    return false;
  }

  /** The word classes a word belongs to. */
  classesOf(word: string): string[] {
    return this.slotsOf(word).flatMap((slot) => this.classNames.get(slot) ?? []);
  }

  /** Every phrase found in a clause. */
  match(clause: Clause): Hit[] {
    const slots: (readonly number[])[] = clause.tokens.map((token) => this.slotsOf(token.word));
    for (const macro of this.find(slots, this.macros)) {
      const more = this.macroSlots.get(macro.signal) ?? [];
      slots[macro.to] = [...(slots[macro.to] ?? []), ...more];
    }
    return this.find(slots, this.phrases);
  }

  private find(slots: readonly (readonly number[])[], index: Map<number, Phrase[]>): Hit[] {
    const hits: Hit[] = [];
    for (let from = 0; from < slots.length; from += 1) {
      for (const slot of slots[from] ?? []) {
        for (const phrase of index.get(slot) ?? []) {
          const to = endOfMatch(slots, from + 1, phrase.slots, 1);
          if (to >= 0) hits.push({ signal: phrase.signal, deniable: phrase.deniable, from, to });
        }
      }
    }
    return hits;
  }

  private add({ signal, deniable, text }: RawPhrase, index: Map<number, Phrase[]>): void {
    const slots = text.split(/ +/).map((part) => (GAPS[part] === undefined ? this.slot(part) : -GAPS[part]));
    const first = slots[0];
    if (first === undefined || first < 0)
      throw new Error(`phrase « ${text} » (${signal}) must begin with a word`);
    const list = index.get(first) ?? [];
    list.push({ signal, deniable, slots });
    index.set(first, list);
  }

  private slot(source: string): number {
    const known = this.slotIds.get(source);
    if (known !== undefined) return known;
    const id = this.slotIds.size + 1;
    this.slotIds.set(source, id);
    this.expand(source, id);
    return id;
  }

  private expand(source: string, id: number): void {
    for (const word of source.split('|')) {
      if (word.startsWith('@')) {
        const members = this.classes[word.slice(1)];
        if (members === undefined) throw new Error(`unknown word class « ${word} »`);
        this.expand(members.trim().split(/\s+/).join('|'), id);
      } else if (/^[A-Z]+$/.test(word)) {
        push(this.macroSlots, word, id);
      } else if (word.endsWith('*')) {
        push(this.prefixes, word.slice(0, -1), id);
      } else {
        push(this.exact, word, id);
      }
    }
  }

  private slotsOf(word: string): readonly number[] {
    const known = this.slotsOfWord.get(word);
    if (known !== undefined) return known;
    const slots = [...(this.exact.get(word) ?? [])];
    for (let length = 1; length <= word.length; length += 1) {
      slots.push(...(this.prefixes.get(word.slice(0, length)) ?? []));
    }
    if (this.slotsOfWord.size > 20_000) this.slotsOfWord.clear();
    this.slotsOfWord.set(word, slots);
    return slots;
  }
}

interface RawPhrase {
  readonly signal: string;
  readonly deniable: boolean;
  readonly text: string;
}

function* parse(source: string): Generator<[RawPhrase]> {
  let signal = '';
  let deniable = false;
  for (const line of source.split('\n')) {
    const at = line.indexOf('=');
    if (at >= 0) {
      const name = line.slice(0, at).trim();
      deniable = name.endsWith('+');
      signal = deniable ? name.slice(0, -1).trim() : name;
    }
    for (const text of line.slice(at + 1).split(';'))
      if (text.trim() !== '') yield [{ signal, deniable, text: text.trim() }];
  }
}

/** Position of the last token of the match, -1 without one. The gaps bound the work. */
function endOfMatch(
  tokens: readonly (readonly number[])[],
  at: number,
  slots: readonly number[],
  next: number,
): number {
  const slot = slots[next];
  if (slot === undefined) return at - 1;
  if (slot > 0) {
    return tokens[at]?.includes(slot) === true ? endOfMatch(tokens, at + 1, slots, next + 1) : -1;
  }
  for (let skip = 0; skip <= -slot && at + skip < tokens.length; skip += 1) {
    const end = endOfMatch(tokens, at + skip, slots, next + 1);
    if (end >= 0) return end;
  }
  return -1;
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

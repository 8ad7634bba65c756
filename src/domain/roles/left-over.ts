// What is left of a text once phrases that say nothing are taken away.
import { compactPattern } from '../text/compact-pattern';

/** Some phrases of a kind, and what finds whether any of them stands somewhere: mostly none does. */
interface Page<Kind extends string> {
  readonly kind: Kind;
  readonly any: RegExp;
  readonly phrases: readonly RegExp[];
}

/** Phrases by what they are, ready to be looked for. */
export interface PhraseBook<Kind extends string> {
  readonly pages: readonly Page<Kind>[];
  /** Words that may stand between phrases. */
  readonly joining: RegExp;
}

/** What a text is made of. */
export interface LeftOver<Kind extends string> {
  /** Kinds of phrases that were found. */
  readonly found: ReadonlySet<Kind>;
  /** True when a happy emoji was, or a clause that only says something kind. */
  readonly happy: boolean;
  /** The first thing that is none of them, '' when nothing is left. */
  readonly rest: string;
}

const BETWEEN = /[\s,;.!:…()*_~/|#'"=<>–—-]+/y;
/** Emoji and smileys of people who are content; any other may say the opposite of thanks. */
const HAPPY =
  /(?:[👍👌🙏😊🙂😀😃😄😁😍🥰😘🤗💛💙💚💜🧡🤎🖤🤍💗💖💕💞🎉🥳👏💪✨🌟⭐🔥😎🤩😅😂🤣😇🙌🤝💯✅😉🌸🌷🌞🌻🌹🍀🥹🫶💐🏆😌😻🤙👋🚀🎊🥂🍾😋☀🌈🤭😆🙋🙆👼😏]|\u2764|\u263a|\u2714|\u{1f647}|[\u{1f3fb}-\u{1f3ff}]|\u200d|\ufe0f|\u2640|\u2642|[:;=]['’]?-?[)dp]+|<3|\^\^|x[dp]\b)+/uy;
/** Faces that are not content, before their signs are taken for punctuation. */
const UNHAPPY_FACE = /[:;=]['’]?-?[([\\/|]/;
const REST_SHOWN = 40;
/** Phrases to a page. */
const PAGE = 8;

/**
 * Phrases that can be looked for; each ends where a word does.
 * @example phraseBook({ polite: ['merci'] }, 'et').pages[0]?.kind //=> 'polite'
 */
export function phraseBook<Kind extends string>(
  phrases: Readonly<Record<Kind, readonly string[]>>,
  joining: string,
): PhraseBook<Kind> {
  const sticky = (source: string) => new RegExp(`(?:${compactPattern(source)})(?![a-z0-9'])`, 'y');
  const pages = (Object.entries(phrases) as [Kind, readonly string[]][]).flatMap(([kind, sources]) =>
    Array.from({ length: Math.ceil(sources.length / PAGE) }, (_, i) => {
      const some = sources.slice(i * PAGE, (i + 1) * PAGE);
      return { kind, any: sticky(some.join('|')), phrases: some.map(sticky) };
    }),
  );
  return { pages, joining: sticky(joining) };
}

/** What may be taken away besides the phrases. */
export interface Besides {
  /** Of the people who write to each other, in plain form. */
  readonly names: readonly string[];
  /** Whether a whole clause says nothing; where there is no such rule, only phrases do. */
  readonly isEmptyClause?: (clause: string) => boolean;
}

const CLAUSE_END = /[,;.!?:()\n]/;

/**
 * Takes away phrase after phrase, the longest at each place, with names, and clauses that say nothing as a whole.
 * @example leftOver('merci julie !', book, { names: ['julie'] }).rest //=> ''
 */
export function leftOver<Kind extends string>(
  plain: string,
  book: PhraseBook<Kind>,
  { names, isEmptyClause = () => false }: Besides,
): LeftOver<Kind> {
  const found = new Set<Kind>();
  let happy = false;
  let praised = false;
  if (UNHAPPY_FACE.test(plain)) return { found, happy, rest: UNHAPPY_FACE.exec(plain)?.[0] ?? '' };
  let at = 0;
  while (at < plain.length) {
    const emoji = lengthAt(HAPPY, plain, at);
    happy ||= emoji > 0;
    const between = emoji || lengthAt(BETWEEN, plain, at);
    if (between > 0) {
      at += between;
      continue;
    }
    const longest = longestAt(plain, at, book);
    if (longest.kind !== null) found.add(longest.kind);
    const length = Math.max(longest.length, nameAt(plain, at, names));
    if (length > 0) {
      at += length;
      continue;
    }
    const [start, end] = clauseAround(plain, at);
    if (!isEmptyClause(plain.slice(start, end)))
      return { found, happy, rest: plain.slice(at, at + REST_SHOWN) };
    praised = true;
    at = end;
  }
  return { found, happy: happy || praised, rest: '' };
}

function clauseAround(plain: string, at: number): readonly [start: number, end: number] {
  let start = at;
  while (start > 0 && !CLAUSE_END.test(plain.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < plain.length && !CLAUSE_END.test(plain.charAt(end))) end += 1;
  return [start, end];
}

function longestAt<Kind extends string>(plain: string, at: number, { pages, joining }: PhraseBook<Kind>) {
  let length = lengthAt(joining, plain, at);
  let kind: Kind | null = null;
  for (const candidate of pages) {
    if (lengthAt(candidate.any, plain, at) === 0) continue;
    for (const phrase of candidate.phrases) {
      const found = lengthAt(phrase, plain, at);
      if (found <= length) continue;
      length = found;
      kind = candidate.kind;
    }
  }
  return { length, kind };
}

function nameAt(plain: string, at: number, names: readonly string[]): number {
  const [word = ''] = /^[\p{L}']{2,40}/u.exec(plain.slice(at, at + 40)) ?? [];
  return names.includes(word) ? word.length : 0;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

// Which words of a mail moved its decision: those without which it would be less sure.
import { supportFor, topicsMeaning } from './confidence';
import { decideMail, type MailDecision } from './decide-mail';
import { type MailReading, withoutWords } from './read-mail';
import type { SourceClause } from './rules/signals';

/** The most words that are quoted, and of how many it is tried whether they moved anything. */
const MOST_QUOTED = 2;
const MOST_TRIED = 4;
/** How much of what the strongest quote moved the second must have moved. */
const WORTH_TELLING = 0.25;
/** Characters of a quote; what is longer would not be read. */
const LONGEST = 80;
/** The most words at one go that no phrase holds together. */
const WINDOW = 6;
/** They stand in every mail, whatever it is about. */
const GREETING =
  /^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|dear|cher|chere|madame|monsieur|merci|thanks|thank|cordialement|cdt|svp|please|bon|bonne|courage|journee|soiree|regards|equipe|support|team|purefocus)$/;
/** No quote begins or ends with one of them. */
const EDGE =
  /^(?:et|ou|and|or|que|qui|qu|the|a|an|of|to|la|le|les|l|un|une|des|de|du|d|à|au|aux|en|dans|sur|pour|sans|par|avec|mais|but|donc|est|is|sont|are|ai|je|j|i|il|elle|on|nous|vous|mon|ma|mes|my|ce|cette|ça|ca|se|s|me|m|y|alors)$/iu;
/** The second half of a negation, and its first half before it with the verb between. */
const DENIED_BEFORE = /(?:^|[^\p{L}])((?:pas|plus|jamais|aucune?|rien|sans|not|no|never|nothing)\s+)$/iu;
const BEGUN_BEFORE = /(?:^|[^\p{L}])((?:ne\s+|n['’])(?:[\p{L}]+\s+)?)$/iu;
const BEGUN = /(?:^|[^\p{L}])(?:ne\s|n['’])/iu;
const DENIED = /^(?:pas|plus|jamais|aucune?|rien)(?![\p{L}])/iu;
const DENIED_BEHIND = /^\s+(?:pas|plus|jamais|rien|aucune?)(?![\p{L}'’])/iu;
/** Marks at the ends of a quote, and letters that stand alone there. */
const LOOSE = /^[^\p{L}\p{N}]+|(?:\s\p{L})?[^\p{L}\p{N}]*$/gu;
const CUT_BEFORE = /[\p{L}\p{N}]+['’]$/u;
const CUT_BEHIND = /^['’][\p{L}\p{N}]+/u;

/** A stretch of one part of the mail. */
interface Stretch {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** How much it may have moved, as far as can be told without reading the mail anew. */
  readonly weight: number;
}

interface Quote extends Omit<Stretch, 'weight'> {
  readonly words: string;
}

/**
 * The words that moved a decision most, the strongest first; none where no words did. Each quote is of whole words, with the negation
 * around it, and without it the decision is less sure.
 * @example tellingWords(readMail({ ...message, text: 'Bonjour, tout a disparu.' }), decision) //=> ['tout a disparu']
 */
export function tellingWords(mail: MailReading, decision: MailDecision): readonly string[] {
  const { verdict, answeredBefore } = decision;
  const before = supportFor(decision, verdict);
  const without = (words: readonly string[]) =>
    supportFor(decideMail(withoutWords(mail, words), answeredBefore), verdict);
  const tried = candidates(mail, decision);
  const moved = tried
    .map((quote) => ({ quote, left: without([quote.words]) }))
    .filter(({ left }) => left < before)
    .sort((a, b) => a.left - b.left);
  // A word that hardly moved it says nothing beside one that did.
  const least = (before - (moved[0]?.left ?? before)) * WORTH_TELLING;
  const chosen: Quote[] = [];
  for (const { quote } of moved.filter(({ left }) => before - left >= least))
    if (chosen.length < MOST_QUOTED && !chosen.some((other) => sameWords(other, quote))) chosen.push(quote);
  const words = chosen.map((quote) => quote.words);
  if (words.length === 0) {
    // Said twice, neither alone is missed.
    const both = tried.slice(0, MOST_QUOTED).map((quote) => quote.words);
    return both.length === MOST_QUOTED && without(both) < before ? both : [];
  }
  return words.length < 2 || without(words) < before ? words : words.slice(0, 1);
}

/** Said twice, or one within the other. */
function sameWords(a: Quote, b: Quote): boolean {
  const [one, other] = [a.words.toLowerCase(), b.words.toLowerCase()];
  if (one.includes(other) || other.includes(one)) return true;
  return a.source === b.source && a.start < b.end && b.start < a.end;
}

function candidates(mail: MailReading, decision: MailDecision): readonly Quote[] {
  const { verdict, byPhrases } = decision;
  const evidence = verdict.evidence ?? byPhrases.evidence;
  const { clauses, all } = mail.signals;
  const [topic = 'other'] = topicsMeaning(decision, verdict);
  const reading = mail.topics();
  const leaning = (feature: string) => reading.leaning(feature, topic);
  const phrases = all.map(({ name, words, source, start, end }): Stretch => {
    const own = name === evidence?.name && words === evidence.words;
    return { source, start, end, weight: own ? Number.POSITIVE_INFINITY : leaning(`=${name}`) };
  });
  const windows = clauses.flatMap((clause) => strongestWindow(clause, leaning));
  const ordered = [...phrases, ...windows]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => (a.weight === b.weight ? 0 : b.weight - a.weight));
  const quotes: Quote[] = [];
  for (const stretch of ordered) {
    if (quotes.length === MOST_TRIED) break;
    const quote = quoteOf(stretch);
    if (quote !== null && !quotes.some(({ words }) => words === quote.words)) quotes.push(quote);
  }
  return quotes;
}

/** The few words in a row of a clause that speak most for the decision. */
function strongestWindow(
  { tokens, source }: SourceClause,
  leaning: (feature: string) => number,
): readonly Stretch[] {
  const weights = tokens.map(({ word: { text, stem } }) =>
    stem === null || GREETING.test(text) ? 0 : leaning(stem),
  );
  const isEdge = (i: number) => (weights[i] ?? 0) <= 0 || EDGE.test(tokens[i]?.word.text ?? '');
  let best: Stretch | null = null;
  for (let from = 0; from < tokens.length; from += 1) {
    if (isEdge(from)) continue;
    let weight = 0;
    for (let to = from; to < Math.min(tokens.length, from + WINDOW); to += 1) {
      if (GREETING.test(tokens[to]?.word.text ?? '')) break;
      weight += weights[to] ?? 0;
      if (isEdge(to) || weight <= (best?.weight ?? 0)) continue;
      best = { source, start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0, weight };
    }
  }
  return best === null ? [] : [best];
}

/** Whole words and whole negations; null where that is too long. */
function quoteOf(stretch: Stretch): Quote | null {
  const { source } = stretch;
  let { start, end } = stretch;
  for (let round = 0; round < 3; round += 1) {
    const before = source.slice(Math.max(0, start - 32), start);
    const inside = source.slice(start, end);
    const behind = source.slice(end, end + 24);
    const begun = BEGUN_BEFORE.exec(before)?.[1] ?? '';
    const bound =
      begun !== '' && (DENIED.test(inside) || !/\p{L}\s+$/u.test(begun) || /^ne\s+$/iu.test(begun));
    start -= (DENIED_BEFORE.exec(before)?.[1] ?? (bound ? begun : CUT_BEFORE.exec(before)?.[0]) ?? '').length;
    const denied = BEGUN.test(inside) && /\p{L}$/u.test(inside) ? DENIED_BEHIND.exec(behind)?.[0] : undefined;
    end += (CUT_BEHIND.exec(behind)?.[0] ?? denied ?? '').length;
  }
  // Within quotation marks others would be lost on a reader.
  const words = source
    .slice(start, end)
    .split(/[«»“”"]/)
    .map((part) => part.replace(/\s+/g, ' ').replace(LOOSE, ''))
    .reduce((longest, part) => (part.length > longest.length ? part : longest));
  return words === '' || words.length > LONGEST ? null : { source, start, end, words };
}

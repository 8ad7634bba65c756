// A text as phrases are compared: small letters, no accents, one form of apostrophe and space, no drawn-out letters.

/** Longer texts say more than any list of phrases covers; in characters. */
const PLAIN_LIMIT = 1_500;

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:merki|mercy|mrci|mrc|mci|mercis|mercie|mirci|mercii)\b/g, 'merci'],
  [/\b([ld]) (?=[aeiouh])/g, "$1'"],
  [/\bbcp\b/g, 'beaucoup'],
  [/\b(?:nikel|nikelle|niquel|nickel chrome)\b/g, 'nickel'],
  [/\bvs\b/g, 'vous'],
  [/\bpr (?=tout|votre|vos|ton|ta|tes|la|le|les|l')/g, 'pour '],
  [/\btt\b/g, 'tout'],
  [/\bpb\b/g, 'probleme'],
  [/\bc ?est\b/g, "c'est"],
  [/\bc (?=[a-z])/g, "c'est "],
  [/\bt (?=[a-z])/g, 'tu es '],
  [/\b(?:thx|thks|thanx|tks|tnx)\b/g, 'thanks'],
  [/\bty\b/g, 'thank you'],
  [/\b(?:dac|dacc|dakor|d'ac)\b/g, "d'accord"],
  [/\b(?:sa|ca) (?=marche|fonctionne|remarche)/g, 'ca '],
  [/\bbeaucoups\b/g, 'beaucoup'],
  [/\bj ai\b/g, "j'ai"],
];

/** Whether any of them stands in a text: in most, none does. */
const ANY_SHORT_FORM = new RegExp(SHORT_FORMS.map(([form]) => `(?:${form.source})`).join('|'));

// Of ASCII, which nearly all of it is by then, each of these rules out a character before it looks into a class of Unicode.
const MARKS = /(?![\0-\x7f])[\p{M}\p{Cf}](?<!\p{Extended_Pictographic}\ufe0f?[\p{M}\p{Cf}])/gu;
const DRAWN_OUT = /([a-z]|(?![\0-\x7f])\p{L})\1{2,}/gu;
/** All but a single space, which stays as it is. */
const BLANKS = /[^\S\n ][^\S\n]*| [^\S\n]+/g;

/**
 * The plain form of a text, null for one that is longer than `PLAIN_LIMIT`.
 * @example plainWords('Merciiii, c’est réglé !') //=> "merci, c'est regle !"
 */
export function plainWords(text: string): string | null {
  if (text.length > PLAIN_LIMIT) return null;
  const plain = text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/[«»"“”]/g, ' ')
    .replace(/[-‐‑](?<=\p{L}.)(?=\p{L})/gu, ' ')
    .replace(DRAWN_OUT, '$1')
    .replace(BLANKS, ' ');
  if (!ANY_SHORT_FORM.test(plain)) return plain.trim();
  return SHORT_FORMS.reduce((text, [form, whole]) => text.replace(form, whole), plain).trim();
}

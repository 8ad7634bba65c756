// What French typography asks of every text that the product says, each rule by what breaks it.

/** Marks that hold to the word before them; a colon within a word, an address or a time is none. */
const RULES: Readonly<Record<string, RegExp>> = {
  'no-break space before : ; ! ? » › %':
    /[ \t][:;!?»›%](?![\p{L}\d:])|[\p{L}\d)}»][;!?»](?=\s|$)|[\p{L}\d)}»]:(?=\s)/u,
  'no-break space after «': /«(?![\u00a0\u202f])/,
  'no-break space between number and unit':
    /(?:\d|\{…\}) (?:h|min|j|s|km|Mo|€|secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)(?![\p{L}\d])/u,
  'apostrophe ’': /\p{L}'\p{L}/u,
  '… as one character': /\.\.\./,
  'one space': /\S[ \u00a0]{2,}\S/,
  'dash – between spaces': / - /,
  '1er, 2e': /\d(?:ème|ième|ere|ère|eme|nd|nde)s?(?!\p{L})|(?<!\d)1e(?!\p{L})/u,
  'hours as « 9 h 30 »': /(?<![\d:.T-])\d{1,2}(?::\d{2}(?!\d)|h\d{0,2}(?!\p{L}))/u,
  'numbers in groups of three': /(?<![\d\p{L}.\-/_])\d{1,3} \d{3}(?!\d)|(?<![\p{L}\d.\-/_])\d{5,}(?!\d)/u,
  'accents on capitals':
    /(?:^|[.!?]\s)(?:A(?= (?!\p{Lu}))|(?:Eta|Ete|Ecr|El[eè]ve|Equip|Ech[eé]|Eti|Evi|Ev[eé]|Edit)\p{Ll}+)/u,
  'œ in one character': /(?<!\p{L})(?:c|s|v|m|n)?oe(?:ur|uvre|ud|il|ux|urs)(?!\p{L})/iu,
};

/**
 * The rules that a text breaks, by name.
 * @example brokenRules('Pourquoi ?') //=> ['no-break space before : ; ! ? » › %']
 */
export function brokenRules(text: string): readonly string[] {
  return Object.entries(RULES)
    .filter(([, broken]) => broken.test(text))
    .map(([name]) => name);
}

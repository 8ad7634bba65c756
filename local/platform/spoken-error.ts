// What services say of a refusal in other languages than French. Known texts, as met by others: [1]
// RomainVialard/ErrorHandler on github.com; the German ones without a source are assumed.
import type { Worlds } from './worlds/worlds';

type Language = Worlds['errorLanguage'];

/** A French text of platform-error.ts, and the same in the other languages; `$1` and `$2` are what it names. */
const SPOKEN: readonly (readonly [
  french: RegExp,
  words: Readonly<Record<Exclude<Language, 'fr'>, string>>,
])[] = [
  [
    /^Trop d'appels pour ce service aujourd'hui : (.*)\.$/,
    {
      en: 'Service invoked too many times for one day: $1.',
      de: 'Dienst wurde an einem Tag zu häufig aufgerufen: $1.',
    },
  ],
  [
    /^Une erreur est survenue sur le serveur\. .*$/,
    {
      en: "We're sorry, a server error occurred. Please wait a bit and try again.",
      de: 'Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.',
    },
  ],
  [
    /^Les autorisations spécifiées ne sont pas suffisantes pour appeler (.*)\. Autorisations requises : (.*)$/,
    {
      en: 'Specified permissions are not sufficient to call $1. Required permissions: $2',
      de: 'Die angegebenen Berechtigungen reichen nicht aus, um $1 aufzurufen. Erforderliche Berechtigungen: $2',
    },
  ],
  [/^Argument trop grand : (.*)$/, { en: 'Argument too large: $1', de: 'Argument zu groß: $1' }],
  [/^Argument non valide : (.*)$/, { en: 'Invalid argument: $1', de: 'Ungültiges Argument: $1' }],
  [
    /^Vous avez dépassé le quota de stockage des propriétés\..*$/,
    {
      en: 'You have exceeded the property storage quota. Please remove some properties and try again.',
      de: 'Sie haben das Speicherkontingent für Eigenschaften überschritten.',
    },
  ],
  [
    /^Le service utilise trop de temps de calcul pour une journée\.$/,
    {
      en: 'Service using too much computer time for one day',
      de: 'Der Dienst nutzt an einem Tag zu viel Rechenzeit',
    },
  ],
];

/** The text in that language; one that has no other form as it is. */
export function spoken(text: string, language: Language): string {
  if (language === 'fr') return text;
  const known = SPOKEN.find(([french]) => french.test(text));
  return known === undefined ? text : text.replace(known[0], known[1][language]);
}

/** The same error, saying it in that language. */
export function inLanguage(error: unknown, language: Language): unknown {
  if (language !== 'fr' && error instanceof Error) error.message = spoken(error.message, language);
  return error;
}

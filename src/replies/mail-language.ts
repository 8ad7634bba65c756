// What a mail is written in, known by the small words that no text goes without.
import type { MailLanguage } from '../domain/terms/languages';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const FRENCH = words(
  'le la les un une des du de et ou est sont je tu il elle nous vous on mon ma mes votre vos notre ce cette ces que qui ne pas plus mais avec pour dans sur par en au aux ai avez avons suis êtes etes était etait être etre depuis bonjour bonsoir merci cordialement svp comment pourquoi quand toujours bien très tres aussi car donc si mes ça ca cela fait faire voudrais souhaite pouvez quel quelle',
);
const ENGLISH = words(
  'the a an and or is are was were i you he she we they my your our this that these it its of to in on for with not no but have has had do does did can could would will be been am at from by as if when how why what which there hello hi hey thanks thank regards please since still just',
);
/** The languages that a French and English desk gets mail in beside its own. */
const OTHERS: readonly ReadonlySet<string>[] = [
  words(
    'der die das und ist ich nicht sie wir ein eine einen mit für auf zu den dem mein meine haben habe bitte danke hallo seit kann wird wie nach aber noch',
  ),
  words(
    'el los las una unos y es son yo no mi mis su con para por que pero hola gracias tengo desde puedo muy más mas cuando como esta este ha he lo',
  ),
  words(
    'il lo gli una e è sono non mi mio mia con per che ma ciao grazie buongiorno ho dal posso molto quando come questo questa della del sul',
  ),
  words(
    'het een en is ik niet jullie wij mijn met voor op te van maar hallo bedankt sinds kan wordt hoe naar nog heb deze dit geen beste',
  ),
  words(
    'o os uma e é são eu não meu minha com para por que mas olá ola obrigado obrigada tenho desde posso muito quando como este esta do da',
  ),
];

/** Characters that are read: a language shows at once. */
const READ = 4_000;
/** Fewer known words prove nothing: « iPhone 12, 4.2.1 ». */
const LEAST_KNOWN = 2;
/** A text of that many words in which hardly one is known is in a language that we do not know. */
const LONG = 12;
const LEAST_SHARE = 0.08;

/**
 * The language of a text; null where too little is written to tell.
 * @example mailLanguage('Hi, my timer stops when the phone locks.') //=> 'en'
 */
export function mailLanguage(text: string): MailLanguage | null {
  const parts = text.slice(0, READ).split(/\s+/);
  // Addresses and links are in no language.
  const written = parts.filter((part) => !/[@/]/.test(part)).join(' ');
  const tokens = written.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const known = (language: ReadonlySet<string>) => tokens.filter((token) => language.has(token)).length;
  const french = known(FRENCH);
  const english = known(ENGLISH);
  const other = Math.max(...OTHERS.map(known));
  const most = Math.max(french, english, other);
  if (tokens.length >= LONG && most < LEAST_SHARE * tokens.length) return 'other';
  // Words that two languages share, « on », « a », leave French the benefit of the doubt.
  if (most < LEAST_KNOWN) return isForeignScript(text.slice(0, READ)) ? 'other' : null;
  if (french === most) return 'fr';
  return english === most ? 'en' : 'other';
}

/** Written in letters that neither language has. */
function isForeignScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > LONG && latin * 2 < letters;
}

// What of the own lines is a signature: only lines that look like one, in a place for one. A sentence, a fact, a question
// is the customer's own wherever it stands.
import type { TextLine } from '../text/html-text';

/** A message taken apart: what its author wrote, and the line a phone or mail client set below it. */
export interface ReadMessage {
  readonly text: string;
  /**
   * Mobile signatures, what stands below a `-- ` line, and name, title and numbers below « Cordialement »: no report,
   * though it may name the device or the account.
   */
  readonly signature: string;
  /** Those lines of the signature that a person set: neither a program's, nor a notice, nor a key. */
  readonly card: string;
}

const DELIMITER = /^-{2,3}$/;
const CLOSING =
  /^(?:(?:bien|tr[èe]s) )?(?:cordialement|cdlt|cdt|amicalement|sinc[èe]rement|respectueusement|confraternellement|[àa] vous|(?:avec )?(?:mes |nos )?(?:meilleures|sinc[èe]res|respectueuses|cordiales) salutations|salutations(?: distingu[ée]es)?|(?:kind |best |warm )?regards|yours (?:sincerely|faithfully|truly)|best wishes|mit freundlichen gr(?:[üu]|ue)(?:ß|ss)en|(?:viele|liebe) gr(?:[üu]|ue)(?:ß|ss)e)(?![\p{L}\p{N}])/iu;
/** A closing may name people behind it, and says nothing else. */
const CLOSING_END =
  /^[\s,.!–-]*(?:[àa] (?:vous|toi|tous)(?: tous)?[\s,.!]*)?(?:de \p{Lu}[\p{L}’'-]+[\s,.]*|et (?:encore )?(?:merci|bravo|bonne).{0,60})?(?:\p{Lu}[\p{L}.'’-]*[\s,.]*){0,4}$/u;
/** What stands in a sentence and in no signature block. */
const SENTENCE =
  /[?!]\s*$|(?:^|[\s(«"'’])(?:je|vous|nous|il|elle|on|est|sont|ai|ne|pas|plus|mon|ma|mes|qui|que|mais|i|my|is|it|not|bonjour|bonsoir|hello|merci|depuis)(?![\p{L}’'-])|(?:^|\s)[jncmts]['’]\p{L}/iu;
/** A fact with its name, as forms and careful people give them; a telephone number or an address with its name is none. */
const FACT =
  /^(?!(?:t[ée]l|mob|portable|fixe|fax|phone|cell|e-?mail|mail|courriel|site|web|www|adresse|address|http|skype|t\b|m\b|p\b))\p{L}[\p{L}\s'’]{1,30}[ ]?:[ ]?\S/iu;
const PERIOD = /^(?:\S+[ ]+){3,}\S+[.…]$/;
/** A line of a signature that begins with a small letter: an address, a site. */
const SMALL_LETTER = /^\p{Ll}(?![\w.-]*[@./])(?:\S*\s+){3,}\S/u;
const MOBILE =
  /^(?:envoy[ée]e? (?:de(?:puis)?|[àa] partir|avec|par|via)|sent (?:from|with|via)|obten(?:ir|ez)|t[ée]l[ée]charge[rz]|get|provenance|enviado (?:desde|do)|von mein(?:em|er)|gesendet (?:von|mit)|holen sie sich|inviato da|verzonden (?:vanaf|met)|verstuurd vanaf|s[ée]curis[ée] (?:avec|par)|secured with)(?![\p{L}\p{N}])/iu;
/** The words of such a line beside names and numbers. */
const MOBILE_WORDS = new Set(
  (
    'mon ma mes my mein meinem meiner meinem/meiner mi mijn le la les l un une the a d de du des of von from with sur on pour for für ' +
    'voor per para avec mit appareil device gerät smartphone smart-phone téléphone telephone phone mobile portable tablette tablet ' +
    'application appli app messagerie mail email e-mail courriel sécurisée secure webmail partir via par iphone ipad ipod ' +
    'android galaxy outlook yahoo gesendet downloaden excuser veuillez ma brièveté please excuse brevity ios macos via'
  ).split(' '),
);
const DEVICE =
  /iphone|ipad|ipod|galaxy|samsung|android|smartphone|mobile|t[ée]l[ée]phone|phone|huawei|xiaomi|oppo|pixel|outlook|yahoo|gmail|mail|proton|tuta|windows|orange|sfr|appareil|device|ger[äa]t|tablet|portable|spark|free\b|app\b|blackberry|nokia|honor|oneplus|sony|redmi|bluemail/i;
/** How a legal notice or a scanner's begins; the whole paragraph decides. */
const NOTICE =
  /^(?:ce (?:message|courriel|courrier|mail|e-?mail)|ces informations|this (?:message|e-?mail|communication)|si vous n['’][êe]tes pas|if you are not|toute (?:utilisation|diffusion)|l['’]absence de virus|(?:garanti )?sans virus|virus-free)/i;
const NOTICE_WORDS = /confiden|destinataires?\b|intended|privileged|toute (?:utilisation|diffusion)|virus/i;
const FIRST_PERSON = /(?:^|[\s(«"])(?:je|mon|ma|mes|moi|i|my)(?![\p{L}’'-])|(?:^|\s)[jm]['’]/iu;
const PGP_SIGNATURE = /^-----(?:BEGIN|END) PGP SIGNATURE-----$/;
const PGP_FRAME = /^(?:-----(?:BEGIN|END) PGP [A-Z ]{1,20}-----|Hash: SHA\d{1,3})$/;
const POSTSCRIPT = /^p\.? ?s\.?[ :]/i;
const HEAD_LIMIT = 300;

/** A notice has no longer paragraph; in lines and in characters. */
const NOTICE_LINES = 12;
const NOTICE_LIMIT = 2_000;
const GREETING =
  /^(?:(?:bonjour|bonsoir|bjr|salut|coucou|hello|hi|hey|dear|good (?:morning|evening)|madame|monsieur|mesdames|messieurs|guten tag|hallo|buongiorno|hola|[àa] tous|et|sir|or|madam)[\s,.!-]*)+$/i;

/** Where the line stands: in the text, below a closing or a delimiter, in a notice, in a key. */
type Place = 'text' | 'below' | 'notice' | 'key';

/**
 * Takes the signature lines out of a mail's own lines.
 * @example withoutSignature(plainLines('Ça plante.\nEnvoyé de mon iPhone')).signature //=> 'Envoyé de mon iPhone'
 */
export function withoutSignature(lines: readonly TextLine[]): ReadMessage {
  const text: string[] = [];
  const signature: string[] = [];
  const card: string[] = [];
  let place: Place = 'text';
  let said = false;
  lines.forEach((line, at) => {
    const head = line.text.trim().slice(0, HEAD_LIMIT);
    const next = said ? placeOf(lines, at, head, place) : place;
    const mine = head === '' ? next !== 'key' : isOwn(head, next, line.signature);
    if (mine) text.push(line.text.trimEnd());
    else signature.push(line.text.trim());
    if (!mine && isOnCard(head, next)) card.push(head);
    if (mine && head !== '') said ||= !isGreeting(head);
    place = mine && next === 'below' && head !== '' && !isClosing(head) ? 'text' : next;
  });
  return {
    text: text.join('\n').trim(),
    signature: signature.join('\n').trim(),
    card: card.join('\n'),
  };
}

/**
 * True for a text that says nothing but good day.
 * @example isGreeting('Bonjour,') //=> true
 */
export function isGreeting(text: string): boolean {
  const head = text.trim().slice(0, HEAD_LIMIT);
  return !/[\p{L}\p{N}]/u.test(head) || GREETING.test(head);
}

/** A signature needs a text above it, so this is asked only once something is said. */
function placeOf(lines: readonly TextLine[], at: number, head: string, place: Place): Place {
  if (PGP_SIGNATURE.test(head)) return head.includes('BEGIN') ? 'key' : 'below';
  if (place === 'key') return 'key';
  if (head === '') return place === 'notice' ? 'below' : place;
  if (POSTSCRIPT.test(head)) return 'text';
  if (place === 'notice' || isNotice(lines, at, head)) return 'notice';
  return DELIMITER.test(head) || isClosing(head) ? 'below' : place;
}

function isOwn(head: string, place: Place, boxed: boolean): boolean {
  if (place === 'notice' || place === 'key' || PGP_FRAME.test(head) || DELIMITER.test(head)) return false;
  if (isMobile(head)) return false;
  if ((place === 'below' || boxed) && !isClosing(head)) return isSentence(head);
  return true;
}

function isOnCard(head: string, place: Place): boolean {
  return (
    place !== 'notice' &&
    place !== 'key' &&
    ![DELIMITER, PGP_FRAME].some((frame) => frame.test(head)) &&
    !isMobile(head)
  );
}

function isSentence(head: string): boolean {
  return [SENTENCE, FACT, PERIOD, SMALL_LETTER, POSTSCRIPT].some((pattern) => pattern.test(head));
}

function isClosing(head: string): boolean {
  const closing = CLOSING.exec(head)?.[0];
  return closing !== undefined && CLOSING_END.test(head.slice(closing.length, closing.length + 80));
}

/** « Envoyé de mon iPhone »: nothing but the device, the program and the little words between. */
function isMobile(head: string): boolean {
  const start = MOBILE.exec(head)?.[0];
  if (start === undefined || !DEVICE.test(head)) return false;
  const rest = head.slice(start.length).replace(/<[^<>]*>|https?:\S*/g, ' ');
  if (/[,;?!]/.test(rest)) return false;
  const words = rest.split(/[\s.:'’()]+/).filter((word) => word !== '');
  return words.every((word) => /^[\p{Lu}\d]/u.test(word) || MOBILE_WORDS.has(word.toLowerCase()));
}

/** A legal notice speaks of the message and its reader, never of its writer. */
function isNotice(lines: readonly TextLine[], at: number, head: string): boolean {
  if (!NOTICE.test(head)) return false;
  let paragraph = '';
  for (const { text } of lines.slice(at, at + NOTICE_LINES)) {
    if (text.trim() === '') break;
    paragraph = `${paragraph} ${text}`.slice(0, NOTICE_LIMIT);
  }
  return NOTICE_WORDS.test(paragraph) && !FIRST_PERSON.test(paragraph);
}

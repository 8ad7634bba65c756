// What the customer told us about account and device.
import type { AttachmentSnapshot } from '../mailbox/conversation';
import type { CustomerDetails } from './triage-result';

/** Characters. */
const READ_LIMIT = 20_000;

const DEVICES: readonly RegExp[] = [
  /\b(?:iphone|ipad|ipod)(?: ?(?:\d{1,2}[a-z]?|se|x[rs]?|pro|max|plus|mini|air)\b){0,4}/i,
  /\bapple watch\b/i,
  /\bgalaxy(?: (?:z |tab )?[a-z]{0,5} ?\d{0,3}\b)?/i,
  /\bsamsung\b(?: [a-z]\d{1,3}\b)?/i,
  /\bpixel (?:\d{1,2}[a-z]?|fold)\b(?: pro| xl)?/i,
  /\b(?:xiaomi|redmi|huawei|oppo|oneplus|one plus|realme|motorola|nokia|fairphone|infinix|tecno|wiko|crosscall|zenfone|xperia|blackview|ulefone|doro|itel|asus|sony|zte|meizu)\b(?: [a-z]{0,6} ?\d{1,3}[a-z]?\b)?/i,
  /\bpoco [a-z]\d\b/i,
  /\bhonor (?:magic ?)?[xn]?\d{1,3}\b/i,
  /\bvivo [a-z]\d{1,3}\b/i,
  /\bnothing phone\b/i,
  /\bmoto (?:[ge]\d{0,3}|edge)\b/i,
  /\bmi \d{1,2}t?\b/i,
  /\b(?:tablette|tab) lenovo\b|\blenovo (?:tab|m\d)/i,
  /\blenovo\b/i,
  /\b(?:pixel|honor)\b(?=[^\n]{0,30}(?:téléphone|telephone|tel\b|phone))/i,
  /\b(?:téléphone|telephone|tel|phone|mobile|sur|un|mon|my) (?:pixel|honor|vivo|poco)\b/i,
  /\bs(?:8|9|10|2\d)\b(?: ?(?:ultra|plus|fe)\b)?/i,
  /\b(?:i?pados|ios) ?\d{1,2}/i,
  /\bandroid\b/i,
  /\bios\b/i,
];

const STORE_ORDER = /\bGPA\.\d{4}-\d{4}-\d{4}-\d{5}(?:\.\.\d{1,3})?/g;
const APPLE_ORDER = /\bM(?=[A-Z0-9]{0,8}\d)[A-Z0-9]{9}\b/g;
const NUMBER = /\d{1,4}(?:\.\d{1,4}){1,3}/g;
const PART_OF_MORE = /[\d.,/€$£-]$/;
const AMOUNT = /^(?:[\d.@/-]?\d|[ ]?(?:[€$£%"”]|eur|go|gb|mo|h\b))/i;
/** What stands before the version of a system. */
const SYSTEM =
  /(?:ios|ipados|android|miui|one ?ui|hyperos|windows|macos|harmonyos|emui|chrome|safari)[ :(]{0,3}(?:version |v)?$/;
const NAMES_VERSION =
  /(?:version|\bv\.?|pure ?focus|appli|\bapp|maj|mise [àa] jour|update|\bla|\ben|[àa] la)[ :(]{0,3}$/;
const ID_FORM = /\bPF[- ]?\d{3,9}\b/i;
const ID_NAMED =
  /\b(?:identifiant|user ?id|userid|id|user|n° (?:de |d['’])?(?:compte|client|utilisat(?:eur|rice))|num[ée]ro (?:de |d['’])?(?:compte|client|utilisat(?:eur|rice))|compte n°?|account (?:id|number))\b[^\n@]{0,30}?[ :n°#]([a-z]{0,4}-?\d{4,12}|\d{2,4}-\d{3,8})\b/i;
const ID_ALONE = /^[ \t]*(?:PF-?)?\d{6,10}[ \t]*$/m;
const ADDRESS = /(?<![a-z0-9])[a-z0-9][\w.+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;
/** So many addresses are looked at: a longer list is of other people's. */
const MOST_ADDRESSES = 20;
const OUR_ADDRESS = /^(?:support|contact|aide|help)@|purefocus\./i;
const ACCOUNT_WORDS =
  /compte|identifiant|login|log ?in|connect|enregistr|inscri|account|profil|rattach|signed in|logged in|konto|cuenta|abonn|\bid\b|utilisateur|user|adresse (?:mail |e-?mail )?(?:est|:)|m[êe]me adresse|\b(?:mon|my) (?:adresse|address|e-?mail)(?: mail| e-?mail)? ?\(|e-?mail ?:|mail ?:|conto|subscri|registered/i;
const CONTACT_WORDS = /joign|r[ée]pond(?:re|ez)|[ée]cri(?:re|vez)|contact|reach me|reply to|copie|cc\b/i;
const SIGNATURE_IMAGE =
  /^(?:image\d{3}|logo|signature|banni[eè]re|banner|icon|facebook|linkedin|twitter|instagram|outlook-)/i;
const IMAGE_NAME = /\.(?:png|jpe?g|heic|heif|webp|gif|bmp|tiff?)$/i;
/** Bytes; a smaller picture in the text is a logo. */
const INLINE_PICTURE = 20_000;

/** What details are looked for in. */
export interface DetailSource {
  /** New text with its signature lines. */
  readonly text: string;
  readonly subject: string;
  readonly attachments: readonly AttachmentSnapshot[];
  /** True when the mail is about changing the account's address: the addresses it names are the account's. */
  readonly aboutAddress: boolean;
}

/**
 * What one message gives: account, device, version of the application (not of the system), a picture of the screen,
 * store order numbers. The sender's address alone is no account.
 * @example findDetails({ text: 'PureFocus 4.5.1, Pixel 8', ...rest }).version //=> '4.5.1'
 */
export function findDetails(source: DetailSource): CustomerDetails {
  const text = `${source.subject}\n${source.text}`.slice(0, READ_LIMIT).replace(/[\u00a0\u202f]/g, ' ');
  return {
    userId: findUserId(text, source.aboutAddress),
    device: findDevice(text),
    version: findVersion(text),
    screenshot: source.attachments.some(isScreenshot),
    orderNumbers: [...new Set([...(text.match(STORE_ORDER) ?? []), ...(text.match(APPLE_ORDER) ?? [])])],
  };
}

function findDevice(text: string): string | null {
  for (const pattern of DEVICES) {
    const found = pattern.exec(text);
    if (found !== null) return found[0].trim();
  }
  return null;
}

function findVersion(text: string): string | null {
  for (const { 0: number, index: at } of text.matchAll(NUMBER)) {
    const before = text.slice(Math.max(0, at - 40), at).toLowerCase();
    const after = text.slice(at + number.length, at + number.length + 6);
    const parts = number.split('.');
    if (!looksLikeVersion(parts) || PART_OF_MORE.test(before) || AMOUNT.test(after) || SYSTEM.test(before))
      continue;
    if (parts.length === 3 || NAMES_VERSION.test(before)) return number;
  }
  const named =
    /(?<!depuis la )\b(?:version|v)[ .:]{0,2}(\d{1,3})\b(?! ?(?:d['’]?|de )?(?:ios|android))/i.exec(text);
  return named?.[1] ?? null;
}

/** No date, no address of a server, no number of an order. */
function looksLikeVersion(parts: readonly string[]): boolean {
  const [major = ''] = parts;
  if (parts.length > 3 || parts.some((part) => part.length > 3) || Number(major) > 20) return false;
  return !major.startsWith('0') || major === '0';
}

function findUserId(text: string, aboutAddress: boolean): string | null {
  const form = ID_FORM.exec(text) ?? ID_ALONE.exec(text);
  if (form !== null) return form[0].trim();
  const named = ID_NAMED.exec(text.replace(/\bGPA\.[\d-]+/g, ''));
  if (named?.[1] !== undefined) return named[1];
  const addresses = text.includes('@') ? [...text.matchAll(ADDRESS)].slice(0, MOST_ADDRESSES) : [];
  const own = addresses.find(
    ({ 0: address, index }) =>
      !OUR_ADDRESS.test(address) && isAccount(text, index, index + address.length, aboutAddress),
  );
  return own?.[0] ?? null;
}

/** Whether the address that stands in `[from, to)` is that of the customer's account. */
function isAccount(text: string, from: number, to: number, aboutAddress: boolean): boolean {
  const around = surroundings(text, from, to);
  const entered = /\bacc[èe]s\b.{0,80}\bavec $/is.test(text.slice(Math.max(0, from - 140), from));
  if (aboutAddress || entered || ACCOUNT_WORDS.test(around))
    return !CONTACT_WORDS.test(around) || /compte|identifiant|account|login|connect/i.test(around);
  const line = text.slice(text.lastIndexOf('\n', from) + 1, to + 1);
  const alone = /^\S+\s?$/.test(line.replace(/^[ \t•*-]+/, ''));
  // « (a@b.fr, Pixel 8, v4.3) », or on a line of its own among the answers to what we asked.
  if (findDevice(around) !== null && findVersion(around) !== null) return true;
  if (!alone) return false;
  return findDevice(text.slice(from)) !== null || (findDevice(text) !== null && findVersion(text) !== null);
}

/** The sentence part around an address: what says whose it is. */
function surroundings(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - 140), from);
  const after = text.slice(to, to + 80);
  const cutBefore = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('. '), -1);
  const cutAfter = after.search(/\n|\. |[?!]/);
  return before.slice(cutBefore + 1) + after.slice(0, cutAfter < 0 ? after.length : cutAfter);
}

function isScreenshot({ name, mimeType, inline, size }: AttachmentSnapshot): boolean {
  if (!/^image\//i.test(mimeType) && !IMAGE_NAME.test(name)) return false;
  if (SIGNATURE_IMAGE.test(name)) return false;
  return !inline || size >= INLINE_PICTURE;
}

// What a person sees of an HTML mail, line by line, with what its mail client marks as quoted.

import { foldLine, MOST_LINES, TEXT_LIMIT } from './folded-lines';
import {
  closeElement,
  currentLook,
  type ElementTree,
  isBlock,
  newTree,
  type OpenElement,
  openElement,
} from './html-elements';
import { decodeEntities } from './html-entities';
import { isSeen } from './html-look';
import { htmlTokens } from './html-tokens';

/** One line of a mail's text. */
export interface TextLine {
  readonly text: string;
  /** Quoted by the mail client's own mark, or only by what a writer can set too: an indent, a `>`. */
  readonly quoted: 'surely' | 'perhaps' | 'no';
  /** How many boxes it stands in that may hold a quotation. */
  readonly depth: number;
  /** Here a mail client's box for the earlier mail begins. */
  readonly opensHistory: boolean;
  /** Written by the mail client above what it quotes. */
  readonly attribution: boolean;
  /** In a mail client's box for signatures. */
  readonly signature: boolean;
}

/** The boxes that mail clients set round the earlier mail, by class, id or name. */
const HISTORY =
  /gmail_quote|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra(?!_)|moz-forward-container|messagereplysection|reference-message|^quote$/;
const ATTRIBUTION =
  /gmail_attr|moz-cite-prefix|reply-intro|yahoo-quoted-begin|divrplyfwdmsg|outlookmessageheader/;
const CITED = /gmail_quote|yahoo_quoted|protonmail_quote|tutanota_quote|iosymail|^qt$/;
const SIGNATURE =
  /gmail_signature|moz-signature|protonmail_(?:mobile_)?signature|ymail_android_signature|iosymail-signature|composer_signature|outlook-mobile-signature|messagesignaturesection|^signature$/;
/** What all of them have in common, so that most elements are known at once to be none. */
const CLIENT_BOX = /quote|qt|attr|prefix|intro|begin|msg|message|header|extra|forward|mail|signature/;
/** A line stands free above and below them. */
const FREE = new Set('p h1 h2 h3 h4 h5 h6 hr ul ol dl table pre blockquote'.split(' '));
/** Marks of no width; they part no words. */
const NO_WIDTH = /[\u00ad\u200b\u200c\u2060\ufeff]/g;
/** More than any mail that a person wrote; time stays bounded. */
const TOKEN_LIMIT = 60_000;

interface Roles {
  readonly history: boolean;
  readonly attribution: boolean;
  readonly signature: boolean;
  readonly cited: boolean;
  readonly indented: boolean;
}

const NO_ROLES: Roles = {
  history: false,
  attribution: false,
  signature: false,
  cited: false,
  indented: false,
};
const INDENTED: Roles = { ...NO_ROLES, indented: true };

/** What is being read. */
interface Page {
  readonly tree: ElementTree;
  readonly lines: TextLine[];
  /** Those of the open elements. */
  readonly roles: Roles[];
  line: string;
  size: number;
  /** An empty line is due before the next text. */
  gap: boolean;
  opens: boolean;
  /** How many boxes of each kind are open. */
  readonly inside: {
    cited: number;
    indented: number;
    history: number;
    attribution: number;
    signature: number;
  };
}

/**
 * The lines a person sees, without the words that are hidden from them; at most 200,000 characters and 10,000 lines.
 * @example htmlLines('<p>Bonjour<p hidden>secret').map(({ text }) => text) //=> ['Bonjour']
 */
export function htmlLines(html: string): TextLine[] {
  const page: Page = {
    tree: newTree(
      (element) => opened(page, element),
      (element) => closing(page, element),
    ),
    lines: [],
    roles: [],
    line: '',
    size: 0,
    gap: false,
    opens: false,
    inside: { cited: 0, indented: 0, history: 0, attribution: 0, signature: 0 },
  };
  let left = TOKEN_LIMIT;
  for (const token of htmlTokens(html)) {
    left -= 1;
    if (left === 0 || page.size > TEXT_LIMIT || page.lines.length >= MOST_LINES) break;
    if (token.kind === 'open') {
      openElement(page.tree, token.text, token.attributes, token.raw);
      if (token.text === 'textarea') write(page, decodeEntities(token.raw));
    } else if (token.kind === 'close') closeElement(page.tree, token.text);
    else write(page, token.text);
  }
  endLine(page);
  return page.lines;
}

/**
 * The text a person sees of an HTML mail; what its client marks as quoted comes as lines that begin with `>`.
 * @example htmlToText('<p>Bonjour</p><blockquote type="cite">avant</blockquote>') //=> 'Bonjour\n\n> avant'
 */
export function htmlToText(html: string): string {
  return htmlLines(html)
    .map(({ text, quoted }) => (quoted === 'surely' ? `> ${text}` : text))
    .join('\n')
    .trim();
}

function write(page: Page, text: string): void {
  const look = currentLook(page.tree);
  if (!isSeen(look)) return;
  const shown = text.slice(0, Math.max(0, TEXT_LIMIT - page.size));
  page.size += text.length;
  if (!look.pre) {
    page.line += shown;
    return;
  }
  const [first = '', ...rest] = shown.split(/\r\n|\r|\n/);
  page.line += first;
  for (const line of rest) {
    breakLine(page);
    page.line += line;
  }
}

function opened(page: Page, element: OpenElement): void {
  const { name } = element;
  const roles = rolesOf(element);
  page.roles.push(roles);
  if (isBlock(name) || roles !== NO_ROLES) endLine(page);
  if (name === 'br' && isSeen(element.look)) breakLine(page);
  if (name === 'td' || name === 'th') page.line += ' ';
  if (FREE.has(name)) page.gap = true;
  count(page, roles, 1);
  if (roles.history || roles.attribution) page.opens = true;
}

function closing(page: Page, { name }: OpenElement): void {
  const roles = page.roles.pop() ?? NO_ROLES;
  if (isBlock(name) || roles !== NO_ROLES) endLine(page);
  if (FREE.has(name)) page.gap = true;
  count(page, roles, -1);
  if (roles.history) page.opens = false;
}

function count({ inside }: Page, roles: Roles, step: 1 | -1): void {
  if (roles === NO_ROLES) return;
  for (const key of ['cited', 'indented', 'history', 'attribution', 'signature'] as const) {
    if (roles[key]) inside[key] += step;
  }
}

function rolesOf({ name, attributes }: OpenElement): Roles {
  const quote = name === 'blockquote';
  if (attributes.size === 0) return quote ? INDENTED : NO_ROLES;
  const names = ['class', 'id', 'name'].flatMap((key) => attributes.get(key)?.toLowerCase() ?? []);
  if (!quote && !names.some((value) => CLIENT_BOX.test(value))) return NO_ROLES;
  const has = (pattern: RegExp) => names.some((value) => pattern.test(value));
  const cited = quote && (attributes.get('type')?.toLowerCase() === 'cite' || has(CITED));
  const roles = {
    cited,
    indented: quote && !cited,
    history: !quote && has(HISTORY),
    attribution: !quote && has(ATTRIBUTION),
    signature: !quote && has(SIGNATURE),
  };
  return Object.values(roles).includes(true) ? roles : NO_ROLES;
}

/** Ends the line, which may be an empty one. */
function breakLine(page: Page): void {
  if (!/\S/.test(page.line)) page.gap = true;
  endLine(page);
}

function endLine(page: Page): void {
  if (page.line === '') return;
  const text = page.line.replace(NO_WIDTH, '').replace(/\s+/g, ' ').trim();
  page.line = '';
  if (text === '') return;
  const { cited, indented, history, attribution, signature } = page.inside;
  const place = { depth: cited + indented + history, attribution: attribution > 0, signature: signature > 0 };
  const quoted = cited > 0 ? 'surely' : indented > 0 || /^(?:>|\| )/.test(text) ? 'perhaps' : 'no';
  if (page.gap && page.lines.length > 0) page.lines.push({ ...place, text: '', quoted, opensHistory: false });
  for (const part of foldLine(text)) {
    page.lines.push({ ...place, text: part, quoted, opensHistory: page.opens });
    page.opens = false;
  }
  page.gap = false;
}

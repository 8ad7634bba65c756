// HTML cut into text and tags by the rules of the standard's tokenizer, as far as text needs them. It never goes back:
// what is not closed ends with the mail, as in a browser.
import { decodeEntities } from './html-entities';

/** The attributes of a tag by their names in lower case; of several of one name, the first. */
export type Attributes = ReadonlyMap<string, string>;

/** Raw: the contents of an element in which no tag counts. */
export type HtmlToken =
  | { readonly kind: 'text' | 'close'; readonly text: string }
  | { readonly kind: 'open'; readonly text: string; readonly attributes: Attributes; readonly raw: string };

interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
  /** Where it ends; past the end of the text when it is not closed. */
  readonly end: number;
}

const RAW = new Map(
  ['style', 'script', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'].map((name) => [
    name,
    new RegExp(`</${name}(?=[\\s/>])`, 'gi'),
  ]),
);
/** No other attribute decides what is seen or what is quoted. */
const READ = new Set('style class id type name hidden bgcolor background color text href'.split(' '));
/** No style, class or name of a mail client is longer. */
const VALUE_LIMIT = 2_000;
const NO_ATTRIBUTES: Attributes = new Map();
const COMMENT_END = /--!?>/g;
const NAME_END = /[\s/>]|$/g;
const ATTRIBUTE_NAME_END = /[\s/>=]|$/g;
const VALUE_END = /[\s>]|$/g;
const NOT_BETWEEN = /[^\s/]|$/g;
const NOT_SPACE = /\S|$/g;

/**
 * The tokens of an HTML text in order. The text of a `text` token has its references resolved, and names of elements
 * come in lower case.
 * @example [...htmlTokens('a &lt; b</P>')] //=> [{ kind: 'text', text: 'a < b' }, { kind: 'close', text: 'p' }]
 */
export function* htmlTokens(html: string): Generator<HtmlToken, void> {
  let at = 0;
  let text = '';
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    text += html.slice(at, open);
    const closing = html.charAt(open + 1) === '/';
    const first = html.charAt(closing ? open + 2 : open + 1);
    if (!/[a-z]/i.test(first)) {
      const comment = closing ? first !== '' : first === '!' || first === '?';
      if (!comment) text += '<';
      at = comment ? afterComment(html, open) : open + 1;
      continue;
    }
    if (text !== '') yield { kind: 'text', text: decodeEntities(text) };
    text = '';
    const tag = readTag(html, closing ? open + 2 : open + 1);
    at = tag.end;
    if (at > html.length) return;
    if (closing) {
      yield { kind: 'close', text: tag.name };
      continue;
    }
    const end = RAW.has(tag.name) ? endOfRaw(html, tag.name, at) : at;
    yield { kind: 'open', text: tag.name, attributes: tag.attributes, raw: html.slice(at, end) };
    at = end;
  }
  text += html.slice(at);
  if (text !== '') yield { kind: 'text', text: decodeEntities(text) };
}

function find(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function afterComment(html: string, open: number): number {
  if (!html.startsWith('<!--', open)) {
    const end = html.indexOf('>', open);
    return end < 0 ? html.length : end + 1;
  }
  const empty = /^-?>/.exec(html.slice(open + 4, open + 6))?.[0];
  if (empty !== undefined) return open + 4 + empty.length;
  const end = find(COMMENT_END, html, open + 4);
  return html.indexOf('>', end) + 1 || html.length;
}

function endOfRaw(html: string, name: string, from: number): number {
  const pattern = RAW.get(name);
  return pattern === undefined ? from : find(pattern, html, from);
}

function readTag(html: string, start: number): Tag {
  let at = find(NAME_END, html, start);
  const name = html.slice(start, Math.min(at, start + 40)).toLowerCase();
  let attributes: Map<string, string> | undefined;
  for (;;) {
    at = find(NOT_BETWEEN, html, at);
    if (at >= html.length) return { name, attributes: NO_ATTRIBUTES, end: html.length + 1 };
    if (html.charAt(at) === '>') return { name, attributes: attributes ?? NO_ATTRIBUTES, end: at + 1 };
    const nameEnd = find(ATTRIBUTE_NAME_END, html, at + 1);
    const key = html.slice(at, Math.min(nameEnd, at + 20)).toLowerCase();
    const equals = find(NOT_SPACE, html, nameEnd);
    let value = '';
    at = nameEnd;
    if (html.charAt(equals) === '=') ({ value, at } = readValue(html, equals + 1));
    if (at > html.length) return { name, attributes: NO_ATTRIBUTES, end: at };
    if (!READ.has(key) || attributes?.has(key)) continue;
    attributes ??= new Map();
    attributes.set(key, decodeEntities(value));
  }
}

function readValue(html: string, from: number): { readonly value: string; readonly at: number } {
  const start = find(NOT_SPACE, html, from);
  const quote = html.charAt(start);
  if (quote !== '"' && quote !== "'") {
    const end = find(VALUE_END, html, start);
    return { value: html.slice(start, Math.min(end, start + VALUE_LIMIT)), at: end };
  }
  const end = html.indexOf(quote, start + 1);
  if (end < 0) return { value: '', at: html.length + 1 };
  return { value: html.slice(start + 1, Math.min(end, start + 1 + VALUE_LIMIT)), at: end + 1 };
}

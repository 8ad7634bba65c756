// The open elements of an HTML text: which tag ends which, as far as it decides where a look or a quotation ends.
// Every step costs what it opens and closes, however deep the elements lie in each other.
import { type Look, lookOf, PLAIN_LOOK } from './html-look';
import { addRules, type StyleSheet, styleOf } from './html-style';
import type { Attributes } from './html-tokens';

/** An element whose end has not come yet. */
export interface OpenElement {
  readonly name: string;
  /** What an end tag looks for: the name; for an item the depth of its list too, for a heading one name for all. */
  readonly key: string;
  readonly attributes: Attributes;
  readonly look: Look;
  /** A table or a cell: no end tag inside it reaches out of it. */
  readonly scope: boolean;
}

/** Elements open inside one table or cell, by key. */
interface Scope {
  readonly name: string;
  readonly open: Map<string, number>;
}

/** The elements that are open, the outermost first, and who is told of each that opens or closes. */
export interface ElementTree {
  readonly stack: OpenElement[];
  readonly scopes: Scope[];
  readonly sheet: StyleSheet;
  lists: number;
  readonly opened: (element: OpenElement) => void;
  readonly closing: (element: OpenElement) => void;
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const BLOCKS = new Set(
  (
    'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table ul'
  ).split(' '),
);
const CELLS = new Set(['td', 'th', 'caption']);
const ROWS = new Set(['tr', 'tbody', 'thead', 'tfoot']);
/** Their end tags end nothing: the body lasts as long as the mail. */
const WHOLE = new Set(['html', 'head', 'body']);
/** Opened again where the end of another element has closed them. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** No writer nests more of them; so time stays bounded. */
const REOPENED_LIMIT = 8;

/**
 * A tree with nothing open that tells of each element as it opens and before it closes.
 * @example newTree(() => {}, () => {}).stack //=> []
 */
export function newTree(opened: ElementTree['opened'], closing: ElementTree['closing']): ElementTree {
  return { stack: [], scopes: [{ name: '', open: new Map() }], sheet: new Map(), lists: 0, opened, closing };
}

/**
 * True for an element before and after which a line ends.
 * @example isBlock('section') //=> true
 */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name) || ROWS.has(name) || WHOLE.has(name) || name === 'caption' || name === 'option';
}

/**
 * The look of what comes next.
 * @example currentLook(newTree(() => {}, () => {})) //=> PLAIN_LOOK
 */
export function currentLook({ stack }: ElementTree): Look {
  return stack[stack.length - 1]?.look ?? PLAIN_LOOK;
}

/**
 * A start tag, with the raw contents of elements that hold no tags.
 * @example openElement(tree, 'p', new Map(), '') //=> undefined; a paragraph that was open has ended
 */
export function openElement(tree: ElementTree, name: string, attributes: Attributes, raw: string): void {
  if (name === 'style') addRules(tree.sheet, raw);
  closeImplied(tree, name);
  const inTable = CELLS.has(name) || ROWS.has(name);
  // Outside a table a cell or a row is no element, though its words are seen.
  const stray = inTable && scopeOf(tree).name !== 'table';
  push(tree, name, stray ? new Map() : attributes);
  if (stray || VOID.has(name) || raw !== '') pop(tree);
}

/**
 * An end tag; one that ends nothing is passed over.
 * @example closeElement(tree, 'p') //=> undefined; what stands in the paragraph has ended with it
 */
export function closeElement(tree: ElementTree, name: string): void {
  if (WHOLE.has(name)) return;
  const scope = scopeOf(tree);
  if (CELLS.has(name)) {
    if (scope.name === name) closeScope(tree);
    return;
  }
  if (name === 'table' || ROWS.has(name)) {
    if (CELLS.has(scope.name)) closeScope(tree);
    if (name === 'table' && scopeOf(tree).name === 'table') closeScope(tree);
  }
  if (name !== 'table') closeUpTo(tree, keyOf(tree, name));
}

function closeImplied(tree: ElementTree, name: string): void {
  if (CELLS.has(name) || ROWS.has(name)) {
    if (CELLS.has(scopeOf(tree).name)) closeScope(tree);
    if (ROWS.has(name)) closeUpTo(tree, 'tr');
    if (ROWS.has(name) && name !== 'tr') for (const part of ROWS) closeUpTo(tree, part);
    return;
  }
  if (name === 'li') closeUpTo(tree, keyOf(tree, 'li'));
  if (name === 'dt' || name === 'dd') for (const part of ['dt', 'dd']) closeUpTo(tree, part);
  if (BLOCKS.has(name)) closeUpTo(tree, 'p');
  if (name === 'a') closeUpTo(tree, 'a');
}

/** Closes the innermost element of that key in this scope; what only formats goes on behind it. */
function closeUpTo(tree: ElementTree, key: string): void {
  if (!scopeOf(tree).open.get(key)) return;
  const reopened: OpenElement[] = [];
  for (let element = pop(tree); element !== undefined && element.key !== key; element = pop(tree)) {
    const styled = FORMATTING.has(element.name) && element.attributes.size > 0;
    if (styled && reopened.length < REOPENED_LIMIT) reopened.push(element);
  }
  for (const { name, attributes } of reopened.reverse()) push(tree, name, attributes);
}

function closeScope(tree: ElementTree): void {
  for (let element = pop(tree); element !== undefined && !element.scope; ) element = pop(tree);
}

function push(tree: ElementTree, name: string, attributes: Attributes): void {
  const key = keyOf(tree, name);
  const { open, name: around } = scopeOf(tree);
  const scope = name === 'table' || (CELLS.has(name) && around === 'table');
  const look = lookOf(currentLook(tree), name, attributes, styleOf(name, attributes, tree.sheet));
  const element = { name, key, attributes, look, scope };
  open.set(key, (open.get(key) ?? 0) + 1);
  if (name === 'ul' || name === 'ol') tree.lists += 1;
  if (scope) tree.scopes.push({ name, open: new Map() });
  tree.stack.push(element);
  tree.opened(element);
}

function pop(tree: ElementTree): OpenElement | undefined {
  const element = tree.stack[tree.stack.length - 1];
  if (element === undefined) return undefined;
  tree.closing(element);
  tree.stack.pop();
  if (element.scope) tree.scopes.pop();
  if (element.name === 'ul' || element.name === 'ol') tree.lists -= 1;
  const { open } = scopeOf(tree);
  open.set(element.key, (open.get(element.key) ?? 1) - 1);
  return element;
}

function scopeOf({ scopes }: ElementTree): Scope {
  return scopes[scopes.length - 1] ?? { name: '', open: new Map() };
}

function keyOf({ lists }: ElementTree, name: string): string {
  if (name === 'li') return `li${lists}`;
  return /^h[1-6]$/.test(name) ? 'h' : name;
}

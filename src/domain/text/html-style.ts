// What a mail's styles say of whether its words can be seen. Only what mail clients keep of CSS counts.
import type { Attributes } from './html-tokens';

interface Declaration {
  readonly value: string;
  readonly important: boolean;
}

/** Declarations by property. */
export type Style = ReadonlyMap<string, Declaration>;

/** The rules of a mail's style sheets by selector; only selectors of one element are read. */
export type StyleSheet = Map<string, Style>;

const READ = new Set(
  (
    'display visibility opacity font font-size color background background-color background-image overflow ' +
    'overflow-x overflow-y height width max-height max-width text-indent white-space'
  ).split(' '),
);
const SIMPLE_SELECTOR = /^(?:(?:html|body|\*) +)*([a-z0-9]*(?:[.#][\w-]+)?)$/i;
const RULE_LIMIT = 2_000;
const VALUE_LIMIT = 200;
const SHEET_LIMIT = 200_000;
const NO_STYLE: Style = new Map();

/**
 * What a style attribute declares, as far as it decides what is seen.
 * @example readStyle('DISPLAY: none !important').get('display') //=> { value: 'none', important: true }
 */
function readStyle(css: string): Style {
  const style = new Map<string, Declaration>();
  for (const part of withoutComments(css.slice(0, RULE_LIMIT)).split(';')) {
    const colon = part.indexOf(':');
    const property = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!READ.has(property)) continue;
    const value = part.slice(colon + 1, colon + 1 + VALUE_LIMIT).toLowerCase();
    const declaration = {
      value: value.replace('!important', '').trim(),
      important: /!important/.test(value),
    };
    if (style.get(property)?.important !== true || declaration.important) style.set(property, declaration);
  }
  return style;
}

/**
 * Adds the rules of a `<style>` to those of the mail; a block for some media only is left out.
 * @example addRules(sheet, '.preheader { display: none }'); sheet.has('.preheader') //=> true
 */
export function addRules(sheet: StyleSheet, css: string): void {
  const rules = withoutComments(css.slice(0, SHEET_LIMIT)).replace(/<!--|-->/g, ' ');
  let at = 0;
  for (;;) {
    const open = rules.indexOf('{', at);
    if (open < 0) return;
    const selectors = rules.slice(Math.max(at, open - RULE_LIMIT), open).trim();
    const end = selectors.startsWith('@') ? endOfBlock(rules, open) : rules.indexOf('}', open);
    if (end < 0) return;
    at = end + 1;
    if (selectors.startsWith('@')) continue;
    const style = readStyle(rules.slice(open + 1, end));
    if (style.size === 0) continue;
    for (const selector of selectors.split(',')) {
      const name = SIMPLE_SELECTOR.exec(selector.trim())?.[1]?.toLowerCase();
      if (name) sheet.set(name, merged(sheet.get(name), style));
    }
  }
}

/**
 * What holds for one element: the sheet's rules for its name, classes and id, then its own style.
 * @example styleOf('p', new Map([['style', 'color: red']]), new Map()).get('color')?.value //=> 'red'
 */
export function styleOf(name: string, attributes: Attributes, sheet: StyleSheet): Style {
  const own = attributes.get('style');
  let style = NO_STYLE;
  if (sheet.size > 0) {
    const classes = (attributes.get('class') ?? '')
      .toLowerCase()
      .split(/\s+/)
      .map((one) => `.${one}`);
    const id = `#${attributes.get('id')?.toLowerCase()}`;
    for (const key of [name, ...classes, ...classes.map((one) => name + one), id, name + id]) {
      style = merged(style, sheet.get(key));
    }
  }
  return own === undefined ? style : merged(style, readStyle(own));
}

function merged(below: Style = NO_STYLE, above: Style = NO_STYLE): Style {
  if (below.size === 0) return above;
  if (above.size === 0) return below;
  const style = new Map(below);
  for (const [property, declaration] of above) {
    if (declaration.important || style.get(property)?.important !== true) style.set(property, declaration);
  }
  return style;
}

/** A sheet that is not closed ends with its text, as in a browser. */
function endOfBlock(rules: string, open: number): number {
  let depth = 0;
  for (let at = open; at < rules.length; at += 1) {
    const character = rules.charCodeAt(at);
    if (character === 0x7b) depth += 1;
    if (character === 0x7d) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function withoutComments(css: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const open = css.indexOf('/*', at);
    if (open < 0) return kept + css.slice(at);
    const close = css.indexOf('*/', open + 2);
    kept += css.slice(at, open);
    if (close < 0) return kept;
    at = close + 2;
  }
}

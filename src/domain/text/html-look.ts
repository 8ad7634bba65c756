// How the words of an element look, as far as it decides whether a person can see them.
import type { Style } from './html-style';
import type { Attributes } from './html-tokens';

/** Red, green and blue, 0 to 255; null: not known, so taken to be seen. */
type Colour = readonly [number, number, number] | null;

/** How a text looks, as far as it decides whether a person sees it. */
export interface Look {
  /** Neither this element nor anything in it is shown. */
  readonly gone: boolean;
  readonly invisible: boolean;
  readonly tiny: boolean;
  readonly colour: Colour;
  readonly ground: Colour;
  /** Line ends of the source are line ends on the screen. */
  readonly pre: boolean;
}

const WHITE: Colour = [255, 255, 255];
/** The look of a mail that says nothing: no known colour on white. */
export const PLAIN_LOOK: Look = {
  gone: false,
  invisible: false,
  tiny: false,
  colour: null,
  ground: WHITE,
  pre: false,
};
/** Never drawn, or drawn from something else than their contents. */
const UNDRAWN = new Set(
  'template select datalist audio video canvas object svg math style script title xmp iframe noembed noframes noscript'.split(
    ' ',
  ),
);
const COLOUR_NAMES = new Map(
  (
    'white ffffff black 000000 red ff0000 green 008000 blue 0000ff yellow ffff00 gray 808080 grey 808080 silver c0c0c0 ' +
    'navy 000080 snow fffafa ivory fffff0 whitesmoke f5f5f5 ghostwhite f8f8ff floralwhite fffaf0 mintcream f5fffa ' +
    'azure f0ffff'
  )
    .match(/\w+ \w+/g)
    ?.map((pair): [string, string] => [pair.slice(0, -7), pair.slice(-6)]),
);
/** Attributes that change a look without a style. */
const LOOKS = ['color', 'bgcolor', 'background', 'text', 'href'];
/** Words of a background that are no colour. */
const NO_COLOUR =
  /^(?:none|transparent|inherit|initial|unset|currentcolor|(?:no-)?repeat(?:-[xy])?|scroll|fixed|left|right|top|bottom|center|auto|cover|contain|[\d.]+(?:px|pt|%|em)?|\/)$/;
/** A difference of colour that nobody sees, of 255. */
const NEAR = 16;
/** Letters of this height in pixels, or less, are none to a reader. */
const TINY = 2;

/**
 * The look of an element in one of the look `outer`.
 * @example isSeen(lookOf(PLAIN_LOOK, 'p', new Map(), readStyle('font-size: 0'))) //=> false
 */
export function lookOf(outer: Look, name: string, attributes: Attributes, style: Style): Look {
  const hidden = UNDRAWN.has(name) || isGone(attributes, style);
  const plain = style.size === 0 && !LOOKS.some((attribute) => attributes.has(attribute));
  if (!hidden && plain && name !== 'pre') return outer;
  const value = (property: string) => style.get(property)?.value;
  const space = value('white-space');
  const visibility = value('visibility');
  return {
    gone: outer.gone || hidden,
    invisible: visibility === undefined ? outer.invisible : /^(?:hidden|collapse)$/.test(visibility),
    tiny: isTiny(value('font-size') ?? sizeOf(value('font')), outer.tiny),
    colour: colourOf(name, attributes, style, outer),
    ground: groundOf(attributes, style, outer.ground),
    pre: space === undefined ? outer.pre || name === 'pre' : /^(?:pre|break-spaces)/.test(space),
  };
}

/**
 * Whether a person who reads the mail sees words of this look.
 * @example isSeen(PLAIN_LOOK) //=> true
 */
export function isSeen({ gone, invisible, tiny, colour, ground }: Look): boolean {
  if (gone || invisible || tiny) return false;
  if (colour === null || ground === null) return true;
  return colour.some((part, i) => Math.abs(part - (ground[i] ?? 0)) > NEAR);
}

function isGone(attributes: Attributes, style: Style): boolean {
  const value = (property: string) => style.get(property)?.value ?? '';
  const display = value('display');
  if (display === 'none' || (display === '' && attributes.has('hidden'))) return true;
  if (/^0?\.?0\d*%?$/.test(value('opacity'))) return true;
  if (/^-\d{3,}/.test(value('text-indent'))) return true;
  const cut = ['overflow', 'overflow-x', 'overflow-y'].some((name) => /hidden|clip/.test(value(name)));
  return cut && ['height', 'max-height', 'width', 'max-width'].some((name) => isNothing(value(name)));
}

function isNothing(length: string): boolean {
  return /^(?:0*(?:\.0+)?[a-z%]*|[01](?:\.\d+)?(?:px|pt))$/.test(length) && length !== '';
}

function sizeOf(font: string | undefined): string | undefined {
  return font === undefined ? undefined : /(?:^|\s)(0|\d*\.?\d+(?:px|pt|r?em|%))(?:$|[\s/])/.exec(font)?.[1];
}

function isTiny(size: string | undefined, outer: boolean): boolean {
  const [, number, unit = ''] = /^(\d*\.?\d+)(px|pt|r?em|%|ex|ch)?$/.exec(size ?? '') ?? [];
  if (size === undefined || /^(?:inherit|smaller|larger)$/.test(size)) return outer;
  if (number === undefined) return false;
  const amount = Number(number);
  if (unit === 'em' || unit === '%' || unit === 'ex' || unit === 'ch') {
    return outer || amount <= (unit === '%' ? 10 : 0.1);
  }
  return unit === 'rem' ? amount <= 0.1 : amount <= TINY;
}

function colourOf(name: string, attributes: Attributes, style: Style, outer: Look): Colour {
  const said = style.get('color')?.value ?? attributes.get(name === 'body' ? 'text' : 'color');
  // A link has a colour of its own.
  if (said === undefined || said === 'inherit')
    return name === 'a' && attributes.has('href') ? null : outer.colour;
  return isTransparent(said) ? outer.ground : readColour(said);
}

function groundOf(attributes: Attributes, style: Style, outer: Colour): Colour {
  const said = (property: string) => style.get(property)?.value;
  const all = `${said('background') ?? ''} ${said('background-image') ?? ''}`;
  if (/url\(|gradient/.test(all) || attributes.has('background')) return null;
  const colour = said('background-color') ?? said('background') ?? attributes.get('bgcolor');
  if (colour === undefined || isTransparent(colour)) return outer;
  const parts = colour.match(/[a-z]+\([^)]*\)|[^\s]+/g) ?? [];
  const named = parts.filter((part) => !NO_COLOUR.test(part));
  return named.length === 0 ? outer : readColour(named[0] ?? '');
}

function isTransparent(colour: string): boolean {
  return /^(?:transparent|(?:rgb|hsl)a\([^)]*,\s*0?\.?0+\s*\)|(?:rgb|hsl)a?\([^)]*\/\s*0?\.?0+%?\s*\))$/.test(
    colour,
  );
}

function readColour(colour: string): Colour {
  const text = colour.trim().toLowerCase();
  const digits = COLOUR_NAMES.get(text) ?? /^#?([0-9a-f]{3,8})$/.exec(text)?.[1];
  if (digits !== undefined) {
    const pairs =
      digits.length < 6 ? [...digits.slice(0, 3)].map((digit) => digit + digit) : digits.match(/../g);
    const [red, green, blue] = (pairs ?? []).map((pair) => Number.parseInt(pair, 16));
    return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
  }
  const [, red, green, blue] = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text) ?? [];
  return red === undefined ? null : [Number(red), Number(green), Number(blue)];
}

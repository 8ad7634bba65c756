// Texts that may be longer than the 9 KB that one property takes: kept in pieces, written at once.
type Properties = Readonly<Record<string, string>>;

/** With three bytes of UTF-8 for each at most, so many characters fit into a property. */
const PIECE = 2_900;

/** The text under a key; null when there is none. */
export function readLongText(properties: Properties, key: string): string | null {
  const first = properties[key];
  if (first === undefined || first === '') return null;
  let text = first;
  for (let i = 1; ; i += 1) {
    const piece = properties[pieceKey(key, i)] ?? '';
    if (piece === '') return text;
    text += piece;
  }
}

/** The properties to write so that a key holds the text; what an older and longer one left behind is emptied. */
export function longTextProperties(
  properties: Properties,
  key: string,
  text: string,
): Record<string, string> {
  const pieces = splitText(text);
  const values = Object.fromEntries(pieces.map((piece, i) => [pieceKey(key, i), piece]));
  for (let i = Math.max(1, pieces.length); (properties[pieceKey(key, i)] ?? '') !== ''; i += 1)
    values[pieceKey(key, i)] = '';
  return pieces.length === 0 ? { ...values, [key]: '' } : values;
}

function pieceKey(key: string, i: number): string {
  return i === 0 ? key : `${key}.${i}`;
}

/** Never between the two halves of a character. */
function splitText(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = Math.min(start + PIECE, text.length);
    const cut = end < text.length && isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
    pieces.push(text.slice(start, cut));
    start = cut;
  }
  return pieces;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/**
 * The source of a long pattern, so that it is compiled in a tenth of the time. V8 writes out what may be left out or come up to
 * three times, with all that may within it, over and over, but not where a group is captured: an empty one at its end captures
 * nothing. For patterns of which no group is read.
 * @example compactPattern('(?:oui )?merci') //=> '(?:oui ())?merci'
 */
export function compactPattern(source: string): string {
  return source.replace(/\)(?=\?|\{[01],[123]\})/g, '())');
}

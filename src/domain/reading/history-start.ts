// Where the earlier mail begins in a line of a mail: only what a mail client must have written proves it.
import type { TextLine } from '../text/html-text';
import { readAttribution } from './attribution';
import { afterHeaders, type HeaderBlock, readHeaders } from './header-block';
import { ADDRESS, bareText, DATE, HEAD_LIMIT, nextFilled } from './line-proofs';

/** The place where an earlier mail begins. */
export interface HistoryStart {
  /** The first line of the earlier mail's text. */
  readonly end: number;
  /** What the author wrote in this line before it. */
  readonly before: string;
  /** What of the earlier mail stands in the line itself. */
  readonly after: string;
  /** The client says that it forwards. */
  readonly forward: boolean;
}

const SEPARATOR =
  /^[-_=*]{2,}[ ]?(?:(?:message|mail|e-?mail|courriel|mensaje|messaggio)s? (?:d['’]origine|original[e]?|transf[ée]r[ée]|r[ée]exp[ée]di[ée]|reenviado|inoltrato)|(?:original|forwarded) (?:message|mail)|(?:urspr[üu]ngliche|weitergeleitete) nachricht|(?:oorspronkelijk|doorgestuurd) bericht)[ ]?[-_=*]{0,80}/i;
const DATED_SEPARATOR = /^message du[ ]?:?[ ]\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?: [^\p{L}]{4,12})?$/iu;
const APPLE_FORWARD =
  /^(?:d[ée]but du (?:message|courriel) (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|begin forwarded message|anfang der weitergeleiteten nachricht|inizio messaggio inoltrato|inicio del mensaje reenviado|begin doorgestuurd bericht)[ ]?:?$/i;
const FORWARD = /transf|r[ée]exp|forward|weitergel|reenv|inoltr|doorgest/i;
/** What one of the signs of a start needs: a separator, a header, a date or an address. Most lines have nothing of it. */
const MAY_BEGIN = /^[-_=*#]{2}|^(?:d.but|begin|anfang|ini[cz]io) |[\d@:]/i;
/** Help desks ask for the answer above such a line. */
const ANSWER_ABOVE =
  /^(?:#{2,}|-{2,})[-\s]*(?:please )?(?:(?:type|write) your reply above|reply above|r[ée]pond\p{L}{1,3} (?:au-dessus|ci-dessus)|bitte (?:oberhalb|über)).{0,80}(?:#{2,}|-{2,})$/iu;

/**
 * The start of history in this line, undefined where nothing proves one. `continuing`: the mail says by its subject or
 * its headers that it answers or forwards another.
 * @example historyStart(plainLines('-----Message d’origine-----\nDe : S\nEnvoyé : 3 mars'), 0, false)?.end //=> 3
 */
export function historyStart(
  lines: readonly TextLine[],
  at: number,
  continuing: boolean,
): HistoryStart | undefined {
  const line = lines[at];
  const whole = bareText(line);
  if (line === undefined || (!line.opensHistory && !MAY_BEGIN.test(whole))) return undefined;
  const text = whole.slice(0, HEAD_LIMIT);
  if (text === '') return undefined;
  const start = { before: '', after: '', forward: FORWARD.test(text) };
  const separated = belowSeparator(lines, at, text);
  if (separated !== undefined) return { ...start, end: separated };
  const headers = readHeaders(lines, at);
  if (headers !== undefined && isProven(lines, headers, continuing)) {
    return { ...start, forward: false, end: headers.end };
  }
  if (line.opensHistory) return { ...start, end: afterMarkedAttribution(lines, at) };
  const attribution = readAttribution(lines, at);
  if (attribution === undefined) return undefined;
  const end = afterHeaders(lines, attribution.end);
  const proven = attribution.strong || isSurrounded(lines, at, end, continuing && attribution.timed);
  return proven ? { ...start, forward: false, ...attribution, end } : undefined;
}

function isProven(lines: readonly TextLine[], headers: HeaderBlock, continuing: boolean): boolean {
  if (headers.proven && (continuing || bareText(lines[headers.end]) === '')) return true;
  return headers.dated && lines[nextFilled(lines, headers.end)]?.quoted === 'perhaps';
}

/** The line below a separator that what follows proves, undefined when there is none. */
function belowSeparator(lines: readonly TextLine[], at: number, text: string): number | undefined {
  if (ANSWER_ABOVE.test(text)) return at + 1;
  const separator = SEPARATOR.exec(text)?.[0];
  const plain = APPLE_FORWARD.test(text) || DATED_SEPARATOR.test(text);
  if (separator === undefined && !plain) return undefined;
  // Some apps set the whole block behind the separator.
  const behind = separator === undefined ? '' : text.slice(separator.length).trim();
  if (behind !== '') return ADDRESS.test(behind) && DATE.test(behind) ? at + 1 : undefined;
  const next = nextFilled(lines, at + 1);
  const headers = readHeaders(lines, next);
  if (headers !== undefined)
    return SEPARATOR.test(bareText(lines[headers.end])) ? headers.end + 1 : headers.end;
  const attribution = readAttribution(lines, next);
  if (attribution !== undefined) return attribution.end;
  return lines[next] !== undefined && lines[next]?.quoted !== 'no' && lines[at]?.quoted === 'no'
    ? next
    : undefined;
}

/** Below the lines that the client itself marks as its own words above the quotation. */
function afterMarkedAttribution(lines: readonly TextLine[], at: number): number {
  let end = at;
  while (lines[end]?.attribution) end += 1;
  const below = end > at ? end : (readAttribution(lines, at)?.end ?? at);
  return afterHeaders(lines, below);
}

/** An attribution without an address counts above marks; with the hour, in an answer, also with free lines round it. */
function isSurrounded(lines: readonly TextLine[], at: number, end: number, continuing: boolean): boolean {
  const next = lines[nextFilled(lines, end)];
  if (next !== undefined && next.quoted !== 'no' && lines[at]?.quoted === 'no') return true;
  if (lines[at]?.quoted !== 'no') return true;
  const free = (line: TextLine | undefined) => bareText(line) === '';
  return continuing && free(lines[at - 1]) && free(lines[end]);
}

// Where a reply ends and history begins. A header line must prove itself by a date and an address or time,
// so that « je vous ai déjà écrit : » and « De : ancien@… À : nouveau@… » stay the customer's own words.

/** A body taken apart: what its author wrote, and what was quoted or forwarded. */
export interface SplitBody {
  /** What the author wrote now, line by line. */
  readonly own: readonly string[];
  /** What stands after a forward marker, unquoted, without its header lines. */
  readonly forwarded: readonly string[];
}

const SEPARATOR =
  /^[-_*= ]{3,}[ ]?(?:message|mail|e-mail|courriel|original|forwarded|weitergeleitete|mensaje|messaggio|ursprüngliche|begin)/i;
const FORWARD =
  /^(?:[-_*= ]{3,}[ ]?(?:forwarded|(?:message|mail|e-mail|courriel)s? (?:transf|r[ée]exp))|d[ée]but du message (?:r[ée]exp|transf)|begin forwarded)/i;
const APPLE_FORWARD = /^(?:d[ée]but du message|begin forwarded message)/i;
const ORANGE = /^message du \d{1,2}[/.]\d{1,2}[/.]\d{2,4}/i;
const HEADER =
  /^\*?(de|from|von|da|van|envoy[ée](?: le)?|sent|gesendet|enviado|date|[àa]|to|an|para|objet|subject|betreff|asunto|onderwerp|cc|copie [àa]|r[ée]pondre [àa]|reply-to)[ ]?\*?[ ]?:/i;
const WROTE = /(?:a [ée]crit|wrote|schrieb|escribi[óo]|ha scritto|schreef)[^:]{0,120}[ ]?:[ ]?$/i;
const WROTE_BY_ONE_OF_US =
  /(?:vous|t['’]|m['’]|nous|lui|leur|on) ?a(?:i|vez|vons)? (?:d[ée]j[àa] )?[ée]crit/i;
const LEADS = /^(?:[>* ]*)(?:le|on|am|el|il|op|a la date du)[ ]/i;
const TIME = /\d{1,2}[ ]?[:h][ ]?\d{2}/;
const ADDRESS = /[^\s<>]@[^\s<>]/;
const DIGIT = /\d/;
/** No header line of a mail client is longer. */
const LINE_LIMIT = 400;

/**
 * Splits the plain text of a mail into what is new and what was forwarded; quoted history is in neither.
 * @example splitHistory('Merci.\nLe 3/11/25 à 9:00, Support <s@ex.fr> a écrit :\n> Bonjour').own //=> ['Merci.']
 */
export function splitHistory(text: string): SplitBody {
  const lines = text.replace(/[\u00a0\u202f\u2009]/g, ' ').split(/\r\n|\r|\n|\u2028/);
  const headers = lines.map(headerOf);
  const own: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const raw = lines[i] ?? '';
    const line = raw.slice(0, LINE_LIMIT).trim();
    if (line.startsWith('>')) continue;
    if (FORWARD.test(line)) return { own, forwarded: unquoted(lines.slice(i + 1)) };
    const history = historyAt(lines, headers, i);
    if (history === null) own.push(raw);
    // A history that marks its lines may have answers between them.
    else if (nextIsQuoted(lines, history.below)) i = history.below - 1;
    else if (history.headed) return { own: withoutRule(own), forwarded: unquoted(lines.slice(i)) };
    else return { own, forwarded: [] };
  }
  return { own, forwarded: [] };
}

/** What leads history in. */
interface Lead {
  /** The first line below it. */
  readonly below: number;
  /** A block of headers alone: what follows may have been forwarded. */
  readonly headed: boolean;
}

function historyAt(lines: readonly string[], headers: Headers, i: number): Lead | null {
  const line = (lines[i] ?? '').slice(0, LINE_LIMIT).trim();
  if (SEPARATOR.test(line) || ORANGE.test(line))
    return { below: afterHeaders(lines, headers, i + 1), headed: false };
  if (isHeaderBlock(lines, headers, i)) return { below: afterHeaders(lines, headers, i), headed: true };
  const attribution = attributionLength(lines, i);
  return attribution > 0 ? { below: i + attribution, headed: false } : null;
}

/** Lines without the rule that Outlook draws above its headers. */
function withoutRule(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && /^[\s_-]*$/.test((lines[end - 1] ?? '').slice(0, LINE_LIMIT))) end -= 1;
  return lines.slice(0, end);
}

/** The name of the header a line begins with, in lower case. */
function headerOf(line: string): string | undefined {
  return HEADER.exec(line.trim().slice(0, LINE_LIMIT))?.[1]?.toLowerCase();
}

type Headers = readonly (string | undefined)[];

/** `De : / Envoyé : / À : / Objet :` one after the other, one of them with a date. */
function isHeaderBlock(lines: readonly string[], headers: Headers, start: number): boolean {
  if (!/^(?:de|from|von|da|van)$/.test(headers[start] ?? '')) return false;
  let dated = false;
  let others = 0;
  for (let i = start + 1; i < Math.min(lines.length, start + 7); i += 1) {
    const line = lines[i] ?? '';
    const name = headers[i];
    if (name === undefined && /\S/.test(line)) break;
    if (name === undefined) continue;
    if (/^(?:envoy|sent|gesendet|enviado|date)/.test(name)) dated ||= DIGIT.test(line.slice(0, LINE_LIMIT));
    else others += 1;
  }
  return dated && others >= 1;
}

/** The first line that is neither empty nor a header. */
function afterHeaders(lines: readonly string[], headers: Headers, start: number): number {
  let i = start;
  while (i < lines.length && (headers[i] !== undefined || !/\S/.test(lines[i] ?? ''))) i += 1;
  return i;
}

/** How many lines « Le 3 mars 2026 à 10:12, Support <…> a écrit : » takes here; 0 when there is none. */
function attributionLength(lines: readonly string[], start: number): number {
  let joined = '';
  for (let count = 1; count <= 3 && start + count <= lines.length; count += 1) {
    const line = (lines[start + count - 1] ?? '').trim().slice(0, LINE_LIMIT);
    if (count === 1 && !LEADS.test(line) && !ADDRESS.test(line)) return 0;
    if (line === '' || line.startsWith('>')) return 0;
    joined = `${joined} ${line}`;
    if (!WROTE.test(joined)) continue;
    const proven = DIGIT.test(joined) && (TIME.test(joined) || ADDRESS.test(joined));
    return proven && !WROTE_BY_ONE_OF_US.test(joined) ? count : 0;
  }
  return 0;
}

function nextIsQuoted(lines: readonly string[], from: number): boolean {
  for (let i = from; i < lines.length; i += 1) {
    const line = (lines[i] ?? '').slice(0, LINE_LIMIT).trim();
    if (line !== '') return line.startsWith('>');
  }
  return false;
}

function unquoted(lines: readonly string[]): string[] {
  const result: string[] = [];
  let inHeader = true;
  for (const raw of lines) {
    const line = raw.replace(/^[> ]{1,20}/, '');
    if (inHeader && (line.trim() === '' || HEADER.test(line) || APPLE_FORWARD.test(line))) continue;
    inHeader = false;
    result.push(line);
  }
  return result;
}

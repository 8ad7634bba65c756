// « Le 3 mars 2026 à 10:12, Support <…> a écrit : » and its like in other languages: a date, a person, a verb, a colon.
import type { TextLine } from '../text/html-text';
import { ADDRESS, bareText, DATE, TIME } from './line-proofs';

/** The lines by which a client says who wrote what follows: « Le 3 mars 2026, Support a écrit : ». */
export interface Attribution {
  /** The first line that is no longer part of it. */
  readonly end: number;
  /** What the author wrote before it on its line. */
  readonly before: string;
  /** What the client set behind it on its line: the beginning of the earlier mail. */
  readonly after: string;
  /** It names an address; without one only its surroundings can prove it. */
  readonly strong: boolean;
  /** It names the hour. */
  readonly timed: boolean;
}

const LEAD = /(?:^|[^\p{L}\p{N}])((?:le|on|am|el|il|op|em|den|en date de ?:)\s[^\n]{0,40})/giu;
const VERB =
  /(?:^|[\s>,])(?:a\s[ée]crit|wrote|schrieb|escribi[óo]|ha\sscritto|schreef|geschreven|escreveu|skrev)(?:[\s,<(]|[ ]?:|[ ]?-{2,}|$)/i;
/** A report of the writer's own: « je vous ai écrit », « Paul m’a écrit ». */
const REPORT =
  /(?:^|[\s,])(?:vous|nous|lui|leur|on|je|I|we|you|ich|wir|mi|me|ci|ik|wij)\s?$|^\s?(?:mir|mich|uns|ich)\b/i;
const CLOSE = /[ ]?:(?=\s|$)|[ ]?-{2,}/y;
/** No lead: a date, a time, a sender and a colon (Tuta, FairEmail, older Gmail), or a sender and the verb (Horde). */
const SENDER =
  /^(?=\S{0,12}\d)(?=.{0,60}\d\d?[:h.]\d\d)[^@]{8,120}[^\s<>@:]@[^\s<>@:]+>?[ ]?:$|^[^<>@]{0,80}<[^\s<>@]+@[^\s<>@]+>,?\s(?:a\s[ée]crit|wrote|schrieb|escribi[óo]|ha\sscritto|schreef)[ ]?:$/iu;
/** No client wraps it over more lines, nor makes a line longer. */
const MOST_LINES = 4;
const LINE_LIMIT = 400;

/**
 * The attribution that begins in this line, undefined when there is none.
 * @example readAttribution(lines('Merci. Le 3 mars, S <s@ex.fr> a écrit :'), 0)?.before //=> 'Merci.'
 */
export function readAttribution(lines: readonly TextLine[], start: number): Attribution | undefined {
  const whole = bareText(lines[start]);
  const cut = Math.max(0, whole.length - LINE_LIMIT);
  const first = whole.slice(cut);
  if (!DATE.test(first) && !ADDRESS.test(first)) return undefined;
  const lead = leadOf(first);
  let joined = first.slice(lead ?? 0);
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const found = lead === undefined ? senderAlone(first) : wrote(joined);
    if (found !== undefined) {
      return {
        ...found,
        end: start + count,
        before: whole.slice(0, cut + (lead ?? 0)).replace(/[-–\s]+$/, ''),
      };
    }
    const next = lines[start + count];
    const text = bareText(next).slice(0, LINE_LIMIT);
    if (lead === undefined || text === '' || next?.quoted !== lines[start]?.quoted) return undefined;
    joined = `${joined} ${text}`;
  }
  return undefined;
}

/** Where the last lead with a date behind it begins. */
function leadOf(line: string): number | undefined {
  let found: number | undefined;
  LEAD.lastIndex = 0;
  for (let match = LEAD.exec(line); match !== null; match = LEAD.exec(line)) {
    const words = match[1] ?? '';
    const at = match.index + match[0].length - words.length;
    if (DATE.test(words)) found = at;
    LEAD.lastIndex = at + 2;
  }
  return found;
}

function wrote(text: string): Pick<Attribution, 'after' | 'strong' | 'timed'> | undefined {
  const verb = VERB.exec(text);
  if (verb === null) return undefined;
  const end = verb.index + verb[0].replace(/[\s,<(:-]+$/, '').length;
  if (REPORT.test(text.slice(0, verb.index + 1)) || REPORT.test(text.slice(end, end + 8))) return undefined;
  const close = closeOf(text, end);
  if (close === undefined) return undefined;
  const said = text.slice(0, close);
  const after = text.slice(close).replace(/^[\s:-]+/, '');
  const strong = ADDRESS.test(said);
  if (after !== '' && !strong) return undefined;
  return { after, strong, timed: TIME.test(said) };
}

/** Where the colon or the dashes behind the verb begin; at most a name and an address stand between. */
function closeOf(text: string, from: number): number | undefined {
  for (let at = from; at < Math.min(text.length, from + 160); at += 1) {
    CLOSE.lastIndex = at;
    if (CLOSE.test(text)) return at;
    if (/[?!;]/.test(text.charAt(at))) return undefined;
  }
  return undefined;
}

function senderAlone(line: string): Pick<Attribution, 'after' | 'strong' | 'timed'> | undefined {
  return SENDER.test(line) ? { after: '', strong: true, timed: false } : undefined;
}

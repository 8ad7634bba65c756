// « De : / Envoyé : / À : / Objet : »: the lines that mail clients set above the mail they answer or forward.
import type { TextLine } from '../text/html-text';
import { ADDRESS, bareText, DATE, HEAD_LIMIT, TIME } from './line-proofs';

/** The headers of an earlier mail as a client sets them above its text: De, Envoyé, À, Objet. */
export interface HeaderBlock {
  /** The first line below it. */
  readonly end: number;
  /** A sender and a date: enough above marked lines. */
  readonly dated: boolean;
  /** It proves itself: a sender, a date of a client's making, and whom it went to or what about. */
  readonly proven: boolean;
}

type Label = 'from' | 'sent' | 'date' | 'to' | 'subject' | 'other';

const LABELS: readonly (readonly [Label, RegExp])[] = [
  ['from', /^(?:de|from|von|da|van|exp[ée]diteur|remitente|mittente)$/],
  ['sent', /^(?:envoy[ée](?: le)?|sent|gesendet|enviado(?: el| em)?|enviada em|inviato|verzonden)$/],
  ['date', /^(?:date|datum|data|fecha)$/],
  ['to', /^(?:[àa]|to|an|para|aan|pour|destinataire|destinatario)$/],
  ['subject', /^(?:objet|subject|betreff|asunto|oggetto|onderwerp|sujet|assunto)$/],
  ['other', /^(?:cci?|bcc|copie(?: [àa])?|kopie|r[ée]pondre [àa]|reply-to|antwort an|importance)$/],
];
const HEADER = /^\*{0,2}(\p{L}[\p{L} -]{0,14}?)[ ]?\*{0,2}[ ]?:\*{0,2}\s*(.*)$/iu;
/** No client writes more of them. */
const MOST_LINES = 14;

interface Header {
  readonly label: Label;
  readonly value: string;
}

/**
 * The header block that begins in this line, undefined when it begins with no header.
 * @example readHeaders(plainLines('De : S <s@ex.fr>\nEnvoyé : 3 mars 2026\nObjet : x'), 0)?.proven //=> true
 */
export function readHeaders(lines: readonly TextLine[], start: number): HeaderBlock | undefined {
  if (headerOf(lines[start]) === undefined) return undefined;
  const found = new Map<Label, string>();
  let end = start;
  let last: Label = 'other';
  for (let i = start; i < Math.min(lines.length, start + MOST_LINES); i += 1) {
    const text = bareText(lines[i]).slice(0, HEAD_LIMIT);
    const header = headerOf(lines[i]);
    if (header !== undefined) {
      if (header.label !== 'other' && found.has(header.label)) break;
      found.set(header.label, header.value);
      last = header.label;
      end = i + 1;
    } else if (text !== '') {
      if (!continues(lines, i, last)) break;
      found.set(last, `${found.get(last)} ${text}`);
      end = i + 1;
    } else if (i > end) break;
  }
  return { end, ...proofOf(found) };
}

/**
 * The first line below the headers that follow, `start` where none does.
 * @example afterHeaders(plainLines('Objet : x\n\nBonjour'), 0) //=> 1
 */
export function afterHeaders(lines: readonly TextLine[], start: number): number {
  const at = nextHeader(lines, start);
  return readHeaders(lines, at)?.end ?? start;
}

function nextHeader(lines: readonly TextLine[], start: number): number {
  let at = start;
  while (at < lines.length && at < start + 3 && bareText(lines[at]) === '') at += 1;
  return at;
}

function headerOf(line: TextLine | undefined): Header | undefined {
  const [, name = '', value = ''] = HEADER.exec(bareText(line).slice(0, HEAD_LIMIT)) ?? [];
  const key = name.toLowerCase();
  const label = LABELS.find(([, pattern]) => pattern.test(key))?.[0];
  return label === undefined ? undefined : { label, value: value.replace(/\*/g, '').trim() };
}

/** A sender or a recipient that the client wrapped. */
function continues(lines: readonly TextLine[], at: number, last: Label): boolean {
  if (last !== 'from' && last !== 'to' && last !== 'other') return false;
  return ADDRESS.test(bareText(lines[at]).slice(0, HEAD_LIMIT)) && headerOf(lines[at + 1]) !== undefined;
}

function proofOf(found: ReadonlyMap<Label, string>): Pick<HeaderBlock, 'dated' | 'proven'> {
  const from = found.get('from');
  const sent = found.get('sent');
  const date = sent ?? found.get('date') ?? '';
  const about = found.has('to') || found.has('subject');
  const madeByClient = sent !== undefined || TIME.test(date) || ADDRESS.test(from ?? '');
  return {
    dated: from !== undefined && DATE.test(date),
    proven: from !== undefined && DATE.test(date) && about && madeByClient,
  };
}

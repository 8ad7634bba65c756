// Parts a mail into what its author wrote now and the earlier mail below or between it.
import type { TextLine } from '../text/html-text';
import { type HistoryStart, historyStart } from './history-start';
import { bareText, nextFilled } from './line-proofs';

/** A mail taken apart. */
export interface SplitMail {
  /** What the author wrote now. */
  readonly own: readonly TextLine[];
  /** What stands in the earlier mail, without marks. */
  readonly history: readonly TextLine[];
  /** The earlier mail bears no marks, so answers may stand in it that nothing tells from it. */
  readonly unmarked: boolean;
  /** A client said that it forwards. */
  readonly forward: boolean;
}

interface Split {
  readonly own: TextLine[];
  readonly history: TextLine[];
  unmarked: boolean;
  forward: boolean;
  /** From here on what may be a quotation is one. */
  proven: boolean;
}

const RULE = /^[\s_=*#-]*$/;

/**
 * Splits a mail. What only may be a quotation, a `>` or an indent, is one where something before it proves a history;
 * in a mail that answers another, or quotes as nobody types, also where nothing in the mail does.
 * @example splitHistory(plainLines('Oui.\n\nLe 3 mars, S <s@ex.fr> a écrit :\n> Quand ?'), true).own[0]?.text //=> 'Oui.'
 */
export function splitHistory(lines: readonly TextLine[], continuing: boolean): SplitMail {
  const split: Split = { own: [], history: [], unmarked: false, forward: false, proven: false };
  for (let at = 0; at < lines.length; ) at = readFrom(lines, at, continuing, split);
  if (!split.proven && split.history.length === 0 && (continuing || isQuoting(lines)))
    return byMarks(split.own);
  return split;
}

/** Reads one line, or a start of history with what belongs to it; returns where to go on. */
function readFrom(lines: readonly TextLine[], at: number, continuing: boolean, split: Split): number {
  const line = lines[at];
  if (line === undefined) return at + 1;
  const start = line.quoted === 'surely' ? undefined : historyStart(lines, at, continuing);
  if (start !== undefined) return passHistory(lines, at, start, split);
  if (line.quoted === 'surely' || (split.proven && line.quoted === 'perhaps'))
    split.history.push(unmarkedLine(line));
  else split.own.push(line);
  return at + 1;
}

function passHistory(lines: readonly TextLine[], at: number, start: HistoryStart, split: Split): number {
  const line = lines[at] as TextLine;
  if (start.before !== '') split.own.push({ ...line, text: start.before });
  else dropRules(split.own);
  if (start.after !== '') split.history.push({ ...line, text: start.after, quoted: 'no' });
  split.proven = true;
  split.forward ||= start.forward;
  const marked = start.after === '' ? firstMarked(lines, start.end, line) : undefined;
  if (marked !== undefined) return marked;
  // Without marks the earlier mail reaches to the end of its box, else of the mail.
  const { depth } = line;
  let end = start.end;
  for (; end < lines.length && (lines[end]?.depth ?? 0) >= depth; end += 1) {
    split.history.push(unmarkedLine(lines[end] as TextLine));
  }
  split.unmarked = true;
  return end;
}

/** Where the marked lines below a start of history begin, undefined where it bears no marks. */
function firstMarked(lines: readonly TextLine[], from: number, start: TextLine): number | undefined {
  const next = nextFilled(lines, from);
  const quoted = (line: TextLine | undefined) =>
    line !== undefined && (line.quoted !== 'no' || /^\s*>/.test(line.text));
  if (quoted(lines[next]) || start.quoted !== 'no') return from;
  if (!start.opensHistory) return undefined;
  for (let at = next; at < lines.length && (lines[at]?.depth ?? 0) >= start.depth; at += 1) {
    if (lines[at]?.quoted === 'surely') return at;
  }
  return undefined;
}

/** Marks within marks, or questions under marks with an answer below each: no path through menus, no log. */
function isQuoting(lines: readonly TextLine[]): boolean {
  let runs = 0;
  let questions = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (!/^\s*>/.test(text)) continue;
    if (/^\s*> >/.test(text)) return true;
    if (/^\s*>/.test(lines[at + 1]?.text ?? '')) continue;
    runs += 1;
    if (text.endsWith('?')) questions += 1;
  }
  return (runs > 1 && 2 * questions >= runs) || endsInQuotation(lines);
}

/** Marked sentences at the end of the mail, set off from the text and not announced by it. */
function endsInQuotation(lines: readonly TextLine[]): boolean {
  let at = lines.length - 1;
  while (at > 0 && bareText(lines[at]) === '') at -= 1;
  const last = lines[at]?.text ?? '';
  const sentence = /[.?!]$/.test(last.slice(-2)) && last.split(/\s+/, 5).length === 5;
  if (!sentence || !/^\s*>/.test(last)) return false;
  while (at > 0 && /^\s*>/.test(lines[at]?.text ?? '')) at -= 1;
  if (lines[at]?.text.trim() !== '') return false;
  while (at > 0 && lines[at]?.text.trim() === '') at -= 1;
  return !/:\s*$/.test((lines[at]?.text ?? ':').slice(-20));
}

/** An answer whose attribution was taken away: its marks are all that tells. */
function byMarks(lines: readonly TextLine[]): SplitMail {
  const marked = (line: TextLine) => /^\s*>/.test(line.text);
  return {
    own: lines.filter((line) => !marked(line)),
    history: lines.filter(marked).map(unmarkedLine),
    unmarked: false,
    forward: false,
  };
}

function dropRules(own: TextLine[]): void {
  while (own.length > 0 && RULE.test((own[own.length - 1]?.text ?? '').slice(0, 200))) own.pop();
}

function unmarkedLine(line: TextLine): TextLine {
  return { ...line, text: bareText(line), quoted: 'no', opensHistory: false, depth: 0, attribution: false };
}

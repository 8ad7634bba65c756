// The monthly mail to the manager. Its charts are tables with coloured cells, which every mail program shows.

import type { Month } from '../calendar/month';
import { formatMonth } from '../french/month';
import { NBSP } from '../french/typography';
import type { OutgoingMessage } from '../mailbox/outgoing-message';
import { AUTOMATIC_HEADERS, REPORT_HEADER } from '../mailbox/own-mail';
import type { Duration } from '../terms/time';
import { escapeHtml } from '../text/escape';
import { keptShare, type MonthFigures } from './figures';
import { type FigureLine, type ScoreFigure, scoreGroups, summaryOf } from './summary';
import { wordRetention } from './wording';

/** What the monthly mail is made of. */
export interface ReportMailInput {
  readonly figures: MonthFigures;
  /** The month before it; null where nothing is known of it. */
  readonly before: MonthFigures | null;
  readonly to: string;
  /** The mailbox's own address. */
  readonly address: string;
  readonly usualDay: Duration;
  /** Conversations kept longer than the policy says; null while nobody watches over that. */
  readonly retention: {
    readonly marked: number;
    /** Moved to the bin during the month. */
    readonly trashed: number;
  } | null;
}

const FONT = 'font-family:Roboto,Arial,sans-serif;font-size:14px;line-height:20px;color:#202124';
const TYPE_COLOR = '#285bac';
const EMPTY_COLOR = '#e8eaed';
/** Pixels. */
const BAR_WIDTH = 200;
const COLUMN_HEIGHT = 80;
const COLUMN_WIDTH = 14;

/**
 * Composes the monthly mail.
 * @example reportMessage(input).headers['X-Vigie-Bilan'] //=> '2026-11'
 */
export function reportMessage(input: ReportMailInput): OutgoingMessage {
  const { figures, to, address } = input;
  return {
    from: `Vigie <${address}>`,
    to: [to],
    subject: reportSubject(figures.month),
    headers: {
      ...AUTOMATIC_HEADERS,
      [REPORT_HEADER]: figures.month,
    },
    text: textOf(input),
    html: htmlOf(input),
  };
}

/** A word of the subject, to find these mails by. */
export const REPORT_SUBJECT = 'bilan';

/**
 * The subject of the mail about a month.
 * @example reportSubject('2026-11') //=> 'Vigie\u00a0: bilan du support, novembre\u00a02026'
 */
export function reportSubject(month: Month): string {
  return `Vigie${NBSP}: ${REPORT_SUBJECT} du support, ${formatMonth(month)}`;
}

function linesOf({ figures, before, usualDay, retention }: ReportMailInput): readonly FigureLine[] {
  const lines = summaryOf(figures, before, usualDay);
  return retention === null
    ? lines
    : [...lines, { title: 'Conservation', text: wordRetention(retention), before: '' }];
}

const FOOTER = [
  'Un délai compte dans le mois où il a été tenu ou dépassé\u00a0; ce qui se décide plus tard compte dans un mois suivant, et un bilan envoyé ne change plus.',
  'Le délai des escalades n’est pas publié\u00a0: il est compté à part. Une résolution est tenue par notre dernière réponse, une fois la demande close ou le client silencieux.',
  'Les durées sont en heures ouvrées.',
];

function textOf(input: ReportMailInput): string {
  const lines = linesOf(input).map(
    ({ title, text, before }) => `${title}${NBSP}: ${text}${inBrackets(before)}`,
  );
  const groups = scoreGroups(input.figures, input.before).map(({ title, figures }) =>
    [
      title.toUpperCase(),
      ...figures.map((figure) => `- ${figure.title}${NBSP}: ${figure.text}${inBrackets(figure.before)}`),
    ].join('\n'),
  );
  return [lines.join('\n'), ...groups, FOOTER.join('\n')].join('\n\n');
}

function inBrackets(note: string): string {
  return note === '' ? '' : ` [${note}]`;
}

function htmlOf(input: ReportMailInput): string {
  const lines = linesOf(input).map(
    ({ title, text, before }) =>
      `<tr><td style="${FONT};padding:4px 16px 4px 0" valign="top"><b>${escapeHtml(title)}</b></td><td style="${FONT};padding:4px 0">${escapeHtml(text)}${noteHtml(before)}</td></tr>`,
  );
  const charts = scoreGroups(input.figures, input.before).map(
    ({ title, figures }) => heading(title) + table(figures.map(scoreRow).join('')),
  );
  return [
    `<div style="${FONT}">`,
    table(lines.join('')),
    ...charts,
    heading('Messages reçus selon l’heure'),
    hoursChart(input.figures.received),
    `<p style="${FONT};color:#5f6368">${FOOTER.map(escapeHtml).join('<br>')}</p></div>`,
  ].join('');
}

function heading(title: string): string {
  return `<h3 style="margin:24px 0 8px;font-size:16px">${escapeHtml(title)}</h3>`;
}

function table(rows: string): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0">${rows}</table>`;
}

function noteHtml(note: string): string {
  return note === '' ? '' : `<br><span style="color:#5f6368;font-size:12px">${escapeHtml(note)}</span>`;
}

function scoreRow({ title, text, before, color, score }: ScoreFigure): string {
  return `<tr><td style="${FONT};padding:4px 16px 4px 0" valign="top">${escapeHtml(title)}</td><td style="padding:8px 16px 4px 0" valign="top">${bar(keptShare(score), color ?? TYPE_COLOR)}</td><td style="${FONT};padding:4px 0">${escapeHtml(text)}${noteHtml(before)}</td></tr>`;
}

/** A bar of fixed width, the kept share in colour. */
function bar(share: number | null, color: string): string {
  const width = Math.round((share ?? 0) * BAR_WIDTH);
  const cells = [
    { width, color },
    { width: BAR_WIDTH - width, color: EMPTY_COLOR },
  ].filter((cell) => cell.width > 0);
  const html = cells.map(
    (cell) =>
      `<td width="${cell.width}" height="12" bgcolor="${cell.color}" style="font-size:0;line-height:12px">&nbsp;</td>`,
  );
  return `<table role="presentation" width="${BAR_WIDTH}" cellpadding="0" cellspacing="0" border="0"><tr>${html.join('')}</tr></table>`;
}

/** A column an hour, from the first with a message to the last. */
function hoursChart(received: readonly number[]): string {
  const busy = received.map((count) => count > 0);
  const first = busy.indexOf(true);
  if (first < 0) return `<p style="${FONT}">Aucun message.</p>`;
  const shown = received.slice(first, busy.lastIndexOf(true) + 1);
  const most = Math.max(...received);
  const columns = shown.map(
    (count) =>
      `<td align="center" valign="bottom" style="padding:0 2px;font-size:11px">${column(count, most)}</td>`,
  );
  const names = shown.map(
    (_count, i) =>
      `<td align="center" width="26" style="font-size:11px;color:#5f6368">${first + i}&nbsp;h</td>`,
  );
  return table(`<tr>${columns.join('')}</tr><tr>${names.join('')}</tr>`);
}

function column(count: number, most: number): string {
  if (count === 0) return '&nbsp;';
  const height = Math.max(1, Math.round((count / most) * COLUMN_HEIGHT));
  return `${count}<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td width="${COLUMN_WIDTH}" height="${height}" bgcolor="${TYPE_COLOR}" style="font-size:0;line-height:0">&nbsp;</td></tr></table>`;
}

// The monthly mail to the manager. Its charts are tables with coloured cells, which every mail program shows.

import { formatMonth } from '../french/month';
import { NBSP } from '../french/typography';
import type { OutgoingMessage } from '../mailbox/outgoing-message';
import { AUTOMATIC_HEADERS, REPORT_HEADER } from '../mailbox/own-mail';
import { PRIORITIES, TICKET_TYPES } from '../terms/levels';
import type { Duration } from '../terms/time';
import { PRIORITY_COLORS, PRIORITY_WORDS, TYPE_WORDS } from '../terms/words';
import { escapeHtml } from '../text/escape';
import { keptShare, type MonthFigures } from './figures';
import type { Score } from './tally';
import { wordBefore, wordBusiest, wordFirstAnswers, wordRetention, wordScore } from './wording';

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

interface Row {
  readonly name: string;
  readonly color: string;
  readonly score: Score;
  readonly note: string;
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
    subject: `Vigie${NBSP}: bilan du support, ${formatMonth(figures.month)}`,
    headers: {
      ...AUTOMATIC_HEADERS,
      [REPORT_HEADER]: figures.month,
    },
    text: textOf(input),
    html: htmlOf(input),
  };
}

function scoreRows({ figures, before }: ReportMailInput) {
  const row = (name: string, color: string, scoreOf: (month: MonthFigures) => Score): Row => ({
    name,
    color,
    score: scoreOf(figures),
    note: wordBefore((month) => wordScore(scoreOf(month)), before),
  });
  const priorities = PRIORITIES.map((key) =>
    row(PRIORITY_WORDS[key], PRIORITY_COLORS[key], ({ byPriority }) => byPriority[key]),
  );
  const types = TICKET_TYPES.map((key) => row(TYPE_WORDS[key], TYPE_COLOR, ({ byType }) => byType[key]));
  return [
    { title: 'Par priorité', rows: priorities },
    { title: 'Par type de demande', rows: types },
  ];
}

/** Title, figure of the month, figure of the month before. */
function summary(input: ReportMailInput): readonly (readonly [string, string, string])[] {
  const { figures, before, usualDay } = input;
  const { unanswered } = figures.overall;
  const answers = (month: MonthFigures) => wordFirstAnswers(month, usualDay);
  const lines: [string, string, string][] = [
    ['Délais tenus', wordScore(figures.overall), wordBefore(({ overall }) => wordScore(overall), before)],
    ['Première réponse', answers(figures), wordBefore(answers, before)],
    ['Heures les plus chargées', wordBusiest(figures), wordBefore(wordBusiest, before)],
  ];
  if (input.retention !== null) lines.push(['Conservation', wordRetention(input.retention), '']);
  if (unanswered > 0) lines.push(['Closes sans réponse', String(unanswered), '']);
  return lines;
}

const FOOTER = [
  'Un délai compte dans le mois où le client a écrit. Le bilan part quand tous les délais du mois sont échus, et ne change plus.',
  'Les durées sont en heures ouvrées.',
];

function textOf(input: ReportMailInput): string {
  const lines = summary(input).map(([title, now, then]) => `${title}${NBSP}: ${now}${inBrackets(then)}`);
  const groups = scoreRows(input).map(({ title, rows }) =>
    [
      title.toUpperCase(),
      ...rows.map(({ name, score, note }) => `- ${name}${NBSP}: ${wordScore(score)}${inBrackets(note)}`),
    ].join('\n'),
  );
  return [lines.join('\n'), ...groups, FOOTER.join('\n')].join('\n\n');
}

function inBrackets(note: string): string {
  return note === '' ? '' : ` [${note}]`;
}

function htmlOf(input: ReportMailInput): string {
  const lines = summary(input).map(
    ([title, now, then]) =>
      `<tr><td style="${FONT};padding:4px 16px 4px 0" valign="top"><b>${escapeHtml(title)}</b></td><td style="${FONT};padding:4px 0">${escapeHtml(now)}${noteHtml(then)}</td></tr>`,
  );
  const charts = scoreRows(input).map(
    ({ title, rows }) => heading(title) + table(rows.map(scoreRow).join('')),
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

function scoreRow({ name, color, score, note }: Row): string {
  return `<tr><td style="${FONT};padding:4px 16px 4px 0" valign="top">${escapeHtml(name)}</td><td style="padding:8px 16px 4px 0" valign="top">${bar(keptShare(score), color)}</td><td style="${FONT};padding:4px 0">${escapeHtml(wordScore(score))}${noteHtml(note)}</td></tr>`;
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

// What the report's card says.

import { type Month, monthOf } from '../calendar/month';
import { formatDate } from '../french/instant';
import { formatMonth } from '../french/month';
import { NBSP } from '../french/typography';
import { keptShare, type MonthFigures } from '../report/figures';
import { type FigureLine, scoreGroups, summaryOf } from '../report/summary';
import type { Duration, LocalDate } from '../terms/time';

/** The report of one month, text by text. */
export interface ReportView {
  readonly month: Month;
  readonly choices: readonly { readonly value: Month; readonly text: string }[];
  /** How far the month is counted. */
  readonly extent: string;
  readonly summary: readonly FigureLine[];
  readonly groups: readonly { readonly title: string; readonly lines: readonly ScoreLine[] }[];
}

/** A figure about promises, with its bar. */
export interface ScoreLine extends FigureLine {
  readonly color: string | null;
  /** A bar of ten cells; null where nothing was decided. */
  readonly bar: string | null;
}

/** What the report is made of. */
export interface ReportViewInput {
  readonly figures: MonthFigures;
  readonly before: MonthFigures | null;
  readonly months: readonly Month[];
  readonly countedThrough: LocalDate | null;
  readonly usualDay: Duration;
}

const CELLS = 10;

/**
 * Words the report of one month.
 * @example reportView({ ...input, countedThrough: null }).extent //=> 'Mois complet\u00a0: tous ses délais sont échus.'
 */
export function reportView({
  figures,
  before,
  months,
  countedThrough,
  usualDay,
}: ReportViewInput): ReportView {
  return {
    month: figures.month,
    choices: months.map((month) => ({ value: month, text: formatMonth(month) })),
    extent: extent(figures.month, countedThrough),
    summary: summaryOf(figures, before, usualDay),
    groups: scoreGroups(figures, before).map((group) => ({
      title: group.title,
      lines: group.figures.map(({ score, ...line }) => ({ ...line, bar: bar(keptShare(score)) })),
    })),
  };
}

function extent(month: Month, countedThrough: LocalDate | null): string {
  if (countedThrough === null) return 'Mois complet\u00a0: tous ses délais sont échus.';
  const why = 'Un jour est compté quand tous ses délais sont échus.';
  return monthOf(countedThrough) < month
    ? `Rien n’est encore compté. ${why}`
    : `Compté jusqu’au${NBSP}${formatDate(countedThrough)} inclus. ${why}`;
}

/** The last cell is full only when every promise was kept. */
function bar(share: number | null): string | null {
  if (share === null) return null;
  const full = Math.floor(share * CELLS);
  return '▰'.repeat(full) + '▱'.repeat(CELLS - full);
}

// What the report's card says.

import { type Month, monthOf } from '../calendar/month';
import { formatDate } from '../french/instant';
import { formatMonth } from '../french/month';
import { NBSP } from '../french/typography';
import { keptShare, type MonthFigures } from '../report/figures';
import type { Score } from '../report/tally';
import { wordBefore, wordBusiest, wordFirstAnswers, wordScore } from '../report/wording';
import { PRIORITIES, TICKET_TYPES } from '../terms/levels';
import type { Duration, LocalDate } from '../terms/time';
import { PRIORITY_COLORS, PRIORITY_WORDS, TYPE_WORDS } from '../terms/words';

/** The report of one month, text by text. */
export interface ReportView {
  readonly month: Month;
  readonly choices: readonly { readonly value: Month; readonly text: string }[];
  /** How far the month is counted. */
  readonly extent: string;
  readonly summary: readonly FigureLine[];
  readonly priorities: readonly ScoreLine[];
  readonly types: readonly ScoreLine[];
}

/** A figure in words. */
export interface FigureLine {
  readonly title: string;
  readonly text: string;
  /** The same figure of the month before; '' where there is none. */
  readonly before: string;
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
  const figure = (title: string, text: (month: MonthFigures) => string): FigureLine => ({
    title,
    text: text(figures),
    before: wordBefore(text, before),
  });
  const score = (title: string, color: string | null, of: (month: MonthFigures) => Score): ScoreLine => ({
    ...figure(title, (month) => wordScore(of(month))),
    color,
    bar: bar(keptShare(of(figures))),
  });
  return {
    month: figures.month,
    choices: months.map((month) => ({ value: month, text: formatMonth(month) })),
    extent: extent(figures.month, countedThrough),
    summary: [
      figure('Délais tenus', ({ overall }) => wordScore(overall)),
      figure('Première réponse', (month) => wordFirstAnswers(month, usualDay)),
      figure('Heures les plus chargées', wordBusiest),
      ...(figures.overall.unanswered > 0
        ? [figure('Closes sans réponse', ({ overall }) => String(overall.unanswered))]
        : []),
    ],
    priorities: PRIORITIES.map((key) =>
      score(PRIORITY_WORDS[key], PRIORITY_COLORS[key], ({ byPriority }) => byPriority[key]),
    ),
    types: TICKET_TYPES.map((key) => score(TYPE_WORDS[key], null, ({ byType }) => byType[key])),
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

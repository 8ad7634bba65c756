// What is said of a month, line by line: the same on the card and in the mail.
import { NBSP } from '../french/typography';
import { PRIORITIES, TICKET_TYPES } from '../terms/levels';
import type { Duration } from '../terms/time';
import { PRIORITY_COLORS, PRIORITY_WORDS, TYPE_WORDS } from '../terms/words';
import type { KindFigures, MonthFigures } from './figures';
import { PROMISE_KINDS, type PromiseKind } from './outcomes';
import type { Score } from './scores';
import {
  KIND_WORDS,
  wordBefore,
  wordBusiest,
  wordFirstAnswers,
  wordOpen,
  wordScore,
  wordTriage,
  wordTriageRight,
  wordWaits,
} from './wording';

/** A figure in words. */
export interface FigureLine {
  readonly title: string;
  readonly text: string;
  /** The same figure of the month before; '' where there is none. */
  readonly before: string;
}

/** A figure about promises, to be shown with a bar. */
export interface ScoreFigure extends FigureLine {
  /** Of the level; null where there is none. */
  readonly color: string | null;
  readonly score: Score;
}

/** Scores that belong together. */
export interface ScoreGroup {
  readonly title: string;
  readonly figures: readonly ScoreFigure[];
}

/**
 * A month in brief; `before` is the month before it, null where nothing is known of it.
 * @example summaryOf(november, october, 9 * HOUR)[0]?.title //=> 'Délais tenus'
 */
export function summaryOf(
  figures: MonthFigures,
  before: MonthFigures | null,
  usualDay: Duration,
): readonly FigureLine[] {
  const figure = (title: string, text: (month: MonthFigures) => string): FigureLine => ({
    title,
    text: text(figures),
    before: wordBefore(text, before),
  });
  const { open, overall } = figures;
  return [
    figure('Délais tenus', (month) => wordScore(month.overall)),
    figure('Première réponse', (month) => wordFirstAnswers(month, usualDay)),
    figure('Attente totale, par demande', (month) => wordWaits(month, usualDay)),
    ...(open === null ? [] : [{ title: 'Demandes ouvertes', text: wordOpen(open, usualDay), before: '' }]),
    figure('Tri juste', wordTriageRight),
    figure('Tri corrigé à la main', wordTriage),
    figure('Heures les plus chargées', wordBusiest),
    ...(overall.unanswered > 0
      ? [figure('Closes sans réponse', (month) => String(month.overall.unanswered))]
      : []),
  ];
}

/** What a level or a type has beside its answers. */
const BESIDE: readonly PromiseKind[] = ['follow-up', 'resolution', 'escalation'];

/**
 * The scores of a month by promise, by level and by type.
 * @example scoreGroups(november, null).map(({ title }) => title) //=> ['Par promesse', 'Par priorité', 'Par type de demande']
 */
export function scoreGroups(figures: MonthFigures, before: MonthFigures | null): readonly ScoreGroup[] {
  const figure = (title: string, color: string | null, of: (part: KindFigures) => Score): ScoreFigure => {
    const text = (month: MonthFigures) => [wordScore(of(month)), ...besideOf(month, of)].join(' · ');
    return { title, color, score: of(figures), text: text(figures), before: wordBefore(text, before) };
  };
  const kind = (which: PromiseKind): ScoreFigure => {
    const text = ({ kinds }: MonthFigures) => wordScore(kinds[which].overall);
    const { overall: score } = figures.kinds[which];
    return {
      title: KIND_WORDS[which],
      color: null,
      score,
      text: text(figures),
      before: wordBefore(text, before),
    };
  };
  return [
    { title: 'Par promesse', figures: PROMISE_KINDS.map(kind) },
    {
      title: 'Par priorité',
      figures: PRIORITIES.map((key) =>
        figure(PRIORITY_WORDS[key], PRIORITY_COLORS[key], ({ byPriority }) => byPriority[key]),
      ),
    },
    {
      title: 'Par type de demande',
      figures: TICKET_TYPES.map((key) => figure(TYPE_WORDS[key], null, ({ byType }) => byType[key])),
    },
  ];
}

function besideOf({ kinds }: MonthFigures, of: (part: KindFigures) => Score): readonly string[] {
  return BESIDE.flatMap((kind) => {
    const { kept, broken } = of(kinds[kind]);
    return kept + broken === 0
      ? []
      : [`${KIND_WORDS[kind].toLowerCase()}${NBSP}${kept}${NBSP}sur${NBSP}${kept + broken}`];
  });
}

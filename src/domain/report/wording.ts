// A month's figures in French, the same on the card and in the mail.

import { formatOpenDuration } from '../french/duration';
import { formatMonth } from '../french/month';
import { NBSP, typeset } from '../french/typography';
import { RETENTION_WORDS } from '../terms/retention';
import type { Duration } from '../terms/time';
import { keptShare, type MonthFigures } from './figures';
import type { Score } from './tally';

/**
 * A share as a percentage, cut to a tenth so that 100 % is said of nothing less.
 * @example formatShare(0.9999) //=> '99,9 %'
 */
export function formatShare(share: number): string {
  const tenths = Math.floor(Math.round(share * 1e7) / 1e4);
  const text = tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
  return `${text}${NBSP}%`;
}

/**
 * How many promises were kept, of how many.
 * @example wordScore({ kept: 3, broken: 1, unanswered: 0 }) //=> '75\u00a0% (3 sur 4)'
 */
export function wordScore(score: Score): string {
  const share = keptShare(score);
  if (share === null) return 'aucun délai échu';
  const decided = score.kept + score.broken;
  return `${formatShare(share)} (${score.kept} sur ${decided})`;
}

/**
 * The first responses of a month, in open time.
 * @example wordFirstAnswers({ ...figures, conversations: 0 }, 9 * HOUR) //=> 'aucune demande'
 */
export function wordFirstAnswers(
  { median, ninetieth, conversations }: MonthFigures,
  usualDay: Duration,
): string {
  if (conversations === 0) return 'aucune demande';
  const half =
    median === null
      ? 'moins de la moitié des demandes ont une réponse'
      : `la moitié en ${formatOpenDuration(median, usualDay)} au plus`;
  const most =
    ninetieth === null
      ? 'plus d’une sur dix sans réponse'
      : `neuf sur dix en ${formatOpenDuration(ninetieth, usualDay)} au plus`;
  return `${half}, ${most}`;
}

/**
 * The busiest hours of the day.
 * @example wordBusiest({ ...figures, busiest: [{ hour: 9, count: 12 }] }) //=> '9\u00a0h–10\u00a0h (12)'
 */
export function wordBusiest({ busiest }: MonthFigures): string {
  if (busiest.length === 0) return 'aucun message';
  return busiest.map(({ hour, count }) => `${hour}${NBSP}h–${hour + 1}${NBSP}h (${count})`).join(', ');
}

/**
 * What is kept too long, and what was moved to the bin during the month.
 * @example wordRetention({ marked: 0, trashed: 2 }) //=> 'aucune\u00a0conversation à supprimer, close depuis …'
 */
export function wordRetention(kept: { readonly marked: number; readonly trashed: number }): string {
  const count = (number: number) =>
    `${number === 0 ? 'aucune' : number}${NBSP}conversation${number > 1 ? 's' : ''}`;
  return typeset(
    `${count(kept.marked)} à supprimer, close${kept.marked > 1 ? 's' : ''} depuis plus de ${RETENTION_WORDS} ; ${count(kept.trashed)} mise${kept.trashed > 1 ? 's' : ''} à la corbeille dans le mois`,
  );
}

/**
 * The same figure of the month before, where there is one.
 * @example wordBefore(wordBusiest, october) //=> 'octobre 2026\u00a0: 9\u00a0h–10\u00a0h (12)'
 */
export function wordBefore(text: (figures: MonthFigures) => string, before: MonthFigures | null): string {
  return before === null ? '' : `${formatMonth(before.month)}${NBSP}: ${text(before)}`;
}

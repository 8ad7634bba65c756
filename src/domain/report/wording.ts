// A month's figures in French, the same on the card and in the mail.

import { formatOpenDuration } from '../french/duration';
import { hoursWords } from '../french/hours';
import { formatMonth } from '../french/month';
import { NBSP, typeset } from '../french/typography';
import { RETENTION_WORDS } from '../terms/retention';
import type { Duration } from '../terms/time';
import { CORRECTIONS, rightByField, wordCorrection } from './corrections';
import { keptShare, type LengthFigures, type MonthFigures } from './figures';
import type { PromiseKind } from './outcomes';
import type { Score } from './scores';
import type { OpenAges } from './tally';

/** Corrections that are named; the CSV has all of them. */
const MOST_FREQUENT = 3;

/** What was promised, in French. */
export const KIND_WORDS: Readonly<Record<PromiseKind, string>> = {
  'first-answer': 'Première réponse',
  'next-answer': 'Réponses suivantes',
  'follow-up': 'Suites promises',
  resolution: 'Résolution',
  escalation: 'Escalades',
};

/**
 * A share as a percentage, to the nearest tenth; 100 % is said of nothing less.
 * @example formatShare(0.9999) //=> '99,9 %'
 */
export function formatShare(share: number): string {
  const tenths = share < 1 ? Math.min(999, Math.round(share * 1000)) : 1000;
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
 * @example wordFirstAnswers({ ...figures, firstAnswers: none }, 9 * HOUR) //=> 'aucune demande'
 */
export function wordFirstAnswers({ firstAnswers }: MonthFigures, usualDay: Duration): string {
  return wordLengths(firstAnswers, usualDay);
}

/**
 * How long customers waited in all, in open time.
 * @example wordWaits({ ...figures, waits: none }, 9 * HOUR) //=> 'aucune demande'
 */
export function wordWaits({ waits }: MonthFigures, usualDay: Duration): string {
  return wordLengths(waits, usualDay);
}

function wordLengths({ median, ninetieth, cases }: LengthFigures, usualDay: Duration): string {
  if (cases === 0) return 'aucune demande';
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
 * What is open, and for how long it has been with the team.
 * @example wordOpen({ count: 0, median: null, oldest: null }, 9 * HOUR) //=> 'aucune'
 */
export function wordOpen({ count, median, oldest }: OpenAges, usualDay: Duration): string {
  if (median === null || oldest === null) return 'aucune';
  if (count === 1) return `1, depuis ${formatOpenDuration(oldest, usualDay)}`;
  return `${count}, la moitié depuis ${formatOpenDuration(median, usualDay)} au plus, la plus ancienne depuis ${formatOpenDuration(oldest, usualDay)}`;
}

/**
 * How many requests people corrected, and what they changed most often.
 * @example wordTriage({ ...figures, triage: { read: 0, changed: 0, corrections: {} } }) //=> 'aucune demande'
 */
export function wordTriage({ triage }: MonthFigures): string {
  const { read, changed, corrections } = triage;
  if (read === 0) return 'aucune demande';
  if (changed === 0) return `aucune demande sur ${read}`;
  const most = CORRECTIONS.map((one) => ({ one, count: corrections[one] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_FREQUENT)
    .map(({ one, count }) => `${wordCorrection(one)} (${count})`);
  return `${formatShare(changed / read)} (${changed} sur ${read})${NBSP}: ${most.join(', ')}`;
}

/**
 * How often triage was right, as far as nobody corrected it.
 * @example wordTriageRight({ ...figures, triage: { read: 10, changed: 1, corrections: { 'moyenne>critique': 1 } } }) //=> 'priorité 90\u00a0%, type 100\u00a0%'
 */
export function wordTriageRight({ triage }: MonthFigures): string {
  if (triage.read === 0) return 'aucune demande';
  const { priority, type } = rightByField(triage);
  return `priorité ${formatShare(priority / triage.read)}, type ${formatShare(type / triage.read)}`;
}

/**
 * The busiest hours of the day.
 * @example wordBusiest({ ...figures, busiest: [{ hour: 9, count: 12 }] }) //=> 'de 9\u00a0h à 10\u00a0h (12)'
 */
export function wordBusiest({ busiest }: MonthFigures): string {
  if (busiest.length === 0) return 'aucun message';
  return busiest
    .map(({ hour, count }) => `${hoursWords({ from: hour * 60, to: (hour + 1) * 60 })} (${count})`)
    .join(', ');
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
 * @example wordBefore(wordBusiest, october) //=> 'octobre 2026\u00a0: de 9\u00a0h à 10\u00a0h (12)'
 */
export function wordBefore(text: (figures: MonthFigures) => string, before: MonthFigures | null): string {
  return before === null ? '' : `${formatMonth(before.month)}${NBSP}: ${text(before)}`;
}

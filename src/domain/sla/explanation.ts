// Why a deadline is when it is, in French: the rule, the start, what did not count, the cap.
import type { ClosedReason } from '../calendar/closed-stretches';
import { formatShortInstant } from '../french/instant';
import { NBSP, typeset } from '../french/typography';
import type { Priority } from '../terms/levels';
import type { Instant } from '../terms/time';
import { PRIORITY_WORDS } from '../terms/words';
import type { SlaRules } from './context';
import { responseDeadline, targetDue } from './deadline';
import type { Target } from './policy';

/**
 * Explains when a response is due: a summary, then a line for each closed stretch that was skipped, then the cap if
 * it applied.
 * @example explainResponseDeadline(saturdayNoon, 'critique', desk)[0]
 * //=> 'Reçu sam. 24 janv. 12:00 · 4 h ouvrées à partir de lun. 26 janv. 9:00 → lun. 26 janv. 13:00'
 */
export function explainResponseDeadline(
  from: Instant,
  priority: Priority,
  rules: SlaRules,
): readonly string[] {
  const { settings, calendar } = rules;
  const { due, target, cappedBy } = responseDeadline(from, priority, rules);
  const short = (at: Instant) => formatShortInstant(at, calendar.zone);
  const start = calendar.nextOpening(from);
  const begins =
    target.kind === 'business-days'
      ? ' après le jour de réception'
      : start === from
        ? ''
        : ` à partir de ${short(start)}`;
  const lines = [
    `Reçu ${short(from)} · ${targetWords(target)}${begins} → ${short(due)}`,
    ...calendar
      .closedStretches(from, due)
      .map(
        (closed) =>
          `Fermé de ${short(closed.from)} à ${short(closed.to)} : ${closed.reasons.map(reasonWords).join(', ')}`,
      ),
  ];
  if (cappedBy !== null) {
    const own = settings.policy.response[priority];
    lines.push(
      `Plafond : ${targetWords(own)} mèneraient à ${short(targetDue(from, own, calendar))} ; une priorité plus haute n’est jamais due après une plus basse (« ${PRIORITY_WORDS[cappedBy]} »).`,
    );
  }
  return lines.map(typeset);
}

/**
 * A target in words.
 * @example targetWords({ kind: 'business-days', days: 2 }) //=> '2\u00a0jours ouvrés'
 */
export function targetWords(target: Target): string {
  switch (target.kind) {
    case 'open-hours': {
      const hours = String(target.hours).replace('.', ',');
      return `${hours}${NBSP}h ${target.hours >= 2 ? 'ouvrées' : 'ouvrée'}`;
    }
    case 'business-days':
      return `${target.days}${NBSP}${target.days >= 2 ? 'jours ouvrés' : 'jour ouvré'}`;
    default:
      return target satisfies never;
  }
}

function reasonWords(reason: ClosedReason): string {
  switch (reason.kind) {
    case 'night':
      return 'nuit';
    case 'break':
      return 'pause';
    case 'week-end':
      return 'week-end';
    case 'holiday':
      return `férié (${reason.name})`;
    case 'closure':
      return `fermeture exceptionnelle (${reason.name})`;
    default:
      return reason satisfies never;
  }
}

// Why a deadline is when it is, in French: the rule, the start, what did not count, the cap.
import type { ClosedReason } from '../calendar/closed-stretches';
import { formatOpenDuration } from '../french/duration';
import { formatShortInstant, formatSpan } from '../french/instant';
import { NBSP, typeset } from '../french/typography';
import type { Priority } from '../terms/levels';
import type { Duration, Instant } from '../terms/time';
import { PRIORITY_WORDS } from '../terms/words';
import type { SlaRules } from './context';
import { responseDeadline, targetDue } from './deadline';
import type { Target } from './policy';
import type { FollowUp, RunningClock, SlaStatus } from './sla-status';

type Explained = Pick<SlaStatus, 'clocks' | 'followUp' | 'waited'> &
  Partial<Pick<SlaStatus, 'older' | 'waitingSince'>>;

/**
 * Explains every clock that runs, the one that is due first on top.
 * @example explainClocks(status, 'critique', desk)[0] //=> 'Reçu le sam. 24 janv. à 12 h · …'
 */
export function explainClocks(
  { clocks, followUp, waited, older, waitingSince = null }: Explained,
  priority: Priority,
  rules: SlaRules,
): readonly string[] {
  return clocks.flatMap((clock) => {
    switch (clock.kind) {
      case 'response':
        return older === undefined || waitingSince === null
          ? explainResponse(clock, priority, rules)
          : [explainOlder(clock, rules), ...explainResponseDeadline(waitingSince, priority, rules)];
      case 'follow-up':
        return followUp === null ? [] : [typeset(explainFollowUp(followUp, rules))];
      case 'resolution':
        return [typeset(explainResolution(clock, waited, rules))];
      default:
        return clock.kind satisfies never;
    }
  });
}

const shortIn =
  ({ zone }: SlaRules['calendar']) =>
  (at: Instant) =>
    formatShortInstant(at, zone);

/** What asks again is due no later than by the older start. */
function explainOlder({ from, due }: RunningClock, { calendar }: SlaRules): string {
  const short = shortIn(calendar);
  return typeset(
    `Relance : le client attend depuis le ${short(from)} dans une autre conversation → ${short(due)}`,
  );
}

/** An escalation makes what waits due earlier than the level does. */
function explainResponse(
  { from, due }: RunningClock,
  priority: Priority,
  rules: SlaRules,
): readonly string[] {
  const lines = explainResponseDeadline(from, priority, rules);
  const { escalation } = rules.settings.policy;
  if (escalation === null || due >= responseDeadline(from, priority, rules).due) return lines;
  const until = formatShortInstant(due, rules.calendar.zone);
  return [typeset(`Escalade : ${targetWords(escalation)} à partir de l’escalade → ${until}`), ...lines];
}

const PROMISED_BY: Readonly<Record<FollowUp['source'], string>> = {
  said: 'nous l’avons écrit',
  likely: 'd’après nos mots, à vérifier',
  reply: 'réponse type envoyée',
  chosen: 'date choisie par l’équipe',
};

function explainFollowUp({ from, due, source, words }: FollowUp, { calendar }: SlaRules): string {
  const short = shortIn(calendar);
  const quoted = words === '' ? '' : `\u00a0: «\u00a0${words}\u00a0»`;
  return `Suite promise le ${short(from)}, ${PROMISED_BY[source]}${quoted} → ${short(due)}`;
}

function explainResolution(
  { from, due }: RunningClock,
  waited: Duration,
  { settings, calendar }: SlaRules,
): string {
  const short = shortIn(calendar);
  const pushed =
    waited === 0 ? '' : `, repoussés de ${formatOpenDuration(waited, calendar.usualDay)} d’attente du client`;
  return `Résolution\u00a0: ${targetWords(settings.policy.resolution.target)} à partir du ${short(from)}${pushed} → ${short(due)}`;
}

/**
 * Explains when a response is due: a summary, then a line for each closed stretch that was skipped, then the cap if
 * it applied.
 * @example explainResponseDeadline(saturdayNoon, 'critique', desk)[0]
 * //=> 'Reçu le sam. 24 janv. à 12 h · 4 h ouvrées à partir du lun. 26 janv. à 9 h → lun. 26 janv. à 13 h'
 */
export function explainResponseDeadline(
  from: Instant,
  priority: Priority,
  rules: SlaRules,
): readonly string[] {
  const { settings, calendar } = rules;
  const { due, target, cappedBy } = responseDeadline(from, priority, rules);
  const short = shortIn(calendar);
  const start = calendar.nextOpening(from);
  const begins =
    target.kind === 'business-days'
      ? ' après le jour de réception'
      : start === from
        ? ''
        : ` à partir du ${short(start)}`;
  const own = settings.policy.response[priority];
  const counts =
    cappedBy === null
      ? `${targetWords(target)}${begins}`
      : `délai de ${targetWords(own)}, ramené à celui de « ${PRIORITY_WORDS[cappedBy]} » (${targetWords(target)}${begins})`;
  const lines = [
    `Reçu le ${short(from)} · ${counts} → ${short(due)}`,
    ...calendar
      .closedStretches(from, due)
      .map(
        (closed) =>
          `Fermé ${formatSpan(closed, calendar.zone)} : ${closed.reasons.map(reasonWords).join(', ')}`,
      ),
  ];
  if (cappedBy !== null) {
    lines.push(
      `Plafond : sans lui, l’échéance serait le ${short(targetDue(from, own, calendar))} ; une priorité plus haute n’est jamais due après une plus basse.`,
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

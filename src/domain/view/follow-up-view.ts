// What the card says of a further message that we owe, and what an agent may make of it.
import { addDays } from '../calendar/civil-date';
import { formatDateNear } from '../french/instant';
import { typeset } from '../french/typography';
import type { DeskContext } from '../settings/settings';
import type { SlaStatus } from '../sla/sla-status';
import type { LocalDate } from '../terms/time';

/** A further message that we owe, or may say that we owe. */
export interface FollowUpView {
  readonly owed: boolean;
  /** By which it is known, where only the words of our message say it; null elsewhere. */
  readonly doubt: string | null;
  /** Dates to choose from, each as `2026-11-27`. */
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

/**
 * Offered once we have answered: whoever waits for a first answer is owed that.
 * @example followUpView({ ...desk, status: neverAnswered }) //=> null
 */
export function followUpView({
  status,
  calendar,
  now,
  settings,
}: DeskContext & { readonly status: SlaStatus }): FollowUpView | null {
  const { state, followUp, resolutionTarget, cycles } = status;
  const answered = cycles.some(({ answeredAt }) => answeredAt !== null);
  if (followUp === null && !(state === 'attente-client' && answered)) return null;
  const today = calendar.localDate(now);
  const name = (date: LocalDate) => formatDateNear(date, now, settings.schedule.zone);
  const openDay = (n: number) => calendar.localDate(calendar.nthBusinessDayClosing(now, n));
  const next = openDay(1);
  const second = openDay(2);
  const choices = [
    ...(calendar.isOpenAt(now) ? [{ value: today, text: 'Aujourd’hui' }] : []),
    { value: next, text: next === addDays(today, 1) ? 'Demain' : `Prochain jour ouvré (${name(next)})` },
    { value: second, text: `Dans 2\u00a0jours ouvrés (${name(second)})` },
  ];
  if (resolutionTarget !== null && resolutionTarget > now) {
    const value = calendar.localDate(resolutionTarget);
    choices.push({ value, text: `À l’échéance de résolution (${name(value)})` });
  }
  return {
    owed: followUp !== null,
    doubt: followUp?.source === 'likely' ? followUp.words : null,
    choices: choices.map(({ value, text }) => ({ value, text: typeset(text) })),
  };
}

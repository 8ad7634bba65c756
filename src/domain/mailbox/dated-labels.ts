// Dates that must survive the loss of everything else (R14 of the promise): one hidden label for each day of a year, or of a month,
// so that their number is bounded however long a desk runs. Which year or month is meant is told by the message: the first one
// that is not before it.
import { addDays, civil } from '../calendar/civil-date';
import { localTime, parseInstant } from '../calendar/local-time';
import type { Instant, LocalDate } from '../terms/time';
import type { LabelKey } from './labels';

/** What is dated by a day: a further message that we owe, the manager's being told, the data-protection officer's. */
export type DatedFact = 'owed-by' | 'manager-told-on' | 'dpo-told-on';

/** Days in which a day of a year, and one of a month, come round again. */
const YEAR = 366;
const MONTH = 31;

/**
 * The label of a day.
 * @example dayLabel('owed-by', '2026-11-20') //=> 'owed-by/11-20'
 */
export function dayLabel(fact: DatedFact, date: LocalDate): LabelKey {
  return `${fact}/${date.slice(-5)}`;
}

/**
 * The day that a message's labels say; null where they say none. Of several, the first after the message.
 * @example labelledDay('owed-by', ['owed-by/11-20'], '2026-11-18') //=> '2026-11-20'
 */
export function labelledDay(
  fact: DatedFact,
  labels: readonly LabelKey[],
  notBefore: LocalDate,
): LocalDate | null {
  const days = valuesOf(labels, `${fact}/`);
  if (days.length === 0) return null;
  const { year } = civil(notBefore);
  const dates = days.flatMap((day) => [`${year}-${day}`, `${year + 1}-${day}`]);
  return firstOf(dates, notBefore, YEAR);
}

/**
 * The label of the instant at which a person escalated a conversation, to the quarter of an hour before it.
 * @example escalationLabel(Date.UTC(2026, 10, 20, 14, 40), 'Europe/Paris') //=> 'escalated-on/20-15h30'
 */
export function escalationLabel(at: Instant, zone: string): LabelKey {
  const time = localTime(at, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `escalated-on/${two(time.day)}-${two(time.hour)}h${two(time.minute - (time.minute % 15))}`;
}

/**
 * The instant that such a label of a message says; null where none does. Of several, the first after the message.
 * @example escalatedAt(['escalated-on/20-15h30'], '2026-11-18', 'Europe/Paris') //=> Date.UTC(2026, 10, 20, 14, 30)
 */
export function escalatedAt(labels: readonly LabelKey[], notBefore: LocalDate, zone: string): Instant | null {
  const values = valuesOf(labels, 'escalated-on/');
  if (values.length === 0) return null;
  const next = civil(notBefore).plus({ months: 1 }).toISODate();
  const found = values.flatMap((value) => {
    const [day = '', time = ''] = value.split('-');
    const months = [notBefore.slice(0, 8), next.slice(0, 8)];
    const date = firstOf(
      months.map((month) => `${month}${day}`),
      notBefore,
      MONTH,
    );
    return date === null ? [] : (parseInstant(`${date}T${time.replace('h', ':')}`, zone) ?? []);
  });
  return found.length === 0 ? null : Math.min(...found);
}

/**
 * Those of a message's labels that date something.
 * @example datingLabels('owed-by', ['closed', 'owed-by/11-20']) //=> ['owed-by/11-20']
 */
export function datingLabels(
  fact: DatedFact | 'escalated-on',
  labels: readonly LabelKey[],
): readonly LabelKey[] {
  return labels.filter((key) => key.startsWith(`${fact}/`));
}

function firstOf(dates: readonly string[], notBefore: LocalDate, within: number): LocalDate | null {
  const last = addDays(notBefore, within);
  const near = dates.filter(
    (date) => date >= notBefore && date <= last && parseInstant(date, 'Etc/UTC') !== null,
  );
  return near.sort()[0] ?? null;
}

function valuesOf(labels: readonly LabelKey[], prefix: string): readonly string[] {
  return labels.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

// When a conversation was closed, and how far, kept where it cannot be lost: a label of the closing month on the last
// message of what was closed. Once the customer has come back another one stands there in its place: what is open again is
// dated by nothing. `Clos` says what is closed, these two by which closing.
//
// Gmail does not say when a label was put on. A month is exact enough for a duty counted in years, and where only a
// bound is known the later one counts: a closing that nobody has dated is dated by the month in which it is seen.
import { civil } from '../calendar/civil-date';
import type { Month } from '../calendar/month';
import { RETENTION_YEARS } from '../terms/retention';
import type { LocalDate } from '../terms/time';
import type { MessageSnapshot } from './conversation';
import { CLOSING_PREFIX, type LabelKey } from './labels';

type Labelled = Pick<MessageSnapshot, 'labels'>;

/**
 * The month that a label dates a closing by; null for any other label.
 * @example closingMonthOf('closed-in/2026-11') //=> '2026-11'
 */
export function closingMonthOf(key: LabelKey): Month | null {
  return key.startsWith(CLOSING_PREFIX) ? key.slice(CLOSING_PREFIX.length) : null;
}

/**
 * The labels by which a message dates the closing that it ends: none unless it is closed, for a month that `Clos` was
 * taken off of dates nothing any more.
 * @example closingLabels({ labels: ['closed', 'closed-in/2026-11'] }) //=> ['closed-in/2026-11']
 */
export function closingLabels({ labels }: Labelled): readonly LabelKey[] {
  return labels.includes('closed') ? labels.filter((key) => closingMonthOf(key) !== null) : [];
}

/**
 * True on a message at which a closing ends: one that dates it, or that did until the customer came back.
 * @example endsClosedPart({ labels: ['closed', 'closed-part'] }) //=> true
 */
export function endsClosedPart(message: Labelled): boolean {
  const { labels } = message;
  return closingLabels(message).length > 0 || (labels.includes('closed') && labels.includes('closed-part'));
}

/**
 * The message at which the last closing ends; undefined while nothing is closed.
 * @example lastClosed([closed, closedToo, open]) //=> closedToo
 */
export function lastClosed<M extends Labelled>(messages: readonly M[]): M | undefined {
  return messages.filter(({ labels }) => labels.includes('closed')).pop();
}

/**
 * The month of the last closing: the latest that dates it, or `now` while none does; null while nothing is closed.
 * @example lastClosingMonth([closedInNovember, closedAndUndated], '2026-12') //=> '2026-12'
 */
export function lastClosingMonth(messages: readonly Labelled[], now: Month): Month | null {
  const last = lastClosed(messages);
  if (last === undefined) return null;
  const months = closingLabels(last).flatMap((key) => closingMonthOf(key) ?? []);
  return months.sort().pop() ?? now;
}

/**
 * True once the retention period has passed since the end of the closing month.
 * @example isExpired('2023-10', '2026-11-01') //=> true
 */
export function isExpired(closedIn: Month, today: LocalDate): boolean {
  return civil(closedIn).plus({ years: RETENTION_YEARS, months: 1 }) <= civil(today);
}

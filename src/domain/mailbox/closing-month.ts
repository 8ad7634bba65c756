// When a conversation was closed, kept where it cannot be lost: as a label of the closing month on its messages.
//
// Gmail does not say when a label was put on. A month is exact enough for a duty counted in years, and where only a
// bound is known the later one counts: a closing that nobody has dated is dated by the month in which it is seen.
import { civil } from '../calendar/civil-date';
import type { Month } from '../calendar/month';
import { RETENTION_YEARS } from '../terms/retention';
import type { LocalDate } from '../terms/time';
import type { ConversationSnapshot } from './conversation';
import { CLOSING_PREFIX, type LabelKey } from './labels';

/**
 * The month that a label dates a closing by; null for any other label.
 * @example closingMonthOf('closed-in/2026-11') //=> '2026-11'
 */
export function closingMonthOf(key: LabelKey): Month | null {
  return key.startsWith(CLOSING_PREFIX) ? key.slice(CLOSING_PREFIX.length) : null;
}

/**
 * The label that dates a closed conversation: the latest it carries, or that of `now` while a closed message has none.
 * @example closingLabel(closedAndUndated, '2026-11') //=> 'closed-in/2026-11'
 */
export function closingLabel(snapshot: ConversationSnapshot, now: Month): LabelKey {
  const closed = snapshot.messages.filter(({ labels }) => labels.includes('closed'));
  const months = closed.map(({ labels }) =>
    labels
      .flatMap((key) => closingMonthOf(key) ?? [])
      .sort()
      .pop(),
  );
  const known = months.includes(undefined) ? undefined : months.sort().pop();
  return `${CLOSING_PREFIX}${known ?? now}`;
}

/**
 * True once the retention period has passed since the end of the closing month.
 * @example isExpired('2023-10', '2026-11-01') //=> true
 */
export function isExpired(closedIn: Month, today: LocalDate): boolean {
  return civil(closedIn).plus({ years: RETENTION_YEARS, months: 1 }) <= civil(today);
}

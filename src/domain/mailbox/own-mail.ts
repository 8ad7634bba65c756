// What marks the mail that Vigie itself sends.
import type { MessageSnapshot } from './conversation';

/** On a digest: what it announced. */
export const REMINDER_HEADER = 'X-Vigie-Rappel';

/** The word with which the subject of each digest begins. */
export const REMINDER_SUBJECT = 'Vigie';

/** On a monthly report: its month. By it an unfinished mail is found again. */
export const REPORT_HEADER = 'X-Vigie-Bilan';

/** Sent by a machine, so that no other machine answers (RFC 3834; the second is Exchange's). */
export const AUTOMATIC_HEADERS = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
} as const;

/**
 * True of a digest of ours.
 *
 * @example isReminder({ headers: { 'x-vigie-rappel': '18c2f1:mia8lmo0:late' } }) //=> true
 */
export function isReminder({ headers }: Pick<MessageSnapshot, 'headers'>): boolean {
  return headers[REMINDER_HEADER.toLowerCase()] !== undefined;
}

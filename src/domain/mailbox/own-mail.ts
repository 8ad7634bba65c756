// What marks the mail that Vigie itself sends: a header, whatever becomes of the subject.
import type { MessageSnapshot } from './conversation';

/** On a digest: what it announced. */
export const REMINDER_HEADER = 'X-Vigie-Rappel';

/** On a digest: which sending it was, so that it is known again among those that were sent. */
export const SENDING_HEADER = 'X-Vigie-Envoi';

/** On a mail that announces nothing and says that the round was made: which sending it was. */
export const ROUND_HEADER = 'X-Vigie-Ronde';

/** The word with which the subject of each digest begins. */
export const REMINDER_SUBJECT = 'Vigie';

/** On a monthly report: its month. It finds a report again that was drafted and not sent. */
export const REPORT_HEADER = 'X-Vigie-Bilan';

/** Sent by a machine, so that no other machine answers (RFC 3834; the second is Exchange's). */
export const AUTOMATIC_HEADERS = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
} as const;

/**
 * What the add-on itself sent, by its header; null for everybody else's mail, the team's too.
 * @example ownMail({ headers: { 'x-vigie-bilan': '2026-11' } }) //=> 'report'
 */
export function ownMail({ headers }: Pick<MessageSnapshot, 'headers'>): 'reminder' | 'report' | null {
  const has = (name: string) => headers[name.toLowerCase()] !== undefined;
  if (has(REMINDER_HEADER) || has(ROUND_HEADER)) return 'reminder';
  return has(REPORT_HEADER) ? 'report' : null;
}

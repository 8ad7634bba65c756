// What marks the mail that Vigie itself sends: headers, whatever becomes of the subject, and the end of a reminder's plain
// text, whatever becomes of the headers: whether Gmail sends those of a script on is not known.
import { HOUR, type Instant } from '../terms/time';
import type { MessageSnapshot } from './conversation';
import type { LabelKey } from './labels';

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

/** Labels of what lies in the mailbox and was never sent. */
export const RECORD_LABELS: readonly LabelKey[] = ['settings-copy', 'watch-mark'];
/** What Gmail notes on mail that arrives, whatever its sender wrote. */
const ARRIVED = ['authentication-results', 'delivered-to', 'received-spf', 'x-received'];
/** By whom a mail says that it was received; what scripts put into a mailbox, Gmail's own interface notes so. */
const RECEIVED_BY = /\bby\s+([^\s;]+)/g;
const INTERFACE = 'gmailapi.google.com';

/**
 * True for what the add-on keeps in the mailbox without sending it. A label alone proves nothing, somebody may put it on a
 * customer's mail, and neither does a name that anybody can write: what came in by a server, or was sent, is none.
 * @example isOwnRecord({ labels: ['settings-copy'], inOurName: true, fromUs: false, headers: { 'delivered-to': 'a@b.fr' } }) //=> false
 */
export function isOwnRecord({
  labels,
  inOurName,
  fromUs,
  headers,
}: Pick<MessageSnapshot, 'labels' | 'inOurName' | 'fromUs' | 'headers'>): boolean {
  if (!inOurName || fromUs || !labels.some((key) => RECORD_LABELS.includes(key))) return false;
  const by = [...(headers.received ?? '').matchAll(RECEIVED_BY)];
  return ARRIVED.every((name) => headers[name] === undefined) && by.every(([, host]) => host === INTERFACE);
}

/** What the end of a reminder says: which sending it was, and what it announced, as its header does. */
export interface OwnRecord {
  readonly sending: string;
  readonly announced: string;
}

const RECORD = /^Référence\u00a0: ([0-9a-z]{1,12})$/m;
/** A reminder is sent at once: what came later than this quotes one. */
const AT_ONCE = HOUR;

/**
 * The end of a reminder's plain text.
 * @example recordText({ sending: 'k3x9', announced: '18c2:mia8:late' }) //=> 'Référence\u00a0: k3x9\n18c2:mia8:late'
 */
export function recordText({ sending, announced }: OwnRecord): string {
  return `Référence\u00a0: ${sending}${announced === '' ? '' : `\n${announced.replace(/\r\n /g, '\n')}`}`;
}

/**
 * What the end of a plain text says, `at` being when it was sent; null where it is no reminder's own.
 * @example recordIn('Référence\u00a0: k3x9', 0) //=> null
 */
export function recordIn(text: string, at: Instant): OwnRecord | null {
  const found = RECORD.exec(text);
  if (found === null) return null;
  const [line, sending = ''] = found;
  if (Math.abs(at - Number.parseInt(sending, 36)) > AT_ONCE) return null;
  return { sending, announced: text.slice(found.index + line.length).trim() };
}

/**
 * What the add-on itself sent, of what this mailbox sent; null for everybody else's mail, the team's too.
 * @example ownMail({ headers: { 'x-vigie-bilan': '2026-11' }, text: '', at: 0 }) //=> 'report'
 */
export function ownMail({
  headers,
  text,
  at,
}: Pick<MessageSnapshot, 'headers' | 'text' | 'at'>): 'reminder' | 'report' | null {
  const has = (name: string) => headers[name.toLowerCase()] !== undefined;
  if (has(REMINDER_HEADER) || has(ROUND_HEADER) || recordIn(text, at) !== null) return 'reminder';
  return has(REPORT_HEADER) ? 'report' : null;
}

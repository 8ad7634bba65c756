// What a mail server says of a message that it was to deliver (RFC 3464, and what Gmail, Exchange, Postfix and Exim write).
import type { MessageSnapshot } from '../mailbox/conversation';

/** A report on the delivery of a message. */
export interface DeliveryReport {
  /** 'failed' when it will not be delivered; 'pending' while a server still tries, or says that it did deliver. */
  readonly outcome: 'failed' | 'pending';
  /** Addresses that the message did not reach; empty where the report names none. */
  readonly recipients: readonly string[];
  /** Message-IDs that the report is about, the surest first. */
  readonly messageIds: readonly string[];
}

const POSTMASTER = /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon)(?:@|$)/;
const POSTMASTER_NAME = /^(?:mailer-daemon|mail delivery (?:sub)?system|microsoft outlook$)/i;
const FAILURE =
  /undeliver|not delivered|wasn['’]t delivered|could not be delivered|couldn['’]t be delivered|delivery (?:status notification \(failure|has failed|failure|failed)|failure notice|returned mail|returning message|non[ -]remis|non distribu|[ée]chec d[e’'] ?(?:la )?(?:remise|distribution|l['’]envoi)|n['’]a pas pu [êe]tre (?:remis|distribu|d[ée]livr|envoy)|address not found|adresse introuvable|mailbox (?:full|unavailable)|user unknown|does not exist/i;
const DELAY =
  /\(delay\)|delayed|has been delayed|still being retried|will (?:keep|be) retr|retard[ée]e?s?(?![\p{L}])|diff[ée]r[ée]|warning: (?:message|could not)|temporar(?:y|ily)|n['’]a pas encore/iu;
const TEXT_LIMIT = 6_000;
const ADDRESS = /[^\s<>"(),;:@]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi;
const MESSAGE_ID = /<[^<>\s]{1,250}@[^<>\s]{1,250}>/g;
const MAX_FOUND = 20;

/**
 * Reads a delivery report; null for any other mail. A machine has to declare itself by more than words: by the form of a
 * report, by a header of its own, or by the address of a mail server: people forward reports, and call themselves anything.
 * @example deliveryReport({ ...message, from: MAILER_DAEMON, subject: 'Undeliverable' })?.outcome //=> 'failed'
 */
export function deliveryReport(message: MessageSnapshot): DeliveryReport | null {
  const { headers, report } = message;
  const type = (headers['content-type'] ?? '').slice(0, 400).toLowerCase();
  if (/report-type\s*=\s*"?disposition-notification/.test(type)) return null;
  const failedHeader = headers['x-failed-recipients'] ?? '';
  const ndr = headers['x-ms-exchange-message-is-ndr'] !== undefined;
  const fromServer = POSTMASTER.test(message.from.address);
  const claims = report !== '' || failedHeader !== '';
  const isReport =
    /^\s*(?:multipart\/report|message\/delivery-status)/.test(type) ||
    ndr ||
    (claims && (fromServer || POSTMASTER_NAME.test(message.from.name)));
  if (!isReport && !(fromServer && speaksOfDelivery(message))) return null;
  return {
    outcome: outcomeOf(message),
    recipients: recipientsOf(message, failedHeader),
    messageIds: messageIdsOf(message),
  };
}

/** The address of a mail server's own says enough; a postmaster may be a person. */
function speaksOfDelivery({ from, subject, text }: MessageSnapshot): boolean {
  const words = `${subject.slice(0, 300)}\n${text.slice(0, TEXT_LIMIT)}`;
  return (
    /^(?:mailer-?daemon|mail-daemon)(?:@|$)/.test(from.address) || FAILURE.test(words) || DELAY.test(words)
  );
}

function outcomeOf({ report, subject, text }: MessageSnapshot): DeliveryReport['outcome'] {
  const actions = [...report.slice(0, TEXT_LIMIT).matchAll(/^[ \t]*action[ \t]*:[ \t]*([a-z]{1,12})/gim)].map(
    ([, action = '']) => action.toLowerCase(),
  );
  if (actions.includes('failed')) return 'failed';
  if (actions.length > 0) return 'pending';
  if (DELAY.test(subject.slice(0, 300)) && !FAILURE.test(subject.slice(0, 300))) return 'pending';
  const words = text.slice(0, TEXT_LIMIT);
  return DELAY.test(words) && !FAILURE.test(`${subject.slice(0, 300)}\n${words}`) ? 'pending' : 'failed';
}

function recipientsOf({ report, text }: MessageSnapshot, failedHeader: string): readonly string[] {
  const fields = [
    ...report.slice(0, TEXT_LIMIT).matchAll(/^[ \t]*(?:final|original)-recipient[ \t]*:[ \t]*(.{1,400})$/gim),
  ].map(([, value = '']) => value);
  for (const source of [failedHeader.slice(0, TEXT_LIMIT), fields.join('\n'), text.slice(0, TEXT_LIMIT)]) {
    const found = addressesIn(source);
    if (found.length > 0) return found;
  }
  return [];
}

function messageIdsOf({ headers, text, html, report }: MessageSnapshot): readonly string[] {
  const original = /^[ \t]*(?:original-)?message-id[ \t]*:[ \t]*(<[^<>\s]{1,500}>)/im;
  const quoted = [report, text, html].flatMap((source) => original.exec(source.slice(0, 40_000))?.[1] ?? []);
  const referred = [headers['in-reply-to'] ?? '', headers.references ?? '']
    .flatMap((value) => value.slice(0, 4_000).match(MESSAGE_ID) ?? [])
    .reverse();
  return [...new Set([...quoted, ...referred])].slice(0, MAX_FOUND);
}

/**
 * The addresses that a text names, in lower case, each once.
 * @example addressesIn('à Julie@example.fr.') //=> ['julie@example.fr']
 */
export function addressesIn(text: string): readonly string[] {
  return [...new Set(text.match(ADDRESS) ?? [])].slice(0, MAX_FOUND).map((found) => found.toLowerCase());
}

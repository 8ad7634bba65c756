import { boundedMail } from '../mailbox/bounded-mail';
import type { MailText } from '../mailbox/mail-text';
import type { Priority } from '../terms/levels';
import { decideMail } from './decide-mail';
import { notTicket } from './not-ticket';
import { type MailReading, readMail } from './read-mail';

const NOTHING = { headers: [], html: '', report: '', attachments: [] };
const RECEIVED = {
  id: '',
  at: 0,
  reaction: false,
  fromUs: false,
  inOurName: false,
  inInbox: true,
  labels: [],
};

/**
 * How urgent a mail looks by its beginning alone: it orders what is read, and decides nothing. Who asks for an escalation
 * or reports something critical is met first.
 * @example snippetLevel('Bonjour, toutes mes données ont disparu ce matin') //=> 'critique'
 */
export function snippetLevel(snippet: MailText): Priority {
  const mail = readSnippet(snippet);
  return mail.signals.has('escalate') ? 'critique' : decideMail(mail, false).verdict.priority;
}

/**
 * True for mail that a customer seems to have written, by its beginning alone: it names a request, and nothing gives mass mail away.
 * @example readsLikeCustomer('Bonjour, toutes mes données ont disparu ce matin') //=> true
 */
export function readsLikeCustomer(snippet: MailText): boolean {
  const mail = readSnippet(snippet);
  if (notTicket(null, () => mail) !== null) return false;
  return mail.signals.has('escalate') || decideMail(mail, false).verdict.certainty !== 'none';
}

function readSnippet(snippet: MailText): MailReading {
  return readMail({ ...RECEIVED, ...boundedMail({ ...NOTHING, text: snippet }) });
}

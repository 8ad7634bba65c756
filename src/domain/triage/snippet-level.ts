import { boundedMail } from '../mailbox/bounded-mail';
import type { MailText } from '../mailbox/mail-text';
import type { Priority } from '../terms/levels';
import { decideMail } from './decide-mail';
import { readMail } from './read-mail';

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
  const mail = readMail({ ...RECEIVED, ...boundedMail({ ...NOTHING, text: snippet }) });
  return mail.signals.has('escalate') ? 'critique' : decideMail(mail, false).priority;
}

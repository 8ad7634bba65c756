// Passing a conversation on to the person in charge: a draft with a summary and a link, that an agent sends.
import { formatInstant } from '../../domain/french/instant';
import { conversationLinkInMail } from '../../domain/mailbox/gmail-links';
import { PRIORITY_WORDS, TYPE_WORDS } from '../../domain/terms/words';
import { escapeAttribute, escapeHtml, plainText } from '../../domain/text/escape';
import type { Desk } from '../desk';
import type { Assessed } from './assess';
import { titleOf } from './titles';

/** Composes the message; it goes to the mailbox itself while no manager is set. */
export function managerMessage(desk: Desk, { snapshot, decision, status }: Assessed) {
  const { settings, now, services } = desk;
  const address = services.mailbox.address();
  const title = titleOf(snapshot);
  // Gmail takes 250 units of UTF-16, and a character may be two.
  const subject = plainText(title.subject, 110) || '(sans objet)';
  const due = status?.responseDue ?? null;
  const link = conversationLinkInMail(address, snapshot.threadId, title.messageId);
  const lines = [
    'Bonjour,',
    '',
    'Cette conversation demande votre attention :',
    `Client : ${plainText(title.sender, 100)}`,
    `Objet : ${subject}`,
    ...(decision.ticket
      ? [`Priorité : ${PRIORITY_WORDS[decision.priority]} · ${TYPE_WORDS[decision.type]}`]
      : []),
    ...(due === null ? [] : [`Échéance : ${formatInstant(due, now, settings.schedule.zone)}`]),
    '',
    link,
    '',
    ...settings.team.signature.split('\n'),
  ].map((text) => text.replace(/ :/g, '\u00a0:'));
  const asLink = `<a href="${escapeAttribute(link)}">${escapeHtml(link)}</a>`;
  return {
    to: settings.reminders.manager ?? address,
    subject: `[ESCALADE] ${subject}`,
    text: lines.join('\n'),
    html: lines.map((text) => (text === link ? asLink : escapeHtml(text))).join('<br>'),
  };
}

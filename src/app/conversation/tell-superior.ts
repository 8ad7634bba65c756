// Passing a conversation on to the person in charge, and as a last resort to the data-protection officer: a draft with a summary and a link, that an agent sends.
import { formatLastingInstant } from '../../domain/french/instant';
import { dayLabel } from '../../domain/mailbox/dated-labels';
import { conversationLinkInMail } from '../../domain/mailbox/gmail-links';
import { addressOf, type Superior } from '../../domain/settings/superiors';
import { PRIORITY_WORDS, TYPE_WORDS } from '../../domain/terms/words';
import { escapeAttribute, escapeHtml, plainText } from '../../domain/text/escape';
import type { Desk } from '../desk';
import type { Assessed } from './assess';
import { leaveNote } from './left-clicks';
import { titleOf } from './titles';

/** Longest reason that an agent gives, in characters. */
const MAX_REASON = 500;

/** Composes the message; null while no address is set. `reason` is what the agent wrote, '' for nothing. */
export function superiorMessage(
  desk: Desk,
  { snapshot, decision, status }: Assessed,
  { superior, reason }: { readonly superior: Superior; readonly reason: string },
) {
  const { settings, services } = desk;
  const to = addressOf(superior, settings);
  if (to === null) return null;
  const address = services.mailbox.address();
  const title = titleOf(snapshot);
  // Gmail takes 250 units of UTF-16, and a character may be two.
  const subject = plainText(title.subject, 110) || '(sans objet)';
  const due = status?.responseDue ?? null;
  const link = conversationLinkInMail(address, snapshot.threadId, title.messageId);
  const lines = [
    'Bonjour,',
    '',
    'Cette conversation demande votre attention\u00a0:',
    `Client\u00a0: ${plainText(title.sender, 100)}`,
    `Objet\u00a0: ${subject}`,
    ...(decision.ticket
      ? [`Priorité\u00a0: ${PRIORITY_WORDS[decision.priority]} · ${TYPE_WORDS[decision.type]}`]
      : []),
    ...(due === null ? [] : [`Échéance\u00a0: ${formatLastingInstant(due, settings.schedule.zone)}`]),
    ...(reason === '' ? [] : [`Raison\u00a0: ${plainText(reason, MAX_REASON)}`]),
    '',
    link,
    '',
    ...settings.team.signature.split('\n'),
  ];
  const asLink = `<a href="${escapeAttribute(link)}">${escapeHtml(link)}</a>`;
  return {
    to,
    subject: `[ESCALADE] ${subject}`,
    text: lines.join('\n'),
    html: lines.map((text) => (text === link ? asLink : escapeHtml(text))).join('<br>'),
  };
}

/**
 * Notes that the message was prepared: nobody can tell whether it was sent. The next round puts the day on the messages that are
 * there, as a click that it redoes.
 */
export function noteTold(
  { services, calendar, now }: Desk,
  { snapshot }: Assessed,
  superior: Superior,
): void {
  leaveNote(
    services.store,
    {
      threadId: snapshot.threadId,
      messageIds: snapshot.messages.map(({ id }) => id),
      add: [dayLabel(`${superior}-told-on`, calendar.localDate(now))],
      remove: [],
    },
    superior,
  );
}

// A first reading sends a reminder a run, where on Google they are spread over days: they would fill the list's first page.
import { REMINDER_HEADER } from '../../src/domain/mailbox/own-mail';
import type { LocalMailbox } from '../gmail/contract';
import { headerOf } from '../gmail/mime-part';

/** Leaves the last reminder in the inbox, and archives the others as read, as somebody would who had met them one by one. */
export function putOldDigestsAway(mailbox: LocalMailbox): void {
  const digests = mailbox
    .threads()
    .flatMap(({ messages }) => messages)
    .filter(({ payload, labelIds }) => labelIds.has('INBOX') && headerOf(payload, REMINDER_HEADER) !== null)
    .sort((a, b) => b.internalDate - a.internalDate || (a.id < b.id ? 1 : -1));
  mailbox.changeLabels(
    digests.slice(1).map(({ id }) => id),
    [],
    ['INBOX', 'UNREAD'],
  );
}

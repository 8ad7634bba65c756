// A machine among the recipients of reminders may answer each under a subject of its own: Gmail begins a conversation for it.
import type { Desk } from '../desk';
import type { Assessed } from './assess';
import { sentDigest } from './sent-digests';

/** A stranger may have written it: nothing of it may be read as a search of its own. */
const MESSAGE_ID = /<[\w.+=$%/-]{1,200}@[\w.-]{1,200}>/;

/** True where all that waits was written by those who are reminded, and the first of it answers a reminder of ours. */
export function answersReminder({ services, settings }: Desk, { snapshot, status }: Assessed): boolean {
  const { recipients, manager } = settings.reminders;
  const reminded = manager === null ? recipients : [...recipients, manager];
  const [first] = snapshot.messages;
  const theirs = snapshot.messages.every(({ from }) => reminded.includes(from.address));
  if (status?.waitingSince == null || first === undefined || !theirs) return false;
  const [id] = MESSAGE_ID.exec((first.headers['in-reply-to'] ?? '').slice(0, 500)) ?? [];
  const answered = id === undefined ? null : services.mailbox.sentMessage(id);
  return answered !== null && sentDigest(services.mailbox, answered.id)?.ours === true;
}

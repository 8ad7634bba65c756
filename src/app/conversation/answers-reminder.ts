// A machine among the recipients of reminders may answer each under a subject of its own: Gmail begins a conversation for it.

import { isSettled } from '../../domain/decision/decision';
import type { MessageSnapshot } from '../../domain/mailbox/conversation';
import { recordIn } from '../../domain/mailbox/own-mail';
import { toldAddresses } from '../../domain/settings/superiors';
import type { Desk } from '../desk';
import type { Assessed } from './assess';
import { sentDigest } from './sent-digests';

/** A stranger may have written it: nothing of it may be read as a search of its own. */
const MESSAGE_ID = /<[\w.+=$%/-]{1,200}@[\w.-]{1,200}>/;
/** Each new message is looked up; a machine's answers come one at a time. */
const MOST = 3;

/**
 * True where the conversation began with an answer, and all that is new in it answers reminders of ours: written by those who
 * are reminded, or by whoever gives the reminder back with its text, as servers do.
 */
export function answersReminder(desk: Desk, { snapshot, status }: Assessed): boolean {
  const [first] = snapshot.messages;
  if (status?.waitingSince == null || first === undefined || answeredId(first) === null) return false;
  const fresh = snapshot.messages.filter((message) => !message.fromUs && !isSettled(message));
  return fresh.length > 0 && fresh.length <= MOST && fresh.every((message) => isAnswer(desk, message));
}

function isAnswer({ services: { mailbox }, settings }: Desk, message: MessageSnapshot): boolean {
  const knows =
    toldAddresses(settings).includes(message.from.address) || recordIn(message.text, message.at) !== null;
  const id = knows ? answeredId(message) : null;
  const answered = id === null ? null : mailbox.sentMessage(id);
  return answered !== null && sentDigest(mailbox, answered.id)?.ours === true;
}

function answeredId({ headers }: MessageSnapshot): string | null {
  return MESSAGE_ID.exec((headers['in-reply-to'] ?? '').slice(0, 500))?.[0] ?? null;
}

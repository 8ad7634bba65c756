// Gmail splits a conversation after a hundred messages: our answer to the last of them may stand in the next conversation.
import { bareSubject } from '../../domain/mailbox/bare-subject';
import type { ConversationSnapshot } from '../../domain/mailbox/conversation';
import { addressee } from '../../domain/roles/addressee';
import { readConversation } from '../../domain/triage/conversation-reading';
import type { Assessed } from '../conversation/assess';
import { roleDesk } from '../desk';
import type { WatchRun } from './watch-run';

/** Messages that a conversation of Gmail holds (Gmail Help, « conversation view »: more than 100 are split). */
const SPLIT = 100;

/** True when who waits in a full conversation was answered in another one, about the same. */
export function wasAnsweredElsewhere({ desk }: WatchRun, { snapshot, roles, status }: Assessed): boolean {
  const since = status?.waitingSince ?? null;
  if (snapshot.messages.length < SPLIT || since === null) return false;
  const person = addressee(snapshot.messages, roles)?.person ?? null;
  const addresses = person === null ? [] : (roles.people[person] ?? []);
  const { mailbox } = desk.services;
  return addresses.some((address) =>
    mailbox
      .sentTo(address, since, desk.now)
      .filter(({ threadId }) => threadId !== snapshot.threadId)
      .some(({ id, threadId }) => {
        const other = mailbox.conversation(threadId);
        return other !== null && isAboutTheSame(other, snapshot) && isAnswer(other, id);
      }),
  );

  function isAnswer({ messages }: ConversationSnapshot, id: string): boolean {
    const found = messages.find((message) => message.id === id);
    if (found === undefined) return false;
    const reading = readConversation(messages, { desk: roleDesk(desk) });
    return reading.roles(messages).of(found).role === 'answer';
  }
}

function isAboutTheSame(one: ConversationSnapshot, other: ConversationSnapshot): boolean {
  const about = ({ messages: [first] }: ConversationSnapshot) => first && bareSubject(first);
  return about(one) === about(other);
}

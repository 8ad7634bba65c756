// Whose a conversation is, where one person asks for what we keep about them to go.
import type { MessageSnapshot } from '../mailbox/conversation';
import { idsUntil } from '../mailbox/news';
import type { ConversationRoles } from '../roles/role';
import type { Instant } from '../terms/time';

/**
 * Whose a conversation is: the person's alone, or with others from outside, which a person is to decide about; it may have
 * mail that nobody had seen when it was decided, or be somebody else's, since a search finds more than it was asked for.
 */
export type Whose = 'theirs' | 'shared' | 'newer' | 'somebody-else';

/** Who is who, by address, and what had been seen. */
export interface WhoAsks {
  readonly isTheirs: (address: string) => boolean;
  readonly isOurs: (address: string) => boolean;
  /** The messages that a card showed, by `idsUntil`; null where it had not read the conversation. */
  readonly seen: string | null;
  /** When that was. */
  readonly seenAt: Instant;
}

/**
 * Whose a conversation is. Everybody counts who wrote or was written to, and another address of the same person counts as
 * another person: what is moved by a guess is gone. The mail server that reports a bounce is nobody.
 * @example whoseConversation([fromJulie, answerToJulie], roles, julieAsks) //=> 'theirs'
 */
export function whoseConversation(
  messages: readonly MessageSnapshot[],
  roles: ConversationRoles,
  { isTheirs, isOurs, seen, seenAt }: WhoAsks,
): Whose {
  const written = messages.filter((message) => roles.of(message).role !== 'bounce');
  const outside = new Set(written.flatMap(peopleOf).filter((address) => !isOurs(address)));
  if (![...outside].some(isTheirs)) return 'somebody-else';
  if ([...outside].some((address) => !isTheirs(address))) return 'shared';
  const isSeen =
    seen === null
      ? written.every(({ at, fromUs }) => fromUs || at <= seenAt)
      : seen === idsUntil(messages, messages.length - 1);
  return isSeen ? 'theirs' : 'newer';
}

/** What cannot be read as an address is somebody, too. */
function peopleOf({ from, replyTo, to, cc }: MessageSnapshot): readonly string[] {
  return [from.address, ...replyTo, ...to, ...cc];
}

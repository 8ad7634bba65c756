// How an attack is brought to an export.
import type { ConversationSnapshot, MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import { paris } from '../../helpers/times';
import { aMessage, anImage } from '../triage/a-message';

/** What of the product an attack is brought to, and by which of its exports. */
export interface Taker {
  /** Their files, from the top, and their names. */
  readonly places: readonly string[];
  /** Makes ready what does not count; the work that is measured begins with the call of what comes back. */
  readonly attacked: (attack: string) => () => unknown;
}

export const NOW = paris('2026-11-24 10:20');
/** Each header by which automatic mail is known, the one that settles it aside. */
export const HEADERS = [
  'precedence',
  'content-type',
  'return-path',
  'list-id',
  'list-unsubscribe',
  'list-post',
  'auto-submitted',
  'authentication-results',
  'in-reply-to',
  'references',
];

/** The attack in all that a stranger writes; as HTML where it has any mark of it. */
export function mailOf(attack: string): MessageSnapshot {
  return aMessage({
    at: NOW,
    from: { name: attack, address: attack },
    to: [attack],
    cc: [attack],
    replyTo: [attack],
    report: attack,
    subject: attack,
    headers: Object.fromEntries(HEADERS.map((name) => [name, attack])),
    attachments: [anImage(attack, { mimeType: attack })],
    [/[<&]/.test(attack) ? 'html' : 'text']: attack,
  });
}

function conversationOf(attack: string): ConversationSnapshot {
  return { key: 'k', threadId: 't', messages: [mailOf(attack)], draftMessageIds: [] };
}

export function ofText(places: readonly string[], work: (attack: string) => unknown): Taker {
  return { places, attacked: (attack) => () => work(attack) };
}

export function of<T>(
  places: readonly string[],
  make: (attack: string) => T,
  work: (made: T) => unknown,
): Taker {
  return {
    places,
    attacked: (attack) => {
      const made = make(attack);
      return () => work(made);
    },
  };
}

export const ofMail = (places: readonly string[], work: (message: MessageSnapshot) => unknown) =>
  of(places, mailOf, work);
export const ofConversation = (
  places: readonly string[],
  work: (conversation: ConversationSnapshot) => unknown,
) => of(places, conversationOf, work);

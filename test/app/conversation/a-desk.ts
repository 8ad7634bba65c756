import { assess } from '../../../src/app/conversation/assess';
import { findReply } from '../../../src/app/conversation/replies';
import type { Desk } from '../../../src/app/desk';
import type { ConversationSnapshot, MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import type { Instant } from '../../../src/domain/terms/time';
import type { Services } from '../../../src/ports';
import type { DeskReply } from '../../../src/replies/library';
import { aMessage, type MessageChange } from '../../domain/triage/a-message';
import { calendarWith, paris } from '../../helpers/times';

/** A desk with the standard settings whose mailbox holds one conversation. */
export function aDesk(now: Instant, conversation: ConversationSnapshot | null = null): Desk<unknown> {
  const services = {
    mailbox: { conversation: () => conversation, addresses: () => ['contact@example.fr'] },
    store: { all: () => ({}) },
  } as unknown as Services<unknown>;
  return {
    services,
    settings: STANDARD_SETTINGS,
    saved: [],
    calendar: calendarWith(),
    beginning: null,
    now,
    standardInstead: null,
  };
}

export function aConversation(...messages: MessageSnapshot[]): ConversationSnapshot {
  return { key: messages[0]?.id ?? '', threadId: 'thread', messages, draftMessageIds: [] };
}

/** A mail of Julie's, received at a local time by which it is known. */
export function aMail(local: string, change: MessageChange = {}): MessageSnapshot {
  return aMessage({
    id: local,
    at: paris(local),
    from: { name: 'Julie Martin', address: 'julie@example.fr' },
    to: [change.fromUs === true ? 'julie@example.fr' : 'contact@example.fr'],
    cc: [],
    replyTo: [],
    subject: 'Séances',
    headers: {},
    text: 'Bonjour, toutes mes données ont disparu.',
    html: '',
    attachments: [],
    report: '',
    reaction: false,
    fromUs: false,
    inOurName: false,
    inInbox: change.fromUs !== true,
    labels: [],
    ...change,
  });
}

export function assessed(now: Instant, ...messages: MessageSnapshot[]) {
  return assess(aDesk(now), aConversation(...messages), null);
}

/** A reply that there is. */
export function replyIn(desk: Pick<Desk, 'settings'>, id: string): DeskReply {
  const reply = findReply(desk, id);
  if (reply === null) throw new Error(`no such reply: ${id}`);
  return reply;
}

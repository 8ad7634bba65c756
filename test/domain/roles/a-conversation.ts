// Conversations of the tests of roles: a desk, the people who write to it, and what each message turns out to be.
import type { ConversationSnapshot, MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import type { EvidenceCause } from '../../../src/domain/roles/evidence-words';
import type { ConversationRoles, Role, RoleDesk } from '../../../src/domain/roles/role';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { aMessage, type MessageChange } from '../triage/a-message';

export const DESK_ADDRESS = 'support@purefocus.example';
export const JULIE = 'julie.martin@example.fr';
export const MARC = 'marc.petit@example.org';
export const SUPPLIER = 'ops@paiement.example';
export const COLLEAGUE = 'nadia@equipe.example';
export const MANAGER = 'chef@purefocus-direction.example';

export const DESK: RoleDesk = {
  own: [DESK_ADDRESS, 'aide@purefocus.example'],
  team: { addresses: ['lea@studio.example'], domains: ['equipe.example'] },
  reminded: [MANAGER],
  senders: { always: [], never: [] },
  now: 1_000,
};

export type Change = MessageChange;

/** A mail from outside. */
export function from(address: string, text: string, change: Change = {}): Change {
  return { from: { name: '', address }, text, ...change };
}

/** A mail that we sent. */
export function toThem(to: string | readonly string[], text: string, change: Change = {}): Change {
  return {
    from: { name: 'PureFocus', address: DESK_ADDRESS },
    fromUs: true,
    inOurName: true,
    to: typeof to === 'string' ? [to] : to,
    text,
    ...change,
  };
}

/** What Gmail says of a sender whom DMARC proves. */
export function proven(domain: string): Change {
  return {
    headers: { 'authentication-results': `mx.google.com; dmarc=pass (p=REJECT) header.from=${domain}` },
  };
}

/** The report of a mail server on what it could not deliver. */
export function bounceFor(address: string, change: Change = {}): Change {
  return {
    from: { name: 'Mail Delivery Subsystem', address: 'mailer-daemon@googlemail.com' },
    subject: 'Delivery Status Notification (Failure)',
    headers: { 'content-type': 'multipart/report; report-type=delivery-status; boundary="b"' },
    report: `Final-Recipient: rfc822; ${address}\nAction: failed\nStatus: 5.1.1`,
    text: `Votre message n’a pas été remis à ${address}, car l’adresse est introuvable.`,
    ...change,
  };
}

/** Messages in order of receipt, a minute of a small clock each. */
export function aConversation(...changes: readonly Change[]): readonly MessageSnapshot[] {
  return changes.map((change, i) => aMessage({ id: `m${i}`, at: i, ...change }));
}

export function snapshotOf(messages: readonly MessageSnapshot[]): ConversationSnapshot {
  return { key: messages[0]?.id ?? '', threadId: 't', messages, draftMessageIds: [] };
}

export function rolesOf(
  messages: readonly MessageSnapshot[],
  desk: Partial<RoleDesk> = {},
): ConversationRoles {
  return readConversation(messages, { desk: { ...DESK, ...desk } }).roles(messages);
}

/** A role with its cause and the numbers of its people: `answer: to-customer [0]`. */
export type Told = `${Role}: ${EvidenceCause} [${string}]`;

/** What each message is, in words. */
export function told(changes: readonly Change[], desk: Partial<RoleDesk> = {}): readonly Told[] {
  const messages = aConversation(...changes);
  const roles = rolesOf(messages, desk);
  return messages.map((message): Told => {
    const { role, evidence, people } = roles.of(message);
    return `${role}: ${evidence.cause} [${people.join()}]`;
  });
}

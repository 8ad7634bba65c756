import type { AttachmentSnapshot, MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import type { Unbounded } from '../../helpers/unbounded';

/** What a test cares about in a message. */
export type MessageChange = Partial<Unbounded<MessageSnapshot>>;

/** A customer's message with what a test cares about. */
export function aMessage(change: MessageChange = {}): MessageSnapshot {
  const message: Unbounded<MessageSnapshot> = {
    id: 'm1',
    at: 0,
    from: { name: 'Julie Martin', address: 'julie.martin@example.fr' },
    to: [change.fromUs === true ? 'julie.martin@example.fr' : 'support@purefocus.example'],
    cc: [],
    replyTo: [],
    subject: '',
    headers: {},
    text: '',
    html: '',
    attachments: [],
    report: '',
    reaction: false,
    fromUs: false,
    inOurName: false,
    inInbox: change.fromUs !== true,
    labels: [],
    ...change,
  };
  return message as MessageSnapshot;
}

export function anImage(
  name: string,
  change: Partial<Unbounded<AttachmentSnapshot>> = {},
): AttachmentSnapshot {
  const image = { name, mimeType: 'image/png', inline: false, size: 80_000, ...change };
  return image as AttachmentSnapshot;
}

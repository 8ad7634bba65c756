import type { AttachmentSnapshot, MessageSnapshot } from '../../../src/domain/mailbox/conversation';

/** A customer's message with what a test cares about. */
export function aMessage(change: Partial<MessageSnapshot> = {}): MessageSnapshot {
  return {
    id: 'm1',
    at: 0,
    from: { name: 'Julie Martin', address: 'julie.martin@example.fr' },
    to: ['support@purefocus.example'],
    subject: '',
    headers: {},
    text: '',
    html: '',
    attachments: [],
    fromUs: false,
    labels: [],
    ...change,
  };
}

export function anImage(name: string, change: Partial<AttachmentSnapshot> = {}): AttachmentSnapshot {
  return { name, mimeType: 'image/png', inline: false, size: 80_000, ...change };
}

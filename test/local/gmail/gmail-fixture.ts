import { createGmailAdvancedService } from '../../../local/gmail/advanced/advanced-service';
import type { IncomingMessage } from '../../../local/gmail/contract';
import { createGmailApp } from '../../../local/gmail/gmail-app';
import { createMailbox } from '../../../local/gmail/mailbox';
import { textPart } from '../../../local/gmail/mime-part';
import type { Gate, ServiceCall, VirtualClock } from '../../../local/platform/contract';
import { STANDING, type Worlds } from '../../../local/platform/worlds/worlds';

export const OWN = 'support@example.org';
export const START = Date.UTC(2026, 2, 2, 9);

/** A mailbox with both services behind a gate that lets everything pass and notes it. */
export function openMailbox(answers: Partial<Worlds> = {}) {
  const worlds = { ...STANDING, ...answers };
  let now = START;
  const clock: VirtualClock = {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    set: (instant) => {
      now = instant;
    },
  };
  const calls: ServiceCall[] = [];
  const gate: Gate = {
    clock,
    call: (call, effect) => {
      calls.push(call);
      return effect();
    },
  };
  const mailbox = createMailbox({ address: OWN, clock, aliases: ['aide@example.org'], worlds });
  return {
    clock,
    calls,
    mailbox,
    Gmail: createGmailAdvancedService(mailbox, gate),
    GmailApp: createGmailApp(mailbox, gate),
  };
}

interface MailInput extends Partial<IncomingMessage> {
  readonly subject?: string;
  readonly id?: string;
  readonly text?: string;
  readonly inReplyTo?: string;
}

export function mail({
  subject = 'Bonjour',
  id = '<a@x>',
  text = 'Été',
  inReplyTo,
  ...rest
}: MailInput = {}) {
  const headers = [
    { name: 'From', value: 'Léa <lea@example.com>' },
    { name: 'To', value: OWN },
    { name: 'Subject', value: subject },
    { name: 'Message-ID', value: id },
    ...(inReplyTo === undefined ? [] : [{ name: 'In-Reply-To', value: inReplyTo }]),
  ];
  const message: IncomingMessage = {
    threadKey: null,
    internalDate: START,
    systemLabels: ['INBOX', 'UNREAD'],
    userLabels: [],
    payload: textPart('text/plain', text, headers),
    ...rest,
  };
  return message;
}

export const raw = (text: string): string => Buffer.from(text.replace(/\n/g, '\r\n')).toString('base64url');

/** The platform's error of a call that must fail. */
export function failure(call: () => unknown): { name: string; message: string; code: unknown } {
  try {
    call();
  } catch (error) {
    const { name, message, details } = error as Error & { details?: { code: number } };
    return { name, message, code: details?.code };
  }
  throw new Error('the call did not fail');
}

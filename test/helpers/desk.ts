import type { IncomingMessage, MimePart } from '../../local/gmail/contract';
import { createAddonHost } from '../../local/host/host';
import { importMessages } from '../../local/mail/import-mbox';
import { readBundle } from '../../local/runtime/bundle';
import type { AccountOptions, AddonHost, LocalRuntime } from '../../local/runtime/contract';
import { createRuntime } from '../../local/runtime/runtime';
import { SAMPLE_ADDRESS, sampleMessages } from '../../local/sample/sample-mailbox';

export interface LocalDesk {
  readonly runtime: LocalRuntime;
  readonly host: AddonHost;
}

interface Options extends Partial<Omit<AccountOptions, 'manifest' | 'address' | 'now'>> {
  /** One context for all executions: for many of them, where others show that none needs what another has kept. */
  readonly warm?: boolean;
}

/** A desk over the built bundle with the sample mailbox, not yet watched. */
export function sampleDesk(now: number, options: Options = {}): LocalDesk {
  return deskWith(sampleMessages(now), now, options);
}

export function deskWith(
  messages: readonly IncomingMessage[],
  now: number,
  options: Options = {},
): LocalDesk {
  const runtime = createRuntime({ ...readBundle(), address: SAMPLE_ADDRESS, now, ...options });
  importMessages(runtime.mailbox, messages);
  return { runtime, host: createAddonHost(runtime) };
}

/** A plain mail from outside. */
export function mail(
  from: string,
  subject: string,
  text: string,
  at: number,
  threadKey: string | null = null,
): IncomingMessage {
  const payload = payloadOf({ from, to: SAMPLE_ADDRESS, subject, id: `${at}.${threadKey ?? 'x'}` }, text);
  return { threadKey, internalDate: at, systemLabels: ['INBOX', 'UNREAD'], userLabels: [], payload };
}

/** A plain mail that the team sent from Gmail. */
export function sentMail(
  to: string,
  subject: string,
  text: string,
  at: number,
  threadKey: string | null = null,
): IncomingMessage {
  const payload = payloadOf({ from: SAMPLE_ADDRESS, to, subject, id: `${at}.${threadKey ?? 'x'}.us` }, text);
  return { threadKey, internalDate: at, systemLabels: ['SENT'], userLabels: [], payload };
}

interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly id: string;
}

function payloadOf({ from, to, subject, id }: Envelope, text: string): MimePart {
  const data = new TextEncoder().encode(text);
  const headers = [
    { name: 'From', value: from },
    { name: 'To', value: to },
    { name: 'Subject', value: subject },
    { name: 'Message-ID', value: `<${id}@test.example>` },
  ];
  return { mimeType: 'text/plain', filename: '', headers, size: data.length, data, parts: [] };
}

/** Runs the watch until it has nothing left to do; a minute passes between two runs, as Gmail's rate of units asks. */
export function watchAll(runtime: LocalRuntime): void {
  for (let runs = 0; runs < 50; runs += 1) {
    const { value, error } = runtime.run('watch', [], { as: 'trigger' });
    if (error !== null) throw new Error(error);
    const report = value as { readonly pending: boolean; readonly error?: string };
    if (report.error !== undefined) throw new Error(report.error);
    if (!report.pending) return;
    runtime.clock.set(runtime.clock.now() + 60_000);
  }
  throw new Error('the watch does not end');
}

const COPY = 'Support/Copie des réglages';

/** What the mailbox holds beside the copy of the settings, the most recent first. */
export function conversationsIn({ mailbox }: LocalRuntime): ReturnType<LocalRuntime['mailbox']['threads']> {
  const copy = mailbox.labelByName(COPY)?.id ?? '';
  return mailbox.threads().filter(({ messages }) => !messages.every(({ labelIds }) => labelIds.has(copy)));
}

/** Names of the user labels on a thread, sorted. */
export function labelsOf({ mailbox }: LocalRuntime, threadId: string): readonly string[] {
  const ids = new Set((mailbox.thread(threadId)?.messages ?? []).flatMap((message) => [...message.labelIds]));
  return mailbox
    .labels()
    .filter(({ id, type }) => type === 'user' && ids.has(id))
    .map(({ name }) => name)
    .sort();
}

// The sets of test/fixtures/roles as mail in a mailbox, read through the built bundle.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage, MimePart } from '../../../local/gmail/contract';
import { importMessages } from '../../../local/mail/import-mbox';
import { readBundle } from '../../../local/runtime/bundle';
import { readWholeMailbox } from '../../../local/runtime/read-whole-mailbox';
import { createRuntime } from '../../../local/runtime/runtime';
import { SAMPLE_ADDRESS } from '../../../local/sample/sample-mailbox';
import { paris } from '../../helpers/times';

/** One mail of a set. */
export interface MailLine {
  readonly id: string;
  readonly kind?: string;
  readonly from: string;
  readonly to?: string;
  readonly subject: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly html?: string;
  readonly parts?: readonly { readonly type: string; readonly text: string }[];
  readonly contentType?: string;
  readonly attachments?: readonly string[];
}

/** What `inspect` says of a conversation, as far as it is asked here. */
export interface Described {
  readonly ticket: boolean;
  readonly review: boolean;
  readonly state: string | null;
  readonly waitingSince: string | null;
  readonly why: readonly string[];
  readonly messages: readonly { readonly role: string; readonly evidence: string }[];
}

/** The instant at which the sets are read. */
export const NOW = paris('2026-11-24 10:00');
const DAY = 86_400_000;
const encoder = new TextEncoder();

export function readSet<T = MailLine>(name: string): readonly T[] {
  const file = join(__dirname, '../../fixtures/roles', `${name}.jsonl`);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** A mail as it stands in a mailbox: sent by us where `sent`, otherwise received. */
export function incoming(
  mail: MailLine,
  { at = NOW - DAY, thread = mail.id, sent = false, reference = null as string | null } = {},
): IncomingMessage {
  const type = mail.contentType ?? (mail.html === undefined ? 'text/plain' : 'text/html');
  const id = mail.headers?.['Message-ID'] ?? `<${mail.id}.${at}@test.example>`;
  const headers = [
    { name: 'From', value: sent ? SAMPLE_ADDRESS : mail.from },
    { name: 'To', value: sent ? (mail.to ?? '') : SAMPLE_ADDRESS },
    { name: 'Subject', value: mail.subject },
    { name: 'Message-ID', value: id },
    ...(reference === null ? [] : [{ name: 'In-Reply-To', value: reference }]),
    ...Object.entries(mail.headers ?? {}).flatMap(([name, value]) =>
      /^(?:from|to|subject|message-id|content-type)$/i.test(name) ? [] : [{ name, value }],
    ),
    { name: 'Content-Type', value: type },
  ];
  const body = part(mail.html === undefined ? 'text/plain' : 'text/html', mail.html ?? mail.text ?? '');
  const files = (mail.attachments ?? []).map((name) => ({ ...part('image/png', 'x'), filename: name }));
  const parts = [...(mail.parts ?? []).map(({ type: of, text }) => part(of, text)), ...files];
  const mimeType = type.split(';')[0] ?? type;
  const payload: MimePart =
    parts.length === 0
      ? { ...body, mimeType: mimeType.startsWith('multipart/') ? 'text/plain' : mimeType, headers }
      : {
          mimeType: mimeType.startsWith('multipart/') ? mimeType : 'multipart/mixed',
          filename: '',
          headers,
          size: 0,
          data: null,
          parts: [body, ...parts],
        };
  const systemLabels = sent ? ['SENT'] : ['INBOX', 'UNREAD'];
  return { threadKey: thread, internalDate: at, systemLabels, userLabels: [], payload };
}

function part(mimeType: string, text: string): MimePart {
  const data = encoder.encode(text);
  return { mimeType, filename: '', headers: [], size: data.length, data, parts: [] };
}

/** Reads conversations with the watch and says of each, by its key, what the product makes of it. */
export function describeMail(
  messages: readonly IncomingMessage[],
  settings: object = {},
  now: number = NOW,
): ReadonlyMap<string, Described> {
  const runtime = createRuntime({ ...readBundle(), address: SAMPLE_ADDRESS, now });
  const threads = importMessages(runtime.mailbox, messages);
  const { error } = runtime.run('importSettings', [JSON.stringify(settings)]);
  if (error !== null) throw new Error(error);
  readWholeMailbox(runtime, () => {});
  const described = new Map<string, Described>();
  for (let start = 0; start < threads.length; start += 100) {
    const batch = threads.slice(start, start + 100);
    const how = { unlimited: true, noLatency: true } as const;
    const run = runtime.run('describeConversations', [batch.map(({ threadId }) => threadId)], how);
    if (run.error !== null) throw new Error(run.error);
    (run.value as readonly Described[]).forEach((facts, i) => {
      described.set(batch[i]?.key ?? '', facts);
    });
  }
  return described;
}

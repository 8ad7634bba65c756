// The mailboxes that the watch is measured over, and what happens in them.
import type { IncomingMessage } from '../../local/gmail/contract';
import { importMessages } from '../../local/mail/import-mbox';
import { readBundle } from '../../local/runtime/bundle';
import type { LocalRuntime, RuntimeOptions } from '../../local/runtime/contract';
import { createRuntime } from '../../local/runtime/runtime';
import { SAMPLE_ADDRESS } from '../../local/sample/sample-mailbox';

const HOUR = 3_600_000;
/** A Monday morning in open hours. */
export const START = Date.UTC(2026, 10, 23, 9, 0);
/** Open conversations of the smallest mailbox: what happens to some of them happens in each size. */
export const SMALLEST = 10;
/** Quotas out of the way, so that what is used of them can be read off. */
export const PLENTY = 1e12;
export const QUOTAS = ['emailRead', 'triggerRuntime', 'emailRecipients', 'propertiesReadWrite'] as const;

/** So many open conversations, received in the hour before the start: none is at risk during the bench. `code`: of another build. */
export function mailboxOf(size: number, code?: string): LocalRuntime {
  const script = readBundle();
  const runtime = createRuntime(options({ ...script, code: code ?? script.code }));
  const messages = Array.from({ length: size }, (_, i) => message(`open-${i}`, START - HOUR + i * 10, i));
  importMessages(runtime.mailbox, messages);
  return runtime;
}

/**
 * No quota stops the bench: it measures what a run would take, even of what no account grants. A call may write the whole
 * store, as builds of before rely on.
 */
export function options(script: ReturnType<typeof readBundle>): RuntimeOptions {
  const daily = Object.fromEntries(QUOTAS.map((quota) => [quota, PLENTY]));
  return {
    ...script,
    address: SAMPLE_ADDRESS,
    now: START,
    daily,
    unitsPerMinute: PLENTY,
    worlds: { propertiesAtOnce: 'unbounded' },
  };
}

/** Runs the watch until it has read everything; the clock goes back to the start. */
export function settle(runtime: LocalRuntime): void {
  for (;;) {
    const { value, error } = runtime.run('watch', [], { as: 'trigger' });
    if (error !== null) throw new Error(error);
    runtime.clock.set(START);
    if (!(value as { readonly pending: boolean }).pending) return;
  }
}

const TEXTS = [
  'Bonjour, la synchronisation entre mon téléphone et ma tablette ne se fait plus.',
  'Bonjour, comment changer l’adresse e-mail de mon compte ?',
  'Bonjour, j’aimerais un remboursement, j’ai oublié d’annuler l’essai.',
  'Bonjour, une idée : un mode sombre pour les statistiques.',
] as const;

export function message(threadKey: string, at: number, i: number): IncomingMessage {
  const data = new TextEncoder().encode(TEXTS[i % TEXTS.length]);
  const headers = [
    { name: 'From', value: `Client ${i} <client${i}@example.fr>` },
    { name: 'To', value: SAMPLE_ADDRESS },
    { name: 'Subject', value: `Question ${i}` },
    { name: 'Message-ID', value: `<${threadKey}.${at}@client.example>` },
  ];
  const payload = { mimeType: 'text/plain', filename: '', headers, size: data.length, data, parts: [] };
  return { threadKey, internalDate: at, systemLabels: ['INBOX', 'UNREAD'], userLabels: [], payload };
}

/** Twenty changes, as an hour of a busy desk has them. */
export function change(runtime: LocalRuntime, run: number): void {
  const { mailbox, clock } = runtime;
  const now = clock.now();
  for (let i = 0; i < 8; i += 1) mailbox.receive(message(`new-${run}-${i}`, now, i));
  for (let i = 0; i < 6; i += 1) mailbox.receive(message(`open-${(run * 10 + i) % SMALLEST}`, now, i));
  for (let i = 0; i < 4; i += 1) answer(runtime, (run * 10 + 6 + i) % SMALLEST);
  const byHand = mailbox.labelByName('Support/2 Élevée')?.id;
  const before = mailbox.labelByName('Support/3 Moyenne')?.id;
  if (byHand === undefined || before === undefined) throw new Error('the labels are not there');
  for (let i = 0; i < 2; i += 1) {
    const thread = mailbox.threads().find((other) => other.messages[0]?.labelIds.has(before) === true);
    mailbox.changeLabels(
      (thread?.messages ?? []).map(({ id }) => id),
      [byHand],
      [before],
    );
  }
}

/** An agent answers an open conversation. */
export function answer({ mailbox }: LocalRuntime, i: number): void {
  const subject = `Question ${i}`;
  const thread = mailbox
    .threads()
    .find(({ messages }) =>
      messages[0]?.payload.headers.some(({ name, value }) => name === 'Subject' && value === subject),
    );
  if (thread === undefined) throw new Error(`no conversation to answer: ${subject}`);
  const to = `client${i}@example.fr`;
  mailbox.sendDraft(
    mailbox.createDraft({
      threadId: thread.id,
      to,
      subject: `Re: ${subject}`,
      text: 'Bonjour, voici la marche à suivre.',
    }),
  );
}
